"""The chair's own practice: what one conference counts for, and what many come to without telling of few."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from soundingboard.practice.agencies import kind_of_agency
from soundingboard.practice.facts import (
    BreakFacts,
    EntryFacts,
    Facts,
    IssuedFacts,
    ItemFacts,
    ResponseFacts,
    TurnFacts,
)
from soundingboard.practice.feedback import LEAST
from soundingboard.practice.mirror import MEASURES, Amounts, Chart, Held, Row, charts, held
from soundingboard.practice.time_ledger import breaks_missed
from tests.unit.practice.sample import BEFORE, KAY, PRIYA, SAM, STANDARD, START, TOM


def minutes(count: float) -> datetime:
    return START + timedelta(minutes=count)


def rest(began: float, ended: float) -> BreakFacts:
    return BreakFacts(minutes(began), minutes(ended), 10)


def closed(after: float = 90, **known: Any) -> Facts:  # noqa: ANN401 - whatever field of the facts
    return replace(BEFORE, started_at=START, closed_at=minutes(after), **known)


def part(purpose: str, spent: float, planned: float = 90) -> ItemFacts:
    return ItemFacts(purpose, purpose=purpose, spent=spent, minutes=planned)


CARD = EntryFacts("w1", "worry", "Ella is late.", START, responses=(
    ResponseFacts("mia", "agree"), ResponseFacts("dean", "part"), ResponseFacts("june", "disagree"),
    ResponseFacts("ade", "think"), ResponseFacts("tom", "agree"),
))  # fmt: skip
FRIDAY = datetime(2026, 11, 27, 15)


@pytest.mark.parametrize(
    ("code", "facts", "amounts"),
    [
        (
            "risk_and_plan",
            closed(items=(part("risk", 600), part("plan", 300), part("voice", 300))),
            {"": (900, 300)},
        ),
        (
            "speaking",
            closed(
                turns=(TurnFacts("mia", START, 60), TurnFacts("ella", START, 30), TurnFacts("tom", START, 10))
            ),
            {"": (90, 10)},
        ),
        ("speaking", closed(turns=(TurnFacts("mia", START), TurnFacts("sam", START, 20))), {"": (0, 20)}),
        ("breaks", closed(80, breaks=(rest(40, 50),)), {"": (1, 0)}),
        ("breaks", closed(100), {"": (0, 2)}),
        ("responses", closed(entries=(CARD, replace(CARD, id="w2", withdrawn=True))), {"": (2, 1, 1)}),
        ("length", closed(90, items=(part("risk", 0),)), {"": (1, 0, 0)}),
        ("length", closed(105, items=(part("risk", 0),)), {"": (0, 1, 0)}),
        ("length", closed(105.1, items=(part("risk", 0),)), {"": (0, 0, 1)}),
        ("length", closed(100, items=(part("risk", 0),), breaks=(rest(40, 50),)), {"": (1, 0, 0)}),
        (
            "papers",
            replace(
                closed(),
                started_at=FRIDAY,
                closed_at=FRIDAY + timedelta(3),
                issued=(
                    IssuedFacts("mia", "letter", "post", datetime(2026, 11, 27, 18)),
                    IssuedFacts("mia", "plan", "post", datetime(2026, 12, 9, 9)),
                    IssuedFacts("dean", "letter", "post", datetime(2026, 11, 30, 17)),
                    IssuedFacts("tom", "letter", "mail", datetime(2026, 11, 30, 17, 1)),
                    IssuedFacts("sam", "letter"),
                ),
            ),
            {"": (1, 1, 1)},
        ),
    ],
)
def test_what_one_conference_counts_for(code: str, facts: Facts, amounts: Mapping[str, Amounts]) -> None:
    assert held(facts, STANDARD).amounts[code] == amounts


def test_a_conference_in_which_nothing_was_noted_counts_for_nothing() -> None:
    bare = Facts(kind="initial", reference="R", family="F", starts=START, now=START)
    assert held(bare, STANDARD) == Held(START.date(), {})


def test_reports_are_counted_by_the_kind_of_agency_alone() -> None:
    """The sample's school was late for a parent, and the police stand outside the rule."""
    amounts = held(closed(), STANDARD).amounts["reports"]
    assert amounts == {"social_care": (1, 0), "school": (0, 1), "health": (1, 0)}
    everything = replace(STANDARD, report_hours=0)
    assert all(not late for _, late in held(closed(), everything).amounts["reports"].values())
    nothing = replace(STANDARD, report_hours=10_000)
    assert all(not good for good, _ in held(closed(), nothing).amounts["reports"].values())
    kinds = [
        kind_of_agency(person, STANDARD)
        for person in (SAM, TOM, PRIYA, KAY, replace(TOM, agency="Scouts", is_="Akela"))
    ]
    assert kinds == ["social_care", "school", "health", "police", "other"]


@pytest.mark.parametrize(
    ("breaks", "until", "missed"),
    [
        ((), 44, 0),
        ((), 45, 1),
        ((), 90, 2),
        ((rest(45, 55),), 99, 0),
        ((rest(60, 70),), 114, 0),
        ((rest(90, 100),), 110, 1),
        ((rest(45, 55),), 100, 1),
        ((rest(60, 70), rest(20, 30)), 80, 0),
    ],
)
def test_a_break_is_missed_where_it_was_due_and_none_came(
    breaks: tuple[BreakFacts, ...], until: float, missed: int
) -> None:
    assert breaks_missed(closed(until, breaks=breaks), STANDARD) == missed
    assert breaks_missed(replace(BEFORE, breaks=breaks), STANDARD) == 0


def some(count: int, day: date, amounts: Amounts, code: str = "papers") -> list[Held]:
    return [Held(day, {code: {"": amounts}})] * count


def told(conferences: list[Held], code: str = "papers") -> tuple[Row, ...]:
    return next((chart.rows for chart in charts(conferences) if chart.code == code), ())


SPRING, SUMMER, AUTUMN = date(2026, 2, 3), date(2026, 5, 5), date(2026, 9, 9)
NOBODY = (None, None, None)


def test_fewer_than_five_are_not_told_at_all() -> None:
    assert charts(some(LEAST - 1, SPRING, (1, 0, 0))) == ()
    assert [chart.code for chart in charts(some(LEAST, SPRING, (1, 0, 0)))] == [
        each.code for each in MEASURES
    ]


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ((9, 0, 0), (1, 0, 0)),
        ((9, 6, 5), (0.45, 0.3, 0.25)),
        ((9, 6, 4), (9 / 19, None, None)),
        ((9, 1, 0), (None, None, 0)),
        ((16, 3, 1), (0.8, None, None)),
        ((4, 4, 4), NOBODY),
    ],
)
def test_a_part_that_few_conferences_have_is_hidden_as_in_feedback(
    counts: tuple[int, ...], shares: tuple[float | None, ...]
) -> None:
    kinds = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    conferences = [
        one for count, kind in zip(counts, kinds, strict=True) for one in some(count, SPRING, kind)
    ]
    (row,) = told(conferences)
    assert row == Row("January to March 2026", sum(counts), shares)


def test_a_stretch_with_too_few_takes_another_with_it_so_that_no_sum_tells_it() -> None:
    one = (1.0, 0.0, 0.0)
    rows = told(
        [
            *some(9, AUTUMN, one),
            *some(7, SUMMER, one),
            *some(8, date(2025, 11, 5), one),
            *some(2, SPRING, one),
            *some(6, date(2025, 8, 5), one),
        ]
    )
    assert [(row.words, row.count, row.hidden) for row in rows] == [
        ("July to September 2025", None, True),
        ("October to December 2025", 8, False),
        ("January to March 2026", None, True),
        ("April to June 2026", 7, False),
        ("July to September 2026", 9, False),
    ]


@pytest.mark.parametrize(
    ("days", "rows"),
    [
        ([(5, SPRING), (5, SUMMER)], ["January to March 2026", "April to June 2026"]),
        ([(3, SPRING), (3, SUMMER)], ["2026"]),
        ([(9, SPRING), (1, SUMMER), (1, AUTUMN)], ["2026"]),
        ([(3, SPRING), (3, date(2025, 2, 3))], ["All conferences"]),
        ([(5, date(2000 + year, 2, 3)) for year in range(12)], [str(2004 + year) for year in range(8)]),
    ],
)
def test_stretches_are_as_short_as_can_be_told(days: list[tuple[int, date]], rows: list[str]) -> None:
    conferences = [one for count, day in days for one in some(count, day, (1, 0, 0))]
    assert [row.words for row in told(conferences)] == rows


def test_what_the_longest_conferences_had_weighs_most() -> None:
    conferences = [*some(5, SPRING, (900, 100), "speaking"), *some(5, SPRING, (0, 1000), "speaking")]
    assert told(conferences, "speaking") == (Row("January to March 2026", 10, (0.45, 0.55)),)


def test_kinds_of_agency_stand_in_one_order_and_have_no_names() -> None:
    reports = {"police": (1.0, 1.0), "social_care": (3.0, 1.0), "other": (1.0, 0.0)}
    rows = told([Held(SPRING, {"reports": reports})] * 6, "reports")
    assert [(row.words, row.shares) for row in rows] == [
        ("Social care", (0.75, 0.25)),
        ("Police", (0.5, 0.5)),
        ("Other agencies", (1, 0)),
    ]


def test_every_measure_has_a_share_for_each_of_its_parts() -> None:
    every = Held(SPRING, {each.code: {"": (1.0,) * len(each.parts)} for each in MEASURES})
    found: tuple[Chart, ...] = charts([every] * LEAST)
    assert all(len(row.shares) == len(chart.parts) for chart in found for row in chart.rows)
