"""A review begins with all that the conference before it left open, and asks anew what may have changed."""

from datetime import datetime

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.carrying import carried_over
from soundingboard.commands.vocabulary import command
from soundingboard.conference.board import Entry, Response
from soundingboard.conference.noun import Belongs
from soundingboard.conference.people import Child, Father, KeptApart, Person, SafetyAnswer
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Contingency,
    CoreGroup,
    KeyDate,
    Outcome,
    WorkingAgreement,
)
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import load
from soundingboard.vault.vault import Vault

REVIEW = datetime(2027, 2, 19, 10)


@pytest.fixture
def last(vault: Vault, clock: HandClock) -> Record:
    """The sample, played to its end, with a few things more."""
    desk = Desk(vault.engine, "c1", clock=clock)
    scenario = load(shipped("resources", "rehearsal", "marlowe.toml"))
    for step in scenario.before:
        desk.do(step.command)
    for step in scenario.steps:
        clock.move_to(datetime(2026, 11, 24, 10) + step.at)
        desk.do(step.command)
    return desk.record


def reviewed(vault: Vault, clock: HandClock, last: Record) -> Record:
    desk = Desk(vault.engine, "c2", clock=clock)
    for each in carried_over(last, REVIEW):
        desk.do(each)
    return desk.record


def kept(record: Record, noun: type[Belongs], *names: str) -> list[tuple[object, ...]]:
    rows = [
        row
        for row in record.all(noun)
        if not (getattr(row, "removed", False) or getattr(row, "withdrawn", ""))
    ]
    rows.sort(key=lambda row: row.id)
    return [tuple(getattr(row, name) for name in ("id", *names)) for row in rows]


def test_everybody_and_the_whole_plan_stand_there_again(vault: Vault, clock: HandClock, last: Record) -> None:
    review = reviewed(vault, clock, last)
    c = review.conference
    assert (c.kind, c.family, c.previous, c.starts) == (
        "review",
        "Marlowe",
        datetime(2026, 11, 24).date(),
        REVIEW,
    )
    assert c.matters == last.conference.matters
    assert not c.previous_not_quorate, "enough agencies were there when it was decided"
    same: dict[type[Belongs], tuple[str, ...]] = {
        Child: ("name", "called", "born", "due", "trusted_adult"),
        Person: ("name", "is_", "to", "group", "agency", "needs", "safe_contact", "harmed", "keep_in_touch"),
        Outcome: ("text", "about", "now", "better", "held_for", "audience", "not_for"),
        Action: (
            "what",
            "who",
            "outcome",
            "helpers",
            "by",
            "by_words",
            "risks",
            "agreed_by",
            "help",
            "audience",
        ),
    }
    for noun, names in same.items():
        assert kept(review, noun, *names) == kept(last, noun, *names), noun
        assert kept(review, noun)
    risks = [row for row in last.all(Entry) if row.kind == "risk" and not row.withdrawn]
    carried = {row.id: row for row in review.all(Entry)}
    assert {row.id for row in risks} <= set(carried)
    for row in risks:
        there = carried[row.id]
        names = (
            "text",
            "because",
            "effect",
            "likelihood",
            "audience",
            "not_for",
            "protects",
            "whose_behaviour",
        )
        assert [getattr(there, name) for name in names] == [getattr(row, name) for name in names]
    assert [(row.sign, row.then) for row in review.all(Contingency)] == [
        (row.sign, row.then) for row in last.all(Contingency)
    ]
    group, before = review.find(CoreGroup, "core-group"), last.find(CoreGroup, "core-group")
    assert group is not None
    assert before is not None
    assert (group.lead, group.members, group.first_meeting) == (before.lead, before.members, None)
    agreement, old = (each.find(WorkingAgreement, "agreement") for each in (review, last))
    assert agreement is not None
    assert old is not None
    assert (agreement.home, agreement.what_we_ask, agreement.by) == (old.home, old.what_we_ask, old.by)


def test_what_may_have_changed_is_asked_anew(vault: Vault, clock: HandClock, last: Record) -> None:
    review = reviewed(vault, clock, last)
    assert last.all(SafetyAnswer)
    assert last.all(Response)
    for noun in (SafetyAnswer, Response, ActionReview):
        assert review.all(noun) == ()
    assert all(row.kind == "risk" or (row.family_concern and not row.answer) for row in review.all(Entry))


def test_who_is_gone_is_left_out_and_nothing_is_seen_by_more(vault: Vault, clock: HandClock) -> None:
    desk = Desk(vault.engine, "c1", clock=clock)
    for step in load(shipped("resources", "rehearsal", "marlowe.toml")).before:
        desk.do(step.command)
    for name, fields in (
        ("add_person", {"id": "gil", "name": "Gil Ash", "called": "Gil", "is": "Uncle", "group": "family"}),
        ("capture", {"id": "r1", "kind": "risk", "text": "For Gil", "about": ["ella"], "audience": ["gil"]}),
        ("capture", {"id": "r2", "kind": "risk", "text": "Not for Gil", "not_for": ["gil", "dean"],
                     "whose_behaviour": "gil", "said_by": "gil", "about": ["ella"]}),
        ("capture", {"id": "w1", "kind": "worry", "text": "Who pays?", "family_concern": True}),
        ("capture", {"id": "w2", "kind": "worry", "text": "Answered", "family_concern": True}),
        ("answer_concern", {"entry": "w2", "answer": "Sam does"}),
        ("capture", {"id": "w3", "kind": "worry", "text": "A worry"}),
        ("capture", {"id": "own", "kind": "risk", "text": "I hide", "said_by": "ella", "own_words": True,
                     "may_share": "yes", "about": ["ella"]}),
        ("add_action", {"id": "a1", "what": "Gil rings", "who": "gil", "with": ["gil", "mia"],
                        "risks": ["r1", "r2"], "agreed_by": ["gil", "mia"], "by": "2026-12-01"}),
        ("add_action", {"id": "a2", "what": "Taken away"}),
        ("withdraw_action", {"action": "a2", "why": "not needed"}),
        ("add_remark", {"kind": "assumption", "id": "as1", "text": "He has stopped", "more": "if he drinks"}),
        ("add_key_date", {"date": "2026-12-10", "what": "Court"}),
        ("add_key_date", {"date": "2027-03-01", "what": "Released"}),
        ("keep_apart", {"people": ["gil", "mia"], "why": "hurt"}),
        ("keep_apart", {"people": ["june", "dean"], "why": "shouting"}),
        ("record_father", {"child": "ella", "person": "dean"}),
        ("record_father", {"child": "noah", "person": "gil"}),
        ("remove_person", {"id": "gil"}),
    ):  # fmt: skip
        desk.do(command(name, fields))
    review = reviewed(vault, clock, desk.record)
    cards = {row.id: row for row in review.all(Entry)}
    assert set(cards) == {"r2", "w1", "own"}
    assert (cards["r2"].not_for, cards["r2"].whose_behaviour, cards["r2"].said_by) == (["dean"], "", "")
    assert cards["own"].may_share == "ask"
    (action,) = review.all(Action)
    assert (action.who, action.helpers, action.risks, action.agreed_by) == ("", ["mia"], ["r2"], ["mia"])
    assert str(action.by) == "2026-12-01"
    assert [(row.text, row.more) for row in review.all(Remark)] == [("He has stopped", "if he drinks")]
    assert [row.what for row in review.all(KeyDate)] == ["Released"]
    assert [row.people for row in review.all(KeptApart) if "dean" in row.people] == [["dean", "june"]]
    assert review.find(Person, "gil") is None
    assert [(row.id, row.person) for row in review.all(Father)] == [("ella", "dean")]


def test_row_43_who_tells_whom_and_a_day_to_look_again_go_on(vault: Vault, clock: HandClock) -> None:
    desk = Desk(vault.engine, "c1", clock=clock)
    for step in load(shipped("resources", "rehearsal", "marlowe.toml")).before:
        desk.do(step.command)
    for kind, fields in (
        ("route", {"by": "priya", "who": "sam", "text": "When Noah loses weight", "when": "the same day"}),
        ("revisit", {"when": "2027-01-12"}),
        ("revisit", {"when": "2026-11-24", "answer": "still"}),
        ("network", {"who": "june", "text": "Saturdays", "answer": "yes"}),
    ):
        desk.do(command("add_remark", {"kind": kind, **fields}))
    outside = {"context": ["place"], "where": "the gate", "who_can_change": "kay"}
    desk.do(command("capture", {"kind": "risk", "text": "Boys at the gate", "about": ["ella"], **outside}))
    review = reviewed(vault, clock, desk.record)
    assert [(row.kind, row.by, row.who, row.when) for row in review.all(Remark)] == [
        ("route", "priya", "sam", "the same day"),
        ("revisit", "", "", "2027-01-12"),
    ]
    (risk,) = review.all(Entry)
    assert (risk.context, risk.where, risk.who_can_change) == (["place"], "the gate", "kay")
