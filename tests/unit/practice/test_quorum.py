"""Too few agencies to decide: how soon it is held again, and two such conferences in a row."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from soundingboard.practice.facts import DecisionFacts, Facts
from soundingboard.practice.policy import Policy
from soundingboard.practice.quorum import again_by, meet_again_late, not_quorate_twice, was_too_small
from tests.unit.practice.sample import BEFORE, START, at, found, here

ENOUGH, TOO_FEW = ("sam", "priya", "tom"), ("sam", "priya")
DECIDED = START + timedelta(minutes=60)
TEN_DAYS_ON = date(2026, 12, 8)


def decided(outcome: str, *there: str, again: datetime | None = None) -> Facts:
    """A conference at which that was decided while these were here."""
    made = DecisionFacts("ella", outcome, at=DECIDED)
    return at(70, people=here(*there), decisions=(made,), next_conference=again)


@pytest.mark.parametrize(
    ("outcome", "there", "by"),
    [("deferred", TOO_FEW, TEN_DAYS_ON), ("deferred", ENOUGH, None), ("plan", TOO_FEW, None)],
)
def test_what_was_put_off_for_want_of_agencies_is_held_again_soon(
    outcome: str, there: tuple[str, ...], by: date | None
) -> None:
    facts = decided(outcome, *there)
    assert was_too_small(facts, Policy()) is (there == TOO_FEW)
    assert again_by(facts, Policy()) == by
    assert (found("meet_again_late", facts) == [()]) is (by is not None)


@pytest.mark.parametrize("role", ["Interpreter", "Observer", "Minute taker", "Note taker"])
def test_whoever_looks_on_or_writes_along_makes_no_agency_more(role: str) -> None:
    facts = decided("deferred", *ENOUGH)
    helps = tuple(replace(one, is_=role) if one.id == "tom" else one for one in facts.people)
    assert was_too_small(replace(facts, people=helps), Policy())


@pytest.mark.parametrize(("days", "late"), [(14, False), (15, True)])
def test_the_tenth_working_day_is_soon_enough(days: int, late: bool) -> None:
    facts = decided("deferred", *TOO_FEW, again=START + timedelta(days=days))
    assert [each.message for each in meet_again_late(facts, Policy())] == [
        "Too few agencies were here to decide. Meet again by Tuesday 8 December 2026: set that day."
    ] * late
    assert found("meet_again_late", facts) == [()] * late


def test_one_child_put_off_among_others_that_were_decided_is_enough() -> None:
    facts = decided("deferred", *TOO_FEW)
    both = (*facts.decisions, DecisionFacts("noah", "plan", at=DECIDED))
    assert again_by(replace(facts, decisions=both), Policy()) == TEN_DAYS_ON


def test_what_was_decided_before_times_were_kept_is_not_called_too_small() -> None:
    timeless = (DecisionFacts("ella", "plan"),)
    assert not was_too_small(replace(decided("plan", *TOO_FEW), decisions=timeless), Policy())


def test_who_left_before_the_decision_was_not_there_for_it() -> None:
    gone = [replace(one, spells=(replace(one.spells[0], end=DECIDED),)) if one.id == "tom" else one
            for one in here(*ENOUGH)]  # fmt: skip
    assert was_too_small(replace(decided("plan"), people=tuple(gone)), Policy())
    late = [replace(one, spells=(replace(one.spells[0], end=DECIDED + timedelta(minutes=1)),))
            if one.id == "tom" else one for one in here(*ENOUGH)]  # fmt: skip
    assert not was_too_small(replace(decided("plan"), people=tuple(late)), Policy())


@pytest.mark.parametrize(("minutes", "counts"), [(0, True), (1, False)])
def test_who_came_after_the_decision_was_not_there_for_it(minutes: int, counts: bool) -> None:
    came = DECIDED + timedelta(minutes=minutes)
    people = tuple(replace(one, spells=(replace(one.spells[0], start=came),)) if one.id == "tom" else one
                   for one in here(*ENOUGH))  # fmt: skip
    assert was_too_small(replace(decided("plan"), people=people), Policy()) is not counts


STANDS = "The conference before was not quorate either, and two in a row keep a child waiting. "
ASK = STANDS + "Ask one other agency to come now, or to join by phone."
RECORD = STANDS + "Say in the record how that came."


def without(who: str, **how: Any) -> Facts:  # noqa: ANN401 - any field of a person
    """Before the day, with that of one who is to come."""
    return replace(
        BEFORE, people=tuple(replace(one, **how) if one.id == who else one for one in BEFORE.people)
    )


def while_it_runs(who: str, **how: Any) -> Facts:  # noqa: ANN401 - any field of a person
    """While it runs, with that of one who came."""
    return at(5, people=tuple(replace(one, **how) if one.id == who else one for one in here(*ENOUGH)))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (BEFORE, []),
        (without("tom", apologies=True), [ASK]),
        (without("tom", joins="written"), [ASK]),
        (without("kay", apologies=True), []),
        (while_it_runs("june"), []),
        (while_it_runs("tom", stepped_out=True), [ASK]),
        (at(5, people=here(*TOO_FEW)), [ASK]),
        (replace(decided("deferred", *TOO_FEW), closed_at=DECIDED), [RECORD]),
        (replace(decided("plan", *ENOUGH), closed_at=DECIDED), []),
        (replace(while_it_runs("tom", joins="written"), closed_at=DECIDED), []),
    ],
)
def test_who_is_lacking_so_that_it_would_be_the_second_in_a_row(facts: Facts, said: list[str]) -> None:
    told = not_quorate_twice(replace(facts, previous_not_quorate=True), Policy())
    assert [each.message for each in told] == said


def test_a_second_one_in_a_row_is_warned_of_before_it_begins_while_it_runs_and_afterwards() -> None:
    few = tuple(one for one in BEFORE.people if one.id not in {"priya", "tom"})
    stages = {
        "before": replace(BEFORE, people=few),
        "while it runs": at(5, people=here(*TOO_FEW)),
        "afterwards": replace(decided("deferred", *TOO_FEW), closed_at=DECIDED),
    }
    for stage, facts in stages.items():
        assert found("not_quorate_twice", facts) == [], stage
        assert found("not_quorate_twice", replace(facts, previous_not_quorate=True)) == [()], stage
    assert found("not_quorate_twice", at(5, people=here(*ENOUGH), previous_not_quorate=True)) == []
