"""The app driven as its chair would: pages, keys, a first conference, a day that has begun."""

import os
import signal
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.day.day import Day
from soundingboard.app.day.meeting import Meeting
from soundingboard.app.program import Program
from soundingboard.app.unlocked import Unlocked
from soundingboard.commands.vocabulary import command
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.entry import FirstRunPage
from soundingboard.ui.library.settings import SetUpPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.integration.recorded import recorder_of

P = TypeVar("P", bound=QWidget)
PASSPHRASE = "meadow copper lantern violin"


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def fill(*texts: str) -> None:
    """Type each text where the focus is and go on with Tab; an empty one leaves the field as it is."""
    for text in texts:
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Tab)


def strike(widget: QWidget, key: str) -> None:
    """Strike a key with its modifiers as the window system would send it."""
    QTest.keySequence(widget.window().windowHandle(), QKeySequence(key))


def tab_to(name: str) -> QWidget:
    """Go on with Tab until what is called so has the focus."""
    for _ in range(80):
        QApplication.processEvents()  # what was just added is shown only then
        if focus().accessibleName() == name:
            return focus()
        press(focus(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to “{name}”")


def on_page(qtbot: QtBot, program: Program, kind: type[QWidget]) -> None:
    qtbot.waitUntil(lambda: isinstance(program.page, kind), timeout=10_000)


def the_page(program: Program, kind: type[P]) -> P:
    page = program.page
    assert isinstance(page, kind)
    return page


def make_vault(qtbot: QtBot, program: Program) -> None:
    assert isinstance(program.page, FirstRunPage)
    fill(PASSPHRASE, PASSPHRASE)
    press(tab_to("Make a recovery key and save it to a file"), Qt.Key.Key_Space)
    press(tab_to("Make my vault"), Qt.Key.Key_Space)
    on_page(qtbot, program, SetUpPage)
    while isinstance(program.page, SetUpPage):
        press(tab_to("Not now"), Qt.Key.Key_Space)
    press(tab_to("Go to my conferences"), Qt.Key.Key_Space)
    on_page(qtbot, program, LibraryWindow)


def make_conference(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "Ctrl+N")
    on_page(qtbot, program, PrepareWindow)
    fill("Marlowe", "", "CP-0417", "24 Nov 2026 10 am", "Elm House", "Teams", "5 Nov 2026", "Ruth Ansah")
    press(focus(), Qt.Key.Key_Return)
    fill("Zoë Marlowe", "", "14 March 2019")
    press(focus(), Qt.Key.Key_Return)
    tab_to("Full name")
    fill("Mia Marlowe", "", "Mum")
    press(tab_to("To which children: Zoë"), Qt.Key.Key_Space)
    press(tab_to("Add this person"), Qt.Key.Key_Space)
    press(tab_to("They are"), Qt.Key.Key_End)
    tab_to("Full name")
    fill("Sam Keeble", "", "Social worker", "Children's social care")
    press(focus(), Qt.Key.Key_Return)


def shown_words(program: Program) -> list[Words]:
    page = program.page
    return [words for words in page.findChildren(Words) if words.isVisible()] if page else []


def inside(program: Program) -> Unlocked:
    assert program.unlocked is not None
    return program.unlocked


def open_day(program: Program) -> None:
    inside(program).start(the_page(program, LibraryWindow).list.rows[0].key)


def left(program: Program) -> bool:
    """Whether no day is open."""
    return inside(program).meeting is None


def meeting_of(program: Program) -> Meeting:
    meeting = inside(program).meeting
    assert meeting is not None
    return meeting


def day_of(program: Program) -> Day:
    return meeting_of(program).day


def do(program: Program, name: str, **fields: object) -> None:
    day_of(program).desk.do(command(name, fields))


def answer(program: Program, words: str) -> None:
    """Close the window, and give this answer."""
    day = day_of(program)
    day.chair.close()
    assert day.chair.isVisible()
    strip = meeting_of(program).leaving.strip
    next(button for button in strip._buttons if button.accessibleName() == words).click()


def told(page: CloseWindow) -> str:
    line = page._ways.recording()
    return line.words if line else ""


def on_disk(program: Program) -> int:
    state = day_of(program).sound.state()
    return state.bytes_on_disk if state else 0


def kill_recorder(folder: Path) -> None:
    os.kill(recorder_of(folder), signal.SIGKILL)


def recordings(program: Program) -> Path:
    return inside(program).vault.recordings


def begin(qtbot: QtBot, program: Program) -> None:
    """From an empty folder to a conference whose day has begun."""
    make_vault(qtbot, program)
    make_conference(qtbot, program)
    inside(program).library()
    open_day(program)
    do(program, "start_conference")
