"""Before the day: who is asked to come, and how each is made ready and chooses to take part."""

from datetime import date, datetime

from soundingboard.commands.change import Change, listed
from soundingboard.commands.command import Aside
from soundingboard.commands.plain import LONGEST_NOTE
from soundingboard.commands.types import (
    ChoiceKind,
    Id,
    IdOrIds,
    Joins,
    NotShown,
    ReadyAnswer,
    TalkedOf,
    Words,
)
from soundingboard.conference.people import Choice, Person, Preparation, ReadinessAnswer


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
