"""What was settled for a vault, kept in its database: every copy of it has them, and nobody reads along."""

from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from soundingboard.base.settings import USUAL, Settings
from soundingboard.vault.database import reading, writing
from soundingboard.vault.tables import SettingsRow

ONE: Final = "vault"
"""The key of the one row."""


def settings_in(session: Session) -> Settings:
    """What was settled last; the usual where nothing was, or where a newer program wrote it otherwise."""
    row = session.get(SettingsRow, ONE)
    try:
        return msgspec.convert(row.value, Settings) if row else USUAL
    except msgspec.ValidationError:
        return USUAL


def read_settings(engine: Engine) -> Settings:
    """The same, from a session of its own."""
    with reading(engine) as session:
        return settings_in(session)


def keep_settings(engine: Engine, settings: Settings, now: datetime) -> None:
    """Keep these from now on; raises `Trouble` where they cannot be written."""
    with writing(engine) as session:
        session.merge(SettingsRow(id=ONE, value=msgspec.to_builtins(settings), at=now))
