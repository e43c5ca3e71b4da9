"""One line for each conference of the vault, as the list of all conferences shows it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from soundingboard.base.dates import full_date, spoken_time, weekday_date
from soundingboard.conference.papers import Issued
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.dates import send_by
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from soundingboard.views.chair.build import TITLES
from soundingboard.views.copies.build import copies
from soundingboard.views.facts import facts_of

POLICY = Policy()
SUNDAY = 6


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


def conference_line(record: Record, now: datetime) -> ConferenceLine:
    """How that conference stands at that moment."""
    conference = record.conference
    phase = "closed" if conference.closed_at else "day" if conference.started_at else "before"
    about, family = _about(record), f"{conference.family} family"
    if conference.closed_at:
        due = {copy.recipient.id for copy in copies(record, now=now)}
        sent = due & {row.who for row in record.all(Issued)}
        state = _sending(len(due), len(sent), send_by(conference.closed_at), now)
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
    asks = tuple(each.message for each in find(facts_of(record, now), POLICY))
    group = _when(conference.starts.date(), now.date())
    return ConferenceLine(
        conference.id, family, conference.starts, group, phase, about, _ready(len(asks)), not asks, asks
    )


def _about(record: Record) -> str:
    conference = record.conference
    place = " and ".join(part for part in (conference.place, conference.online) if part)
    people = sum(not person.removed for person in record.all(Person))
    count = "1 person" if people == 1 else f"{people} people"
    return " · ".join(part for part in (TITLES[conference.kind], place, count) if part)


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
        return "All sent" if due else "Nothing to send"
    count = f"{sent} of {due} sent"
    if now > by:
        return f"{count} · was due on {full_date(by)}"
    day = "today" if by.date() == now.date() else f"on {weekday_date(by)}"
    return f"{count} · send by {spoken_time(by)} {day}"
