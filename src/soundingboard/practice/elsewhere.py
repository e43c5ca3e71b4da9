"""Names of people of other families, looked for in what is said and written of this one.

A full name that one family of the vault has points at that family, and stops a paper. One that several
have points at nobody, and a bare surname says less still: those are only asked about.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Final, NamedTuple

from soundingboard.practice.naming import name_book
from soundingboard.practice.protection import bare

Name = tuple[str, ...]
"""The words of a name, without capitals and marks."""

COMMON: Final = 3
"""So many families with one name, and it tells of none of them."""
_LENGTHS: Final = (2, 3, 4)
"""How many words a full name may have; of a longer one the first and the last are looked for."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOINS: Final = re.compile(r"[\s\u00ad\u200b-\u200d\u2060-]*")


class Find(NamedTuple):
    """A name as it stands in a text; ``certain`` when somebody of another family is meant."""

    name: str
    certain: bool


class _Word(NamedTuple):
    """A word as it is seen, without marks and capitals, and what stands between it and the one before."""

    seen: str
    bare: str
    gap: str
    begins: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The names of other families, ready to be looked for.

    Attributes:
        full: How many families have each full name.
        surnames: Surnames that so few have that they still point at somebody.
        here: Words of the names of this conference.
        known: Full names of this conference, and those that were said to be somebody else's.
    """

    full: Mapping[Name, int]
    surnames: AbstractSet[str] = frozenset()
    here: AbstractSet[str] = frozenset()
    known: AbstractSet[Name] = frozenset()

    def found_in(self, texts: Iterable[str]) -> tuple[Find, ...]:
        """Every such name in texts that follow each other, each once, the certain ones first."""
        if not self.full:
            return ()
        words = tuple(_words_of(texts))
        found = dict.fromkeys(chain(self._full_names(words), self._bare_surnames(words)))
        return tuple(sorted(found, key=lambda find: not find.certain))

    def _full_names(self, words: tuple[_Word, ...]) -> Iterator[Find]:
        spelled = [word.bare for word in words]
        for start in range(len(words) - 1):
            for length in _LENGTHS:
                name = tuple(spelled[start : start + length])
                families = self.full.get(name, 0)
                if families and name not in self.known and self._is_name(words[start : start + length]):
                    seen = " ".join(word.seen for word in words[start : start + length])
                    office = start > 0 and spelled[start - 1] in name_book().offices
                    yield Find(seen, certain=families < COMMON and not office and not self._explained(name))

    def _explained(self, name: Name) -> bool:
        """Whether it may well be no name of another family: ordinary words, or names of two people here."""
        return all(map(_is_ordinary, name)) or self.here >= set(name)

    def _is_name(self, words: tuple[_Word, ...]) -> bool:
        """Whether these stand together as a name; where they could be other words, capitals say so."""
        if not all(_JOINS.fullmatch(word.gap) for word in words[1:]):
            return False
        if any(word.begins for word in words[1:]):
            return not any(_is_ordinary(word.bare) or word.bare in self.here for word in words)
        return all(word.seen[0].isupper() for word in words) or not any(
            _is_ordinary(word.bare) for word in words
        )

    def _bare_surnames(self, words: tuple[_Word, ...]) -> Iterator[Find]:
        """``Mrs Oakes``, ``the Oakes children``: only beside such a word is a surname one for sure."""
        book = name_book()
        for word, following in pairwise(words):
            titled = word.bare in book.titles and following.gap.strip() in ("", ".")
            together = following.bare in book.families and following.gap.isspace()
            if (titled and self._is_surname(following)) or (together and self._is_surname(word)):
                yield Find(f"{word.seen} {following.seen}", certain=False)

    def _is_surname(self, word: _Word) -> bool:
        return word.bare in self.surnames and word.bare not in self.here and word.seen[0].isupper()


NOBODY: Final = Elsewhere({})
"""No other family at all."""


def elsewhere(
    families: Iterable[Iterable[str]], here: Iterable[str], cleared: Iterable[str] = ()
) -> Elsewhere:
    """The full names of each other family, as they are looked for.

    ``here`` are all names of this conference, ``cleared`` those that the chair said are somebody else's.
    """
    full, last = Counter[Name](), Counter[str]()
    for family in families:
        names = [words for name in family if len(words := name.split()) > 1]
        full.update({spelling for words in names for spelling in _spellings(words)})
        last.update({surname for words in names for surname in _bare_words(words[-1])[-1:]})
    there = [name.split() for name in here]
    return Elsewhere(
        full,
        frozenset(surname for surname, families in last.items() if families < COMMON),
        frozenset(chain.from_iterable(_bare_words(word) for words in there for word in words)),
        frozenset(
            chain(
                (spelling for words in there for spelling in _spellings(words)),
                map(_bare_words, cleared),
            )
        ),
    )


def _spellings(words: list[str]) -> Iterator[Name]:
    """A full name whole, and its first and its last word alone."""
    for some in (words, [words[0], words[-1]]) if words else ():
        name = tuple(chain.from_iterable(map(_bare_words, some)))
        if len(name) in _LENGTHS:
            yield name


def _bare_words(text: str) -> Name:
    return tuple(word.bare for word in _words_of([text]))


def _words_of(texts: Iterable[str]) -> Iterator[_Word]:
    """Every word of the texts in a row, with what stands before it even where that begins in another."""
    rest = ""
    for text in texts:
        at, begins = 0, True
        for match in _WORD.finditer(text):
            seen = match[0]
            yield _Word(seen, _bare(seen), rest + text[at : match.start()], begins)
            at, begins, rest = match.end(), False, ""
        rest += text[at:] + "\n"


def _bare(word: str) -> str:
    return bare(word).replace("'", "").replace("’", "")


@cache
def _ordinary() -> frozenset[str]:
    book = name_book()
    return book.modals | book.little | book.months | book.days | book.words | book.surnames | book.kin


def _is_ordinary(word: str) -> bool:
    return word in _ordinary()
