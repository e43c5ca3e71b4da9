"""Who else is in the vault: the names of every family but one, for a look at what is said of that one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from soundingboard.conference.elsewhere import OtherFamilies
from soundingboard.views.others import other_families

_CHILDREN: Final = "SELECT conference, name, coalesce(born, due, '') FROM children"
_GROWN: Final = "SELECT conference, name FROM people WHERE \"group\" IN ('family', 'supporter')"


def others_in(session: Session, key: str) -> OtherFamilies:
    """The names of all families that have nothing to do with that conference.

    Two conferences are of one family when they have a reference or a child in common; whoever works for
    several families is nobody of another one.
    """
    families = _families(session)
    mine = families.of(key)
    names: dict[str, set[str]] = defaultdict(set)
    for conference, name in (*families.children, *families.grown):
        names[families.of(conference)].add(name)
    names.pop(mine, None)
    young = (name for conference, name in families.children if families.of(conference) != mine)
    return other_families(names.values(), young)


class _Families:
    """Conferences by family, and everybody's name beside their conference: children, and grown-ups."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self.children: list[tuple[str, str]] = []
        self.grown: list[tuple[str, str]] = []

    def of(self, conference: str) -> str:
        """The one conference that stands for the whole family."""
        first = self._first.get(conference, conference)
        while first != self._first.get(first, first):
            first = self._first[first]
        self._first[conference] = first
        return first

    def join(self, pairs: Iterable[tuple[str, object]]) -> None:
        """Conferences that have something in common are of one family."""
        seen: dict[object, str] = {}
        for conference, what in pairs:
            self._first[self.of(conference)] = self.of(seen.setdefault(what, conference))


def _families(session: Session) -> _Families:
    families = _Families()
    children = [tuple(row) for row in session.execute(text(_CHILDREN))]
    references = session.execute(text("SELECT id, reference FROM conferences WHERE reference <> ''"))
    families.join((row[0], row[1].strip().casefold()) for row in references)
    families.join(_by_child(children))
    families.children = [(row[0], row[1]) for row in children]
    families.grown = [(row[0], row[1]) for row in session.execute(text(_GROWN))]
    return families


def _by_child(children: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, object]]:
    for conference, name, day in children:
        yield conference, (" ".join(name.split()).casefold(), day)
