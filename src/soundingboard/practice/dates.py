"""Days on which services work in England, and what is due when."""

from calendar import monthrange
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from soundingboard.base.clock import LONDON

NO_DAYS: frozenset[date] = frozenset()


@cache
def bank_holidays(year: int) -> Mapping[date, str]:
    """Those of England in that year, and what each is called; none in a year that nobody has worked out."""
    from holidays import country_holidays  # noqa: PLC0415 - it loads every country of the world

    return country_holidays("GB", subdiv="ENG", years=year)


def is_working_day(day: date, closed: AbstractSet[date] = NO_DAYS) -> bool:
    """No weekend, no bank holiday in England, and none of the `closed` days."""
    return day.weekday() < 5 and day not in closed and day not in bank_holidays(day.year)


def why_closed(day: date, closed: AbstractSet[date] = NO_DAYS) -> str:
    """What a day is that is no working day: a weekend, a bank holiday or a closed day; else empty."""
    if day.weekday() >= 5:
        return "a weekend"
    if day in bank_holidays(day.year):
        return "a bank holiday"
    return "a day the council is closed" if day in closed else ""


def add_working_days(start: date, count: int, closed: AbstractSet[date] = NO_DAYS) -> date:
    """The day `count` working days after `start`, or before it when `count` is negative.

    `start` itself is never counted; a count of 0 gives it back. Raises `OverflowError` when the day
    lies outside the calendar.
    """
    day, step = start, timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day, closed)
    return day


def add_months(start: date, months: int) -> date:
    """The same day so many months later; the last day of a month that is too short for it.

    Raises `OverflowError` when the day lies outside the calendar.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"the year {year} is outside the calendar")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def add_days(start: date, count: int) -> date:
    """The day so many days later, working days or not; raises `OverflowError` outside the calendar."""
    return start + timedelta(days=count)


def add_hours(start: datetime, count: float) -> datetime:
    """The civil time so many true hours later, or earlier when `count` is negative, over clock changes too.

    Raises `OverflowError` when it lies outside the calendar.
    """
    later = start.replace(tzinfo=LONDON).astimezone(UTC) + timedelta(hours=count)
    return later.astimezone(LONDON).replace(tzinfo=None)


def send_by(held_at: datetime, closed: AbstractSet[date] = NO_DAYS, hour: int = 17) -> datetime:
    """By when everything is sent: `hour` o'clock on the next working day after it was held."""
    return datetime.combine(add_working_days(held_at.date(), 1, closed), time(hour))
