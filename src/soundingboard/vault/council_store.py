"""What was given to the council's store, and what still waits for it."""

from pathlib import Path
from typing import Final

from sqlalchemy import Engine, select

from soundingboard.conference.meeting import Conference
from soundingboard.recording.keeping.files import SUFFIX
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import AccessRow
from soundingboard.vault.vault import CHAIR, Vault

_GIVEN: Final = "gave a conference to the council's store"


def note_given(vault: Vault, key: str) -> None:
    """Write down that the store has that conference now."""
    vault.note(CHAIR, _GIVEN, key)


def recordings_waiting(engine: Engine, recordings: Path) -> int:
    """How many closed conferences have a recording that the store was never given."""
    here = {file.name.partition(".")[0] for file in recordings.iterdir() if file.name.endswith(SUFFIX)}
    given = select(AccessRow.why).where(AccessRow.what == _GIVEN)
    closed = select(Conference.id).where(Conference.closed_at.is_not(None), Conference.id.not_in(given))
    with reading(engine) as session:
        return len(here.intersection(session.scalars(closed)))
