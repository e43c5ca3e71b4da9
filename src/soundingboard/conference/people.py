"""The children, everybody around them, and who is here."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, Data, Noun, for_chair, for_room


class Child(Belongs, Noun):
    """A child the conference is about; an unborn baby has ``due`` and no ``born``.

    ``not_with`` are those who the child asked are not there while the child is.
    """

    __tablename__ = "children"
    called_in_sentences: ClassVar[str] = "child"

    name: Mapped[str] = for_chair()
    called: Mapped[str] = for_room()
    born: Mapped[date | None] = for_chair(default=None)
    due: Mapped[date | None] = for_chair(default=None)
    trusted_adult: Mapped[str] = for_chair(default="")
    position: Mapped[int] = for_chair(default=0)
    present: Mapped[bool] = for_chair(default=False)
    not_with: Mapped[list[str]] = for_chair(default_factory=list)
    removed: Mapped[bool] = for_chair(default=False)

    @property
    def unborn(self) -> bool:
        """Whether the baby is still to be born."""
        return self.due is not None and self.born is None


class Father(Belongs, Noun):
    """A child's father, under the child's id: a person, or why there is none."""

    __tablename__ = "fathers"
    called_in_sentences: ClassVar[str] = "father"

    person: Mapped[str] = for_chair(default="")
    status: Mapped[str] = for_chair(default="")
    why: Mapped[str] = for_chair(default="")


class Person(Belongs, Noun):
    """Somebody of the family, a supporter or a professional.

    Attributes:
        is_: What they are, such as ``Mum`` or ``Health visitor``.
        plain: The same in words for the family, such as ``Noah's health visitor``.
        to: The children they are that to.
        group: family, supporter or professional.
        joins: How they are asked to come: room, teams, phone or written.
        ring: The number to ring when the call drops, for the chair alone; in no paper.
        present: How they are here now: room, teams, phone, or empty.
        present_since: When they came, as long as they are here.
        stepped_out: They left the room for a moment and still count as seeing the screen.
    """

    __tablename__ = "people"
    called_in_sentences: ClassVar[str] = "person"

    name: Mapped[str] = for_chair()
    called: Mapped[str] = for_room()
    is_: Mapped[str] = for_room()
    plain: Mapped[str] = for_room(default="")
    to: Mapped[list[str]] = for_room(default_factory=list)
    group: Mapped[str] = for_room()
    agency: Mapped[str] = for_chair(default="")
    joins: Mapped[str] = for_chair(default="room")
    needs: Mapped[Data] = for_chair(default_factory=dict)
    keep_in_touch: Mapped[str] = for_chair(default="")
    safe_contact: Mapped[str] = for_chair(default="")
    ring: Mapped[str] = for_chair(default="")
    known_since: Mapped[date | None] = for_room(default=None)
    can_offer: Mapped[str] = for_chair(default="")
    cares_day_to_day: Mapped[bool] = for_chair(default=False)
    harmed: Mapped[bool] = for_chair(default=False)
    position: Mapped[int] = for_chair(default=0)
    invited_at: Mapped[datetime | None] = for_chair(default=None)
    replied_at: Mapped[datetime | None] = for_chair(default=None)
    apologies: Mapped[str] = for_chair(default="")
    sent_views: Mapped[str] = for_chair(default="")
    present: Mapped[str] = for_room(default="")
    present_since: Mapped[datetime | None] = for_chair(default=None)
    stepped_out: Mapped[bool] = for_chair(default=False)
    removed: Mapped[bool] = for_chair(default=False)


class Presence(Belongs, Noun):
    """A stretch of somebody being here; open while ``until`` is empty.

    ``let_in`` says of one on the call that has ended that the call may let them back in by itself.
    """

    __tablename__ = "presences"
    called_in_sentences: ClassVar[str] = "presence"

    who: Mapped[str] = for_chair()
    joins: Mapped[str] = for_chair()
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)
    why: Mapped[str] = for_chair(default="")
    let_in: Mapped[bool] = for_chair(default=False)


class CallStay(Belongs, Noun):
    """A stretch of somebody being on the call, as the call itself noted it; `Presence` stays as it was."""

    __tablename__ = "call_stays"
    called_in_sentences: ClassVar[str] = "stay on the call"

    who: Mapped[str] = for_chair()
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime] = for_chair()


class Absence(Belongs, Noun):
    """Somebody stepped out, during which item, and why the others went on if they did."""

    __tablename__ = "absences"
    called_in_sentences: ClassVar[str] = "absence"

    who: Mapped[str] = for_chair()
    item: Mapped[str] = for_chair(default="")
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)
    why: Mapped[str] = for_chair(default="")
    gone_on_because: Mapped[str] = for_chair(default="")


class CatchUp(Belongs, Noun):
    """Who tells somebody what they missed, and when; under the id of who missed it."""

    __tablename__ = "catch_ups"
    called_in_sentences: ClassVar[str] = "talk"

    by: Mapped[str] = for_chair()
    when: Mapped[str] = for_chair(default="")


class ArrivalPlan(Belongs, Noun):
    """When somebody comes, where they wait and how they leave; under the person's id."""

    __tablename__ = "arrival_plans"
    called_in_sentences: ClassVar[str] = "plan"

    arrives: Mapped[str] = for_chair(default="")
    waits: Mapped[str] = for_chair(default="")
    leaves: Mapped[str] = for_chair(default="")


class KeptApart(Belongs, Noun):
    """People who are never in one room or on one call."""

    __tablename__ = "kept_apart"
    called_in_sentences: ClassVar[str] = "arrangement"

    people: Mapped[list[str]] = for_chair()
    why: Mapped[str] = for_chair()
    arrangement: Mapped[str] = for_chair(default="")


class SafetyAnswer(Belongs, Noun):
    """What somebody said, asked in private, about being together; under the person's id.

    An empty answer means asked and not yet answered; no row means not yet asked. It is for the chair
    alone: nobody is in its ``audience``, so that its words stay back wherever they are typed again.
    ``protects`` are the strings in it that must never be read by anybody else, such as an address.
    """

    __tablename__ = "safety_answers"
    called_in_sentences: ClassVar[str] = "answer"
    audience: ClassVar[list[str]] = []

    answer: Mapped[str] = for_chair(default="")
    protects: Mapped[list[str]] = for_chair(default_factory=list)
    at: Mapped[datetime] = for_chair()


class Preparation(Belongs, Noun):
    """What somebody was given and told beforehand; under the person's id.

    ``left_out`` names what the talk did not come to: process, outcomes or part.
    """

    __tablename__ = "preparations"
    called_in_sentences: ClassVar[str] = "preparation"

    leaflet: Mapped[date | None] = for_chair(default=None)
    talked_through: Mapped[date | None] = for_chair(default=None)
    left_out: Mapped[list[str]] = for_chair(default_factory=list)
    by: Mapped[str] = for_chair(default="")


class ReadinessAnswer(Belongs, Noun):
    """An answer to a readiness question: about whom, what, and why."""

    __tablename__ = "readiness_answers"
    called_in_sentences: ClassVar[str] = "answer"

    about: Mapped[str] = for_chair()
    what: Mapped[str] = for_chair()
    answer: Mapped[str] = for_chair()
    why: Mapped[str] = for_chair(default="")


class Choice(Belongs, Noun):
    """A choice of the family: order, seat, break word, who speaks, what may be shown.

    ``not_shown`` names the pages that the family's screen does not show.
    """

    __tablename__ = "choices"
    called_in_sentences: ClassVar[str] = "choice"

    who: Mapped[str] = for_chair()
    what: Mapped[str] = for_chair()
    words: Mapped[str] = for_chair()
    not_shown: Mapped[list[str]] = for_chair(default_factory=list)


class CheckIn(Belongs, Noun):
    """Who looks in on somebody afterwards, and when; under the id of who is looked in on."""

    __tablename__ = "check_ins"
    called_in_sentences: ClassVar[str] = "visit"

    by: Mapped[str] = for_room()
    when: Mapped[str] = for_room()
