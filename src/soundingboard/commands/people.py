"""Who the conference is about and who belongs to it: children, their fathers, and everybody around them."""

from datetime import date
from typing import Any

import msgspec

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside
from soundingboard.commands.known import a_grown_up, a_number
from soundingboard.commands.types import FatherStatus, Group, Id, Ids, Joins, Needs, Words
from soundingboard.conference.people import Child, Father, Person


class _ChildFields(Aside):
    """What is known of a child."""

    id: Id
    name: Words
    called: Words
    born: date | None = None
    due: date | None = None
    trusted_adult: str = ""

    def write(self, change: Change, child: Child) -> None:
        if self.born is None and self.due is None:
            change.refuse(f"Say when {self.called} was born, or when the baby is due.")
        child.name, child.called = self.name, self.called
        child.born, child.due = self.born, self.due
        child.trusted_adult = a_grown_up(change, self.trusted_adult)


class AddChild(_ChildFields):
    """A child the conference is about; an unborn baby has ``due`` and no ``born``."""

    in_words = "the new child"

    def run(self, change: Change) -> None:
        change.new_id("child", self.id, Child)
        _free_of(change, Person, self.id)
        child = Child(
            conference=change.key,
            id=self.id,
            name=self.name,
            called=self.called,
            position=change.last_position(Child),
        )
        self.write(change, child)
        change.add(child)


class EditChild(_ChildFields):
    """What is known of a child, written anew."""

    in_words = "the change to a child"

    def run(self, change: Change) -> None:
        self.write(change, change.get(Child, self.id))


class RemoveChild(Aside):
    """The conference is not about this child; one who is here has to leave first."""

    in_words = "taking a child out"
    id: Id

    def run(self, change: Change) -> None:
        child = change.get(Child, self.id)
        if child.present:
            change.refuse(f"{child.called} is here: note that they left before taking them out.")
        child.removed = True


class _PersonFields(Aside):
    """What is known of a person."""

    id: Id
    name: Words
    called: Words
    is_: Words = msgspec.field(name="is")
    group: Group
    plain: str = ""
    to: Ids = ()
    agency: str = ""
    joins: Joins = "room"
    needs: Needs = msgspec.field(default_factory=dict)
    keep_in_touch: str = ""
    safe_contact: str = ""
    ring: str = ""
    known_since: date | None = None
    can_offer: str = ""
    cares_day_to_day: bool = False
    harmed: bool = False

    def values(self, change: Change) -> dict[str, Any]:
        """The fields as columns."""
        change.children(self.to)
        return self.values_but("id") | {"to": list(self.to), "ring": a_number(change, self.ring)}


class AddPerson(_PersonFields):
    """Somebody of the family, a supporter or a professional."""

    in_words = "the new person"

    def run(self, change: Change) -> None:
        change.new_id("person", self.id, Person)
        _free_of(change, Child, self.id)
        place = change.last_position(Person)
        change.add(Person(conference=change.key, id=self.id, position=place, **self.values(change)))


class EditPerson(_PersonFields):
    """What is known of a person, written anew."""

    in_words = "the change to a person"

    def run(self, change: Change) -> None:
        person = change.get(Person, self.id)
        change.write(person, **self.values(change))
        if change.all(Father, person=self.id):
            _refuse_at_work(change, person)


class RemovePerson(Aside):
    """Somebody is not part of this conference; one who is here has to leave first."""

    in_words = "taking a person out"
    id: Id

    def run(self, change: Change) -> None:
        person = change.get(Person, self.id)
        if person.present:
            change.refuse(f"{person.called} is here: note that they left before taking them out.")
        person.removed = True


class RecordFather(Aside):
    """Who a child's father is, or why there is none to name."""

    in_words = "what was said about a father"
    child: Id
    person: str = ""
    status: FatherStatus | None = None
    why: str = ""

    def run(self, change: Change) -> None:
        change.get(Child, self.child)
        if bool(self.person) == bool(self.status):
            change.refuse("Name the father, or say that he is not known or not safe to contact.")
        if self.person:
            _refuse_at_work(change, change.get(Person, self.person))
        change.put(Father, self.child, person=self.person, status=self.status or "", why=self.why)


def _refuse_at_work(change: Change, father: Person) -> None:
    """A father reads what is for families, so he is not entered as one of those at work."""
    if father.group == "professional":
        change.refuse(f"{father.called} is a father here: enter him with the family, not as a professional.")


def _free_of(change: Change, other: type[Person] | type[Child], key: str) -> None:
    """One id names one human being, child or grown-up."""
    if change.find(other, key) is not None:
        change.refuse(f"There is already a {other.called_in_sentences} “{key}” in this conference.")
