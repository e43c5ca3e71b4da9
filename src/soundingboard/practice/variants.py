"""One way of writing for what is written in many: letters that look alike, numbers, parts of an address."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.practice.books import read_book
from soundingboard.practice.patterns import seen

_TWICE: Final = re.compile(r"\b(double|triple) (\d)\b")
_MANY: Final = {"double": 2, "triple": 3}
HUNDRED: Final = 100
TEN: Final = 10


class VariantBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways of writing the same; the file says what each field means."""

    streets: dict[str, list[str]]
    numbers: dict[str, int]
    alike: dict[str, str]


@cache
def variant_book() -> VariantBook:
    """The tables that ship with the program."""
    return read_book(VariantBook, "rules", "variants.toml")


class _Bare(dict[int, str]):
    """Each letter without case and marks, as ours looks that it looks like; a digit of any script as ours."""

    def __missing__(self, code: int) -> str:
        alike = variant_book().alike
        whole = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        parts = (_digit(one) or alike.get(one, one) for one in whole if not unicodedata.combining(one))
        bare = self[code] = "".join(parts)
        return bare


def _digit(letter: str) -> str:
    value = unicodedata.digit(letter, None)
    return "" if value is None else str(value)


BARE: Final = _Bare()
"""For `str.translate`: one character at a time, so that places can be kept."""


def bare(text: str) -> str:
    """The text without case, accents, other alphabets' look-alikes and characters that nobody sees."""
    return seen(text).translate(BARE)


class _Spaced(dict[int, str]):
    """Each letter bare, and a space for whatever is no part of a word."""

    def __missing__(self, code: int) -> str:
        parts = (letter if letter.isalnum() else " " for letter in bare(chr(code)))
        spaced = self[code] = "".join(parts)
        return spaced


_SPACED: Final = _Spaced()


@remembered(8192)
def words_of(text: str) -> str:
    """The words of a text with one space between, numbers in digits and streets not shortened."""
    words = text.translate(_SPACED).split()
    if not _written_otherwise().isdisjoint(words):
        words = [_in_full().get(word, word) for word in _in_digits(words)]
    said = " ".join(words)
    if _MANY.keys().isdisjoint(words):
        return said
    return _TWICE.sub(lambda found: " ".join(found[2] * _MANY[found[1]]), said)


@cache
def _in_full() -> dict[str, str]:
    return {short: whole for whole, shorts in variant_book().streets.items() for short in shorts}


@cache
def _written_otherwise() -> frozenset[str]:
    return frozenset((*_in_full(), *variant_book().numbers))


def _in_digits(words: Iterable[str]) -> Iterator[str]:
    """The words with each number in digits: ``fourteen``, ``twenty-one`` and ``a hundred and four``.

    Each number may be followed by one that adds to it, as long as that is below ``room``.
    """
    numbers, found, room = variant_book().numbers, list[str | int](), 0
    for word in words:
        value = numbers.get(word)
        if word == "hundred" and found and (many := _below_ten(found[-1])):
            found[-1], room = many * HUNDRED, HUNDRED
        elif value and value < room:
            found[-1], room = int(found[-1]) + value, _room_after(value)
        elif value is not None:
            found.append(value)
            room = _room_after(value)
        elif word != "and" or room != HUNDRED:
            found.append(word)
            room = 0
    return map(str, found)


def _below_ten(said: str | int) -> int:
    return 1 if said == "a" else said if isinstance(said, int) and said < TEN else 0


def _room_after(value: int) -> int:
    return TEN if value >= 2 * TEN else 0
