"""What was settled for a vault, kept in its database: every copy of it has them, and nobody reads along."""

from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Engine
from sqlalchemy.orm import Mapped, Session

from soundingboard.base.settings import USUAL, Settings
from soundingboard.conference import nouns  # noqa: F401 - the nouns of a conference are mapped first
from soundingboard.conference.noun import Data, Noun, for_chair
from soundingboard.vault.database import reading, writing

ONE: Final = "vault"


class SettingsRow(Noun):
    """The one row of settings."""

    __tablename__ = "settings"

    id: Mapped[str] = for_chair(primary_key=True)
    value: Mapped[Data] = for_chair()
    at: Mapped[datetime] = for_chair()


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
