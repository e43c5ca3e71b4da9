"""A desk on which the sample is played, and what the family's screen says at any moment of it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario, load
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.frame import Frame, from_bytes
from soundingboard.views.room.build import texts_of
from tests.played import empty_vault

MORNING = datetime(2026, 11, 24, 10, 0)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the golden pictures be made again."""
    parser.addoption("--renew-pictures", action="store_true", help="paint the family's pages anew")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether the pictures are to be made again."""
    return bool(request.config.getoption("--renew-pictures", default=False))


class Told:
    """A conference that is told what happens, and read as the room reads it."""

    def __init__(self, vault: Vault) -> None:
        self.clock = HandClock(MORNING)
        self.desk = Desk(vault.engine, "c1", clock=self.clock)

    def play(self, scenario: Scenario, until: Callable[[str], bool] = lambda _verb: False) -> None:
        """As far as the first step that holds."""
        for step in scenario.before + scenario.steps:
            if until(step.command.verb):
                return
            self.clock.move_to(scenario.starts + step.at)
            self.desk.do(step.command)

    def do(self, verb: str, **fields: object) -> None:
        """One command, by its name in the vocabulary."""
        self.desk.do(command(verb, {name.rstrip("_"): value for name, value in fields.items()}))

    @property
    def screen(self) -> str:
        """Every text of the family's frame, one a line."""
        return "\n".join(texts_of(self.frame))

    @property
    def frame(self) -> Frame:
        """The family's frame."""
        return from_bytes(self.desk.view.screen.frame)

    @property
    def page(self) -> str:
        """The page that the frame holds."""
        return str(self.frame.page.__struct_config__.tag)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with empty_vault(tmp_path / "v") as vault:
        yield vault


@pytest.fixture
def told(vault: Vault) -> Told:
    return Told(vault)


@pytest.fixture(scope="session")
def marlowe() -> Scenario:
    return load(shipped("resources", "rehearsal", "marlowe.toml"))


@pytest.fixture(scope="session")
def as_risks_begin(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> tuple[Path, datetime]:
    """A closed vault with the sample played until the first risk is made, and the time it is then."""
    folder = tmp_path_factory.mktemp("risks") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "edit_entry")
    return folder, told.clock.now()


@pytest.fixture
def risks(as_risks_begin: tuple[Path, datetime], tmp_path: Path) -> Iterator[Told]:
    """The sample at its first risk: Mia, June, Ade, Ruth, Sam and Priya are here, and Tom on Teams."""
    folder, moment = as_risks_begin
    shutil.copytree(folder, tmp_path / "risks")
    with Vault.unlock(tmp_path / "risks", "easy") as vault:
        told = Told(vault)
        told.clock.move_to(moment)
        told.do("show", page="follow")
        yield told
