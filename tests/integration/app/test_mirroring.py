"""My practice from the list to a file: by key, in plain words, and nothing half written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.library.mirroring import Mirroring
from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.errors import Trouble
from soundingboard.conference.meeting import Conference
from soundingboard.sealing.keys import Identity
from soundingboard.ui.library.mirror import MirrorPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.database import writing
from soundingboard.vault.vault import Vault
from tests.integration.app.conftest import MORNING
from tests.integration.app.driving import make_vault, on_page, strike


def test_it_is_one_key_away_from_the_list_and_back(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    strike(program.front, "Ctrl+P")
    on_page(qtbot, program, MirrorPage)
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)


@pytest.fixture
def mirroring(tmp_path: Path, world: World) -> Mirroring:
    """Over six conferences that took an hour; what is written goes into ``tmp_path``."""
    vault = Vault.create(
        tmp_path / "v", "easy", [Identity.new().recipient], work_factor=4, rehearsal=True, clock=world.clock
    )
    with writing(vault.engine) as session:
        for number in range(6):
            session.add(
                Conference(
                    id=f"c{number}",
                    kind="initial",
                    reference="R",
                    family="Marlowe",
                    starts=MORNING,
                    chair="jo",
                    started_at=MORNING,
                    closed_at=MORNING + timedelta(hours=1),
                )
            )
    world = replace(world, ask_for_file=lambda _title, name: tmp_path / name)
    looking = Mirroring(vault, world)
    assert looking.look().conferences == 6
    return looking


def test_what_was_seen_is_written_as_a_paper_and_as_a_table(mirroring: Mirroring, tmp_path: Path) -> None:
    assert mirroring.save_paper() == "my-practice.pdf is written. It names nobody."
    assert mirroring.save_table() == "my-practice.csv is written. It names nobody."
    assert (tmp_path / "my-practice.pdf").read_bytes().startswith(b"%PDF")
    lines = (tmp_path / "my-practice.csv").read_text("utf-8-sig").splitlines()
    assert lines[1] == "Breaks,October to December 2026,6,Taken,0"


def test_where_it_cannot_be_written_the_chair_is_told(mirroring: Mirroring, tmp_path: Path) -> None:
    (tmp_path / "my-practice.pdf").mkdir()
    with pytest.raises(Trouble, match=r"my-practice.pdf could not be written \(.*\): choose another place\."):
        mirroring.save_paper()


def test_nothing_is_written_where_no_place_was_chosen(mirroring: Mirroring, world: World) -> None:
    nowhere = Mirroring(mirroring._vault, replace(world, ask_for_file=lambda _title, _name: None))
    nowhere.look()
    assert nowhere.save_table() == ""
