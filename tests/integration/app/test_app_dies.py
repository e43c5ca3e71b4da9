"""The app is killed in the middle of a conference: its recorder goes on, and the next app finds it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.window import LibraryWindow
from tests.gui.keyboard import press, type_text
from tests.integration.app import crashing
from tests.integration.app.driving import day_of, do, focus, on_page, open_day, the_page
from tests.integration.recorded import recorder_of

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@pytest.fixture
def world() -> World:
    return crashing.world()


def test_the_recorder_goes_on_and_the_next_app_finds_it(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    app = subprocess.Popen(
        [sys.executable, "-m", crashing.__name__, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert app.stdout is not None
    assert app.stdout.readline().strip() == crashing.READY
    recorder = recorder_of(folder)
    app.kill()
    app.wait()
    app.stdout.close()

    program = open_app(folder)
    assert isinstance(program.page, UnlockPage)
    type_text(focus(), crashing.PASSPHRASE)
    press(focus(), Qt.Key.Key_Return)
    on_page(qtbot, program, LibraryWindow)
    rows = the_page(program, LibraryWindow).list.rows
    assert not any("whole" in button.text() for button in rows[0].buttons), "what goes on is not interrupted"
    open_day(program)
    day = day_of(program)
    day.sound.settle()
    assert recorder_of(folder) == recorder
    found = day.sound.state()
    assert found is not None
    assert found.phase == "recording"
    assert found.seconds > 1
    qtbot.waitUntil(lambda: (day.sound.state() or found).seconds > found.seconds + 0.5, timeout=20_000)
    assert [card.text for column in day.desk.view.columns for card in column.cards] == [crashing.CARD]
    assert day.desk.view.screen.shows == "neutral", "after a crash the room's screen waits for the chair"
    do(program, "stop_recording")
    day.sound.settle()
    assert day.sound.finished is not None
    assert day.sound.finished.seconds > found.seconds
