"""The street of an address that must not be read: it tells where somebody lives without its number, too.

A street that few towns have points at that one door. One that most towns have may be another's, and a
school or a surgery that is called after its street is no home: there the chair is asked to look.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.practice.books import read_book
from soundingboard.practice.naming import name_book
from soundingboard.practice.variants import bare, variant_book, words_of

_PARTS: Final = re.compile(r"[,;\n]")
_SENTENCES: Final = re.compile(r"[.!?:;,\n]")
_NUMBER: Final = re.compile(r"(?<!\w)\d{1,4}[a-z]? ")
_LENGTHS: Final = range(2, 5)
"""How many words the name of a street has, with what kind of street it is."""


class StreetBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Streets that tell nothing by their name alone; the file says what each field means."""

    towns: frozenset[str]
    called_after: frozenset[str]


@cache
def street_book() -> StreetBook:
    """The tables that ship with the program."""
    return read_book(StreetBook, "rules", "streets.toml")


@dataclass(frozen=True, slots=True)
class Street:
    """A street as `words_of` gives it, such as ``larch row``; ``common`` where most towns have one."""

    words: str
    common: bool

    @property
    def telling(self) -> str:
        """Its longest word that nobody shortens, without an s: where that is not, nor is the street."""
        whole = (word for word in self.words.split() if word not in variant_book().streets)
        return max(whole, key=len, default="").removesuffix("s")

    def is_meant_in(self, text: str) -> bool:
        """Whether the street itself is named, and hardly any other can be meant."""
        return not self.common and (many := self._count(text)) > 0 and many > self._count_of_others(text)

    def may_be_meant_in(self, text: str) -> bool:
        """Whether it is named, be it only for a school that is called after it; each day has its close."""
        alone = self.words.removeprefix("the ")
        seen = alone == self.words or f"he {alone.title()}" in " ".join(text.split())
        return seen and self._count(text) > 0

    def _count(self, text: str) -> int:
        said = words_of(text)
        return len(_pattern(self.words).findall(said)) if self.telling in said else 0

    def _count_of_others(self, text: str) -> int:
        """How often what stands there is no home, or the house beside theirs."""
        pieces = map(words_of, _SENTENCES.split(bare(text)))
        return sum(len(_others(self.words).findall(piece)) for piece in pieces)


@remembered(2048)
def streets_of(protected: str) -> tuple[Street, ...]:
    """The streets of the addresses in a protected string, each also as short as somebody may say it."""
    parts = map(words_of, _PARTS.split(protected))
    found = dict.fromkeys(street for at, part in enumerate(parts) for street in _streets_in(part, at))
    return tuple(Street(words, _is_common(words)) for words in found)


def may_tell_street(text: str, protected: str) -> bool:
    """Whether a text names a street of a protected address, and somebody has to look which one is meant."""
    return any(street.may_be_meant_in(text) for street in streets_of(protected))


def _streets_in(part: str, at: int) -> Iterator[str]:
    """What stands behind each number, and all of a part that follows another: ``Rose Cottage, Mill Lane``."""
    for number in _NUMBER.finditer(part):
        words = part[number.end() :].split()
        yield from filter(_is_street, (" ".join(words[:length]) for length in _LENGTHS))
    if at and len(part.split()) in _LENGTHS and _is_street(part):
        yield part


def _is_street(words: str) -> bool:
    *named, kind = words.split()
    return bool(named) and kind in variant_book().streets and not any(word[0].isdigit() for word in named)


def _is_common(words: str) -> bool:
    """Whether each of its words is an ordinary one, or what streets are called all over the country."""
    book = name_book()
    tables = (street_book().towns, variant_book().streets, book.words, book.surnames, book.determiners)
    return all(any(word in table for table in tables) for word in words.split())


@remembered(2048)
def _pattern(street: str) -> re.Pattern[str]:
    """It, with an apostrophe in it or without."""
    return re.compile(rf"(?<!\w){re.sub(' ?s ', ' ?s ', street)}(?!\w)")


@remembered(2048)
def _others(street: str) -> re.Pattern[str]:
    """It behind a number, or with what is called after it."""
    named, places = _pattern(street).pattern, "|".join(sorted(street_book().called_after))
    return re.compile(rf"{_NUMBER.pattern}{named}|{named} (?:{places})(?!\w)")
