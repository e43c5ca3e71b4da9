"""The palette and the sheet of keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actions import ACTS, LISTS
from soundingboard.ui.chair.asking.keys import KeySheet, key_rows
from soundingboard.ui.chair.asking.palette import Palette, entries
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.pages.table import PAGE_KEYS
from tests.gui.chair_pages.conftest import Hands
from tests.gui.chair_pages.made import chair_view
from tests.gui.fits import assert_fits
from tests.gui.keyboard import press, type_text

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Over:
    """A window with a line to write on, the palette and the sheet of keys."""

    def __init__(self, qtbot: QtBot, hands: Hands, size: tuple[int, int] = (911, 512)) -> None:
        self.window = QWidget()
        self.window.setMinimumSize(300, 200)
        self.capture = QLineEdit()
        self.capture.setAccessibleName("capture")
        column = QVBoxLayout(self.window)
        for widget in (QLineEdit(), self.capture, QLineEdit()):
            column.addWidget(widget)
        self.ran: list[Act] = []
        self.palette = Palette(self.ran.append, hands.ask, self.window)
        self.keys = KeySheet(self.window, PAGE_KEYS)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.capture.setFocus()
        self.palette.show_view(chair_view())


@pytest.fixture
def over(qtbot: QtBot, dressed: Callable[[float], None], hands: Hands) -> Over:
    return Over(qtbot, hands)


def test_everything_that_can_be_done_is_in_the_palette() -> None:
    everything = entries(chair_view())
    ids = {entry.id for entry in everything}
    said = {act.text for act in ACTS}
    forms = {f"command:{name}" for name, form in FORMS.items() if form.title not in said}
    assert ids == {f"act:{act.id}" for act in ACTS} | forms
    assert [entry.text for entry in everything].count("Start the conference") == 1


def test_what_is_chosen_stays_chosen_while_the_clock_ticks(over: Over) -> None:
    over.palette.open()
    type_text(over.palette.line, "screen")
    press(over.palette.line, Qt.Key.Key_Down)
    chosen = over.palette.list.currentIndex().data()
    over.palette.show_view(chair_view())
    assert over.palette.list.currentIndex().row() == 1
    assert over.palette.list.currentIndex().data() == chosen


def test_what_can_be_done_now_stands_before_what_cannot(over: Over) -> None:
    over.palette.open()
    type_text(over.palette.line, "start")
    possible = [entry.possible for entry in over.palette._model.values]
    assert len(set(possible)) == 2
    assert possible == sorted(possible, reverse=True)


def test_what_is_done_to_a_row_needs_one_and_says_so() -> None:
    without = {entry.id: entry for entry in entries(chair_view())}
    assert not without["act:edit_card"].possible
    assert without["act:edit_card"].when == "choose a card first"
    with_one = {entry.id: entry for entry in entries(chair_view(), on=lambda group: f"a {group}")}
    assert all(with_one[f"act:{act.id}"].possible for act in ACTS if act.group in LISTS)


def test_what_cannot_be_done_now_says_when_it_can() -> None:
    for entry in entries(chair_view()):
        assert entry.possible or entry.when, entry


@pytest.mark.parametrize(
    ("phase", "can", "cannot"),
    [
        ("before", "act:start", "command:arrive"),
        ("day", "command:arrive", "act:start"),
        ("closed", "command:issue", "command:capture"),
    ],
)
def test_it_says_what_is_possible_now(phase: str, can: str, cannot: str) -> None:
    possible = {entry.id: entry.possible for entry in entries(chair_view(phase=phase))}
    assert possible[can]
    assert not possible[cannot]
    first_impossible = [entry.possible for entry in entries(chair_view(phase=phase))].index(False)
    assert not any(entry.possible for entry in entries(chair_view(phase=phase))[first_impossible:])


def test_typing_finds_an_act_and_enter_does_it(over: Over) -> None:
    over.palette.open()
    assert QApplication.focusWidget() is over.palette.line
    type_text(over.palette.line, "hide scr")
    press(over.palette.line, ENTER)
    assert [act.id for act in over.ran] == ["hide"]
    assert not over.palette.isVisible()
    assert QApplication.focusWidget() is over.capture


def test_typing_finds_a_command_and_enter_opens_its_form(over: Over, hands: Hands) -> None:
    over.palette.open()
    type_text(over.palette.line, "day that matters")
    press(over.palette.line, ENTER)
    assert hands.asked == [("add_key_date", {})]


def test_arrows_choose(over: Over, hands: Hands) -> None:
    over.palette.open()
    type_text(over.palette.line, "outcome")
    press(over.palette.line, Qt.Key.Key_Down)
    press(over.palette.line, ENTER)
    assert hands.asked == [("edit_outcome", {})]


def test_what_is_not_possible_now_is_not_done(over: Over, hands: Hands) -> None:
    over.palette.open()
    type_text(over.palette.line, "add feedback")
    press(over.palette.line, ENTER)
    assert over.palette.isVisible()
    assert "cannot be done now" in over.palette.line.accessibleDescription()
    assert not hands.asked


def test_esc_gives_the_focus_back(over: Over) -> None:
    for sheet, inside in ((over.palette, over.palette.line), (over.keys, over.keys.list)):
        sheet.open()
        assert QApplication.focusWidget() is inside
        press(inside, ESC)
        assert not sheet.isVisible()
        assert QApplication.focusWidget() is over.capture


def test_opening_a_second_time_puts_it_away(over: Over) -> None:
    over.keys.open()
    over.keys.open()
    assert not over.keys.isVisible()


def test_every_key_stands_on_the_sheet() -> None:
    shown = {pair for row in key_rows(ACTS, PAGE_KEYS) for pair in row.keys}
    assert {(act.cap, act.text) for act in ACTS if act.keys} <= shown
    assert {text for _cap, text in shown} >= {text for keys in PAGE_KEYS.values() for _key, text in keys}


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 400), (911, 512), (1366, 768), (1920, 1080)])
def test_both_fit(
    qtbot: QtBot, dressed: Callable[[float], None], hands: Hands, size: tuple[int, int], scale: float
) -> None:
    dressed(scale)
    over = Over(qtbot, hands, size)
    for sheet in (over.palette, over.keys):
        sheet.open()
        QApplication.processEvents()
        assert over.window.rect().contains(sheet.geometry())
        assert_fits(over.window)
        sheet.put_away()


def test_a_sheet_stays_in_the_middle_when_the_window_changes(over: Over) -> None:
    over.keys.open()
    over.window.resize(700, 420)
    QApplication.processEvents()
    assert over.window.rect().contains(over.keys.geometry())
