"""The chair's own practice over many conferences: how they went, and nothing of whom they were about.

`held` counts one closed conference, once; `charts` puts what was counted side by side. Neither knows a name,
a reference or a word that anybody said, and what fewer than five conferences have is hidden by the rule
that holds for feedback.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Final

import msgspec

from soundingboard.base.dates import quarter
from soundingboard.practice.agencies import KINDS_OF_AGENCY, kind_of_agency
from soundingboard.practice.dates import send_by
from soundingboard.practice.facts import Facts
from soundingboard.practice.feedback import LEAST, told
from soundingboard.practice.policy import Policy
from soundingboard.practice.surprises import reports_in_time
from soundingboard.practice.time_ledger import (
    RISK_AND_PLAN,
    breaks_missed,
    planned_finish,
    seconds_by_purpose,
    seconds_speaking,
)

Amounts = tuple[float, ...]
"""How much there was of each part of a measure."""

MOST_ROWS: Final = 8
"""Rows of a chart at the most; of more years the last are shown."""
A_LITTLE: Final = timedelta(minutes=15)
"""A conference that took no longer than so much more took a little longer."""
TOGETHER: Final = "All conferences"
AGENCIES: Final = dict(
    zip(KINDS_OF_AGENCY, ("Social care", "Schools", "Health", "Police", "Other agencies"), strict=True)
)
"""What each kind of agency is called in a chart."""


class Held(msgspec.Struct, frozen=True):
    """One conference, counted: its day, and of each measure the amounts of its parts.

    A measure that is told by kind of agency has them for each of these; any other under an empty name.
    """

    day: date
    amounts: Mapping[str, Mapping[str, Amounts]]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is told: its title, a line about it, the names of its parts, and how one conference is counted."""

    code: str
    title: str
    about: str
    parts: tuple[str, ...]
    count: Callable[[Facts, Policy], Mapping[str, Amounts]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a chart.

    Attributes:
        words: Which months or years, which kind of agency, or which question.
        count: How many it tells of; None where they are too few to be told.
        shares: The share of each part, 0 to 1; None where it is hidden.
    """

    words: str
    count: int | None
    shares: tuple[float | None, ...]

    @property
    def hidden(self) -> bool:
        """Nothing of it may be told."""
        return all(share is None for share in self.shares)


@dataclass(frozen=True, slots=True)
class Chart:
    """One measure, a row for each stretch of time, kind of agency or question; ``of`` is what rows count."""

    code: str
    title: str
    about: str
    parts: tuple[str, ...]
    rows: tuple[Row, ...]
    of: str = "conferences"


def _risk_and_plan(facts: Facts, _policy: Policy) -> Mapping[str, Amounts]:
    spent = seconds_by_purpose(facts)
    most = sum(spent[purpose] for purpose in RISK_AND_PLAN)
    return {"": (most, sum(spent.values()) - most)}


def _speaking(facts: Facts, _policy: Policy) -> Mapping[str, Amounts]:
    return {"": seconds_speaking(facts)}


def _breaks(facts: Facts, policy: Policy) -> Mapping[str, Amounts]:
    return {"": (len(facts.breaks), breaks_missed(facts, policy))}


def _reports(facts: Facts, policy: Policy) -> Mapping[str, Amounts]:
    kinds = {person.id: kind_of_agency(person, policy) for person in facts.people}
    tally: dict[str, Counter[bool]] = defaultdict(Counter)
    for report, in_time in reports_in_time(facts, policy):
        tally[kinds.get(report.from_, "other")][in_time] += 1
    return {kind: (count[True], count[False]) for kind, count in tally.items()}


def _responses(facts: Facts, _policy: Policy) -> Mapping[str, Amounts]:
    cards = (entry for entry in facts.entries if not entry.withdrawn)
    tally = Counter(each.response for entry in cards for each in entry.responses)
    return {"": (tally["agree"], tally["part"], tally["disagree"])}


def _length(facts: Facts, policy: Policy) -> Mapping[str, Amounts]:
    planned = planned_finish(facts, policy)
    if planned is None or facts.closed_at is None:
        return {}
    over = facts.closed_at - planned
    return {"": _one_of(over <= timedelta(), over <= A_LITTLE)}


def _papers(facts: Facts, policy: Policy) -> Mapping[str, Amounts]:
    closed = facts.closed_at
    if closed is None:
        return {}
    held_at = facts.started_at or closed
    by = send_by(held_at, policy.closed_days, policy.send_by_hour)
    went = sorted((paper.who, paper.at) for paper in facts.issued if paper.at)
    first = (next(papers)[1] for _, papers in groupby(went, key=itemgetter(0)))
    tally = Counter[int]()
    for at in first:
        tally[_one_of(at.date() == held_at.date(), at <= by).index(1)] += 1
    return {"": (tally[0], tally[1], tally[2])}


def _one_of(first: bool, second: bool) -> Amounts:  # noqa: FBT001 - two answers, one after the other
    return (1, 0, 0) if first else (0, 1, 0) if second else (0, 0, 1)


BY_AGENCY: Final = "reports"
"""The measure whose rows are kinds of agency; those of the others are stretches of time."""
MEASURES: Final = (
    Measure(
        "risk_and_plan",
        "Time on risk and plan",
        "Of the time that the parts of the day took.",
        ("Risk and plan", "Everything else"),
        _risk_and_plan,
    ),
    Measure(
        "speaking",
        "Who was speaking",
        "Of the time in which somebody was marked as speaking.",
        ("The family", "Everybody else"),
        _speaking,
    ),
    Measure(
        "breaks",
        "Breaks",
        "Of the breaks that were taken, or were due by the rule book.",
        ("Taken", "Due and not taken"),
        _breaks,
    ),
    Measure(
        BY_AGENCY,
        "Reports, by kind of agency",
        "Of the reports that parents were to have before the day.",
        ("In time for every parent", "Later, or not at all"),
        _reports,
    ),
    Measure(
        "responses",
        "What people answered to cards",
        "Of the answers that were noted; every one of them helps.",
        ("Agree", "Agree in part", "Disagree"),
        _responses,
    ),
    Measure(
        "length",
        "How long conferences took",
        "Of the conferences, beside their agenda and the breaks they had.",
        ("As planned, or shorter", "Up to 15 minutes longer", "Longer than that"),
        _length,
    ),
    Measure(
        "papers",
        "How soon papers went",
        "Of the people who were sent papers, each by the first that went.",
        ("On the day", "In time after it", "Later"),
        _papers,
    ),
)
"""Everything that is told, in the order in which it is."""


def held(facts: Facts, policy: Policy) -> Held:
    """A closed conference, counted by the rules that hold."""
    counts = ((measure.code, measure.count(facts, policy)) for measure in MEASURES)
    return Held(facts.day, {code: _some(by) for code, by in counts if _some(by)})


def _some(by: Mapping[str, Amounts]) -> Mapping[str, Amounts]:
    return {name: amounts for name, amounts in by.items() if any(amounts)}


def charts(conferences: Sequence[Held]) -> tuple[Chart, ...]:
    """What these conferences come to; nothing where they are too few to be told at all."""
    if len(conferences) < LEAST:
        return ()
    period = _period(conferences)
    return tuple(
        Chart(each.code, each.title, each.about, each.parts, tuple(_rows(each, conferences, period)))
        for each in MEASURES
    )


Period = Callable[[date], str]


def _period(conferences: Iterable[Held]) -> Period:
    """The shortest stretches of which most can be told: quarters, years, or all of it together."""
    days = [each.day for each in conferences]
    for period, most in ((quarter, MOST_ROWS), (_year, len(days))):
        counts = told(tally := Counter(map(period, days)), tuple(tally))
        if len(counts) <= most and sum(map(bool, counts.values())) * 2 > len(counts):
            return period
    return lambda _day: TOGETHER


def _year(day: date) -> str:
    return str(day.year)


def _rows(measure: Measure, conferences: Iterable[Held], period: Period) -> Iterator[Row]:
    """Those that anything can be said of, the newest stretch of time last."""
    found: dict[str, list[Amounts]] = defaultdict(list)
    for each in sorted(conferences, key=lambda one: one.day):
        for kind, amounts in each.amounts.get(measure.code, {}).items():
            found[AGENCIES.get(kind) or period(each.day)].append(amounts)
    order = [words for words in AGENCIES.values() if words in found] or list(found)[-MOST_ROWS:]
    counts = told({words: len(some) for words, some in found.items()}, order)
    for words in order:
        parts = _shares(found[words], len(measure.parts)) if counts[words] else (None,) * len(measure.parts)
        yield Row(words, counts[words], parts)


def _shares(conferences: Sequence[Amounts], parts: int) -> tuple[float | None, ...]:
    """The share of each part in all of these; None for what too few of them have."""
    places = range(parts)
    having = told({at: sum(amounts[at] > 0 for amounts in conferences) for at in places}, places)
    sums = [sum(amounts[at] for amounts in conferences) for at in places]
    return tuple(sums[at] / sum(sums) if having.get(at, 0) is not None else None for at in places)
