"""One line for each conference of the vault, as the list of all conferences shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from soundingboard.base.dates import day_and_month, full_date, spoken_time, weekday_date
from soundingboard.base.settings import Settings
from soundingboard.conference.meeting import Conference
from soundingboard.conference.papers import Issued
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.dates import add_months
from soundingboard.practice.findings import find
from soundingboard.practice.readiness import covered, most_urgent
from soundingboard.practice.time_ledger import share_of
from soundingboard.views.begun import Begun
from soundingboard.views.copies.build import copies
from soundingboard.views.facts import facts_of
from soundingboard.views.heading import TITLES, family_of, phase_of, place_of
from soundingboard.views.policy import policy_of, sent_by
from soundingboard.views.readiness import ready_view

SUNDAY = 6
ALL_SENT = "All sent"
_PUT_AWAY = "In the archive"


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """One conference in the list.

    Attributes:
        group: ``today``, ``week``, ``later``, ``passed`` (its day is over and it was not held),
            ``waiting`` (to be sent), ``closed`` or ``archived``.
        phase: before, day or closed.
        about: ``Initial conference · Room 2 and Teams · 11 people``.
        state: A few words for how it stands.
        settled: Whether that is as it should be.
        to_do: What good practice would still ask for before the day, in sentences.
        ready: How many points of how many are ready before the day; none once it has begun.
        past: Its time is over, so the chair may delete it.
        urgent: The most urgent of what is open before the day, in a few words.
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
    ready: tuple[int, int] = (0, 0)
    past: bool = False
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list is wanted; an empty field asks for everything.

    Attributes:
        kind: initial, review, pre_birth or transfer_in.
        state: to_come, waiting, closed, archived, or past (its time is over).
        when: next_30, last_30, last_365 or older.
    """

    kind: str = ""
    state: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class ShelfView:
    """The list as far as it is shown: its lines, and how many more each group has.

    Attributes:
        shares: The share of time on risk and plan in the last conferences, 0 to 1, the newest last.
        past: How many are past the time for which they are kept; None where nobody decided that time.
        begun: Those that are not made yet.
    """

    lines: tuple[ConferenceLine, ...] = ()
    more: Mapping[str, int] = field(default_factory=dict)
    shares: tuple[float, ...] = ()
    past: int | None = None
    begun: tuple[Begun, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place where words were found: what it is, and what stands there.

    ``parts`` are pieces of text; the second of each pair says whether it was looked for.
    """

    what: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FoundConference:
    """A conference in which words were found, with the first places and how many more it has.

    ``archived`` says that the list leaves it out.
    """

    id: str
    family: str
    starts: datetime
    phase: str
    about: str
    places: tuple[FoundPlace, ...]
    more: int
    archived: bool = False


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


def kept_since(settings: Settings, today: date) -> date | None:
    """The first day whose conferences are still kept; None where nobody decided how long that is."""
    months = settings.retention_months
    return add_months(today, -months) if months else None


def share_told(spent: Mapping[str, float]) -> float | None:
    """The share of risk and plan in the seconds of each purpose; None where there were none."""
    return share_of(spent)


def short_line(conference: Conference, people: int, group: str = "closed") -> ConferenceLine:
    """A conference that nobody has to do anything about: all of it has gone out, or it was put away."""
    state = ALL_SENT if group == "closed" else _PUT_AWAY
    return _line(conference, people, group, state, settled=True)


def found_conference(
    conference: Conference,
    places: Iterable[tuple[str, tuple[tuple[str, bool], ...]]],
    count: int,
    *,
    archived: bool = False,
) -> FoundConference:
    """What was found in a conference: tables and pieces of text, and how many places there are in all."""
    told = tuple(FoundPlace(WHAT_IT_IS[table], parts) for table, parts in places)
    return FoundConference(
        conference.id,
        family_of(conference),
        conference.starts,
        phase_of(conference),
        " · ".join((TITLES[conference.kind], full_date(conference.starts))),
        told,
        count - len(told),
        archived,
    )


def conference_line(record: Record, now: datetime) -> ConferenceLine:
    """How that conference stands at that moment."""
    make = {"closed": _closed, "day": _on_the_day, "before": _to_come}
    return make[phase_of(record.conference)](record, now)


def _closed(record: Record, now: datetime) -> ConferenceLine:
    due = {copy.recipient.id for copy in copies(record, now=now)}
    sent = due & {row.who for row in record.all(Issued)}
    by = sent_by(record, record.conference.closed_at or now)
    group = "closed" if sent == due else "waiting"
    state = _sending(len(due), len(sent), by, now)
    return _line(record.conference, _people(record), group, state, settled=sent == due)


def _on_the_day(record: Record, now: datetime) -> ConferenceLine:
    started = record.conference.started_at
    state = "Going on now" if started and started.date() == now.date() else "Not closed yet"
    return _line(record.conference, _people(record), "today", state, settled=False)


def _to_come(record: Record, now: datetime) -> ConferenceLine:
    facts, policy = facts_of(record, now), policy_of(record)
    group = _when(record.conference.starts.date(), now.date())
    board = ready_view(facts, policy)
    found = (each.message for each in find(facts, policy) if not covered(each))
    line = _line(record.conference, _people(record), group, board.line, settled=not board.open)
    return replace(
        line,
        to_do=(*(point.words for point in board.open), *found),
        ready=(board.ready, board.total),
        urgent=most_urgent(board.points),
    )


def _line(conference: Conference, people: int, group: str, state: str, *, settled: bool) -> ConferenceLine:
    return ConferenceLine(
        id=conference.id,
        family=family_of(conference),
        starts=conference.starts,
        group=group,
        phase=phase_of(conference),
        about=_about(conference, people),
        state=state,
        settled=settled,
    )


def _people(record: Record) -> int:
    return sum(not person.removed for person in record.all(Person))


def _about(conference: Conference, people: int) -> str:
    count = "1 person" if people == 1 else f"{people} people"
    plan = f"from the plan of {day_and_month(conference.previous)}" if conference.previous else ""
    return " · ".join(part for part in (TITLES[conference.kind], plan, place_of(conference), count) if part)


def _when(day: date, today: date) -> str:
    if day <= today:
        return "today" if day == today else "passed"
    return "week" if day <= today + timedelta(days=SUNDAY - today.weekday()) else "later"


def _sending(due: int, sent: int, by: datetime, now: datetime) -> str:
    if sent == due:
        return ALL_SENT if due else "Nothing to send"
    count = f"{sent} of {due} sent"
    if now > by:
        return f"{count} · was due on {full_date(by)}"
    day = "today" if by.date() == now.date() else f"on {weekday_date(by)}"
    return f"{count} · send by {spoken_time(by)} {day}"
