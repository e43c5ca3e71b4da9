"""What is agreed beside the actions: what happens if, days that matter, who meets, and when again."""

from datetime import date, datetime

import msgspec

from soundingboard.base.dates import plain_date
from soundingboard.commands.change import Change
from soundingboard.commands.command import Fields, Talk
from soundingboard.commands.types import Id, Ids, Visits, Words
from soundingboard.conference.people import Person
from soundingboard.conference.plan import Contingency, CoreGroup, KeyDate, WorkingAgreement


class SetContingency(Talk):
    """A sign that things go wrong, and what we do then; the same sign again takes its place."""

    in_words = "the contingency"
    sign: Words
    then: Words

    def run(self, change: Change) -> None:
        same = change.all(Contingency, sign=self.sign)
        if same:
            same[0].then = self.then
            return
        change.add(
            Contingency(
                conference=change.key,
                id=f"if-{change.number}",
                sign=self.sign,
                then=self.then,
                position=change.last_position(Contingency),
            )
        )


class AddKeyDate(Talk):
    """A day to come that matters."""

    in_words = "the date"
    day: date = msgspec.field(name="date")
    what: Words
    then: str = ""
    id: str | None = None

    def run(self, change: Change) -> None:
        key = change.new_id("date", self.id, KeyDate)
        change.add(KeyDate(conference=change.key, id=key, day=self.day, what=self.what, then=self.then))


class RemoveKeyDate(Talk):
    """A day that was noted by mistake, or matters no more."""

    in_words = "taking a date out"
    id: Id

    def run(self, change: Change) -> None:
        change.drop(change.get(KeyDate, self.id))


class SetCoreGroup(Talk):
    """The small group that makes the plan work."""

    in_words = "the core group"
    lead: Id
    members: Ids
    first_meeting: datetime | None = None

    def run(self, change: Change) -> None:
        change.get(Person, self.lead)
        change.everybody(self.members)
        members = list(dict.fromkeys((self.lead, *self.members)))
        change.put(CoreGroup, "core-group", lead=self.lead, members=members, first_meeting=self.first_meeting)


class VisitsWithoutNotice(Fields, frozen=True, forbid_unknown_fields=True):
    """What was agreed about visits without notice, at home and at school."""

    home: Visits | None = None
    school: Visits | None = None
    limits: str = ""


class AgreeWorkingAgreement(Talk):
    """What we ask of each other; what is not named stays as it was agreed."""

    in_words = "the working agreement"
    by: Ids
    visits_without_notice: VisitsWithoutNotice = VisitsWithoutNotice()
    what_we_ask: str = ""
    what_you_can_ask: str = ""

    def run(self, change: Change) -> None:
        change.everybody(self.by)
        there = change.find(WorkingAgreement, "agreement")
        visits = self.visits_without_notice
        wanted = {
            "home": visits.home,
            "school": visits.school,
            "limits": visits.limits,
            "what_we_ask": self.what_we_ask,
            "what_you_can_ask": self.what_you_can_ask,
        }
        kept = {name: value or (getattr(there, name) if there else "") for name, value in wanted.items()}
        change.put(WorkingAgreement, "agreement", by=list(self.by), **kept)


class SetNextConference(Talk):
    """When we look at it again; never before today."""

    in_words = "the next conference"
    moment: datetime = msgspec.field(name="date")

    def run(self, change: Change) -> None:
        if self.moment <= change.conference.starts:
            held = plain_date(change.conference.starts)
            change.refuse(f"The next conference comes after this one on {held}: choose a later date.")
        change.conference.next_conference = self.moment
