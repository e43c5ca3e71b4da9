"""Finding conferences by their day, family and state, and by whatever was said in them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from soundingboard.vault.index import LONGEST_PREFIX, SPAN

READ_AT_MOST: Final = 4_000
"""Places that one search looks at, the newest conferences first, before it says that there is more."""
_CHARACTERS: Final = 90
"""Of what was said, on each side of the words that were looked for."""


@dataclass(frozen=True, slots=True)
class Said:
    """One place where the words stand.

    Attributes:
        table: What sort of thing it is, by the name of its table.
        key: Its id in its conference.
        parts: The words around, in pieces; the second of each pair says whether it was looked for.
    """

    table: str
    key: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One conference in which the words stand, with the first few places, and how many there are."""

    conference: str
    said: tuple[Said, ...]
    count: int


def search(session: Session, asked: str, *, conferences: int = 20, places: int = 3) -> tuple[Found, ...]:
    """Where all of these words stand together, the newest conference first; the last may be a beginning.

    A place is one card, one person, one step of a plan: all words are in it, in any order, with or without
    marks on letters. ``conferences`` is how many are given at most, ``places`` how many of each.
    """
    words = tuple(_bare(word) for word in _WORD.findall(asked))
    found: dict[int, list[_Place]] = {}
    for query in _queries(words):
        for place in _places(session, query):
            number = place[0] // SPAN
            if number not in found and len(found) == conferences:
                break
            found.setdefault(number, []).append(place)
        if found:
            break
    return tuple(
        Found(
            str(
                session.scalar(
                    text("SELECT conference FROM shelf WHERE number = :number"), {"number": number}
                )
            ),
            tuple(Said(table, key, _around(whole, words)) for _place, table, key, whole in rows[:places]),
            len(rows),
        )
        for number, rows in found.items()
    )


_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_Place = tuple[int, str, str, str]


def _queries(words: tuple[str, ...]) -> Iterator[str]:
    """The last word may be a beginning; a long one is looked for whole first, for that is quicker."""
    whole = " ".join(f'"{word}"' for word in words)
    if words and len(words[-1]) > LONGEST_PREFIX:
        yield whole
    if words:
        yield f"{whole} *"


def _places(session: Session, query: str) -> Iterator[_Place]:
    rows = session.execute(
        text(
            "SELECT spoken.place, tab, key, spoken.words FROM said CROSS JOIN spoken ON place = said.rowid"
            " WHERE said MATCH :query ORDER BY said.rowid DESC LIMIT :most"
        ),
        {"query": query, "most": READ_AT_MOST},
    )
    try:
        yield from ((row[0], row[1], row[2], row[3]) for row in rows)
    finally:
        rows.close()


def _around(whole: str, words: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """What stands around the first of the words, cut between words, with those looked for told apart."""
    spans = [each.span() for each in _WORD.finditer(whole) if _is_meant(_bare(each[0]), words)]
    first = spans[0][0] if spans else 0
    start, end = max(0, first - _CHARACTERS), min(len(whole), first + 2 * _CHARACTERS)
    start = whole.find(" ", start, first) + 1 if start else 0
    end = max(whole.rfind(" ", first, end), first + 1) if end < len(whole) else end
    parts: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for left, right in spans:
        if right <= end:
            parts += [(whole[at:left], False), (whole[left:right], True)]
            at = right
    parts += [(whole[at:end] + ("…" if end < len(whole) else ""), False)]
    return tuple(part for part in parts if part[0])


def _is_meant(word: str, words: tuple[str, ...]) -> bool:
    return word in words or word.startswith(words[-1])


def _bare(word: str) -> str:
    """The word without marks on its letters and without capitals."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
