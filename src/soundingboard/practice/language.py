"""The language guide: what harms, hides or shuts out, and another way to say it.

It never changes a word, never stops anything, and never looks at what somebody is quoted as saying.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.practice.books import read_book
from soundingboard.practice.clarity import Harm, unclear_spans
from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from soundingboard.practice.patterns import (
    compile_pattern,
    without_names,
    without_quotes,
    without_unseen,
)
from soundingboard.practice.sentences import long_sentences

OTHER_FAMILY = {
    True: (
        "It is the name of another family, who must not be known here.",
        "Leave the name out: “another family”.",
    ),
    False: (
        "Another family here has this name too.",
        "Leave it out, or say that it is nobody's of another family.",
    ),
}
"""Why a name of another family is found, and what to do; whether it is certain that it is theirs."""

LONGEST = 25
"""Words a sentence may have where no policy says otherwise."""


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Something found in a text: `start` and `end` are its characters, `say` another way with gaps."""

    code: str
    text: str
    start: int
    end: int
    why: str
    say: str


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the rule book; its file says what each field means."""

    phrase: str
    code: str
    why: str
    say: str
    patterns: tuple[str, ...]
    readers: tuple[str, ...] = ()


class LanguageBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole rule book of language."""

    known_letters: frozenset[str]
    harms: tuple[str, ...]
    states: tuple[str, ...]
    things: tuple[str, ...]
    phrase: tuple[Phrase, ...]


@cache
def language_book() -> LanguageBook:
    """The rule book that ships with the program."""
    return read_book(LanguageBook, "rules", "language.toml")


@remembered(8192)
def check_text(
    text: str,
    *,
    own_words: bool = False,
    reader: str | None = None,
    names: frozenset[str] = frozenset(),
    other_families: Elsewhere = NOBODY,
    longest: int = LONGEST,
) -> tuple[TextFinding, ...]:
    """What the guide finds in `text`, in the order it stands there.

    `own_words`: it is somebody's exact words, of which only another family's name is found.
    `reader` (professional, family, child): whose paper it stands in; phrases meant for one reader
    are found only there. `names` are never found; `other_families` always are.
    """
    seen, places = without_unseen(text)
    found = list(_other_families(seen, other_families))
    if not own_words:
        unquoted = without_quotes(seen)
        hidden = without_names(unquoted, names)
        found = _outermost([*found, *_worded(seen, hidden, reader)])
        found += [
            TextFinding("long_sentence", seen[start:end], start, end, LONG_WHY, LONG_SAY)
            for start, end in long_sentences(unquoted, longest)
        ]
    there = found if len(seen) == len(text) else [placed(one, text, places) for one in found]
    return tuple(sorted(there, key=lambda one: (one.start, one.end, one.code)))


@remembered(8192)
def _worded(text: str, hidden: str, reader: str | None) -> tuple[TextFinding, ...]:
    """What is found of its words once names and quotes are ``hidden``.

    It is kept apart from the names, so that somebody new does not have every card read again.
    """
    book = language_book()
    unclear = unclear_spans(hidden, Harm(book.harms, book.states, book.things), book.known_letters)
    return (
        *_phrases(text, hidden, reader),
        *(
            TextFinding("unclear", text[one.start : one.end], one.start, one.end, one.why, one.say)
            for one in unclear
        ),
    )


def placed(found: TextFinding, text: str, places: tuple[int, ...]) -> TextFinding:
    """The finding where it stands in a text that has characters which nobody sees."""
    start, end = places[found.start], places[found.end - 1] + 1
    return replace(found, text=text[start:end], start=start, end=end)


LONG_WHY = "It is long: by its end, its beginning is forgotten."
LONG_SAY = "Say it in two sentences."


@remembered(8192)
def _other_families(text: str, others: Elsewhere) -> tuple[TextFinding, ...]:
    return tuple(
        TextFinding("unclear", text[start:end], start, end, *OTHER_FAMILY[certain])
        for start, end, certain in others.places_in(text)
    )


def _phrases(text: str, hidden: str, reader: str | None) -> list[TextFinding]:
    alone = re.sub(r"[^\w']+", " ", hidden).strip().lower()
    found = []
    for phrase, patterns, heads in _compiled():
        if phrase.readers and reader not in phrase.readers:
            continue
        spans = {match.span() for pattern in patterns for match in pattern.finditer(hidden)}
        if not spans and alone in heads:
            spans = {(len(text) - len(text.lstrip()), len(text.rstrip()))}
        found += [
            TextFinding(phrase.code, text[start:end], start, end, phrase.why, phrase.say)
            for start, end in _merged(spans)
        ]
    return found


def _merged(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of one row in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _outermost(found: list[TextFinding]) -> list[TextFinding]:
    """Without what lies inside something else that was found; of equals, the first."""
    kept: list[TextFinding] = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if not any(other.start <= one.start and one.end <= other.end for other in kept):
            kept.append(one)
    return kept


@cache
def _compiled() -> tuple[tuple[Phrase, tuple[re.Pattern[str], ...], frozenset[str]], ...]:
    return tuple(
        (phrase, tuple(compile_pattern(pattern) for pattern in phrase.patterns), _heads(phrase.phrase))
        for phrase in language_book().phrase
    )


def _heads(phrase: str) -> frozenset[str]:
    """The phrases of a row's heading, each as plain small letters: ``a/b c`` is ``a c`` and ``b c``."""
    heads: set[str] = set()
    for part in re.sub(r"\(.*?\)", "", phrase).split(" / "):
        ways = product(*(word.split("/") for word in part.split()))
        heads |= {re.sub(r"[^\w']+", " ", " ".join(way)).strip().lower() for way in ways}
    return frozenset(heads)
