"""From the first run to the packs, by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.commands.vocabulary import command
from soundingboard.ui.close.window import CLEAN, CloseWindow
from soundingboard.ui.library.entry import FirstRunPage, UnlockPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.integration.app.conftest import Chosen

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


def test_first_run_to_packs(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, chosen: Chosen
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    assert "AGE-SECRET-KEY-1" in chosen.file.read_text()
    make_conference(qtbot, program)
    prepared = the_page(program, PrepareWindow)
    assert list(prepared.children_list.rows) == ["zoe"]
    assert list(prepared.people_list.rows) == ["chair", "mia", "sam"]

    press(tab_to("Start the conference"), Qt.Key.Key_Space)
    assert program.day is not None
    assert program.day.chair.isVisible()
    assert not program.front.isVisible()
    for name, fields in (
        ("start_conference", {}),
        ("decide", {"child": "zoe", "outcome": "plan", "category": "neglect", "reasons": "She was not fed."}),
        ("close_conference", {}),
    ):
        program.day.desk.do(command(name, fields))

    on_page(qtbot, program, CloseWindow)
    assert not program.day.chair.isVisible()
    strike(program.front, "Ctrl+Return")
    qtbot.waitUntil(lambda: any(words.text() == CLEAN for words in shown_words(program)), timeout=30_000)
    made = {place.relative_to(chosen.folder).as_posix() for place in chosen.folder.rglob("*.pdf")}
    assert made == {
        f"{who}/{paper}.pdf" for who in ("mia", "sam") for paper in ("letter", "summary", "plan")
    } | {"zoe/letter.pdf"}

    tab_to("How it goes to Mia")
    press(focus(), Qt.Key.Key_End)
    press(tab_to("It went to Mia"), Qt.Key.Key_Space)
    lines = the_page(program, CloseWindow).readers.lines
    sent = {line.reader.id: line.reader.sent for line in lines}
    assert sent["mia"] == "Read together, 24 November 09:30"
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)
    assert the_page(program, LibraryWindow).rows[0].line.group == "waiting"
    assert program.day is None


def shown_words(program: Program) -> list[Words]:
    page = program.page
    return [words for words in page.findChildren(Words) if words.isVisible()] if page else []


def test_second_time_the_passphrase_opens_it(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    first = open_app(tmp_path / "vault")
    make_vault(qtbot, first)
    make_conference(qtbot, first)

    again = open_app(tmp_path / "vault")
    page = again.page
    assert isinstance(page, UnlockPage)
    type_text(focus(), "not this one")
    press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert "passphrase" in page.notice.text
    type_text(focus(), PASSPHRASE)
    press(focus(), Qt.Key.Key_Return)
    on_page(qtbot, again, LibraryWindow)
    assert isinstance(again.page, LibraryWindow)
    assert [row.line.family for row in again.page.rows] == ["Marlowe family"]
