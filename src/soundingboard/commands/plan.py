"""The plan: outcomes and the promises that serve them."""

from datetime import date
from typing import Any

import msgspec

from soundingboard.base.dates import as_date, words_said
from soundingboard.commands.board import the_card
from soundingboard.commands.change import Change
from soundingboard.commands.command import Talk
from soundingboard.commands.days import dated, the_day
from soundingboard.commands.types import (
    ActionKind,
    Audience,
    DateOrWords,
    Id,
    Ids,
    Status,
    Words,
)
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Outcome,
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


class _OutcomeFields(Talk):
    """What an outcome says beside its words; what is not named is as an outcome is made, or stays."""

    now: str | None = None
    better: str | None = None
    held_for: str | None = None
    audience: Audience | None = None
    not_for: Ids | None = None

    def columns(self, change: Change) -> dict[str, Any]:
        """What is named, as columns of an outcome, every id looked up."""
        given = self.given_but("id", "outcome")
        change.children(given.get("about", ()))
        change.people(given.get("not_for", ()))
        values = {name: list(each) if isinstance(each, tuple) else each for name, each in given.items()}
        if "audience" in given:
            values["audience"] = audience_list(change, given["audience"])
        return values


class AddOutcome(_OutcomeFields, kw_only=True):
    """What the plan is for, in a child's life."""

    in_words = "the outcome"
    text: Words
    about: Ids
    id: str | None = None

    def run(self, change: Change) -> None:
        change.add(
            Outcome(
                conference=change.key,
                id=change.new_id("outcome", self.id, Outcome),
                position=change.last_position(Outcome),
                **self.columns(change),
            )
        )


class EditOutcome(_OutcomeFields, kw_only=True):
    """An outcome's words; what is not named stays."""

    in_words = "the change to an outcome"
    outcome: Id
    text: Words | None = None
    about: Ids | None = None

    def run(self, change: Change) -> None:
        change.write(change.get(Outcome, self.outcome), **self.columns(change))


class WithdrawOutcome(Talk):
    """An outcome leaves the plan; its actions stay and serve no outcome."""

    in_words = "taking an outcome away"
    outcome: Id
    why: str = ""

    def run(self, change: Change) -> None:
        outcome = change.get(Outcome, self.outcome)
        outcome.withdrawn = self.why or "withdrawn"
        for action in change.all(Action, outcome=outcome.id):
            action.outcome = ""


class _ActionFields(Talk):
    """What a promise says beside its words; what is not named is as a promise is made, or stays."""

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
    how_to: str | None = None
    service: str | None = None
    wait: str | None = None
    meanwhile: str | None = None
    audience: Audience | None = None
    not_for: Ids | None = None

    def columns(self, change: Change) -> dict[str, Any]:
        """What is named, as columns of an action, every id looked up."""
        given = self.given_but("id", "action", "before")
        _look_up(change, given)
        values = {name: value for name, value in given.items() if name not in ("with_", "by", "until")}
        if "with_" in given:
            values["helpers"] = list(given["with_"])
        if "by" in given:
            text = dated(change, given["by"])
            values["by"], values["by_words"] = as_date(text), words_said(text)
        if "until" in given:
            values["until"] = _a_date(change, given["until"]) if given["until"] else None
        if "audience" in given:
            values["audience"] = audience_list(change, given["audience"])
        for name in ("risks", "agreed_by", "not_for"):
            if name in given:
                values[name] = list(given[name])
        return values


class AddAction(_ActionFields, kw_only=True):
    """One promise. What a good promise misses is found, not refused."""

    in_words = "the action"
    what: Words
    id: str | None = None

    def run(self, change: Change) -> None:
        change.add(
            Action(
                conference=change.key,
                id=change.new_id("action", self.id, Action),
                position=change.last_position(Action),
                at=change.now,
                place=change.place,
                **self.columns(change),
            )
        )


class EditAction(_ActionFields, kw_only=True):
    """An action's words or anything else of it; what is not named stays."""

    in_words = "the change to an action"
    action: Id
    what: Words | None = None
    before: str | None = None

    def run(self, change: Change) -> None:
        action = the_action(change, self.action)
        given = self.columns(change)
        change.write(action, **given)
        if "what" in given:
            action.shown = False
        if self.before and self.before != action.id:
            action.position = change.place_before(the_action(change, self.before))


class AgreeAction(Talk):
    """Somebody says yes to an action."""

    in_words = "the agreement"
    action: Id
    by: Ids

    def run(self, change: Change) -> None:
        action = the_action(change, self.action)
        change.everybody(self.by)
        action.agreed_by = [*action.agreed_by, *(who for who in self.by if who not in action.agreed_by)]


class WithdrawAction(Talk):
    """An action leaves the plan; it stays in the record."""

    in_words = "taking an action away"
    action: Id
    why: str = ""

    def run(self, change: Change) -> None:
        the_action(change, self.action).withdrawn = self.why or "withdrawn"


class ReviewAction(Talk):
    """How a promise of the last plan was kept."""

    in_words = "the review of an action"
    action: Id
    status: Status
    evidence: str = ""

    def run(self, change: Change) -> None:
        change.get(Action, self.action)
        change.put(ActionReview, self.action, status=self.status, evidence=self.evidence)


def the_action(change: Change, key: str) -> Action:
    """An action that stands in the plan."""
    action = change.get(Action, key)
    if action.withdrawn:
        change.refuse("That action was taken away from the plan.")
    return action


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
    day = the_day(change, text)
    if day is None:
        change.refuse(f"“{text}” is not a date: write it as 2027-02-19.")
    return day
