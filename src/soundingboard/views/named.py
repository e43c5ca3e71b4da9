"""What people and children are called, and the plain words for what they are here."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final, NamedTuple

from soundingboard.base.dates import age_in_years, joined, plain_date
from soundingboard.base.forgetting import remembered
from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.practice.kin import children_of
from soundingboard.practice.names import after_a_name, with_children
from soundingboard.practice.protection import stands_in
from soundingboard.views.policy import policy_of
from soundingboard.views.side import Side

MONTHS_A_YEAR = 12


SOMEBODY = "Somebody"
"""Who has no name that whoever looks may read."""


class Names:
    """Names by id; an id that names nobody is given back as the words it is.

    Two who are called the same are told apart by their full names; a child keeps what it is called
    beside a grown-up.
    ``told`` gives what a grown-up is called, or nothing where whoever looks may not have it.
    """

    def __init__(self, record: Record, told: Callable[[str], str] = str) -> None:
        self._record, self._told = record, told

    def called(self, key: str) -> str:
        """``Mia``; where ``told`` gives nothing of what a grown-up is called, their given name."""
        person, child = self._record.find(Person, key), self._record.find(Child, key)
        if person is not None:
            ways = (self._alone(person), person.called, person.name.partition(" ")[0])
            return next(filter(None, map(self._told, ways)), SOMEBODY)
        return self._alone(child) if child else key

    def _alone(self, row: Person | Child) -> str:
        """What nobody else is called."""
        grown = () if isinstance(row, Child) else self._record.all(Person)
        others: Iterable[Person | Child] = chain(grown, self._record.all(Child))
        same = any(each is not row and each.called == row.called and not each.removed for each in others)
        return row.name if same else row.called

    def full(self, key: str) -> str:
        """``Mia Marlowe``."""
        who = self._record.find(Person, key) or self._record.find(Child, key)
        return who.name if who else key

    def side(self, key: str) -> Side:
        """Whose side they speak from; whoever was only written down speaks from the family's."""
        if self._record.find(Child, key):
            return "child"
        person = self._record.find(Person, key)
        return _SIDES[person.group] if person else "family"

    def all_called(self, keys: list[str] | tuple[str, ...]) -> list[str]:
        """What each of them is called."""
        return [self.called(key) for key in keys]

    def children(self) -> list[str]:
        """What the children are called, in order."""
        return [child.called for child in self._record.all(Child) if not child.removed]

    def filled(self, text: str, children: Iterable[str] | None = None) -> str:
        """The text with the children's names, or those given, where it says ``{children}``."""
        called = self.children() if children is None else children
        return with_children(text, called)


_SIDES: Final[Mapping[str, Side]] = {
    "family": "family",
    "supporter": "supporter",
    "professional": "professional",
}


class Grown(NamedTuple):
    """What somebody is called, and what they are here."""

    called: str
    is_: str
    group: str
    removed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Everybody:
    """Everybody's name by id, and what the grown-ups are here; one of them is equal to itself alone."""

    grown: Mapping[str, Grown]
    children: Mapping[str, str]

    def called(self, key: str) -> str:
        """``Mia``; an id that names nobody is given back as the words it is."""
        person = self.grown.get(key)
        return person.called if person else self.children.get(key, key)


def everybody(record: Record, told: Callable[[str], str] = str) -> Everybody:
    """The same value until somebody's name, or what they are here, becomes another.

    ``told`` gives a name, or what they are, or nothing where whoever looks may not have it.
    """
    names = Names(record, told)
    grown = (
        (row.id, Grown(names.called(row.id), told(row.is_), row.group, row.removed))
        for row in record.all(Person)
    )
    return _everybody(tuple(grown), tuple((row.id, told(row.called)) for row in record.all(Child)))


@remembered(4)
def _everybody(grown: tuple[tuple[str, Grown], ...], children: tuple[tuple[str, str], ...]) -> Everybody:
    return Everybody(dict(grown), dict(children))


def is_new(record: Record, person: Person, day: date) -> bool:
    """Whether somebody who comes for their work is known to the family for a short time only."""
    since = person.known_since
    young = timedelta(days=policy_of(record).new_worker_days)
    return person.group == "professional" and since is not None and day - since < young


def at_work(person: Person, children: Iterable[Child], told: Callable[[str], str]) -> Callable[[str], str]:
    """``told``, without where somebody works who is there for other children than these alone.

    A school or a clinic that is there for one child tells of that child, whatever it is called.
    """
    if not person.to or not person.agency or any(child.id in person.to for child in children):
        return told
    return lambda text: "" if stands_in(text, person.agency) else told(text)


def role_of(person: Person, facts: Facts, children: Collection[Child], told: Callable[[str], str]) -> str:
    """What somebody is here, in words for the family: ``Ella and Noah's mum``, ``Noah's health visitor``.

    Of the children only these are named. ``told`` gives a text, or nothing where its readers may not
    have it: what was typed in plain words may name another child, and then what they are has to do.
    """
    theirs = next((children_of(each, facts) for each in facts.people if each.id == person.id), frozenset())
    mine = [child.called for child in children if child.id in theirs]
    made = f"{joined(mine)}'s {after_a_name(person.is_)}" if mine else person.is_
    allowed = at_work(person, children, told)
    return next(filter(None, map(allowed, (person.plain, made))), "")


def age_words(child: Child, facts: Facts) -> str:
    """``7 years``, ``11 months``, ``3 weeks``, or when a baby is due."""
    if child.born is None:
        return f"due {plain_date(child.due)}" if child.due else ""
    years = age_in_years(child.born, facts.day)
    if years > 1:
        return f"{years} years"
    months = (facts.day.year - child.born.year) * MONTHS_A_YEAR + facts.day.month - child.born.month
    months -= facts.day.day < child.born.day
    if months >= MONTHS_A_YEAR:
        return "1 year"
    weeks = (facts.day - child.born).days // 7
    number, of = (months, "month") if months else (weeks, "week")
    return f"{number} {of}{'' if number == 1 else 's'}" if number else "newborn"
