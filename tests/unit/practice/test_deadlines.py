"""The deadline vectors of the practice reference, as `soundingboard practice dates` answers them."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.base.dates import hours_between
from soundingboard.practice.dates import add_hours
from soundingboard.practice.facts import ChildFacts, Facts
from soundingboard.practice.lines import dates_line
from soundingboard.practice.policy import Policy
from soundingboard.practice.surprises import hours_words
from soundingboard.practice.timescales import (
    core_group_by,
    first_conference_by,
    review_by,
    review_is_provisional,
)

CLOSURE = ["2026-12-29", "2026-12-30", "2026-12-31"]
CLOSED = frozenset(map(date.fromisoformat, CLOSURE))

VECTORS = [
    ("2026-12-23", {"working_days": 1}, "2026-12-24"),
    ("2026-12-24", {"working_days": 1}, "2026-12-29"),
    ("2026-04-02", {"working_days": 1}, "2026-04-07"),
    ("2027-03-25", {"working_days": 1}, "2027-03-30"),
    ("2026-05-22", {"working_days": 1}, "2026-05-26"),
    ("2027-12-24", {"working_days": 1}, "2027-12-29"),
    ("2028-12-29", {"working_days": 1}, "2029-01-02"),
    ("2026-12-11", {"working_days": 10}, "2026-12-29"),
    ("2026-12-14", {"working_days": 15}, "2027-01-07"),
    ("2026-11-30", {"months": 3}, "2027-02-28"),
    ("2027-11-30", {"months": 3}, "2028-02-29"),
    ("2026-11-30", {"days": 90}, "2027-02-28"),
    ("2026-12-24", {"working_days": 1, "closed": CLOSURE}, "2027-01-04"),
    ("2026-12-14", {"working_days": 15, "closed": CLOSURE}, "2027-01-12"),
    # Over Easter, and back from it.
    ("2026-04-07", {"working_days": -1}, "2026-04-02"),
    ("2026-04-02", {"working_days": -1, "closed": ["2026-04-01"]}, "2026-03-31"),
    # The latest moment for a report: 48 true hours before, over both changes of the clock.
    ("2026-11-24T10:00", {"hours": -48}, "2026-11-22T10:00"),
    ("2026-10-26T10:00", {"hours": -48}, "2026-10-24T11:00"),
    ("2026-03-30T10:00", {"hours": -48}, "2026-03-28T09:00"),
    ("2026-03-29T03:00", {"hours": -2}, "2026-03-29T00:00"),
    ("2026-11-24", {"hours": -48}, "2026-11-22T00:00"),
    ("2026-11-24T10:00", {"working_days": 1}, "2026-11-25"),
    ("soon", {"hours": -48}, None),
    ("0001-01-01", {"hours": -48}, None),
    ("9999-12-31", {"days": 1}, None),
]


@pytest.mark.parametrize(("start", "asked", "expected"), VECTORS)
def test_every_vector(start: str, asked: dict[str, Any], expected: str | None) -> None:
    assert dates_line(json.dumps({"from": start, **asked})) == {"date": expected}


def facts(kind: str, day: date, strategy: date | None = None) -> Facts:
    starts = datetime(day.year, day.month, day.day, 10)
    return Facts(kind=kind, reference="", family="", starts=starts, now=starts, strategy_discussion=strategy)


@pytest.mark.parametrize(
    ("kind", "strategy", "policy", "expected"),
    [
        ("initial", date(2026, 11, 5), Policy(), date(2026, 11, 26)),
        ("pre_birth", date(2026, 12, 14), Policy(), date(2027, 1, 7)),
        ("transfer_in", date(2026, 12, 14), Policy(closed_days=CLOSED), date(2027, 1, 12)),
        ("initial", date(2026, 11, 5), Policy(first_conference_working_days=10), date(2026, 11, 19)),
        ("initial", None, Policy(), None),
        ("review", date(2026, 11, 5), Policy(), None),
    ],
)
def test_the_first_conference(
    kind: str, strategy: date | None, policy: Policy, expected: date | None
) -> None:
    assert first_conference_by(facts(kind, date(2026, 11, 24), strategy), policy) == expected


@pytest.mark.parametrize(
    ("day", "policy", "expected"),
    [
        (date(2026, 11, 24), Policy(), date(2026, 12, 8)),
        (date(2026, 12, 11), Policy(), date(2026, 12, 29)),
        (date(2026, 12, 11), Policy(closed_days=CLOSED), date(2027, 1, 4)),
    ],
)
def test_the_first_core_group(day: date, policy: Policy, expected: date) -> None:
    assert core_group_by(facts("initial", day), policy) == expected


@pytest.mark.parametrize(
    ("kind", "day", "policy", "expected"),
    [
        ("initial", date(2026, 11, 24), Policy(), date(2027, 2, 24)),
        ("initial", date(2026, 11, 30), Policy(), date(2027, 2, 28)),
        ("initial", date(2027, 11, 30), Policy(), date(2028, 2, 29)),
        ("initial", date(2026, 11, 24), Policy(first_review_days=90), date(2027, 2, 22)),
        ("initial", date(2027, 2, 1), Policy(first_review_days=90), date(2027, 5, 1)),
        ("review", date(2026, 8, 31), Policy(first_review_days=90), date(2027, 2, 28)),
    ],
)
def test_the_next_conference(kind: str, day: date, policy: Policy, expected: date) -> None:
    assert review_by(facts(kind, day), policy) == expected


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (48, "48 hours before"),
        (48 - 1 / 60, "47 hours 59 minutes before"),
        (47 + 59.5 / 60, "47 hours 59 minutes before"),
        (1.5, "1 hour 30 minutes before"),
        (1, "1 hour before"),
        (0.9, "at the door"),
        (-2, "at the door"),
    ],
)
def test_what_is_late_by_a_minute_is_told_by_the_minute(hours: float, words: str) -> None:
    assert hours_words(hours) == words


BABY = ChildFacts("baby", "Baby Marlowe", "Baby", due=date(2027, 1, 4))


@pytest.mark.parametrize(
    ("baby", "policy", "expected", "provisional"),
    [
        (BABY, Policy(), date(2027, 2, 24), False),
        (BABY, Policy(after_birth_working_days=10), date(2027, 1, 18), True),
        (BABY, Policy(after_birth_working_days=20), date(2027, 2, 1), True),
        (BABY, Policy(after_birth_days=28), date(2027, 2, 1), True),
        (BABY, Policy(after_birth_days=28, after_birth_working_days=10), date(2027, 1, 18), True),
        (replace(BABY, due=date(2027, 3, 1)), Policy(after_birth_days=28), date(2027, 2, 24), True),
        (replace(BABY, born=date(2026, 12, 28)), Policy(after_birth_days=28), date(2027, 1, 25), False),
        (
            ChildFacts("ella", "Ella", "Ella", born=date(2019, 3, 14)),
            Policy(after_birth_days=28),
            date(2027, 2, 24),
            False,
        ),
    ],
)
def test_a_birth_brings_the_first_review_forward_as_the_council_counts(
    baby: ChildFacts, policy: Policy, expected: date, *, provisional: bool
) -> None:
    expecting = replace(facts("pre_birth", date(2026, 11, 24)), children=(baby,))
    assert review_by(expecting, policy) == expected
    assert review_is_provisional(expecting, policy) is provisional


@given(*[st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1))] * 2)
def test_hours_counted_on_are_the_hours_between(start: datetime, end: datetime) -> None:
    hours = hours_between(start, end)
    assert hours_between(start, add_hours(start, hours)) == pytest.approx(hours, abs=1e-6)
