"""A database with its tables, and a vault, each in a folder of its own."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from soundingboard.base.clock import HandClock
from soundingboard.conference.meeting import Conference
from soundingboard.sealing.keys import Identity
from soundingboard.vault.database import open_engine, reading, writing
from soundingboard.vault.migration import upgrade
from soundingboard.vault.vault import Vault
from tests.integration.access_log import accesses

KEY = bytes(range(32))
PASSPHRASE = "kettle orbit thimble marsh"
QUICK = 4
"""A work factor that no vault should have, for tests that do not try the passphrase's strength."""
MORNING = datetime(2026, 11, 24, 9, 30)
CLOCK = HandClock(MORNING)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "conferences.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    """A current database that holds one conference, ``c1``."""
    engine = open_engine(path, KEY)
    upgrade(engine, path)
    with writing(engine) as session:
        session.add(a_conference("c1"))
    yield engine
    engine.dispose()


@pytest.fixture
def council() -> Identity:
    return Identity.new()


@pytest.fixture
def vault(tmp_path: Path, council: Identity) -> Iterator[Vault]:
    with Vault.create(
        tmp_path / "vault", PASSPHRASE, [council.recipient], work_factor=QUICK, clock=CLOCK
    ) as vault:
        yield vault


def a_conference(name: str, place: str = "Room 2") -> Conference:
    """A conference that says where it is."""
    return Conference(
        id=name, kind="initial", reference="R-1", family="Marlowe", starts=MORNING, chair="jo", place=place
    )


def log(vault: Vault) -> list[tuple[str, str]]:
    """Who did what, by the access log."""
    with reading(vault.engine) as session:
        rows = accesses(session)
        assert {row.at for row in rows} == {MORNING}
        return sorted((row.who, row.what) for row in rows)


def conferences(vault: Vault) -> list[str]:
    """The ids of all conferences in it."""
    with reading(vault.engine) as session:
        return sorted(session.scalars(select(Conference.id)))


def keep(vault: Vault, name: str) -> None:
    """Keep one more conference in it."""
    with writing(vault.engine) as session:
        session.add(a_conference(name))


def place_of(engine: Engine, name: str = "c1") -> str | None:
    """Where that conference is."""
    with reading(engine) as session:
        return session.scalar(select(Conference.place).where(Conference.id == name))
