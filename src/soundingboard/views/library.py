"""One line for each conference of the vault, as the list of all conferences shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from soundingboard.base.dates import day_and_month, full_date, spoken_time, weekday_date
from soundingboard.conference.meeting import Conference
from soundingboard.conference.papers import Issued
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.findings import find
from soundingboard.views.chair.build import TITLES
from soundingboard.views.copies.build import copies
from soundingboard.views.facts import facts_of
from soundingboard.views.policy import policy_of, sent_by

SUNDAY = 6
ALL_SENT = "All sent"


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """One conference in the list.

    Attributes:
        group: ``today``, ``week``, ``later``, ``passed`` (its day is over and it was not held),
            ``waiting`` (to be sent) or ``closed``.
        phase: before, day or closed.
        about: ``Initial conference · Room 2 and Teams · 11 people``.
        state: A few words for how it stands.
        settled: Whether that is as it should be.
        to_do: What good practice would still ask for before the day, in sentences.
    """

    id: str
    family: str
    starts: datetime
    group: str
    phase: str
    about: str
    state: str
    settled: bool
    to_do: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShelfView:
    """The list as far as it is shown: its lines, and how many more each group has."""

    lines: tuple[ConferenceLine, ...] = ()
    more: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place where words were found: what it is, and what stands there.

    ``parts`` are pieces of text; the second of each pair says whether it was looked for.
    """

    what: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FoundConference:
    """A conference in which words were found, with the first places and how many more it has."""

    id: str
    family: str
    starts: datetime
    phase: str
    about: str
    places: tuple[FoundPlace, ...]
    more: int


WHAT_IT_IS: Final = {
    "conferences": "The conference",
    "children": "A child",
    "people": "Somebody asked to come",
    "entries": "On the board",
    "responses": "An answer to a card",
    "moves": "Why a card moved",
    "scores": "Why a score was given",
    "new_information": "New on the day",
    "outcomes": "What needs to change",
    "actions": "The plan",
    "action_reviews": "A promise looked at again",
    "contingencies": "If it does not work",
    "key_dates": "A date to watch",
    "working_agreements": "How we work together",
    "decisions": "The decision",
    "dissents": "Somebody disagreed",
    "stated_views": "A view given",
    "remarks": "Also noted",
    "report_comments": "Said about a report",
    "readiness_answers": "Getting ready",
    "choices": "A choice of the family",
    "corrections": "A correction",
    "agenda_items": "A part of the day",
    "recording_events": "A mark in the recording",
}
"""What a row of each table that is searched is called."""


def phase_of(conference: Conference) -> str:
    """before, day or closed."""
    return "closed" if conference.closed_at else "day" if conference.started_at else "before"


def sent_line(conference: Conference, people: int) -> ConferenceLine:
    """A conference that is closed, and of which everything has gone out."""
    return ConferenceLine(
        conference.id,
        f"{conference.family} family",
        conference.starts,
        "closed",
        "closed",
        _about(conference, people),
        ALL_SENT,
        settled=True,
    )


def found_conference(
    conference: Conference, places: Iterable[tuple[str, tuple[tuple[str, bool], ...]]], count: int
) -> FoundConference:
    """What was found in a conference: tables and pieces of text, and how many places there are in all."""
    told = tuple(FoundPlace(WHAT_IT_IS[table], parts) for table, parts in places)
    return FoundConference(
        conference.id,
        f"{conference.family} family",
        conference.starts,
        phase_of(conference),
        " · ".join((TITLES[conference.kind], full_date(conference.starts))),
        told,
        count - len(told),
    )


def conference_line(record: Record, now: datetime) -> ConferenceLine:
    """How that conference stands at that moment."""
    conference = record.conference
    phase, family = phase_of(conference), f"{conference.family} family"
    about = _about(conference, sum(not person.removed for person in record.all(Person)))
    if conference.closed_at:
        due = {copy.recipient.id for copy in copies(record, now=now)}
        sent = due & {row.who for row in record.all(Issued)}
        state = _sending(len(due), len(sent), sent_by(record, conference.closed_at), now)
        group = "waiting" if sent != due else "closed"
        return ConferenceLine(
            conference.id, family, conference.starts, group, phase, about, state, settled=sent == due
        )
    if phase == "day":
        state = "Going on now" if conference.started_at and conference.started_at.date() == now.date() else ""
        return ConferenceLine(
            conference.id,
            family,
            conference.starts,
            "today",
            phase,
            about,
            state or "Not closed yet",
            settled=False,
        )
    asks = tuple(each.message for each in find(facts_of(record, now), policy_of(record)))
    group = _when(conference.starts.date(), now.date())
    return ConferenceLine(
        conference.id, family, conference.starts, group, phase, about, _ready(len(asks)), not asks, asks
    )


def _about(conference: Conference, people: int) -> str:
    place = " and ".join(part for part in (conference.place, conference.online) if part)
    count = "1 person" if people == 1 else f"{people} people"
    plan = f"from the plan of {day_and_month(conference.previous)}" if conference.previous else ""
    return " · ".join(part for part in (TITLES[conference.kind], plan, place, count) if part)


def _when(day: date, today: date) -> str:
    if day <= today:
        return "today" if day == today else "passed"
    return "week" if day <= today + timedelta(days=SUNDAY - today.weekday()) else "later"


def _ready(asks: int) -> str:
    if not asks:
        return "Ready"
    return "1 thing still to ask" if asks == 1 else f"{asks} things still to ask"


def _sending(due: int, sent: int, by: datetime, now: datetime) -> str:
    if sent == due:
        return ALL_SENT if due else "Nothing to send"
    count = f"{sent} of {due} sent"
    if now > by:
        return f"{count} · was due on {full_date(by)}"
    day = "today" if by.date() == now.date() else f"on {weekday_date(by)}"
    return f"{count} · send by {spoken_time(by)} {day}"
