"""All conferences of a vault: how each stands, and what was said in which."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from soundingboard.conference.meeting import Conference
from soundingboard.conference.people import Person
from soundingboard.conference.record import read_several
from soundingboard.vault.database import reading, writing
from soundingboard.vault.search import search
from soundingboard.vault.settings import settings_in
from soundingboard.views.library import (
    SUNDAY,
    ConferenceLine,
    FoundConference,
    ShelfView,
    conference_line,
    found_conference,
    sent_line,
)

SHOWN: Final = 20
"""Conferences of a group that are shown before somebody asks for more; those of today are all shown."""
_ALL: Final = -1

_OPEN: Final = "closed = 0 AND sent = 0 AND started = 0 AND starts >= :since AND starts < :until"
_GROUPS: Final = {
    "running": "closed = 0 AND sent = 0 AND started = 1",
    "today": _OPEN,
    "week": _OPEN,
    "later": _OPEN,
    "passed": _OPEN,
    "unsent": "closed = 1 AND sent = 0",
    "closed": "closed = 1 AND sent = 1",
}
"""What of the shelf belongs to each group; what is unsent has yet to be counted."""
_LATEST_FIRST: Final = frozenset({"passed", "unsent", "closed"})


def shelf(
    engine: Engine, now: datetime, *, kind: str = "", shown: Mapping[str, int] | None = None
) -> ShelfView:
    """Every conference as it stands at that moment, as far as ``shown`` says of each group, or so many.

    ``kind`` gives those of one kind alone. What turns out to have gone out altogether is remembered,
    so that nobody counts it again.
    """
    limits = shown or {}
    with reading(engine) as session:
        asked = _Asked(session, now, kind)
        lines: list[ConferenceLine] = []
        more: dict[str, int] = {}
        for group in ("running", "today", "passed", "week", "later"):
            keys = asked.keys(group, _ALL if group in ("running", "today") else limits.get(group, SHOWN))
            more[group] = asked.count(group) - len(keys)
            lines += _lines(session, keys, now)
        unsent, done, unseen = _counted(asked, limits.get("waiting", SHOWN))
        sent = asked.keys("closed", limits.get("closed", SHOWN))
        more |= {"waiting": unseen, "closed": asked.count("closed") - len(sent)}
        lines += [*unsent, *done, *_sent_lines(session, sent)]
    _remember(engine, done)
    return ShelfView(tuple(lines), {group: count for group, count in more.items() if count > 0})


def found_in_all(engine: Engine, asked: str) -> tuple[FoundConference, ...]:
    """The conferences in which these words stand, the newest first."""
    with reading(engine) as session:
        return tuple(
            found_conference(
                session.get_one(Conference, each.conference),
                ((said.table, said.parts) for said in each.said),
                each.count,
            )
            for each in search(session, asked)
        )


class _Asked:
    """Asks the shelf for the conferences of a group."""

    def __init__(self, session: Session, now: datetime, kind: str) -> None:
        self.session, self.now, self._kind = session, now, kind
        today = now.date()
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
        kind = " AND kind = :kind" if self._kind else ""
        statement = text(f"SELECT {what} FROM shelf WHERE {_GROUPS[group]}{kind} {how}")  # noqa: S608 - our own
        given = {"since": _as_kept(since), "until": _as_kept(until), "kind": self._kind}
        wanted = {name: value for name, value in given.items() if f":{name}" in statement.text}
        return iter(self.session.execute(statement, wanted).all())


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


def _sent_lines(session: Session, keys: list[str]) -> Iterator[ConferenceLine]:
    conferences = {
        each.id: each for each in session.scalars(select(Conference).where(Conference.id.in_(keys)))
    }
    there = select(Person.conference, func.count()).where(
        Person.conference.in_(keys), Person.removed.is_(False)
    )
    people = {row[0]: row[1] for row in session.execute(there.group_by(Person.conference))}
    return iter([sent_line(conferences[key], people.get(key, 0)) for key in keys])


def _remember(engine: Engine, done: list[ConferenceLine]) -> None:
    if done:
        with writing(engine) as session:
            session.execute(
                text("UPDATE shelf SET sent = 1 WHERE conference = :key"), [{"key": line.id} for line in done]
            )
