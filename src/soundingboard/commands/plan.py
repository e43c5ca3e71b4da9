"""The plan: outcomes, promises, and what happens if."""

from datetime import date, datetime
from typing import Any

import msgspec

from soundingboard.base.dates import as_date, plain_date
from soundingboard.commands.board import the_card
from soundingboard.commands.change import GAP, Change
from soundingboard.commands.command import Command
from soundingboard.commands.types import (
    ActionKind,
    Audience,
    DateOrWords,
    Id,
    Ids,
    Status,
    Visits,
    Words,
)
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Contingency,
    CoreGroup,
    KeyDate,
    Outcome,
    WorkingAgreement,
)

GROUPS = frozenset(
    [
        "all",
        "everyone",
        "everybody",
        "core group",
        "the core group",
        "professionals",
        "all professionals",
        "agencies",
        "all agencies",
        "parents",
        "both parents",
        "family",
        "the family",
        "the team",
        "team",
        "network",
        "the network",
        "tbc",
        "tba",
        "school",
        "health",
        "police",
        "social care",
        "children's social care",
        "children's services",
        "housing",
        "gp",
        "nursery",
        "health visiting",
    ]
)
"""What people say when they name nobody; an action may stand so, and is found."""


class AddOutcome(Command):
    """What the plan is for, in a child's life."""

    in_words = "the outcome"
    text: Words
    about: Ids
    id: str | None = None
    now: str = ""
    better: str = ""
    held_for: str = ""
    audience: Audience = "everyone"
    not_for: Ids = ()

    def run(self, change: Change) -> None:
        change.children(self.about)
        change.people(self.not_for)
        change.add(
            Outcome(
                conference=change.key,
                id=change.new_id("outcome", self.id, Outcome),
                text=self.text,
                about=list(self.about),
                now=self.now,
                better=self.better,
                held_for=self.held_for,
                audience=audience_list(change, self.audience),
                not_for=list(self.not_for),
                position=change.last_position(Outcome),
            )
        )


class EditOutcome(Command):
    """An outcome's words; what is not named stays."""

    in_words = "the change to an outcome"
    outcome: Id
    text: Words | None = None
    about: Ids | None = None
    now: str | None = None
    better: str | None = None
    held_for: str | None = None
    audience: Audience | None = None
    not_for: Ids | None = None

    def run(self, change: Change) -> None:
        outcome = change.get(Outcome, self.outcome)
        change.children(self.about or ())
        change.people(self.not_for or ())
        if self.audience is not None:
            outcome.audience = audience_list(change, self.audience)
        if self.not_for is not None:
            outcome.not_for = list(self.not_for)
        for name in ("text", "now", "better", "held_for"):
            if getattr(self, name) is not None:
                setattr(outcome, name, getattr(self, name))
        if self.about is not None:
            outcome.about = list(self.about)


class WithdrawOutcome(Command):
    """An outcome leaves the plan; its actions stay and serve no outcome."""

    in_words = "taking an outcome away"
    outcome: Id
    why: str = ""

    def run(self, change: Change) -> None:
        outcome = change.get(Outcome, self.outcome)
        outcome.withdrawn = self.why or "withdrawn"
        for action in change.all(Action, outcome=outcome.id):
            action.outcome = ""


class AddAction(Command):
    """One promise. What a good promise misses is found, not refused."""

    in_words = "the action"
    what: Words
    id: str | None = None
    outcome: str = ""
    who: str = ""
    with_: Ids = msgspec.field(name="with", default=())
    by: DateOrWords = ""
    until: DateOrWords = ""
    how_often: str = ""
    how_we_will_know: str = ""
    help: str = ""
    risks: Ids = ()
    agreed_by: Ids = ()
    tells_child: str = ""
    kind: ActionKind = "step"
    audience: Audience = "everyone"
    not_for: Ids = ()

    def run(self, change: Change) -> None:
        given = {name: getattr(self, name) for name in self.__struct_fields__ if name != "id"}
        change.add(
            Action(
                conference=change.key,
                id=change.new_id("action", self.id, Action),
                position=change.last_position(Action),
                at=change.now,
                place=change.place,
                **_columns(change, given),
            )
        )


class EditAction(Command):
    """An action's words or anything else of it; what is not named stays."""

    in_words = "the change to an action"
    action: Id
    what: Words | None = None
    outcome: str | None = None
    who: str | None = None
    with_: Ids | None = msgspec.field(name="with", default=None)
    by: DateOrWords | None = None
    until: DateOrWords | None = None
    how_often: str | None = None
    how_we_will_know: str | None = None
    help: str | None = None
    risks: Ids | None = None
    agreed_by: Ids | None = None
    tells_child: str | None = None
    kind: ActionKind | None = None
    audience: Audience | None = None
    not_for: Ids | None = None
    before: str | None = None

    def run(self, change: Change) -> None:
        action = the_action(change, self.action)
        names = (name for name in self.__struct_fields__ if name not in ("action", "before"))
        fields = {name: getattr(self, name) for name in names}
        given = {name: value for name, value in fields.items() if value is not None}
        for name, value in _columns(change, given).items():
            setattr(action, name, value)
        if "what" in given:
            action.shown = False
        if self.before and self.before != action.id:
            target = the_action(change, self.before)
            places = [each.position for each in change.all(Action) if each.position < target.position]
            action.position = (target.position + max(places, default=target.position - 2 * GAP)) // 2


class AgreeAction(Command):
    """Somebody says yes to an action."""

    in_words = "the agreement"
    action: Id
    by: Ids

    def run(self, change: Change) -> None:
        action = the_action(change, self.action)
        change.everybody(self.by)
        action.agreed_by = [*action.agreed_by, *(who for who in self.by if who not in action.agreed_by)]


class WithdrawAction(Command):
    """An action leaves the plan; it stays in the record."""

    in_words = "taking an action away"
    action: Id
    why: str = ""

    def run(self, change: Change) -> None:
        the_action(change, self.action).withdrawn = self.why or "withdrawn"


class ReviewAction(Command):
    """How a promise of the last plan was kept."""

    in_words = "the review of an action"
    action: Id
    status: Status
    evidence: str = ""

    def run(self, change: Change) -> None:
        change.get(Action, self.action)
        change.put(ActionReview, self.action, status=self.status, evidence=self.evidence)


class SetContingency(Command):
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


class AddKeyDate(Command):
    """A day to come that matters."""

    in_words = "the date"
    day: date = msgspec.field(name="date")
    what: Words
    then: str = ""

    def run(self, change: Change) -> None:
        key = f"date-{change.number}"
        change.add(KeyDate(conference=change.key, id=key, day=self.day, what=self.what, then=self.then))


class SetCoreGroup(Command):
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


class VisitsWithoutNotice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was agreed about visits without notice, at home and at school."""

    home: Visits | None = None
    school: Visits | None = None
    limits: str = ""


class AgreeWorkingAgreement(Command):
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


class SetNextConference(Command):
    """When we look at it again; never before today."""

    in_words = "the next conference"
    moment: datetime = msgspec.field(name="date")

    def run(self, change: Change) -> None:
        if self.moment <= change.conference.starts:
            held = plain_date(change.conference.starts)
            change.refuse(f"The next conference comes after this one on {held}: choose a later date.")
        change.conference.next_conference = self.moment


def the_action(change: Change, key: str) -> Action:
    """An action that stands in the plan."""
    action = change.get(Action, key)
    if action.withdrawn:
        change.refuse("That action was taken away from the plan.")
    return action


def _columns(change: Change, given: dict[str, Any]) -> dict[str, Any]:
    """A command's fields as columns of an action, every id looked up."""
    _look_up(change, given)
    values = {name: value for name, value in given.items() if name not in ("with_", "by", "until")}
    if "with_" in given:
        values["helpers"] = list(given["with_"])
    if "by" in given:
        values["by"] = as_date(given["by"])
        values["by_words"] = "" if values["by"] else given["by"]
    if "until" in given:
        values["until"] = _a_date(change, given["until"]) if given["until"] else None
    if "audience" in given:
        values["audience"] = audience_list(change, given["audience"])
    for name in ("risks", "agreed_by", "not_for"):
        if name in given:
            values[name] = list(given[name])
    return values


def _look_up(change: Change, given: dict[str, Any]) -> None:
    if given.get("outcome") and change.get(Outcome, given["outcome"]).withdrawn:
        change.refuse("That outcome was taken away from the plan.")
    who = given.get("who", "")
    if who and not _is_group(change, who):
        change.somebody(who)
    for name in ("with_", "agreed_by"):
        change.everybody(given.get(name, ()))
    change.people(given.get("not_for", ()))
    for risk in given.get("risks", ()):
        the_card(change, risk)
    if given.get("tells_child"):
        change.get(Child, given["tells_child"])


def _is_group(change: Change, who: str) -> bool:
    """Whether it is a word for nobody in particular rather than an id."""
    agencies = {person.agency.casefold() for person in change.all(Person) if person.agency}
    return who.casefold() in GROUPS | agencies


def _a_date(change: Change, text: str) -> date:
    day = as_date(text)
    if day is None:
        change.refuse(f"“{text}” is not a date: write it as 2027-02-19.")
    return day
