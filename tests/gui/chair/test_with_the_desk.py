"""The window over the real desk: what is typed is in the database, on the board and on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import load
from soundingboard.sealing.keys import Identity
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.vault import Vault
from tests.gui.chair.room import settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The sample conference as far as the start of the risks."""
    scenario = load(shipped("resources", "rehearsal", "marlowe.toml"))
    clock = HandClock(scenario.starts)
    council = Identity.new().recipient
    with Vault.create(tmp_path / "v", "easy", [council], work_factor=4, clock=clock, rehearsal=True) as vault:
        desk = Desk(vault.engine, "c1", clock=clock)
        for step in (*scenario.before, *scenario.steps):
            clock.move_to(scenario.starts + step.at)
            desk.do(step.command)
            if getattr(step.command, "item", "") == "risks":
                break
        yield desk


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[ChairWindow]:
    apply_theme(qapp)
    window = ChairWindow(desk, lambda: None)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.capture.setFocus()
    qtbot.waitUntil(window.capture.line.hasFocus)
    settle()
    yield window
    window.close()


def strike(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def texts(desk: Desk, kind: str) -> list[str]:
    return [card.text for column in desk.view.columns if column.kind == kind for card in column.cards]


def test_four_kinds_go_up_by_keyboard_alone(window: ChairWindow, desk: Desk) -> None:
    said = {
        "risk": "Ella could be hurt again.",
        "worry": "The rent is late.",
        "going_well": "Nan comes on Fridays.",
        "not_sure": "Where does Dean sleep?",
    }
    for number, (kind, text) in enumerate(said.items()):
        strike(Qt.Key(Qt.Key.Key_1.value + number), ALT)
        write(text)
        strike(Qt.Key.Key_Return)
        assert texts(desk, "worry" if kind == "risk" else kind)[-1] == text, "a risk begins as a draft"
    settle()
    assert window.board.lists[3].isVisible()
    assert window.board.lists[1].values[-1].text == "The rent is late."


def test_enter_shows_it_and_ctrl_enter_keeps_it_back(window: ChairWindow, desk: Desk) -> None:
    write("+ Mia sings with Noah")
    strike(Qt.Key.Key_Return)
    write("+ Mia paints with Ella")
    strike(Qt.Key.Key_Return, CTRL)
    settle()
    preview = window.people.family_screen._preview.texts()
    assert "Mia sings with Noah" in preview
    assert "Mia paints with Ella" not in preview
    window.go("board")
    strike(Qt.Key.Key_Right)
    strike(Qt.Key.Key_Right)
    strike(Qt.Key.Key_End)
    assert QApplication.focusWidget() is window.board.lists[2]
    write("s")
    settle()
    assert "Mia paints with Ella" in window.people.family_screen._preview.texts()


def test_who_turned_back_is_told_quietly_that_the_family_reads_an_earlier_page(
    window: ChairWindow, desk: Desk
) -> None:
    screen = window.people.family_screen
    for number in range(8):
        desk.do(command("capture", {"kind": "worry", "text": f"The rent is late, they said {number} times."}))
    assert desk.view.screen.turn[1] > 1
    assert not screen._why.text().startswith("They are looking"), "who turns nothing reads nothing of it"
    strike(Qt.Key.Key_PageUp, ALT)
    write("The bus is late, too")
    strike(Qt.Key.Key_Return)
    settle()
    assert "The bus is late, too" not in screen._preview.texts()
    assert screen._why.text().startswith("They are looking at an earlier page. Alt End comes back to now.")
    assert screen._why.isVisible()
    strike(Qt.Key.Key_End, ALT)
    settle()
    assert "The bus is late, too" in screen._preview.texts()
    assert not screen._why.text().startswith("They are looking")
    desk.do(command("turn_page", {"to": 0}))
    desk.do(command("hide", {}))
    assert not desk.view.screen.behind, "a calm page is none of them"
    desk.do(command("show", {"page": "who"}))
    assert not desk.view.screen.behind


def test_undo_and_redo(window: ChairWindow, desk: Desk) -> None:
    before = texts(desk, "worry")
    write("~ Something small")
    strike(Qt.Key.Key_Return)
    strike(Qt.Key.Key_Z, CTRL)
    assert texts(desk, "worry") == before
    strike(Qt.Key.Key_Z, CTRL | SHIFT)
    assert texts(desk, "worry") == [*before, "Something small"]


def test_a_refusal_is_one_sentence_in_the_line(window: ChairWindow, desk: Desk) -> None:
    window.go("agenda")
    strike(Qt.Key.Key_Return)
    assert window.message.text == "“Risks and worries” is already on."


def test_a_refusal_has_the_childrens_names_where_the_title_has(window: ChairWindow, desk: Desk) -> None:
    desk.do(command("start_item", {"item": "child"}))
    window.go("agenda")
    strike(Qt.Key.Key_Return)
    assert window.message.text == "“Ella and Noah: who they are” is already on."


def test_cards_change_places(window: ChairWindow, desk: Desk) -> None:
    for text in ("~ First", "~ Second"):
        write(text)
        strike(Qt.Key.Key_Return)
    window.go("board")
    strike(Qt.Key.Key_Right)
    strike(Qt.Key.Key_End)
    strike(Qt.Key.Key_Up, ALT)
    assert texts(desk, "worry")[-2:] == ["Second", "First"]
    strike(Qt.Key.Key_Down, ALT)
    assert texts(desk, "worry")[-2:] == ["First", "Second"]


def test_the_screen_hides_from_another_window(window: ChairWindow, desk: Desk, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    QTest.keyClick(other, Qt.Key.Key_F9)
    assert desk.view.screen.state == "hidden"
    QTest.keyClick(other, Qt.Key.Key_F9)
    assert desk.view.screen.state == "hidden", "the key that hides never shows, however often it is struck"
    window.activateWindow()
    strike(Qt.Key.Key_F9, SHIFT)
    assert desk.view.screen.state == "live"


def test_every_part_of_the_day_has_its_page(window: ChairWindow, desk: Desk) -> None:
    pages = []
    for _ in range(4):
        strike(Qt.Key.Key_PageDown, CTRL)
        pages.append((desk.view.current_item, window.centre.name))
    assert pages == [("scale", "scale"), ("plan", "plan"), ("decision", "decision"), ("next", "next")]
    assert window.capture.line.hasFocus()


def test_a_break_pauses_and_goes_on(window: ChairWindow, desk: Desk) -> None:
    strike(Qt.Key.Key_B, CTRL)
    assert (desk.view.recording, desk.view.screen.shows) == ("paused", "break")
    strike(Qt.Key.Key_B, CTRL)
    assert (desk.view.recording, desk.view.screen.shows) == ("on", "board")
