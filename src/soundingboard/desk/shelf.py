"""All conferences of a vault: how each stands, and what was said in which."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from soundingboard.base.dates import seconds_between
from soundingboard.conference.meeting import AgendaItem, Conference, ItemSpan
from soundingboard.conference.people import Person
from soundingboard.conference.record import read_several
from soundingboard.vault.database import reading, writing
from soundingboard.vault.search import search
from soundingboard.vault.settings import settings_in
from soundingboard.vault.tables import ArchivedRow
from soundingboard.views.library import (
    SUNDAY,
    ConferenceLine,
    FoundConference,
    ShelfView,
    Wanted,
    conference_line,
    found_conference,
    kept_since,
    share_told,
    short_line,
)

SHOWN: Final = 20
"""Conferences of a group that are shown before somebody asks for more; those of today are all shown."""
LAST: Final = 10
"""Conferences whose time on risk and plan is told."""
_ALL: Final = -1

_TO_COME: Final = "archived = 0 AND closed = 0 AND sent = 0"
_OPEN: Final = f"{_TO_COME} AND started = 0 AND starts >= :since AND starts < :until"
_GROUPS: Final = {
    "running": f"{_TO_COME} AND started = 1",
    "today": _OPEN,
    "week": _OPEN,
    "later": _OPEN,
    "passed": _OPEN,
    "unsent": "archived = 0 AND closed = 1 AND sent = 0",
    "closed": "archived = 0 AND closed = 1 AND sent = 1",
    "archived": "archived = 1",
    "past": "closed = 1 AND starts < :kept",
}
"""What of the shelf belongs to each group; what is unsent has yet to be counted."""
_SHORT: Final = {"closed": "closed", "archived": "archived", "past": "closed"}
"""Groups of which no more is read than the conference itself, and the group that its line names."""
_LATEST_FIRST: Final = frozenset({"passed", "unsent", "closed", "archived", "past"})
_STATES: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("running", "today", "passed", "week", "later", "unsent", "closed"),
    "to_come": ("running", "today", "passed", "week", "later"),
    "waiting": ("unsent",),
    "closed": ("closed",),
    "archived": ("archived",),
    "past": ("past",),
}
"""The groups that each state asks for."""
_WHEN: Final[Mapping[str, tuple[int | None, int | None]]] = {
    "next_30": (0, 31),
    "last_30": (-30, 1),
    "last_365": (-365, 1),
    "older": (None, -365),
}
"""The days from today, and until which, that each choice asks for."""
EVERYTHING: Final = Wanted()


def shelf(
    engine: Engine, now: datetime, *, wanted: Wanted = EVERYTHING, shown: Mapping[str, int] | None = None
) -> ShelfView:
    """Every conference as it stands at that moment, as far as ``shown`` says of each group, or so many.

    ``wanted`` gives some of them alone. What turns out to have gone out altogether is remembered,
    so that nobody counts it again.
    """
    limits, groups = shown or {}, _STATES[wanted.state]
    with reading(engine) as session:
        settings = settings_in(session)
        since = kept_since(settings, now.date())
        asked = _Asked(session, now, wanted, since)
        lines: list[ConferenceLine] = []
        done: list[ConferenceLine] = []
        more: dict[str, int] = {}
        for group in groups:
            if group == "unsent":
                unsent, done, more["waiting"] = _counted(asked, limits.get("waiting", SHOWN))
                lines += unsent
                lines += done
                continue
            most = _ALL if group in ("running", "today") else limits.get(group, SHOWN)
            keys = asked.keys(group, most)
            more[group] = asked.count(group) - len(keys)
            lines += _short(session, keys, group) if group in _SHORT else _lines(session, keys, now)
        shares = _shares(session)
        past = asked.count("past") if since else None
    _remember(engine, done)
    left = {group: count for group, count in more.items() if count > 0}
    return ShelfView(_with_past(lines, since), left, shares, past)


def are_made(engine: Engine, keys: Sequence[str]) -> frozenset[str]:
    """Which of these conferences there are."""
    with reading(engine) as session:
        return frozenset(session.scalars(select(Conference.id).where(Conference.id.in_(keys))))


def found_in_all(engine: Engine, asked: str) -> tuple[FoundConference, ...]:
    """The conferences in which these words stand, the newest first."""
    with reading(engine) as session:
        return tuple(
            found_conference(
                session.get_one(Conference, each.conference),
                ((said.table, said.parts) for said in each.said),
                each.count,
                archived=session.get(ArchivedRow, each.conference) is not None,
            )
            for each in search(session, asked)
        )


class _Asked:
    """Asks the shelf for the conferences of a group."""

    def __init__(self, session: Session, now: datetime, wanted: Wanted, since: date | None) -> None:
        self.session, self.now, self._wanted = session, now, wanted
        today = now.date()
        self._kept = since or date.min
        monday = today + timedelta(days=SUNDAY - today.weekday() + 1)
        tomorrow = today + timedelta(days=1)
        self._days = {
            "passed": (date.min, today),
            "today": (today, tomorrow),
            "week": (tomorrow, monday),
            "later": (max(monday, tomorrow), date.max),
        }

    def keys(self, group: str, most: int) -> list[str]:
        """The ids of that group, at most so many; the next day first, or of what is over the newest."""
        order = "DESC" if group in _LATEST_FIRST else "ASC"
        return [
            str(row[0]) for row in self._rows(group, "conference", f"ORDER BY starts {order} LIMIT {most}")
        ]

    def count(self, group: str) -> int:
        """How many that group has."""
        return int(next(self._rows(group, "count(*)", ""))[0])

    def _rows(self, group: str, what: str, how: str) -> Iterator[Any]:
        since, until = self._days.get(group, (date.min, date.max))
        given = {"since": _as_kept(since), "until": _as_kept(until), "kept": _as_kept(self._kept)}
        more = ""
        if self._wanted.kind:
            more += " AND kind = :kind"
            given["kind"] = self._wanted.kind
        if self._wanted.when:
            more += " AND starts >= :first AND starts < :end"
            given["first"], given["end"] = map(_as_kept, self._window())
        statement = text(f"SELECT {what} FROM shelf WHERE {_GROUPS[group]}{more} {how}")  # noqa: S608 - our own
        wanted = {name: value for name, value in given.items() if f":{name}" in statement.text}
        return iter(self.session.execute(statement, wanted).all())

    def _window(self) -> tuple[date, date]:
        first, end = _WHEN[self._wanted.when]
        today = self.now.date()
        since = date.min if first is None else today + timedelta(days=first)
        return since, date.max if end is None else today + timedelta(days=end)


def _as_kept(day: date) -> str:
    """The first moment of a day as SQLite keeps it; what it keeps sorts as days do."""
    return datetime.combine(day, time()).isoformat(" ", "microseconds")


def _lines(session: Session, keys: Sequence[str], now: datetime) -> Iterator[ConferenceLine]:
    """A line for each of these, read a few at a time for as long as somebody asks."""
    settings = settings_in(session)
    for first in range(0, len(keys), SHOWN):
        for record in read_several(session, keys[first : first + SHOWN]):
            record.settings = settings
            yield conference_line(record, now)


def _counted(asked: _Asked, most: int) -> tuple[list[ConferenceLine], list[ConferenceLine], int]:
    """Those that wait to be sent, those that turn out to be sent, and how many nobody has looked at."""
    waiting: list[ConferenceLine] = []
    done: list[ConferenceLine] = []
    keys = asked.keys("unsent", _ALL)
    for line in _lines(asked.session, keys, asked.now):
        (done if line.settled else waiting).append(line)
        if len(waiting) == most:
            break
    return waiting, done, len(keys) - len(waiting) - len(done)


def _short(session: Session, keys: Sequence[str], group: str) -> list[ConferenceLine]:
    conferences = {
        each.id: each for each in session.scalars(select(Conference).where(Conference.id.in_(keys)))
    }
    there = select(Person.conference, func.count()).where(
        Person.conference.in_(keys), Person.removed.is_(False)
    )
    people = {row[0]: row[1] for row in session.execute(there.group_by(Person.conference))}
    return [short_line(conferences[key], people.get(key, 0), _SHORT[group]) for key in keys]


def _with_past(lines: Iterable[ConferenceLine], since: date | None) -> tuple[ConferenceLine, ...]:
    """The same, each that is past its time marked."""
    if since is None:
        return tuple(lines)
    return tuple(replace(line, past=line.phase == "closed" and line.starts.date() < since) for line in lines)


def _shares(session: Session) -> tuple[float, ...]:
    """How much of their time the last conferences spent on risk and plan, the newest last."""
    newest = "SELECT conference FROM shelf WHERE closed = 1 ORDER BY starts DESC LIMIT :last"
    keys = [str(row[0]) for row in session.execute(text(newest), {"last": LAST})]
    spent: dict[str, dict[str, float]] = {key: {} for key in keys}
    spans = select(ItemSpan.conference, AgendaItem.purpose, ItemSpan.started, ItemSpan.until).join(
        AgendaItem, (AgendaItem.conference == ItemSpan.conference) & (AgendaItem.id == ItemSpan.item)
    )
    for key, purpose, started, until in session.execute(spans.where(ItemSpan.conference.in_(keys))):
        if until is not None:
            spent[key][purpose] = spent[key].get(purpose, 0.0) + seconds_between(started, until)
    shares = (share_told(spent[key]) for key in reversed(keys))
    return tuple(share for share in shares if share is not None)


def _remember(engine: Engine, done: list[ConferenceLine]) -> None:
    if done:
        with writing(engine) as session:
            session.execute(
                text("UPDATE shelf SET sent = 1 WHERE conference = :key"), [{"key": line.id} for line in done]
            )
