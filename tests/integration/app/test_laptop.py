"""What the list tells of this computer, and a backup made from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from soundingboard.app.library.laptop import Laptop
from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.council_store import note_given
from soundingboard.vault.sound_choice import SoundChoice, write_choice
from tests.integration.app.conftest import Chosen
from tests.integration.app.driving import inside, make_vault, the_page


def test_the_list_tells_how_this_laptop_stands_and_backs_up(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, world: World, chosen: Chosen
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    vault = inside(program).vault
    clock = HandClock(datetime(2026, 11, 24, 9, 40))
    laptop = Laptop(vault, inside(program).screening, replace(world, clock=clock))
    microphone, screen, room, backed_up = laptop.lines()
    assert (microphone.good, microphone.words) == (False, "The microphone was not tried yet")
    assert (screen.good, screen.words) == (False, "No screen faces the room yet")
    assert room.words.startswith("Room for ")
    assert (backed_up.good, backed_up.words) == (False, "Not backed up yet")
    write_choice(vault.folder, SoundChoice(heard_at=datetime(2026, 11, 24, 9, 12)))
    assert laptop.lines()[0].words == "Microphone heard you at 09:12"
    page = the_page(program, LibraryWindow)
    chosen.folder = vault.folder / "backups"
    page.laptop.back_up.click()
    assert "would be lost with it" in page.notice.text
    chosen.folder = tmp_path
    page.laptop.back_up.click()
    assert page.notice.text.startswith(f"Backed up to {tmp_path}")
    assert laptop.lines()[3].words == "Backed up at 09:30"
    clock.move_to(datetime(2026, 11, 25, 8))
    assert laptop.lines()[3].words == "Backed up yesterday at 09:30"
    clock.move_to(datetime(2026, 12, 2, 9))
    assert (laptop.lines()[3].good, laptop.lines()[3].words) == (False, "Backed up on Tuesday 24 November")
    write_choice(vault.folder, SoundChoice(records=False))
    assert laptop.lines()[0].words == "Conferences are not recorded here"


def test_a_recording_waits_until_the_councils_store_has_it(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, world: World
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    vault = inside(program).vault
    laptop = Laptop(vault, inside(program).screening, world)

    def waiting() -> list[str]:
        return [line.words for line in laptop.lines() if "store" in line.words]

    known = {"kind": "initial", "reference": "R-1", "family": "Marlowe", "chair": "jo"}
    for key in ("c-1", "c-2", "c-3"):
        desk = Desk(vault.engine, key, clock=world.clock)
        desk.do(command("create_conference", known | {"starts": datetime(2026, 11, 24, 10)}))
        desk.do(command("start_conference", {}))
        if key != "c-3":
            desk.do(command("close_conference", {}))
        assert waiting() == []
    for name in ("c-1.opus.age", "c-1.2.opus.age", "c-1.note", "c-2.tail", "c-3.opus.age", "c-9.opus.age"):
        (vault.recordings / name).write_bytes(b"sealed")
    assert waiting() == ["1 recording waits for the council's store"]
    (vault.recordings / "c-2.opus.age").write_bytes(b"sealed")
    assert waiting() == ["2 recordings wait for the council's store"]
    note_given(vault, "c-1")
    assert waiting() == ["1 recording waits for the council's store"]
