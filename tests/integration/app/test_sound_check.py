"""The sound check through the real program: chosen by name, heard, proved, kept and used at the start."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.sound.checking import Checking
from soundingboard.app.sound.choice import call_of, planned_hours, source_of
from soundingboard.app.world import World
from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.recording.hearing.sources import DeviceSource, FileSource
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.parts import heard_files
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.sound import SoundPage
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.vault.sound_choice import SoundChoice, read_choice, write_choice
from soundingboard.vault.vault import Vault
from tests.integration.app.conftest import Chosen
from tests.integration.app.driving import (
    day_of,
    do,
    inside,
    make_conference,
    make_vault,
    on_page,
    open_day,
    strike,
    the_page,
)

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@pytest.fixture
def world(world: World) -> World:
    """A room in which somebody speaks all the time."""
    source = world.source
    assert isinstance(source, FileSource)
    return replace(world, source=FileSource(source.path, "real"))


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    return program


def vault_of(program: Program) -> Vault:
    return inside(program).vault


def test_it_hears_keeps_five_seconds_and_proves_the_keys(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "F10")
    on_page(qtbot, program, SoundPage)
    page = the_page(program, SoundPage)
    qtbot.waitUntil(lambda: page.room.level.value() > 20, timeout=10_000)
    assert not page.play.isEnabled()
    strike(program.front, "Ctrl+R")
    qtbot.waitUntil(lambda: page.tried.text().startswith("Recording: "), timeout=5_000)
    qtbot.waitUntil(lambda: "opened again with your key" in page.tried.text(), timeout=15_000)
    assert page.play.isEnabled()
    assert not list(vault_of(program).recordings.iterdir()), "what is tried stays in memory"
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)


def test_what_is_really_heard_is_named(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "F10")
    page = the_page(program, SoundPage)
    seen = page._checker.look()
    assert seen is not None
    assert seen.device
    qtbot.waitUntil(lambda: page.room.says.text().endswith(f" Heard through “{seen.device}”."), timeout=5_000)


def test_a_key_that_does_not_open_it_is_told(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    strike(program.front, "F10")
    page = the_page(program, SoundPage)
    stranger = Vault.create(
        vault_of(program).folder.parent / "other", "easy", vault_of(program).recipients[1:],
        work_factor=4, rehearsal=True,
    )  # fmt: skip
    monkeypatch.setattr(Vault, "identity", property(lambda _vault: stranger._keys.identity))
    strike(program.front, "Ctrl+R")
    qtbot.waitUntil(lambda: "do not record until it can" in page.notice.text, timeout=15_000)
    assert "opened again" not in page.tried.text()
    stranger.close()


def test_a_second_place_is_kept_and_used_at_the_start(
    qtbot: QtBot, program: Program, chosen: Chosen, tmp_path: Path
) -> None:
    chosen.folder = tmp_path / "stick"
    chosen.folder.mkdir()
    make_conference(qtbot, program)
    prepared = the_page(program, PrepareWindow)
    next(each for each in prepared.findChildren(KeyButton) if each.text() == "Sound check").click()
    page = the_page(program, SoundPage)
    page.choose_second.click()
    assert page.second.text() == f"The second copy goes to {chosen.folder}."
    assert read_choice(vault_of(program).folder) == SoundChoice(second=str(chosen.folder))
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, PrepareWindow)
    inside(program).library()
    open_day(program)
    do(program, "start_conference")
    do(program, "start_recording")
    day = day_of(program)
    pill = day.chair.top.pill
    qtbot.waitUntil(lambda: pill.accessibleName().endswith("2 copies"), timeout=10_000)
    do(program, "stop_recording")
    day.sound.settle()
    assert RecordingFiles(chosen.folder, day.desk.key).sound.exists()
    assert len(heard_files(vault_of(program).recordings, day.desk.key)) == 1


def test_a_council_that_records_nothing_is_told_what_is_kept(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "F10")
    page = the_page(program, SoundPage)
    page.records.click()
    assert "write down what is said" in page._rules.text()
    strike(program.front, "Alt+Left")
    make_conference(qtbot, program)
    inside(program).library()
    open_day(program)
    do(program, "start_conference")
    with pytest.raises(Refused, match="what you write is the record"):
        day_of(program).desk.do(command("start_recording", {}))
    assert day_of(program).desk.view.recording == "off"


def test_from_the_chairs_window_before_the_start_and_back(qtbot: QtBot, program: Program) -> None:
    make_conference(qtbot, program)
    inside(program).library()
    open_day(program)
    day = day_of(program)
    qtbot.waitUntil(day.chair.isActiveWindow)
    strike(day.chair, "F10")
    on_page(qtbot, program, SoundPage)
    program.front.close()
    qtbot.waitUntil(lambda: not program.front.isVisible())
    assert day_of(program) is day, "the conference stays open"
    qtbot.waitUntil(day.chair.isActiveWindow)
    strike(day.chair, "F10")
    qtbot.waitUntil(program.front.isActiveWindow)
    strike(program.front, "Alt+Left")
    qtbot.waitUntil(lambda: not program.front.isVisible())
    assert day_of(program) is day


def test_a_name_survives_a_missing_device_and_another_day(qtbot: QtBot, program: Program) -> None:
    write_choice(vault_of(program).folder, SoundChoice(microphone="Table microphone 9", call="Teams nine"))
    strike(program.front, "F10")
    page = the_page(program, SoundPage)
    assert page.microphone.currentData() == "Table microphone 9"
    qtbot.waitUntil(lambda: "not plugged in now" in page.microphone.currentText(), timeout=20_000)
    assert page._call_help.text().startswith("Table microphone 9 is not plugged in now")
    assert "Teams nine is not plugged in now" in page._call_help.text()


def test_what_was_chosen_is_what_is_heard() -> None:
    chosen, stand_in = SoundChoice(microphone="Jabra", call="Headset"), FileSource("a.opus", "real")
    assert source_of(DeviceSource(), chosen) == DeviceSource("Jabra")
    assert source_of(DeviceSource("Named"), chosen) == DeviceSource("Named")
    assert source_of(DeviceSource(), SoundChoice()) == DeviceSource()
    assert source_of(stand_in, chosen) is stand_in
    assert call_of(DeviceSource(), chosen) == DeviceSource("Headset")
    assert call_of(DeviceSource(), SoundChoice()) is None
    assert call_of(stand_in, chosen) is None


def test_a_choice_that_cannot_be_read_is_the_usual(program: Program, world: World) -> None:
    (vault_of(program).folder / "sound.json").write_text("{")
    checking = Checking(vault_of(program), world, 3)
    assert checking.chosen == SoundChoice()
    checking.close()


def test_room_is_asked_for_half_as_long_again(qtbot: QtBot, program: Program) -> None:
    make_conference(qtbot, program)
    inside(program).library()
    open_day(program)
    desk = day_of(program).desk
    minutes = sum(item.minutes for item in desk.view.time.items)
    assert planned_hours(desk) == pytest.approx(minutes * 1.5 / 60, abs=0.25)
