"""What was given to the council's store, and what still waits for it."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Final

from sqlalchemy import Engine, func, select

from soundingboard.conference.meeting import Conference
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import AccessRow
from soundingboard.vault.vault import CHAIR, Vault

_GIVEN: Final = "gave a conference to the council's store"


def note_given(vault: Vault, key: str) -> None:
    """Write down that the store has that conference now."""
    vault.note(CHAIR, _GIVEN, key)


def given_at(engine: Engine, key: str) -> datetime | None:
    """When the store was given that conference last; None while it never was."""
    last = select(func.max(AccessRow.at)).where(AccessRow.what == _GIVEN, AccessRow.why == key)
    with reading(engine) as session:
        return session.scalar(last)


def waiting(engine: Engine, recorded: AbstractSet[str]) -> int:
    """How many of these conferences, by their ids, are closed and were never given to the store."""
    given = select(AccessRow.why).where(AccessRow.what == _GIVEN)
    closed = select(Conference.id).where(Conference.closed_at.is_not(None), Conference.id.not_in(given))
    with reading(engine) as session:
        return len(recorded & set(session.scalars(closed)))
