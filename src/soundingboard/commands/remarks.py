"""What is noted beside the board and the plan, one list of several kinds."""

from typing import Any

from soundingboard.commands.change import Change
from soundingboard.commands.command import Talk
from soundingboard.commands.days import dated
from soundingboard.commands.types import (
    Audience,
    DateOrWords,
    Id,
    Ids,
    OutOfTen,
    RemarkAnswer,
    RemarkKind,
)
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.people import Person
from soundingboard.conference.plan import Outcome
from soundingboard.conference.remarks import Remark
from soundingboard.practice.remarks import KINDS, OWN


class _RemarkFields(Talk):
    """What a remark says; what is not named is as a remark is made, or stays."""

    who: str | None = None
    text: str | None = None
    more: str | None = None
    by: str | None = None
    when: DateOrWords | None = None
    about: Ids | None = None
    outcome: str | None = None
    number: OutOfTen | None = None
    answer: RemarkAnswer | None = None
    audience: Audience | None = None
    not_for: Ids | None = None

    def columns(self, change: Change) -> dict[str, Any]:
        """What is named, as columns of a remark, every id looked up."""
        given = self.given_but("id", "remark")
        for name in ("who", "by"):
            if given.get(name):
                change.somebody(given[name])
        change.children(given.get("about", ()))
        change.people(given.get("not_for", ()))
        if given.get("outcome"):
            change.get(Outcome, given["outcome"])
        values = {name: list(each) if isinstance(each, tuple) else each for name, each in given.items()}
        if "when" in given:
            values["when"] = dated(change, given["when"])
        if "audience" in given:
            values["audience"] = audience_list(change, given["audience"])
        return values


class AddRemark(_RemarkFields, kw_only=True):
    """Something to note: who understood, what is needed and not there, what we assume, and more."""

    in_words = "the remark"
    kind: RemarkKind
    id: str | None = None

    def run(self, change: Change) -> None:
        values = self.columns(change)
        values.setdefault("audience", _usual_audience(change, self.kind, self.who or ""))
        if not (KINDS[self.kind].bare or self.text):
            change.refuse("There are no words in this remark: write some.")
        change.add(
            Remark(
                conference=change.key,
                id=change.new_id("remark", self.id, Remark),
                position=change.last_position(Remark),
                at=change.now,
                **values,
            )
        )


class EditRemark(_RemarkFields, kw_only=True):
    """A remark's words or anything else of it but its kind; what is not named stays."""

    in_words = "the change to a remark"
    remark: Id

    def run(self, change: Change) -> None:
        remark = _the_remark(change, self.remark)
        values = self.columns(change)
        usual = _usual_audience(change, remark.kind, remark.who)
        change.write(remark, **values)
        if "audience" not in values and remark.audience == usual:
            remark.audience = _usual_audience(change, remark.kind, remark.who)
        if not (KINDS[remark.kind].bare or remark.text):
            change.refuse("There are no words left in this remark: write some, or take it away.")


class WithdrawRemark(Talk):
    """A remark is taken away; it stays in the record."""

    in_words = "taking a remark away"
    remark: Id
    why: str = ""

    def run(self, change: Change) -> None:
        _the_remark(change, self.remark).withdrawn = self.why or "withdrawn"


def _the_remark(change: Change, key: str) -> Remark:
    remark = change.get(Remark, key)
    if remark.withdrawn:
        change.refuse("That remark was taken away.")
    return remark


def _usual_audience(change: Change, kind: str, who: str) -> list[str]:
    """Who reads it when nobody has said: for what is one person's own, they and all professionals."""
    usual = KINDS[kind].audience
    if usual != OWN:
        return [usual]
    professionals = [person.id for person in change.all(Person, group="professional", removed=False)]
    return [*professionals, *([who] if who and who not in professionals else [])] or ["professionals"]
