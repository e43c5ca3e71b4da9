"""The list of conferences: in its groups, found by name, gone through by keyboard, whole at every size."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.window import SHOWN_CLOSED, LibraryWindow
from soundingboard.ui.shared.words import Words
from soundingboard.views.library import ConferenceLine
from tests.gui.keyboard import press, type_text
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown

DAY = datetime(2026, 11, 24, 10, 0)
LONG = "Featherstonehaugh-Abernathy-Wołodyjowski"


def line(key: str, family: str, group: str, days: int = 0) -> ConferenceLine:
    phase = "closed" if group in ("waiting", "closed") else "before"
    asks = ("Ask June alone: “Is it safe for you to be here with Mia and Dean?”",) if group == "week" else ()
    about = "Initial conference · Room 2, Elm House and Teams · 11 people"
    state = "6 of 8 sent · send by 5 pm on Wednesday 25 November" if group == "waiting" else "Ready"
    return ConferenceLine(
        key,
        f"{family} family",
        DAY + timedelta(days=days),
        group,
        phase,
        about,
        state,
        group != "waiting",
        asks,
    )


LINES = (
    line("e", "Penrose", "waiting", -1),
    line("a", "Marlowe", "today"),
    line("c", "Quist", "week", 3),
    line("b", "Sayer", "week", 2),
    line("d", LONG, "later", 20),
    line("f", "Adeyemi", "closed", -12),
)


class Opened:
    """Notes which doors were gone through."""

    def __init__(self) -> None:
        self.through: list[str] = []
        self.doors = Doors(
            *(
                lambda key, door=door: self.through.append(f"{door} {key}")
                for door in ("open", "prepare", "close", "mend")
            )
        )

    def page(self, lines: tuple[ConferenceLine, ...] = LINES) -> LibraryWindow:
        page = LibraryWindow(
            self.doors,
            lambda: self.through.append("new"),
            lambda: self.through.append("rehearse"),
            lambda: self.through.append("sound"),
        )
        page.show_lines(lines)
        return page


@pytest.fixture
def opened() -> Opened:
    return Opened()


def words(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisibleTo(page)]


def test_it_stands_in_groups_the_next_day_first(opened: Opened) -> None:
    page = opened.page()
    assert [row.line.id for row in page.rows] == ["a", "b", "c", "d", "e", "f"]
    said = words(page)
    places = [said.index(title) for title in ("Today", "This week", "Later", "Waiting to be sent", "Closed")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("row", "through"), [(0, "open a"), (1, "prepare b"), (4, "close e"), (5, "close f")]
)
def test_the_main_button_leads_where_the_group_says(opened: Opened, row: int, through: str) -> None:
    page = opened.page()
    page.rows[row].main.click()
    assert opened.through == [through]


def test_down_and_up_go_from_conference_to_conference(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.first_stop().setFocus()
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Down)
    assert focus() is page.rows[2].main
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Up)
    assert focus() is page.finder
    QTest.keyClick(page, Qt.Key.Key_Down)
    press(focus(), Qt.Key.Key_Space)
    assert opened.through == ["open a"]


def test_typing_finds_a_family_and_esc_shows_all_again(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.finder.setFocus()
    type_text(page.finder, "wołody")
    assert [row.line.id for row in page.rows] == ["d"]
    type_text(page.finder, "x")
    settle()
    assert page.rows == []
    assert "No family here is called that." in words(page)
    press(page.finder, Qt.Key.Key_Escape)
    assert len(page.rows) == len(LINES)


def test_an_empty_vault_says_what_to_do(opened: Opened) -> None:
    page = opened.page(())
    assert "There is no conference here yet. New conference (Ctrl N) makes the first one." in words(page)
    assert page.first_stop() is page.new


def test_many_closed_ones_are_shown_when_asked_for(opened: Opened) -> None:
    page = opened.page(tuple(line(f"c{n}", f"Family {n}", "closed", -n) for n in range(60)))
    assert len(page.rows) == SHOWN_CLOSED
    page._show_all()
    assert len(page.rows) == 60


def test_the_row_with_the_focus_keeps_it_when_the_list_is_drawn_anew(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.rows[1].main.setFocus()
    page.show_lines(LINES)
    settle()
    assert focus() is page.rows[1].main


def test_what_is_still_to_ask_this_week_stands_beside(opened: Opened) -> None:
    page = opened.page()
    assert words(page).count(LINES[2].to_do[0]) == 2
    page.show_lines(LINES[:2])
    assert LINES[2].to_do[0] not in words(page)


@pytest.mark.parametrize("lines", [LINES, (), LINES[:1]])
def test_it_fits(qtbot: QtBot, qapp: QApplication, opened: Opened, lines: tuple[ConferenceLine, ...]) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: opened.page(lines))
