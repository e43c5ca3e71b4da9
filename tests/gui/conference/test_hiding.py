"""The key that hides: the family's window is empty before anything else happens, whatever is open."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.close.papers import making_papers
from soundingboard.app.world import ask_for_file, ask_for_folder, ask_to_open
from soundingboard.base.destination import Destination
from soundingboard.base.errors import Trouble
from soundingboard.commands.vocabulary import command
from soundingboard.ui.family.reading import visible_texts
from tests.gui.conference.hall import Hall, settle

CARD = "Nan has the children on Fridays."
UNRAISED = pytest.mark.noisy("without a display nothing that pops up can be raised")
GOING_WELL = 2
"""The place of its list on the chair's board."""


class Witness(QObject):
    """Notes, in their order, what is drawn in which window, and what is written."""

    def __init__(self, hall: Hall) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._hall = hall
        self._leave = hall.desk.subscribe(lambda news: self.seen.append(f"done: {news.command}"))
        for window in (hall.day.chair, hall.day.family):
            for widget in (window, *window.findChildren(QWidget)):
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what is about to be drawn."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            window = watched.window()
            words = "the card" if CARD in visible_texts(window) else "no card"
            self.seen.append(f"family: {words}" if window is self._hall.day.family else "chair")
        return False

    def close(self) -> None:
        """Note nothing more."""
        self._leave()
        self.deleteLater()
        settle()


@pytest.fixture
def board(hall: Hall) -> Hall:
    """A conference with one card on the family's screen."""
    for name, fields in (
        ("start_conference", {}),
        ("start_item", {"item": "risks"}),
        ("capture", {"kind": "going_well", "text": CARD}),
    ):
        hall.desk.do(command(name, fields))
    assert CARD in hall.shows()
    return hall


def strike_as_the_system_does(key: Qt.Key) -> None:
    """Strike a key where the window system would send it: to the window that has the focus."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, key)


def with_the_line(hall: Hall) -> None:
    hall.day.chair.capture.line.setFocus()


def with_a_form(hall: Hall) -> None:
    hall.find("somebody else's response")
    hall.day.chair.strip.ask("add_action")
    assert hall.day.chair.strip.isVisible()


def with_a_menu(hall: Hall) -> None:
    hall.day.chair.capture.said_by.click()
    settle()
    assert QApplication.activePopupWidget() is not None


def with_the_palette(hall: Hall) -> None:
    hall.strike(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hall.write("hide")


def with_a_dialog(hall: Hall) -> None:
    dialog = QDialog(hall.day.chair)
    dialog.setModal(True)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    dialog.show()
    line.setFocus()
    settle()
    assert QApplication.activeModalWidget() is dialog


def with_a_card_in_hand(hall: Hall) -> None:
    cards = hall.day.chair.board.lists[GOING_WELL]
    viewport, box = cards.viewport(), cards.visualRect(cards.model().index(0, 0))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseMove(viewport, box.center() + QPoint(0, 60))
    settle()
    assert hall.day.chair.board.drag.on


OPEN: dict[str, Callable[[Hall], None]] = {
    "the line": with_the_line,
    "a form": with_a_form,
    "a menu": with_a_menu,
    "the palette": with_the_palette,
    "a dialog": with_a_dialog,
    "a card in hand": with_a_card_in_hand,
}


def empty_first(seen: list[str]) -> None:
    """The empty page is drawn before anything else, and the card never again."""
    assert seen[0] == "family: no card", seen
    assert "done: hide" in seen
    assert "family: the card" not in seen


def close_dialogs(hall: Hall) -> None:
    for dialog in hall.day.chair.findChildren(QDialog):
        dialog.close()


@UNRAISED
@pytest.mark.parametrize("what", OPEN)
def test_the_familys_window_is_empty_before_anything_else(board: Hall, what: str) -> None:
    OPEN[what](board)
    witness = Witness(board)
    strike_as_the_system_does(Qt.Key.Key_F9)
    settle()
    witness.close()
    empty_first(witness.seen)
    assert board.desk.view.screen.state == "hidden"
    close_dialogs(board)


CHOOSING: dict[str, Callable[[], Path | None]] = {
    "a new file": lambda: ask_for_file("Where it goes", "key.txt"),
    "a file": lambda: ask_to_open("What it is", "All files (*)"),
    "a folder": lambda: ask_for_folder("Where they go"),
}
"""Every way in which the program asks for a place."""


@UNRAISED
@pytest.mark.parametrize("what", CHOOSING)
def test_it_is_empty_first_while_a_place_is_chosen(board: Hall, what: str) -> None:
    seen: list[str] = []

    def choosing() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(0, choosing)
            return
        assert isinstance(dialog, QFileDialog)
        try:
            witness = Witness(board)
            strike_as_the_system_does(Qt.Key.Key_F9)
            settle()
            witness.close()
            seen.extend(witness.seen)
        finally:
            dialog.reject()

    QTimer.singleShot(0, choosing)
    assert CHOOSING[what]() is None
    empty_first(seen)


@UNRAISED
@pytest.mark.parametrize("what", ["the line", "a dialog"])
def test_it_is_empty_while_papers_are_made(board: Hall, tmp_path: Path, what: str) -> None:
    OPEN[what](board)
    made: list[object] = []
    begun, enough = threading.Event(), threading.Event()

    def make() -> None:
        while not enough.is_set():  # again and again, so that the key is struck in the middle of it
            for each in making_papers(board.desk, Destination.at(tmp_path), board.clock.now()):
                made.append(each)
                begun.set()

    making = threading.Thread(target=make)
    making.start()
    begun.wait()
    witness = Witness(board)
    strike_as_the_system_does(Qt.Key.Key_F9)
    settle()
    enough.set()
    making.join()
    witness.close()
    empty_first(witness.seen)
    assert len(made) > 1
    close_dialogs(board)


def test_it_stays_empty_where_hiding_cannot_be_kept(
    board: Hall, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(*_what: object, **_more: object) -> None:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(board.desk, "do", refuse)
    strike_as_the_system_does(Qt.Key.Key_F9)
    assert board.day.chair.message.text == "The disk is full."
    board.desk.tick()
    assert CARD not in board.shows()
    assert board.desk.view.screen.shows == "neutral"


def test_a_key_that_is_held_down_hides_once(board: Hall) -> None:
    done: list[str] = []
    leave = board.desk.subscribe(lambda news: done.append(news.command))
    for _ in range(4):
        strike_as_the_system_does(Qt.Key.Key_F9)
    settle()
    leave()
    assert done == ["hide"]
    assert board.desk.view.screen.state == "hidden"
