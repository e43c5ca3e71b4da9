"""The last look before a paper leaves: nothing in it may spell a protected string or name another family.

The finished file is read again, in every order that a reader may find in it, and each protected
string is looked for whatever its spacing, case, accents, hyphens, line breaks and cells.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, repeat
from pathlib import PurePath
from typing import Protocol

from soundingboard.base.forgetting import remembered
from soundingboard.documents.fonts import spelled_out, spelling
from soundingboard.documents.reading_back import Reading
from soundingboard.documents.reading_data import of_calendar, of_data, of_table
from soundingboard.documents.reading_docx import of_docx
from soundingboard.documents.reading_pdf import of_pdf
from soundingboard.documents.reading_webpage import of_webpage
from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from soundingboard.practice.naming import is_a_word_too
from soundingboard.practice.protection import stands_in, with_an_s
from soundingboard.practice.streets import may_tell_street, streets_of
from soundingboard.practice.variants import BARE

_READERS = {
    ".pdf": of_pdf,
    ".docx": of_docx,
    ".html": of_webpage,
    ".csv": of_table,
    ".json": of_data,
    ".ics": of_calendar,
}


class Finished(Protocol):
    """A finished file: its name, whose ending says its format, and its bytes."""

    @property
    def name(self) -> str:
        """The file name."""
        ...

    @property
    def data(self) -> bytes:
        """The whole file."""
        ...


class Meant(Protocol):
    """Whom a paper is for: what may not stand in it, and what stands in it for certain."""

    @property
    def protected(self) -> frozenset[str]:
        """Strings that its readers may not have."""
        ...

    @property
    def unnamed(self) -> frozenset[str]:
        """Names of children of whom its readers may not know."""
        ...

    @property
    def sign(self) -> str:
        """Words of which every such paper holds all; where they are not found, nothing could be read."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found, and where; or that the file cannot be read again.

    Attributes:
        named: It is a name that another family of the vault has, and the chair can say whose it is here.
        asks: It stops nothing, for it may well be somebody else's.
    """

    what: str
    where: str
    named: bool = False
    asks: bool = False


class _Letters(dict[int, str]):
    """Letters and digits as the board's are held against each other, by code; nothing for all else."""

    def __missing__(self, code: int) -> str:
        letters = self[code] = "".join(filter(str.isalnum, BARE[code]))
        return letters


_LETTERS = _Letters()


@remembered(16384)
def _folded(text: str) -> str:
    """A piece as bare letters; it stands in each order of its file, and in most people's papers."""
    return text.translate(_LETTERS)


class _Folded:
    """A reading as bare letters and digits; where its words and pieces begin is found when it is asked."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.letters = "".join([_folded(text) for _, text in reading])

    @cached_property
    def edges(self) -> frozenset[int]:
        """Where a word begins or ends."""
        at, edges = 0, {0}
        for _, text in self._reading:
            edges.add(at)
            before = ""
            for letter in text:
                bare = _LETTERS[ord(letter)]
                if not bare or _turns(before, letter):
                    edges.add(at)
                at += len(bare)
                before = letter
        return frozenset((*edges, at))

    def where(self, at: int) -> str:
        """Where the piece stands that holds this letter."""
        return self._reading[bisect_right(self._starts, at) - 1][0]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(_folded(text)) for _, text in self._reading[:-1])]


def sweep(meant: Meant, paper: Finished, others: Elsewhere = NOBODY) -> tuple[Hit, ...]:
    """Every protected string that the paper spells, then every name of others, with where.

    A paper in which its sign cannot be found is one that cannot be read again: that is a hit too,
    for nobody could tell what else it holds.
    """
    read = _READERS[PurePath(paper.name).suffix](paper.data)
    readings = [_Folded(reading) for reading in read]
    blind = (
        ()
        if any(_place(meant.sign, reading) is not None for reading in readings)
        else (Hit("nothing can be read", "the file"),)
    )
    found = {
        Hit(secret, where, asks=secret not in meant.protected and is_a_word_too(secret)): None
        for secret in sorted(meant.protected | meant.unnamed)
        for pieces, reading in zip(read, readings, strict=True)
        if (where := _where(secret, pieces, reading))
    }
    return *blind, *found, *_asked(meant.protected, read, readings, found), *_named(read, readings, others)


def _asked(
    protected: Iterable[str], read: Sequence[Reading], readings: Sequence[_Folded], found: Iterable[Hit]
) -> Iterator[Hit]:
    """Protected addresses of which the paper names no more than a street that may be another."""
    stopped = {hit.what for hit in found}
    for address in sorted(each for each in protected if each not in stopped and streets_of(each)):
        if any(map(_names_street, repeat(address), read, readings)):
            yield Hit(address, "the text", asks=True)


def _names_street(address: str, pieces: Reading, reading: _Folded) -> bool:
    if not any(street.telling in reading.letters for street in streets_of(address)):
        return False
    return may_tell_street("\n".join(text for _, text in pieces), address)


def _where(secret: str, pieces: Reading, reading: _Folded) -> str:
    """Where a secret stands in one order of the file, letter by letter or written otherwise."""
    if is_a_word_too(secret):
        where = _find(secret, reading) or _find_spelled(secret, reading)
        return where if where and _names(secret, pieces) else ""
    return _find(secret, reading) or _find_spelled(secret, reading) or _find_written(secret, pieces)


def _named(read: Iterable[Reading], readings: Iterable[_Folded], others: Elsewhere) -> Iterator[Hit]:
    """Names of other families in any of the readings, each once."""
    if not others.full:
        return
    found: dict[str, Hit] = {}
    for pieces, reading in zip(read, readings, strict=True):
        for name, certain in others.found_in(text for _, text in pieces):
            hit = Hit(name, _find(name, reading), named=True, asks=not certain)
            if name not in found or found[name].asks > hit.asks:
                found[name] = hit
    yield from sorted(found.values(), key=lambda hit: hit.asks)


def _names(secret: str, pieces: Reading) -> bool:
    """Whether a name that is an ordinary word too stands in a piece as a name, or over two of them."""
    pieces_with = [text for _, text in pieces if secret.casefold() in text.casefold()]
    return not pieces_with or any(stands_in(text, secret) for text in pieces_with)


def _turns(before: str, letter: str) -> bool:
    """Whether a word may end between these: at digits, and at a capital after a small letter."""
    return before.isdigit() != letter.isdigit() or (before.islower() and letter.isupper())


def _find(secret: str, reading: _Folded) -> str:
    """Where the secret stands first, or nothing."""
    at = _place(secret, reading)
    return "" if at is None else reading.where(at)


def _place(secret: str, reading: _Folded) -> int | None:
    """The letter at which the secret stands first.

    A string with a number in it, or of several words, is found inside other letters too. A single
    word has to begin and end as a word does, or with one s more: Jo is no part of join.
    """
    wanted = secret.translate(_LETTERS)
    if not wanted or wanted not in reading.letters:
        return None
    anywhere = len(wanted) > 4 and (len(secret.split()) > 1 or any(letter.isdigit() for letter in wanted))
    at = reading.letters.find(wanted)
    while at >= 0:
        if anywhere or _is_word(reading, at, at + len(wanted)):
            return at
        at = reading.letters.find(wanted, at + 1)
    return None


def _find_spelled(secret: str, reading: _Folded) -> str:
    """Where the secret stands with letters that no font has spelled out, or nothing."""
    return _find(spelling(secret), reading) if spelled_out(secret) else ""


def _find_written(secret: str, pieces: Reading) -> str:
    """Where the secret stands in other digits or shortened; the file where lines break it."""
    if not stands_in("\n".join(text for _, text in pieces), secret):
        return ""
    return next((where for where, text in pieces if stands_in(text, secret)), "the file")


def _is_word(reading: _Folded, start: int, end: int) -> bool:
    several = with_an_s(reading.letters[start:end])
    ends = {end, start + len(several)} if reading.letters.startswith(several or "\n", start) else {end}
    return start in reading.edges and not ends.isdisjoint(reading.edges)
