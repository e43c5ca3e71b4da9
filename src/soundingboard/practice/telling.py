"""By which names somebody would be recognised in a text, beside others whom its reader may know."""

import re
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Final

from soundingboard.practice.naming import name_book
from soundingboard.practice.variants import words_of

_WHOSE: Final = re.compile(r"\w+['’]s\b|\b(?:of|to|for)\b.*|\(.*?\)")
"""Whom a name only refers to: ``Tia's dad``, ``Carer for Tia``, ``Kyle (Tia)``."""

SHORTEST: Final = 3
"""Given names of fewer letters, beside the one that somebody is called by, are words and initials."""


def telling_names(name: str, called: str, known: Iterable[str]) -> frozenset[str]:
    """Every name that tells of this child: what they are called, each given name, and with the surname.

    ``known`` are all names of whoever the reader may know. What names one of them, too, tells of nobody:
    then only a given name with the surname does. A surname tells of them before a word for a family.
    """
    whole = {words_of(each) for each in known}
    taken = whole.union(*(each.split() for each in whole), [""])
    given, last = (called, *_given(name)), name.split()[-1:]
    bare = [each for each in last if words_of(each) not in taken | name_book().surnames]
    family = (f"{each} {word}" for each in bare for word in name_book().families)
    both = (" ".join((each, *last)) for each in given if last != [each])
    return frozenset(each for each in (*given, *both, *family, name) if words_of(each) not in taken)


def telling_of_a_birth(due: Collection[date | None], born: Collection[date | None]) -> frozenset[str]:
    """Words that tell of somebody else's child who is not born yet.

    ``due`` is when each such child is, and ``born`` when each was whom the reader may know. One of theirs
    who is to be born, too, may be meant by any of the words, and a small one by "the baby".
    """
    if not due or None in born:
        return frozenset()
    small = any(day - one < _SMALL for day in due for one in born if day and one)
    return name_book().unborn | (frozenset() if small else _BABY)


def kind_told(kind: str, born: Iterable[date | None]) -> str:
    """The kind of a conference to whoever knows of the children born then: one before a birth tells of it."""
    return "initial" if kind == "pre_birth" and None not in born else kind


_SMALL: Final = timedelta(3 * 365)
_BABY: Final = frozenset({"baby", "babies"})


def own_names(name: str, called: str) -> tuple[str, str]:
    """What somebody is named and called themselves, without whoever else stands in it.

    Whoever is called ``Tia's dad`` is no Tia, and makes nobody a Tia who may be known. Of several
    words that somebody is called by only those of their full name are theirs.
    """
    whole, short = (_WHOSE.sub(" ", each).split() for each in (name, called))
    theirs = {words_of(each) for each in whole}
    kept = short if len(short) == 1 else (each for each in short if words_of(each) in theirs)
    return " ".join(whole), " ".join(kept)


def _given(name: str) -> tuple[str, ...]:
    """The given names in a full name, without what is none: ``van``, initials, ``Baby``."""
    capital = name[:1].isupper()
    return tuple(
        each
        for each in name.split()[:-1]
        if len(words_of(each)) >= SHORTEST
        and words_of(each) not in name_book().kin
        and (each[0].isupper() or not capital)
    )
