"""Names of people of other families, looked for in what is said and written of this one.

A child's full name stops a paper, whoever else may have it, and so does a grown-up's that is rare. One that
two families may well have by chance, as given names and surnames go in the vault, is only asked about, and
so is a bare surname before a word for a family. What several families have tells of none of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Final, NamedTuple

from soundingboard.base.forgetting import remembered
from soundingboard.practice.naming import name_book
from soundingboard.practice.variants import bare

Name = tuple[str, ...]
"""The words of a name, without capitals and marks."""

CHANCE: Final = 1
"""So many others with the same full name are to be expected, and it points at nobody."""
COMMON: Final = 3
"""So many families with one surname, or grown-ups of so many with one full name, and it tells of none."""
_LENGTHS: Final = (2, 3, 4)
"""How many words a full name may have; of a longer one the first and the last are looked for."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOINS: Final = re.compile(r"[\s\u00ad\u200b-\u200d\u2060-]*")


class Find(NamedTuple):
    """A name as it stands in a text; ``certain`` when somebody of another family is meant."""

    name: str
    certain: bool


class Place(NamedTuple):
    """Where in one text a name stands, and the same."""

    start: int
    end: int
    certain: bool


class _Word(NamedTuple):
    """A word as it is seen, without marks and capitals, and what stands between it and the one before.

    ``start`` is where it begins in its text, and ``begins`` whether it is the first one there.
    """

    seen: str
    bare: str
    gap: str
    start: int
    begins: bool

    @property
    def end(self) -> int:
        return self.start + len(self.seen)


_Span = tuple[int, int, bool]
"""The numbers of the first word and of the one after the last, and whether it is certain."""


@dataclass(frozen=True, slots=True, eq=False)
class Elsewhere:
    """The names of other families, ready to be looked for.

    Attributes:
        full: Each full name that points at somebody, and whether it is a child's or rare.
        surnames: Surnames that so few have that they still point at somebody.
        young: Those of the full names that are children's.
        here: Words of the names of this conference.
        known: Full names of this conference, and those that were said to be somebody else's.
        firsts: The first words of the full names.
    """

    full: Mapping[Name, bool]
    surnames: AbstractSet[str] = frozenset()
    young: AbstractSet[Name] = frozenset()
    here: AbstractSet[str] = frozenset()
    known: AbstractSet[Name] = frozenset()
    firsts: AbstractSet[str] = frozenset()

    def found_in(self, texts: Iterable[str]) -> tuple[Find, ...]:
        """Every such name in texts that follow each other, each once, the certain ones first."""
        if not self.full:
            return ()
        words = tuple(_words_of(texts))
        found = (
            Find(" ".join(word.seen for word in words[start:end]), certain)
            for start, end, certain in self._spans(words)
        )
        return tuple(sorted(dict.fromkeys(found), key=lambda find: not find.certain))

    def places_in(self, text: str) -> tuple[Place, ...]:
        """Where such names stand in one text."""
        if not self.full:
            return ()
        words = tuple(_words_of([text]))
        return tuple(
            Place(words[start].start, words[end - 1].end, certain)
            for start, end, certain in self._spans(words)
        )

    def _spans(self, words: tuple[_Word, ...]) -> Iterator[_Span]:
        return chain(self._full_names(words), self._bare_surnames(words))

    def _full_names(self, words: tuple[_Word, ...]) -> Iterator[_Span]:
        spelled = [word.bare for word in words]
        for start, first in enumerate(spelled):
            for length in _LENGTHS if first in self.firsts else ():
                name = tuple(spelled[start : start + length])
                if len(name) == length and name in self.full and name not in self.known:
                    before = spelled[start - 1] if start else ""
                    if self._is_name(words[start : start + length]) and not _is_no_family(name, before):
                        yield start, start + length, self.full[name] and not self._is_explained(name)

    def _is_explained(self, name: Name) -> bool:
        """Whether it may well be no name: ordinary words but for a child, or the names of two people here."""
        words = name not in self.young and all(map(_is_ordinary, name))
        return words or self.here >= set(name)

    def _is_name(self, words: tuple[_Word, ...]) -> bool:
        """Whether these stand together as a name; where they could be other words, capitals say so."""
        if not all(_JOINS.fullmatch(word.gap) for word in words[1:]):
            return False
        if any(word.begins for word in words[1:]):
            return not any(_is_ordinary(word.bare) or word.bare in self.here for word in words)
        return all(word.seen[0].isupper() for word in words) or not any(
            _is_ordinary(word.bare) for word in words
        )

    def _bare_surnames(self, words: tuple[_Word, ...]) -> Iterator[_Span]:
        """``the Oakes children``: anywhere else a surname alone is a teacher's, a street's or a word."""
        for number, (word, following) in enumerate(pairwise(words)):
            if following.bare in name_book().families and following.gap.isspace() and self._is_surname(word):
                yield number, number + 2, False

    def _is_surname(self, word: _Word) -> bool:
        seen = word.seen[0].isupper() or not _is_ordinary(word.bare)
        return seen and word.bare in self.surnames and word.bare not in self.here


NOBODY: Final = Elsewhere({})
"""No other family at all."""


def counted(
    families: Iterable[Iterable[str]], children: Iterable[str] = ()
) -> tuple[Mapping[Name, bool], frozenset[str], frozenset[Name]]:
    """The full names of these families, each with whether it is certain; surnames that few have; the young.

    ``children`` are those of the names that are children's.
    """
    given, last, shared = Counter[str](), Counter[str](), Counter[Name]()
    count = 0
    for count, family in enumerate(families, 1):  # noqa: B007 - how many there were is asked for below
        spelled = {spelling for name in family for spelling in _spellings(name.split())}
        shared.update(spelled)
        given.update({name[0] for name in spelled})
        last.update({name[-1] for name in spelled})
    young = frozenset(spelling for name in children for spelling in _spellings(name.split()))
    full = {name: _is_rare(name, given, last, count) for name, among in shared.items() if among < COMMON}
    full |= dict.fromkeys(young, True)
    return full, frozenset(surname for surname, families in last.items() if families < COMMON), young


def _is_rare(name: Name, given: Counter[str], last: Counter[str], families: int) -> bool:
    """Whether chance alone would give fewer than one other family this full name."""
    return (given[name[0]] - 1) * (last[name[-1]] - 1) / families < CHANCE


def elsewhere(
    full: Mapping[Name, bool],
    surnames: AbstractSet[str],
    young: AbstractSet[Name],
    here: Iterable[str],
    cleared: Iterable[str] = (),
) -> Elsewhere:
    """What `counted` gave, beside the names of one conference.

    ``here`` are all names of this conference, ``cleared`` those that the chair said are somebody else's.
    """
    there = [name.split() for name in here]
    known = chain((each for words in there for each in _spellings(words)), map(_bare_words, cleared))
    words = chain.from_iterable(_bare_words(word) for words in there for word in words)
    firsts = frozenset(name[0] for name in full)
    return Elsewhere(full, surnames, young, frozenset(words), frozenset(known), firsts)


def _spellings(words: list[str]) -> Iterator[Name]:
    """A full name whole, and its first and its last word alone."""
    spelled = [_bare_words(word) for word in words]
    name = tuple(chain.from_iterable(spelled))
    if len(name) in _LENGTHS:
        yield name
    if len(spelled) > 2 and spelled[0] and spelled[-1]:
        yield *spelled[0], *spelled[-1]


@remembered(16384)
def _bare_words(text: str) -> Name:
    return tuple(word.bare for word in _words_of([text]))


def _words_of(texts: Iterable[str]) -> Iterator[_Word]:
    """Every word of the texts in a row, with what stands before it even where that begins in another."""
    rest = ""
    for text in texts:
        words, left = _words_in(text)
        if words:
            yield words[0]._replace(gap=rest + words[0].gap)
            yield from words[1:]
        rest = f"{'' if words else rest}{left}\n"


@remembered(16384)
def _words_in(text: str) -> tuple[tuple[_Word, ...], str]:
    """The words of one text, and what it ends with after them."""
    words: list[_Word] = []
    at = 0
    for match in _WORD.finditer(text):
        words.append(_Word(match[0], _bare(match[0]), text[at : match.start()], match.start(), not words))
        at = match.end()
    return tuple(words), text[at:]


@remembered(16384)
def _bare(word: str) -> str:
    return bare(word).replace("'", "").replace("’", "")


@cache
def _ordinary() -> frozenset[str]:
    book = name_book()
    return book.modals | book.little | book.months | book.days | book.words | book.surnames | book.kin


def _is_no_family(name: Name, before: str) -> bool:
    """Whether it is somebody at work, or a place that is called so."""
    book = name_book()
    return before in book.offices or (before in book.places and all(map(_is_ordinary, name)))


def _is_ordinary(word: str) -> bool:
    return word in _ordinary()
