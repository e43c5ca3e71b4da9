"""The dates of a plan for anybody's calendar, without anybody's name."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from icalendar import Calendar, Event

from soundingboard.base.clock import LONDON
from soundingboard.views.copies.parts import Copy

MEETING: Final = timedelta(hours=1)
NO_HOUR: Final = time()
"""The time of a meeting for which only the day was set."""


@dataclass(frozen=True, slots=True)
class Day:
    """Something on a day, or at a time of it; ``what`` is in words that name nobody."""

    key: str
    on: date
    what: str


def as_calendar(days: Iterable[Day], made: datetime) -> bytes:
    """The days as an iCalendar file; the same day has the same id in a file that is made later."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sounding Board//EN")
    calendar.add("version", "2.0")
    for day in days:
        event = Event()
        event.add("uid", f"{day.key}@soundingboard")
        event.add("dtstamp", made.replace(tzinfo=LONDON))
        event.add("summary", day.what)
        event.add("class", "PRIVATE")
        if isinstance(day.on, datetime) and day.on.time() != NO_HOUR:
            event.add("dtstart", day.on.replace(tzinfo=LONDON))
            event.add("dtend", (day.on + MEETING).replace(tzinfo=LONDON))
        else:
            event.add("dtstart", date(day.on.year, day.on.month, day.on.day))
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def days_of(copy: Copy) -> Iterator[Day]:
    """The days of this reader's plan; what happens on them is said without a name."""
    group = copy.core_group
    if group and group.first_meeting:
        yield _day(copy, "Core group meeting", group.first_meeting)
    if copy.next_conference:
        yield _day(copy, "Next conference", copy.next_conference)
    for on, *_ in copy.key_dates:
        yield _day(copy, "A date of the plan", on)
    due = Counter(step.by for outcome in copy.outcomes for step in outcome.actions if step.by)
    for on, count in sorted(due.items()):
        yield _day(
            copy, "A step of the plan is due" if count == 1 else f"{count} steps of the plan are due", on
        )


def _day(copy: Copy, what: str, on: date) -> Day:
    """The key is the same each time the file is made, and tells nobody whose plan it is."""
    key = hashlib.sha256(f"{copy.reference}|{copy.starts}|{what}|{on}".encode()).hexdigest()[:24]
    return Day(key, on, what)
