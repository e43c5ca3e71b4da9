"""Too few agencies to decide: how soon it is held again, and two such conferences in a row."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from soundingboard.practice.facts import DecisionFacts, Facts
from soundingboard.practice.policy import Policy
from soundingboard.practice.quorum import again_by, was_too_small
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


@pytest.mark.parametrize(("days", "late"), [(14, False), (15, True)])
def test_the_tenth_working_day_is_soon_enough(days: int, late: bool) -> None:
    facts = decided("deferred", *TOO_FEW, again=START + timedelta(days=days))
    assert (found("meet_again_late", facts) == [()]) is late


def test_who_left_before_the_decision_was_not_there_for_it() -> None:
    gone = [replace(one, spells=(replace(one.spells[0], end=DECIDED),)) if one.id == "tom" else one
            for one in here(*ENOUGH)]  # fmt: skip
    assert was_too_small(replace(decided("plan"), people=tuple(gone)), Policy())
    late = [replace(one, spells=(replace(one.spells[0], end=DECIDED + timedelta(minutes=1)),))
            if one.id == "tom" else one for one in here(*ENOUGH)]  # fmt: skip
    assert not was_too_small(replace(decided("plan"), people=tuple(late)), Policy())


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
