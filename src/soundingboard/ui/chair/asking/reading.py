"""From what was typed or chosen to the value of a field, or one sentence on what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.base.errors import BadInput
from soundingboard.practice.spoken_dates import Said, day_meant, is_the_date
from soundingboard.ui.chair.asking.options import YES
from soundingboard.ui.chair.asking.question import Kind, Question
from soundingboard.ui.shared.when import read_day, read_moment, read_span
from soundingboard.views.chair.parts import ChairView

Raw = str | tuple[str, ...]
"""An answer as it was given: what was typed, the code that was chosen, or several codes."""

_WHOLE: Final = re.compile(r"(\d{1,2} [^\W\d]+ \d{4}),? +(.+)", re.DOTALL)
"""A date with its year, as it stands in a form that is asked again, and words beside it."""


def value_of(question: Question, raw: Raw, view: ChairView) -> object:
    """The value for the field; raises `BadInput` with a sentence where there is none."""
    if isinstance(raw, tuple):
        if question.several and len(raw) == 1:
            raise BadInput("Choose at least two.")
        return raw
    if question.kind is Kind.DATE_OR_WORDS:
        return _day_or_words(raw.strip(), view)
    read = _READ.get(question.kind)
    return read(question, raw.strip(), view.time.now) if read else raw.strip()


def understood(question: Question, raw: Raw, view: ChairView) -> str:
    """How a typed day or time was read, in full, or empty where there is nothing to say."""
    if not isinstance(raw, str) or not raw.strip():
        return ""
    now = view.time.now
    if question.kind is Kind.DATE_OR_WORDS:
        meant = _meant(raw, view)
        return full_date(meant) if meant else ""
    if question.kind is Kind.DATE:
        day = read_day(raw, now.date(), past=question.past)
        return full_date(day) if day else ""
    if question.kind is Kind.MOMENT:
        moment = read_moment(raw, now, past=question.past)
        return f"{full_date(moment)}, {spoken_time(moment)}" if moment else ""
    return ""


def _day(question: Question, raw: str, now: datetime) -> date:
    day = read_day(raw, now.date(), past=question.past)
    if day is None:
        raise BadInput(f"“{raw}” is not a day: write it like 4 December 2026.")
    return day


def _meant(raw: str, view: ChairView) -> date | None:
    """The day that the words mean now; the review and the first core group are days to lean on."""
    whole = _WHOLE.match(raw.strip())
    return day_meant(raw, _said(view)) or read_day(whole[1] if whole else raw, view.time.now.date())


def _said(view: ChairView) -> Said:
    first = view.plan.core.first_meeting if view.plan.core else None
    review = view.plan.next_conference
    today = view.time.now.date()
    return Said(today, review and review.date(), first and first.date(), view.plan.closed_days)


def _day_or_words(raw: str, view: ChairView) -> str:
    """Words as they are, of which the command keeps the day too; a date as the day, in whatever form.

    Words after a whole date stay beside it: ``27 November 2026 after school``.
    """
    if whole := _WHOLE.match(raw):
        day = read_day(whole[1], view.time.now.date())
        return f"{day.isoformat()} {whole[2]}" if day else raw
    day, said = _meant(raw, view), _said(view)
    if day is None or (day_meant(raw, said) == day and not is_the_date(raw, said)):
        return raw
    return day.isoformat()


def _moment(question: Question, raw: str, now: datetime) -> datetime:
    moment = read_moment(raw, now, past=question.past)
    if moment is None:
        raise BadInput(f"“{raw}” is not a day and a time: write it like 4 December 10 am.")
    return moment


def _span(_question: Question, raw: str, _now: datetime) -> str:
    span = read_span(raw)
    if span is None:
        raise BadInput(f"“{raw}” is no length of time: write the minutes, like 7.")
    return span


def _whole(_question: Question, raw: str, _now: datetime) -> int:
    try:
        return int(raw)
    except ValueError:
        raise BadInput(f"“{raw}” is no whole number: write it in figures, like 10.") from None


def _lines(_question: Question, raw: str, _now: datetime) -> tuple[str, ...]:
    return tuple(line.strip() for line in raw.splitlines() if line.strip())


_READ: Final[dict[Kind, Callable[[Question, str, datetime], object]]] = {
    Kind.DATE: _day,
    Kind.MOMENT: _moment,
    Kind.SPAN: _span,
    Kind.WHOLE: _whole,
    Kind.SCORE: _whole,
    Kind.LINES: _lines,
    Kind.YES_NO: lambda _question, raw, _now: raw == YES,
}
