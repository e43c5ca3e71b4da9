"""The plan: outcomes, actions, and what happens if."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.board import EVERYONE
from soundingboard.conference.noun import Belongs, KeptFromSome, Noun, for_chair, for_room


class Outcome(KeptFromSome, Noun):
    """What the plan is for, in a child's life."""

    __tablename__ = "outcomes"
    called_in_sentences: ClassVar[str] = "outcome"

    text: Mapped[str] = for_room()
    about: Mapped[list[str]] = for_chair(default_factory=list)
    now: Mapped[str] = for_chair(default="")
    better: Mapped[str] = for_chair(default="")
    held_for: Mapped[str] = for_chair(default="")
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    position: Mapped[int] = for_chair(default=0)
    withdrawn: Mapped[str] = for_chair(default="")


class Action(KeptFromSome, Noun):
    """One promise.

    Attributes:
        who: The one person who answers for it; a group's word when nobody was named.
        helpers: Ids of those it is done with.
        by: The date; empty when there is none yet.
        by_words: What was said instead of a date, such as ``ASAP``.
        kind: step, visit, referral, disruption, contact_absent_parent, repair or recovery.
        how_to: For a family: how it is done, and who to ring.
        service: Of a referral: the service; ``wait`` is how long it takes, ``meanwhile`` what helps then.
        shown: The chair has shown it although something kept it back.
        tells_child: The child whom it tells what was decided.
    """

    __tablename__ = "actions"
    called_in_sentences: ClassVar[str] = "action"

    what: Mapped[str] = for_room()
    outcome: Mapped[str] = for_chair(default="")
    who: Mapped[str] = for_room(default="")
    helpers: Mapped[list[str]] = for_room(default_factory=list)
    by: Mapped[date | None] = for_room(default=None)
    by_words: Mapped[str] = for_chair(default="")
    until: Mapped[date | None] = for_room(default=None)
    how_often: Mapped[str] = for_room(default="")
    how_we_will_know: Mapped[str] = for_room(default="")
    help: Mapped[str] = for_chair(default="")
    risks: Mapped[list[str]] = for_chair(default_factory=list)
    agreed_by: Mapped[list[str]] = for_chair(default_factory=list)
    tells_child: Mapped[str] = for_chair(default="")
    kind: Mapped[str] = for_chair(default="step")
    how_to: Mapped[str] = for_chair(default="")
    service: Mapped[str] = for_chair(default="")
    wait: Mapped[str] = for_chair(default="")
    meanwhile: Mapped[str] = for_chair(default="")
    shown: Mapped[bool] = for_chair(default=False)
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    position: Mapped[int] = for_chair(default=0)
    at: Mapped[datetime] = for_chair()
    place: Mapped[float | None] = for_chair(default=None)
    withdrawn: Mapped[str] = for_chair(default="")


def said_day(action: Action) -> str:
    """By when, as other days are kept: the date and after it the words that were said, or the words alone."""
    return " ".join(part for part in (action.by.isoformat() if action.by else "", action.by_words) if part)


class ActionReview(Belongs, Noun):
    """How a promise of the last plan was kept; under the action's id."""

    __tablename__ = "action_reviews"
    called_in_sentences: ClassVar[str] = "review"

    status: Mapped[str] = for_room()
    evidence: Mapped[str] = for_chair(default="")


class Contingency(KeptFromSome, Noun):
    """A sign that things go wrong, and what we do then."""

    __tablename__ = "contingencies"
    called_in_sentences: ClassVar[str] = "contingency"

    sign: Mapped[str] = for_room()
    then: Mapped[str] = for_room()
    position: Mapped[int] = for_chair(default=0)


class KeyDate(KeptFromSome, Noun):
    """A day to come that matters: a release, a hearing, the end of bail."""

    __tablename__ = "key_dates"
    called_in_sentences: ClassVar[str] = "date"

    day: Mapped[date] = for_chair()
    what: Mapped[str] = for_chair()
    then: Mapped[str] = for_chair(default="")


class CoreGroup(KeptFromSome, Noun):
    """The small group that makes the plan work; under the id ``core-group``."""

    __tablename__ = "core_groups"
    called_in_sentences: ClassVar[str] = "core group"

    lead: Mapped[str] = for_room()
    members: Mapped[list[str]] = for_room()
    first_meeting: Mapped[datetime | None] = for_room(default=None)


class WorkingAgreement(KeptFromSome, Noun):
    """What we ask of each other, and visits without notice; under the id ``agreement``."""

    __tablename__ = "working_agreements"
    called_in_sentences: ClassVar[str] = "working agreement"

    home: Mapped[str] = for_room(default="")
    school: Mapped[str] = for_room(default="")
    limits: Mapped[str] = for_room(default="")
    what_we_ask: Mapped[str] = for_room(default="")
    what_you_can_ask: Mapped[str] = for_room(default="")
    by: Mapped[list[str]] = for_chair(default_factory=list)
