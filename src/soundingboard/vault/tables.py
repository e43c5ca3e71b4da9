"""The tables of a vault that are no part of any conference: its settings, and what was put away."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from soundingboard.conference import nouns  # noqa: F401 - the nouns of a conference are mapped first
from soundingboard.conference.noun import Data, Noun, for_chair


class SettingsRow(Noun):
    """What was settled, in one row."""

    __tablename__ = "settings"

    id: Mapped[str] = for_chair(primary_key=True)
    value: Mapped[Data] = for_chair()
    at: Mapped[datetime] = for_chair()


class ArchivedRow(Noun):
    """A conference that the list leaves out until somebody asks for it; ``id`` is the conference's."""

    __tablename__ = "archived"

    id: Mapped[str] = for_chair(primary_key=True)
    at: Mapped[datetime] = for_chair()


class ForgottenRow(Noun):
    """A professional whom the address book suggests no more; ``id`` stands for the name and is not it."""

    __tablename__ = "forgotten"

    id: Mapped[str] = for_chair(primary_key=True)
    at: Mapped[datetime] = for_chair()


BESIDE = frozenset({SettingsRow.__tablename__, ArchivedRow.__tablename__, ForgottenRow.__tablename__})
"""Their names."""
