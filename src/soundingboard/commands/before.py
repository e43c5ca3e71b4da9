"""Before the day: the conference, the children, and everybody around them."""

from datetime import date, datetime
from typing import Any

import msgspec

from soundingboard.commands.change import Change, listed
from soundingboard.commands.command import Aside
from soundingboard.commands.known import a_grown_up
from soundingboard.commands.plain import LONGEST_NOTE
from soundingboard.commands.types import (
    ChoiceKind,
    ConferenceKind,
    FatherStatus,
    Group,
    Id,
    IdOrIds,
    Ids,
    Joins,
    Matter,
    Needs,
    NotShown,
    ReadyAnswer,
    TalkedOf,
    Words,
)
from soundingboard.conference.meeting import AgendaItem, Conference
from soundingboard.conference.people import (
    Child,
    Choice,
    Father,
    Person,
    Preparation,
    ReadinessAnswer,
)
from soundingboard.practice.agendas import agenda


class _ConferenceFields(Aside):
    """What is known of a conference."""

    reference: Words
    family: Words
    starts: datetime
    place: str = ""
    online: str = ""
    strategy_discussion: date | None = None
    previous: date | None = None
    previous_not_quorate: bool = False
    area: str = ""
    matters: tuple[Matter, ...] = ()

    def values(self) -> dict[str, Any]:
        """The fields as columns."""
        return self.values_but() | {"matters": list(self.matters)}


class CreateConference(_ConferenceFields, kw_only=True):
    """A new conference with the agenda of its kind, in the vault's own area unless another is said."""

    barrier = True
    kind: ConferenceKind
    chair: Id

    def run(self, change: Change) -> None:
        values = self.values() | {"area": self.area or change.settings.area}
        change.add(Conference(id=change.key, **values))
        for place, item in enumerate(agenda(self.kind), start=1):
            change.add(
                AgendaItem(
                    conference=change.key,
                    id=item.item,
                    title=item.title,
                    family_title=item.family_title,
                    minutes=item.minutes,
                    purpose=item.purpose,
                    ask=item.asked(self.matters),
                    position=place * 1024,
                )
            )


class EditConference(_ConferenceFields):
    """When and where it is, and what it is about, written anew; its kind and its chair stay."""

    in_words = "the change to the conference"

    def run(self, change: Change) -> None:
        conference = change.conference
        for name, value in self.values().items():
            setattr(conference, name, value)


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
    known_since: date | None = None
    can_offer: str = ""
    cares_day_to_day: bool = False
    harmed: bool = False

    def values(self, change: Change) -> dict[str, Any]:
        """The fields as columns."""
        change.children(self.to)
        return self.values_but("id") | {"to": list(self.to)}


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
        for name, value in self.values(change).items():
            setattr(person, name, value)
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


class Invite(Aside):
    """Somebody was asked to come."""

    in_words = "the invitation"
    who: IdOrIds
    at: datetime | None = None

    def run(self, change: Change) -> None:
        for person in change.people(listed(self.who)):
            person.invited_at = self.at or change.now


class Reply(Aside):
    """Somebody answered an invitation: how they join, or that they cannot, with their views."""

    in_words = "the reply"
    longest = LONGEST_NOTE
    who: Id
    joins: Joins | None = None
    apologies: str = ""
    views: str = ""

    def run(self, change: Change) -> None:
        person = change.get(Person, self.who)
        if not self.joins and not self.apologies:
            change.refuse(f"Say how {person.called} joins, or that they sent apologies.")
        person.joins, person.replied_at = self.joins or person.joins, change.now
        person.apologies, person.sent_views = self.apologies, self.views


class Prepare(Aside):
    """What somebody was given and told beforehand; ``left_out`` is what the talk did not come to."""

    in_words = "the preparation"
    who: Id
    leaflet: date | None = None
    talked_through: date | None = None
    left_out: tuple[TalkedOf, ...] = ()
    by: str = ""

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        if self.by:
            change.get(Person, self.by)
        change.put(
            Preparation,
            self.who,
            leaflet=self.leaflet,
            talked_through=self.talked_through,
            left_out=list(self.left_out),
            by=self.by,
        )


class AnswerReadiness(Aside):
    """An answer to a readiness question: an advocate, childcare, travel, a specialist, school."""

    in_words = "the answer"
    about: Id
    what: Words
    answer: ReadyAnswer
    why: str = ""

    def run(self, change: Change) -> None:
        if self.about not in change.conference.matters and self.about != "conference":
            change.somebody(self.about)
        key = f"{self.about}:{self.what}"
        change.put(
            ReadinessAnswer,
            key,
            about=self.about,
            what=self.what,
            answer=self.answer,
            why=self.why,
        )


class Choose(Aside):
    """A choice of the family's own; with what may be shown, which pages are not."""

    in_words = "the choice"
    who: Id
    what: ChoiceKind
    words: Words
    not_shown: tuple[NotShown, ...] = ()

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        if self.not_shown and self.what != "may_be_shown":
            change.refuse("Which pages are not shown belongs to the choice of what may be shown.")
        key = f"{self.who}:{self.what}"
        change.put(Choice, key, who=self.who, what=self.what, words=self.words, not_shown=[*self.not_shown])


def _free_of(change: Change, other: type[Person] | type[Child], key: str) -> None:
    """One id names one human being, child or grown-up."""
    if change.find(other, key) is not None:
        change.refuse(f"There is already a {other.called_in_sentences} “{key}” in this conference.")
