"""Conferences that the list leaves out, and those that are deleted because their time is over."""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, delete

from soundingboard.base.errors import Refused
from soundingboard.conference.meeting import Conference
from soundingboard.vault.database import writing
from soundingboard.vault.moving import take_out
from soundingboard.vault.tables import ArchivedRow

_HELD: Final = "This conference is kept for the law: “{}”. Lift the hold first, at its close."
_NOT_YET: Final = "This conference is not past its date, so it stays."


def put_away(engine: Engine, key: str, now: datetime) -> None:
    """Leave that conference out of the list from now on."""
    with writing(engine) as session:
        session.merge(ArchivedRow(id=key, at=now))


def bring_back(engine: Engine, key: str) -> None:
    """Have it in the list again."""
    with writing(engine) as session:
        session.execute(delete(ArchivedRow).where(ArchivedRow.id == key))


def delete_past(engine: Engine, key: str, recordings: Path, since: date | None) -> tuple[str, ...]:
    """Delete a conference that is past its date, with its recording; gives what files could not be deleted.

    ``since`` is the first day whose conferences are kept; None where nobody decided it. Raises `Refused`
    for one that is not past its date, or is held by law.
    """
    with writing(engine) as session:
        conference = session.get_one(Conference, key)
        if conference.legal_hold:
            raise Refused(_HELD.format(conference.legal_hold))
        if not conference.closed_at or since is None or conference.starts.date() >= since:
            raise Refused(_NOT_YET)
        take_out(session, key)
    return tuple(file.name for file in files_of(recordings, key) if not _gone(file))


def files_of(recordings: Path, key: str) -> list[Path]:
    """Every file of that conference's recording, whole or not."""
    return sorted(file for file in recordings.iterdir() if file.name.startswith(f"{key}."))


def _gone(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True
