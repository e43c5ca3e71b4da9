"""The app is locked: nothing of the conference shows, the recorder goes on, and the passphrase opens it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.day.locking import STAY
from soundingboard.app.program import Program
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.library.window import LibraryWindow
from tests.gui.keyboard import press, type_text
from tests.integration.app.driving import (
    PASSPHRASE,
    begin,
    day_of,
    do,
    focus,
    make_vault,
    meeting_of,
    on_page,
    shown_words,
    strike,
    the_page,
)
from tests.integration.recorded import recorder_of

pytestmark = pytest.mark.usefixtures("no_recorder_left")
CARD = "Zo\u00eb was left alone at night."


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app, with a card on the board of a day that has begun, and the recorder on."""
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    for name, fields in (
        ("capture", {"kind": "worry", "text": CARD}),
        ("start_item", {"item": "risks"}),
        ("start_recording", {}),
    ):
        do(program, name, **fields)
    day_of(program).sound.feed(1)
    return program


def unlock(qtbot: QtBot, program: Program, passphrase: str) -> None:
    page = the_page(program, LockPage)
    page.field.line.setFocus()
    type_text(focus(), passphrase)
    press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(page.go_on.isEnabled)


def stop(program: Program) -> None:
    do(program, "stop_recording")
    day_of(program).sound.settle()


def test_an_emergency_calls_the_roll_then_locks_and_the_recorder_goes_on(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    day, before = day_of(program), recorder_of(tmp_path)
    day.chair.capture.line.setPlainText("half a sent")
    meeting_of(program).watch.roll.setInterval(200)
    strike(day.chair, "Ctrl+Shift+F9")
    assert day.desk.view.screen.shows == "neutral"
    qtbot.waitUntil(lambda: day.chair.centre.name == "together")
    qtbot.waitUntil(lambda: not day.chair.isVisible())
    on_page(qtbot, program, LockPage)
    assert day.desk.view.screen.shows == "neutral"
    said = [words.text() for words in shown_words(program)]
    assert not any("Marlowe" in words or "Zo\u00eb" in words or CARD in words for words in said)
    assert recorder_of(tmp_path) == before
    day.sound.feed(2)
    qtbot.waitUntil(lambda: "Recording 00:00:03" in the_page(program, LockPage).line.text())

    unlock(qtbot, program, "not this one")
    assert "passphrase" in the_page(program, LockPage).notice.text
    assert not day.chair.isVisible()
    unlock(qtbot, program, PASSPHRASE)
    qtbot.waitUntil(day.chair.isVisible)
    assert not program.front.isVisible()
    assert day.chair.capture.line.toPlainText() == "half a sent"
    assert day.desk.view.screen.shows == "neutral"
    stop(program)


def test_no_key_and_no_closing_gets_past_the_lock(qtbot: QtBot, program: Program) -> None:
    day = day_of(program)
    strike(day.chair, "Ctrl+Shift+L")
    on_page(qtbot, program, LockPage)
    assert day.desk.view.screen.shows == "neutral"
    for key in ("F9", "Alt+Left", "Ctrl+W", "Ctrl+Shift+L", "Ctrl+Shift+F9"):
        strike(program.front, key)
    assert day.desk.view.screen.state == "neutral"
    program.front.close()
    assert program.front.isVisible()
    assert the_page(program, LockPage).notice.text == STAY
    assert not day.chair.isVisible()
    unlock(qtbot, program, PASSPHRASE)
    qtbot.waitUntil(day.chair.isVisible)
    do(program, "show", page="board")
    assert day.desk.view.screen.shows == "board"
    stop(program)


def test_a_break_goes_on_counting_while_it_is_locked(qtbot: QtBot, program: Program) -> None:
    do(program, "start_break", minutes=10)
    program.lock()
    on_page(qtbot, program, LockPage)
    assert day_of(program).desk.view.screen.shows == "break"
    unlock(qtbot, program, PASSPHRASE)
    qtbot.waitUntil(day_of(program).chair.isVisible)
    stop(program)


def test_whoever_is_back_in_time_is_not_locked_out(qtbot: QtBot, program: Program) -> None:
    meeting_of(program).watch.roll.setInterval(100)
    do(program, "emergency", why="The alarm rang.")
    do(program, "end_emergency")
    qtbot.waitUntil(lambda: not meeting_of(program).watch.roll.isActive())
    assert day_of(program).chair.isVisible()
    assert meeting_of(program).lock_page is None
    stop(program)


def test_taking_an_emergency_back_does_not_lock_again(qtbot: QtBot, program: Program) -> None:
    meeting_of(program).watch.roll.setInterval(0)
    do(program, "emergency", why="The alarm rang.")
    on_page(qtbot, program, LockPage)
    unlock(qtbot, program, PASSPHRASE)
    qtbot.waitUntil(day_of(program).chair.isVisible)
    day_of(program).desk.undo()
    qtbot.wait(50)
    assert day_of(program).chair.isVisible()
    assert not program.front.isVisible()
    stop(program)


def test_the_list_is_locked_too(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> None:
    program = open_app(tmp_path / "vault")
    strike(program.front, "Ctrl+Shift+L")
    make_vault(qtbot, program)
    strike(program.front, "Ctrl+Shift+L")
    on_page(qtbot, program, UnlockPage)
    assert program.unlocked is None
    page = the_page(program, UnlockPage)
    page.field.line.setFocus()
    type_text(focus(), PASSPHRASE)
    press(focus(), Qt.Key.Key_Return)
    on_page(qtbot, program, LibraryWindow)
    program.close()
    program.lock()  # as a page does that thanked somebody and waits
    assert not program.front.isVisible()
