"""Spelling, the British way: words that no dictionary has, nobody is called, and the rule books do not use.

A misspelling is one more thing that the chair is told while writing. It keeps nothing back, and is no
finding of the vocabulary.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.practice.books import read_book
from soundingboard.practice.language import TextFinding, placed
from soundingboard.practice.patterns import plain, without_quotes, without_unseen

SPELLING = "spelling"
"""The code of a misspelling."""
WHY = "No British dictionary has this word."

Knows = Callable[[str], bool]
"""Whether a dictionary has a word."""

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_QUOTING = re.compile(r"(?<!\w)[“\"].*", re.DOTALL)
"""A quotation that nobody has ended yet."""
_NO_PROSE = re.compile(r"@|://|www\.|\w[./\\]\w|\d")
"""Stands in e-mail, in places on the web, in what follows an @, and in whatever has a figure in it."""
_BEGINS = re.compile(r"(?:^|[.!?…•\n])[\s\"'“”‘’()·*-]*$")
_LONGEST = 40
"""Letters of a word that is looked up; longer rows of letters are none."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'-]+")


class SpellingBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of this work that the dictionary lacks."""

    terms: frozenset[str]


@cache
def spelling_book() -> SpellingBook:
    """The book that ships with the program."""
    return read_book(SpellingBook, "rules", "spelling.toml")


def misspelt(text: str, knows: Knows, known: frozenset[str] = frozenset()) -> tuple[TextFinding, ...]:
    """Each word of the text that is spelt wrong, in order; what somebody is quoted as saying is left alone.

    `known` are names, whole or word by word, and words that the chair said to leave: never found.
    """
    unknown = _unknown(text, knows)
    if not unknown:
        return ()
    ours = _words_of(known)
    return tuple(found for found in unknown if not _all_in(found.text, ours))


def first_meant(word: str, meant: tuple[str, ...], known: frozenset[str]) -> str:
    """The first of these that is nobody's name here, with the apostrophe that was used; empty for none."""
    names = {part for name in known for part in (name, *name.split())}
    offered = next((each for each in meant if each not in names), "")
    return offered.replace("'", "’") if "’" in word else offered


@remembered(8192)
def _unknown(text: str, knows: Knows) -> tuple[TextFinding, ...]:
    """What no dictionary has; names are looked at later, so that a new one has no card read again."""
    seen, places = without_unseen(text)
    hidden = _without_what_is_no_prose(seen)
    found = [
        TextFinding(SPELLING, seen[start:end], start, end, WHY, "")
        for start, end in _doubtful(seen, hidden)
        if not _is_right(hidden[start:end], knows)
    ]
    return tuple(found if len(seen) == len(text) else (placed(one, text, places) for one in found))


def _without_what_is_no_prose(text: str) -> str:
    ended = _QUOTING.sub(_blank, plain(without_quotes(text)))
    return re.sub(r"\S+", lambda match: _blank(match) if _NO_PROSE.search(match[0]) else match[0], ended)


def _blank(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def _doubtful(seen: str, hidden: str) -> Iterator[tuple[int, int]]:
    """The words that may be wrong: a capital in mid sentence begins a name, capitals alone are letters."""
    for match in _WORD.finditer(hidden):
        word = match[0]
        if not 1 < len(word) <= _LONGEST or not _LATIN.fullmatch(word):
            continue
        small, tail = word == word.lower(), word[1:] == word[1:].lower()
        if small or (tail and _BEGINS.search(seen[: match.start()])):
            yield match.span()


def _is_right(word: str, knows: Knows) -> bool:
    terms, small = spelling_book().terms, word.lower()
    if knows(word) or small in terms or small.removesuffix("'s") in terms:
        return True
    first, *rest = word.split("-")
    return bool(rest) and all(_is_right(part, knows) for part in (first, *rest))


@remembered(64)
def _words_of(known: frozenset[str]) -> frozenset[str]:
    """Every name in small letters, whole and word by word."""
    whole = {plain(name).casefold() for name in known}
    return frozenset(whole | {part for name in whole for part in _WORD.findall(name)})


def _all_in(word: str, ours: frozenset[str]) -> bool:
    bare = re.sub("'s?$", "", plain(word).casefold())
    return bare in ours or all(part in ours for part in bare.split("-"))
