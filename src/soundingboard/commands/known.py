"""One thing that is learnt of somebody in the meeting, without writing anew all that is known of them."""

import re
from typing import Final

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside
from soundingboard.commands.types import Id, Words
from soundingboard.conference.people import Child, Person

_NUMBER: Final = re.compile(r"\+?(?:[ ()-]*\d){6,15}[ )]*")


class KeepInTouch(Aside):
    """How somebody is kept in touch with from now on: who rings, and how often."""

    in_words = "how we keep in touch"
    who: Id
    how: Words

    def run(self, change: Change) -> None:
        change.get(Person, self.who).keep_in_touch = self.how


class NoteNumber(Aside):
    """The number to ring when somebody’s call drops; it is for the chair alone, and in no paper."""

    in_words = "the number to ring"
    who: Id
    ring: Words

    def run(self, change: Change) -> None:
        change.get(Person, self.who).ring = a_number(change, self.ring)


class Trust(Aside):
    """Which one grown-up a child trusts: somebody of the conference, or anybody else by name."""

    in_words = "whom a child trusts"
    child: Id
    who: Words

    def run(self, change: Change) -> None:
        change.get(Child, self.child).trusted_adult = a_grown_up(change, self.who)


def a_number(change: Change, ring: str) -> str:
    """A number to ring, or none; words beside it are refused, for it is looked for wherever it stands."""
    if ring.strip() and not _NUMBER.fullmatch(ring.strip()):
        change.refuse("Write the number alone, such as 07700 900123.")
    return ring.strip()


def a_grown_up(change: Change, who: str) -> str:
    """Whom a child trusts, by id or name; another child of the conference is refused, by id."""
    child = change.find(Child, who)
    if child is not None:
        change.refuse(f"{child.called} is a child: say which grown-up it is.")
    return who
