"""A conference from another laptop, taken into this vault: whole or not at all, and never over another."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.base.rows import Lifted
from soundingboard.conference.meeting import Conference
from soundingboard.conference.record import read
from soundingboard.vault.database import reading, writing
from soundingboard.vault.moving import lifted, make_way, put_down
from soundingboard.vault.timeline import TimelineRow, verify

Standing = Literal["new", "same", "newer", "older", "apart"]
"""How a conference that is handed over stands to what is here: not here yet; the very same; it goes on from
what is here; what is here goes on from it; or both went on, each in its own way."""

_NOT_WHOLE: Final = "What is in this file does not hold together: nothing was taken in. Ask for it again."
_SENTENCES: Final[dict[str, str]] = {
    "same": "This conference is here already, the very same: there is nothing to take in.",
    "older": "What is here of this conference is newer than the file: nothing was taken in.",
    "apart": (
        "This conference is here already, and both laptops have changed it since: nothing was taken in. "
        "Agree with the other chair which one counts."
    ),
}


def lift(engine: Engine, key: str) -> Lifted:
    """Everything of that conference that may leave this vault, as it stands at one moment."""
    with reading(engine) as session:
        return lifted(session, key)


def standing(engine: Engine, key: str, whole: Lifted) -> Standing:
    """How it stands to what is here."""
    with reading(engine) as session:
        here = _hashes_here(session, key)
        if session.get(Conference, key) is None and not here:
            return "new"
    return _standing(here, _hashes_in(whole))


def take_in(
    engine: Engine, key: str, whole: Lifted, beside: Callable[[], None], *, newer: bool = False
) -> None:
    """Keep it, and do ``beside`` last in the same transaction; a fault in either leaves nothing behind.

    With ``newer`` it may take the place of what it goes on from. Raises `Refused` for one that is here
    otherwise, and `BadInput` for one that does not hold together.
    """
    found = standing(engine, key, whole)
    if found in _SENTENCES or (found == "newer" and not newer):
        raise Refused(_SENTENCES.get(found, _SENTENCES["same"]))
    with writing(engine) as session:
        if found == "newer":
            make_way(session, key)
        try:
            put_down(session, key, whole)
        except (IntegrityError, StatementError, OverflowError) as error:
            raise BadInput(_NOT_WHOLE) from error
        _refuse_broken(session, key)
        beside()


def sentence(found: Standing, changes: int) -> str:
    """What to tell the chair of one that is here already; empty for one that is new."""
    if found == "newer":
        count = "1 change" if changes == 1 else f"{changes} changes"
        return f"This conference is here already. The file goes on from it, with {count} more."
    return _SENTENCES.get(found, "")


def changes_since(engine: Engine, key: str, whole: Lifted) -> int:
    """How many changes the file has more than what is here."""
    with reading(engine) as session:
        return len(_hashes_in(whole)) - len(_hashes_here(session, key))


def _standing(here: list[str], there: list[str]) -> Standing:
    shared = min(len(here), len(there))
    if here[:shared] != there[:shared]:
        return "apart"
    if len(here) == len(there):
        return "same"
    return "newer" if len(there) > len(here) else "older"


def _hashes_here(session: Session, key: str) -> list[str]:
    rows = select(TimelineRow.hash).where(TimelineRow.conference == key).order_by(TimelineRow.number)
    return list(session.scalars(rows))


def _hashes_in(whole: Lifted) -> list[str]:
    rows = whole[TimelineRow.__tablename__]
    number, digest = rows.columns.index("number"), rows.columns.index("hash")
    return [str(row[digest]) for row in sorted(rows.values, key=lambda row: str(row[number]).zfill(12))]


def _refuse_broken(session: Session, key: str) -> None:
    """It can be read as this version reads it, its rows point at rows, and its timeline holds."""
    try:
        if session.connection().exec_driver_sql("PRAGMA foreign_key_check").first():
            raise BadInput(_NOT_WHOLE)
        verify(session, key)
        found = read(session, key)
    except (Trouble, ValueError, TypeError, LookupError) as error:
        raise BadInput(_NOT_WHOLE) from error
    if found is None or not isinstance(found.conference.starts, datetime):
        raise BadInput(_NOT_WHOLE)
