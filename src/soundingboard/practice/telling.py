"""By which names somebody would be recognised in a text, beside others whom its reader may know."""

from collections.abc import Iterable
from typing import Final

from soundingboard.practice.naming import name_book
from soundingboard.practice.variants import words_of

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
