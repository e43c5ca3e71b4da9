"""An open vault, a desk with a clock that is moved by hand, and the database as text."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.conference.meeting import Conference
from soundingboard.conference.nouns import BELONGING
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario, load
from soundingboard.vault.database import reading
from soundingboard.vault.vault import Vault
from tests.played import empty_vault

MORNING = datetime(2026, 11, 24, 10, 0)
Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    with empty_vault(tmp_path / "v", clock) as vault:
        yield vault


@pytest.fixture
def desk(vault: Vault, clock: HandClock) -> Desk:
    return Desk(vault.engine, "c1", clock=clock)


@pytest.fixture
def dump(vault: Vault) -> Callable[[], Dump]:
    """Every row of every table that can be undone, by table; what is only of the record is not among them."""
    return lambda: dump_of(vault)


def dump_of(vault: Vault) -> Dump:
    """As the fixture, for a vault of one's own."""
    with reading(vault.engine) as session:
        return {
            table.name: sorted((tuple(map(repr, row)) for row in session.execute(select(table))), key=repr)
            for table in (inspect(noun).local_table for noun in (Conference, *BELONGING))
        }


@pytest.fixture(scope="session")
def marlowe() -> Scenario:
    return load(shipped("resources", "rehearsal", "marlowe.toml"))


@pytest.fixture
def everything() -> Scenario:
    return load(Path(__file__).with_name("everything.toml"))


@pytest.fixture
def play(desk: Desk, clock: HandClock) -> Callable[..., Desk]:
    """Plays a scenario as far as the first step for which ``until`` holds, without that step."""

    def played(scenario: Scenario, until: Callable[[str], bool] = lambda _verb: False) -> Desk:
        return play_until(desk, clock, scenario, until)

    return played


def play_until(desk: Desk, clock: HandClock, scenario: Scenario, until: Callable[[str], bool]) -> Desk:
    """As the fixture, for a desk of one's own."""
    for step in scenario.before + scenario.steps:
        if until(step.command.verb):
            break
        clock.move_to(scenario.starts + step.at)
        desk.do(step.command)
    return desk
