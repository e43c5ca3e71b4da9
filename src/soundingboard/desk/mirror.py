"""The chair's own practice, over every closed conference of a vault.

Each is counted once: its count is kept in the index until the conference changes or the rules do.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Engine, text

from soundingboard.conference.record import read_several
from soundingboard.vault.database import reading, writing
from soundingboard.vault.settings import settings_in
from soundingboard.views.mirror import COUNTED_FROM, Chart, counted, mirrored, rules_of

AT_ONCE: Final = 40
"""Conferences that are counted before whoever waits hears how many are left."""

_WAITING: Final = (
    "FROM shelf s WHERE s.closed = 1 AND s.started = 1 AND NOT EXISTS"
    " (SELECT 1 FROM counted c WHERE c.conference = s.conference AND c.rules = :rules)"
)
_NEXT: Final = text(f"SELECT s.conference {_WAITING} ORDER BY s.starts DESC LIMIT :most")
_LEFT: Final = text(f"SELECT count(*) {_WAITING}")
_KEEP: Final = text("INSERT OR REPLACE INTO counted (conference, rules, value) VALUES (:key, :rules, :value)")
_KEPT: Final = text("SELECT value FROM counted WHERE rules = :rules")


@dataclass(frozen=True, slots=True)
class Mirror:
    """What the closed conferences come to; no charts where they are too few to be told.

    Attributes:
        conferences: How many they tell of.
        left: How many have yet to be counted; the charts are whole where none has.
    """

    charts: tuple[Chart, ...] = ()
    conferences: int = 0
    left: int = 0


def mirror(engine: Engine, most: int = AT_ONCE) -> Mirror:
    """Count those that nobody has counted, at most so many, and tell what all come to."""
    _count(engine, most)
    with reading(engine) as session:
        rules = {"rules": rules_of(settings_in(session))}
        if left := session.scalar(_LEFT, rules):
            return Mirror(left=left)
        kept = session.scalars(_KEPT, rules).all()
    return Mirror(mirrored(kept), len(kept))


def _count(engine: Engine, most: int) -> None:
    with reading(engine) as session:
        settings = settings_in(session)
        rules = rules_of(settings)
        keys = [str(key) for key in session.scalars(_NEXT, {"rules": rules, "most": most})]
        records = read_several(session, keys, COUNTED_FROM)
    rows = []
    for record in records:
        record.settings = settings
        rows.append({"key": record.conference.id, "rules": rules, "value": counted(record)})
    if rows:
        with writing(engine) as session:
            session.execute(_KEEP, rows)
