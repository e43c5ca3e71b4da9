"""Days and times as people type them: ``4 Dec``, ``Friday``, ``tomorrow``, ``19 Feb 2027 10 am``."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from soundingboard.base.dates import DAYS, MONTHS

_NUMBERS: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:\s+(\d{2}|\d{4}))?")
_MONTH_FIRST: Final = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_IN: Final = re.compile(r"in\s+(\d{1,3})\s+(day|week)s?")
_TIME: Final = re.compile(
    r"(?:\s|^)(?:at\s+)?(?:(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)|(\d{1,2}):(\d{2})(?::00)?)$"
)
_SHORTEST_NAME: Final = 3


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """The day that the text names, or None.

    A day without a year, or a weekday, is the next one from today on; with ``past`` the last one.
    """
    said = _without_weekday(" ".join(text.casefold().split()).removeprefix("on "))
    for read in (_iso, _near, _counted, _weekday, _written, _numbers):
        found = read(said, today, past)
        if found is not None:
            return found
    return None


def read_moment(text: str, now: datetime, *, past: bool = False) -> datetime | None:
    """The day and time that the text names, or None; a time alone is today's."""
    said = text.strip().casefold()
    if said == "now":
        return now.replace(microsecond=0)
    try:
        if "t" in said and said[:4].isdigit():
            return datetime.fromisoformat(said.upper()).replace(tzinfo=None)
    except ValueError:
        return None
    found = _TIME.search(said)
    hour = _hour(found) if found else None
    if found is None or hour is None:
        return None
    before = said[: found.start()].strip().rstrip(",")
    day = read_day(before, now.date(), past=past) if before else now.date()
    return datetime.combine(day, hour) if day else None


def read_span(text: str) -> str | None:
    """A length of time as ``HH:MM:SS`` from minutes, ``MM:SS`` or itself; None for anything else."""
    parts = text.strip().split(":")
    if not 1 <= len(parts) <= 3 or not all(part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    hours, minutes, seconds = {1: (0, *numbers, 0), 2: (0, *numbers), 3: tuple(numbers)}[len(parts)]
    total = hours * 3600 + minutes * 60 + seconds
    if total >= 100 * 3600:
        return None
    return f"{total // 3600:02}:{total // 60 % 60:02}:{total % 60:02}"


def _iso(said: str, _today: date, _past: bool) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _near(said: str, today: date, _past: bool) -> date | None:
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(said)
    return None if days is None else today + timedelta(days=days)


def _counted(said: str, today: date, _past: bool) -> date | None:
    found = _IN.fullmatch(said)
    if found is None:
        return None
    return today + timedelta(days=int(found[1]) * (7 if found[2] == "week" else 1))


def _weekday(said: str, today: date, past: bool) -> date | None:
    place = _place(said, DAYS)
    if place is None:
        return None
    if past:
        return today - timedelta(days=(today.weekday() - place) % 7 or 7)
    return today + timedelta(days=(place - today.weekday()) % 7 or 7)


def _written(said: str, today: date, past: bool) -> date | None:
    found = _DAY_FIRST.fullmatch(said)
    if found:
        return _in_year(found[1], _place(found[2], MONTHS), found[3], today, past=past)
    found = _MONTH_FIRST.fullmatch(said)
    if found:
        return _in_year(found[2], _place(found[1], MONTHS), found[3], today, past=past)
    return None


def _numbers(said: str, today: date, past: bool) -> date | None:
    found = _NUMBERS.fullmatch(said)
    return _in_year(found[1], int(found[2]) - 1, found[3], today, past=past) if found else None


def _in_year(day: str, month: int | None, year: str | None, today: date, *, past: bool) -> date | None:
    """The day in the year said, or in the nearest year on the right side of today."""
    if month is None:
        return None
    if year:
        return _day(2000 + int(year) if len(year) == 2 else int(year), month, day)
    here = _day(today.year, month, day)
    other = _day(today.year + (-1 if past else 1), month, day)
    on_side: Callable[[date], bool] = (lambda each: each <= today) if past else (lambda each: each >= today)
    return here if here is not None and on_side(here) else other


def _day(year: int, month: int, day: str) -> date | None:
    try:
        return date(year, month + 1, int(day))
    except ValueError:
        return None


def _hour(found: re.Match[str]) -> time | None:
    hour, minute = int(found[1] or found[4]), int(found[2] or found[5] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _place(said: str, names: tuple[str, ...]) -> int | None:
    if len(said) < _SHORTEST_NAME:
        return None
    return next((place for place, name in enumerate(names) if name.casefold().startswith(said)), None)


def _without_weekday(said: str) -> str:
    """``Friday 4 December`` is the fourth; that it is a Friday is for people."""
    first, _, rest = said.partition(" ")
    return rest if rest and _place(first.rstrip(","), DAYS) is not None else said
