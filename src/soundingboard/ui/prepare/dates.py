"""What must happen by when, counted from what is known so far."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from soundingboard.base.dates import day_and_month, full_date, joined, plain_date, spoken_time
from soundingboard.practice.dates import add_hours, is_working_day, send_by, why_closed
from soundingboard.practice.facts import ChildFacts, Facts
from soundingboard.practice.policy import Policy
from soundingboard.practice.timescales import (
    core_group_by,
    first_conference_by,
    review_by,
    review_is_provisional,
)
from soundingboard.ui.prepare.form import Form
from soundingboard.views.preparing import PrepareView

SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class DateLine:
    """One line; ``in_time`` is None where nothing can be late yet."""

    words: str
    in_time: bool | None = None


def date_lines(
    kind: str,
    starts: datetime | None,
    strategy: date | None,
    policy: Policy,
    children: tuple[ChildFacts, ...] = (),
) -> tuple[DateLine, ...]:
    """Every date that follows from the kind, the day, the strategy discussion and a birth."""
    day = starts or (datetime(strategy.year, strategy.month, strategy.day) if strategy else None)
    if day is None:
        return ()
    facts = Facts(
        kind=kind,
        reference="",
        family="",
        starts=day,
        now=day,
        strategy_discussion=strategy,
        children=children,
    )
    return tuple(_lines(facts, starts, strategy, policy))


def lines_of_view(view: PrepareView) -> tuple[DateLine, ...]:
    """The dates of a conference that is made."""
    children = tuple(ChildFacts(each.id, "", "", each.born, each.due) for each in view.children)
    return date_lines(view.kind, view.starts, view.strategy_discussion, view.policy, children)


def lines_of_form(form: Form, policy: Policy) -> tuple[DateLine, ...]:
    """The dates of one that is being filled in, as far as they follow from what stands there."""
    starts = form.peek("starts")
    return date_lines(
        form.raw("kind"),
        starts if isinstance(starts, datetime) else None,
        form.peek("strategy_discussion"),
        policy,
    )


def _not_counted(start: date, end: date, policy: Policy) -> str:
    """The days of the week between two days that are no working days, and why; empty for none."""
    between = (start + timedelta(days=number) for number in range(1, (end - start).days))
    closed = {
        day: why_closed(day, policy.closed_days)
        for day in between
        if day.weekday() < SATURDAY and not is_working_day(day, policy.closed_days)
    }
    told = joined([f"{day_and_month(day)} ({why.removeprefix('a ')})" for day, why in closed.items()])
    return f"Not counted beside weekends: {told}." if told else ""


def _lines(
    facts: Facts, starts: datetime | None, strategy: date | None, policy: Policy
) -> Iterator[DateLine]:
    by = first_conference_by(facts, policy)
    if by:
        days = policy.first_conference_working_days
        words = f"{days} working days from the strategy discussion end on {full_date(by)}."
        yield DateLine(words, facts.day <= by if starts else None)
        if strategy and (left_out := _not_counted(strategy, by, policy)):
            yield DateLine(left_out)
    if starts:
        shared = add_hours(starts, -policy.report_hours)
        yield DateLine(f"Parents have each report by {full_date(shared)}, {spoken_time(shared)}.")
        sent = send_by(starts, policy.closed_days, policy.send_by_hour)
        yield DateLine(f"Papers go out by {full_date(sent)}, {spoken_time(sent)}.")
        yield DateLine(f"First core group by {plain_date(core_group_by(facts, policy))}.")
        again = f"Next conference by {plain_date(review_by(facts, policy))}."
        if review_is_provisional(facts, policy):
            again += " It is counted again when the baby is born."
        yield DateLine(again)
