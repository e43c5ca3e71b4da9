"""What was done in each conference, row upon row, each holding the hash of the row before.

Nothing here is ever changed or taken away: undo adds a row of its own. A row that was altered, left
out or put elsewhere no longer fits its neighbours, and `verify` names it. Rows cut off at the very
end leave a shorter chain that still holds; only a paper or a copy that names the last hash shows that.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import JSON, select
from sqlalchemy.orm import Mapped, Session

from soundingboard.base.errors import Trouble
from soundingboard.base.ids import new_id
from soundingboard.conference.noun import Noun, for_chair
from soundingboard.conference.nouns import BELONGING
from soundingboard.vault.tables import SettingsRow

Act = Literal["do", "undo", "redo"]

SCHEMA = SettingsRow.metadata
"""Every table of the database: the nouns of a conference and, below, what is kept about them."""
_NOUNS: Final[tuple[type[Any], ...]] = BELONGING
STAYS: Final = frozenset(noun.__tablename__ for noun in _NOUNS if noun.stays_here)
"""The tables whose rows never leave their vault."""


class TimelineRow(Noun):
    """One act in one conference.

    It points at no row of the conference, for the act that made the conference can be undone and
    is still on record.

    Attributes:
        number: From 1, without gaps, within the conference.
        who: Who acted.
        place: The position in the recording, in seconds, or None while nothing was recorded.
        command: The command's name; ``fields`` are its fields.
        changes: The rows that changed, as plain JSON lists.
        before: The hash of the row before, empty for the first.
        hash: SHA-256 in hexadecimal over all the other fields, as `digest` spells them.
    """

    __tablename__ = "timeline"

    conference: Mapped[str] = for_chair(primary_key=True)
    number: Mapped[int] = for_chair(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = for_chair()
    who: Mapped[str] = for_chair()
    place: Mapped[float | None] = for_chair()
    act: Mapped[str] = for_chair()
    command: Mapped[str] = for_chair()
    fields: Mapped[dict[str, Any]] = for_chair()
    changes: Mapped[list[Any]] = for_chair(type_=JSON)
    before: Mapped[str] = for_chair()
    hash: Mapped[str] = for_chair(default="")


class AccessRow(Noun):
    """Somebody opened, copied or gave out what is kept here."""

    __tablename__ = "access_log"

    id: Mapped[str] = for_chair(primary_key=True)
    at: Mapped[datetime] = for_chair()
    who: Mapped[str] = for_chair()
    what: Mapped[str] = for_chair()
    why: Mapped[str] = for_chair(default="")


@dataclass(frozen=True, slots=True)
class Deed:
    """What there is to write down about one act; the fields are those of `TimelineRow`.

    ``fields`` and ``changes`` hold what JSON holds. They are kept as JSON reads them back, so a tuple
    becomes a list.
    """

    at: datetime
    who: str
    place: float | None
    act: Act
    command: str
    fields: Mapping[str, Any]
    changes: Sequence[Any]


def append(session: Session, conference: str, deed: Deed) -> TimelineRow:
    """Add the next row of this conference's timeline and flush it.

    Belongs in the transaction of the changes that it tells of.
    """
    last = latest(session, conference)
    row = TimelineRow(
        conference=conference,
        number=last.number + 1 if last else 1,
        at=deed.at,
        who=deed.who,
        place=None if deed.place is None else float(deed.place) + 0.0,  # SQLite keeps no negative nought
        act=deed.act,
        command=deed.command,
        fields=_as_json(deed.fields),
        changes=_as_json(deed.changes),
        before=last.hash if last else "",
    )
    row.hash = digest(row)
    session.add(row)
    session.flush()
    return row


def latest(session: Session, conference: str) -> TimelineRow | None:
    """The last row of this conference's timeline."""
    return session.scalar(
        select(TimelineRow)
        .where(TimelineRow.conference == conference)
        .order_by(TimelineRow.number.desc())
        .limit(1)
    )


def rows(session: Session, conference: str) -> list[TimelineRow]:
    """The whole timeline of this conference, first act first."""
    return list(
        session.scalars(
            select(TimelineRow).where(TimelineRow.conference == conference).order_by(TimelineRow.number)
        )
    )


def verify(session: Session, conference: str) -> None:
    """Walk the chain from its first row; raises `Trouble` that names the first row that does not hold."""
    before = ""
    for number, row in enumerate(rows(session, conference), start=1):
        if row.number != number:
            raise _broken(conference, number, "is missing")
        if row.before != before:
            raise _broken(conference, number, "does not follow from the one before it")
        if row.hash != digest(row):
            raise _broken(conference, number, "was changed after it was written")
        before = row.hash


def digest(row: TimelineRow) -> str:
    """The hash of a row: SHA-256 over JSON of all its other fields.

    The JSON is one object with sorted keys and no spaces, everything beyond ASCII escaped; the time
    is written as ISO 8601 writes it, and of what never leaves the vault its own SHA-256 stands there,
    so that the chain holds where the words are not.
    """
    content = {
        column.key: getattr(row, column.key)
        for column in TimelineRow.__table__.columns
        if column.key != "hash"
    }
    content["changes"] = without_words(row.changes)
    content["at"] = row.at.isoformat(timespec="microseconds")
    return hashlib.sha256(_canonical(content).encode("ascii")).hexdigest()


def without_words(changes: Sequence[Any]) -> list[Any]:
    """The changes with the SHA-256 of each row that never leaves its vault in the row's place."""
    return [[*each[:2], *map(_summed, each[2:])] if _stays(each) else each for each in changes]


def _stays(change: Any) -> bool:  # noqa: ANN401 - whatever JSON holds
    return isinstance(change, list) and change[:1] in [[table] for table in STAYS]


def _summed(row: Any) -> Any:  # noqa: ANN401 - as above
    """Nothing stays nothing, and what was summed before stays as it is."""
    return hashlib.sha256(_canonical(row).encode("ascii")).hexdigest() if isinstance(row, list) else row


def note_access(session: Session, *, at: datetime, who: str, what: str, why: str = "") -> AccessRow:
    """Write down that somebody opened, copied or gave out something."""
    row = AccessRow(id=new_id("access"), at=at, who=who, what=what, why=why)
    session.add(row)
    session.flush()
    return row


def _canonical(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _as_json(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(json.dumps(value, allow_nan=False))


def _broken(conference: str, number: int, how: str) -> Trouble:
    return Trouble(
        f"Row {number} of the timeline of {conference} {how}: "
        "keep this vault as it is and bring back the newest backup that holds."
    )
