"""The list of conferences: in its groups, found by name, gone through by keyboard, whole at every size."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.library.found import Marked
from soundingboard.ui.library.row import Doors, ReadyBar
from soundingboard.ui.library.side import LaptopLine
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import PageTop
from soundingboard.ui.shared.words import Words
from soundingboard.views.begun import Begun
from soundingboard.views.library import ConferenceLine, FoundConference, FoundPlace, ShelfView, Wanted
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


FOUND = (
    FoundConference(
        "d",
        f"{LONG} family",
        DAY + timedelta(20),
        "before",
        "Initial conference · Monday 14 December 2026",
        (FoundPlace("On the board", (("Ella was ", False), ("late", True), (" on Monday", False))),),
        4,
    ),
    FoundConference("f", "Adeyemi family", DAY, "closed", "Review conference", (), 0),
)


class Opened:
    """Notes which doors were gone through."""

    def __init__(self) -> None:
        self.through: list[str] = []
        names = (
            "open",
            "prepare",
            "close",
            "mend",
            "review",
            "hand_over",
            "put_away",
            "bring_back",
            "delete",
        )
        self.doors = Doors(*(lambda key, door=door: self.through.append(f"{door} {key}") for door in names))

    def _go(self, name: str, *_clicked: bool) -> None:
        self.through.append(name)

    def page(self, lines: tuple[ConferenceLine, ...] = LINES) -> LibraryWindow:
        names = ("new", "rehearse", "sound", "screens", "settings", "bring in", "back up")
        tools = Tools(*(partial(self._go, name) for name in names))
        page = LibraryWindow(self.doors, tools)
        page.show_view(ShelfView(lines, past=0))
        return page


@pytest.fixture
def opened() -> Opened:
    return Opened()


def words(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisibleTo(page)]


def test_it_stands_in_groups_the_next_day_first(opened: Opened) -> None:
    page = opened.page()
    assert [row.key for row in page.list.rows] == ["a", "b", "c", "d", "e", "f"]
    said = words(page)
    places = [said.index(title) for title in ("Today", "This week", "Later", "Waiting to be sent", "Closed")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("row", "through"), [(0, "open a"), (1, "prepare b"), (4, "close e"), (5, "close f")]
)
def test_the_main_button_leads_where_the_group_says(opened: Opened, row: int, through: str) -> None:
    page = opened.page()
    page.list.rows[row].main.click()
    assert opened.through == [through]


def test_what_is_begun_stands_first_and_up_and_down_come_by(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    page.show_view(ShelfView(LINES, begun=(Begun("n", f"{LONG} family", "Not made yet · no day yet"),)))
    shown(qtbot, page)
    said = words(page)
    assert said.index("Begun") < said.index(f"{LONG} family") < said.index("Today")
    page.first_stop().setFocus()
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert focus() is page.list.begun[0].main
    press(focus(), Qt.Key.Key_Space)
    assert opened.through == ["prepare n"]


def test_down_and_up_go_from_conference_to_conference(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.first_stop().setFocus()
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Down)
    assert focus() is page.list.rows[2].main
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Up)
    assert focus() is page.finder
    QTest.keyClick(page, Qt.Key.Key_Down)
    press(focus(), Qt.Key.Key_Space)
    assert opened.through == ["open a"]


def test_typing_asks_for_what_was_said_and_esc_shows_all_again(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    asked: list[str] = []
    page.asked.connect(asked.append)
    page.finder.setFocus()
    type_text(page.finder, "wo")
    assert asked == ["w", "wo"]
    page.show_found(FOUND)
    settle()
    assert [row.key for row in page.list.found] == ["d", "f"]
    assert "Found, the newest first" in words(page)
    press(page.finder, Qt.Key.Key_Return)
    assert focus() is page.list.found[0].main
    press(focus(), Qt.Key.Key_Space)
    assert opened.through == ["prepare d"]
    page.show_found(())
    settle()
    assert "Nobody here is called that, and nobody said it." in words(page)
    page.finder.setFocus()
    press(page.finder, Qt.Key.Key_Escape)
    assert len(page.list.rows) == len(LINES)


def test_what_was_found_says_where_it_stands_and_leads_there(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.show_found(FOUND)
    settle()
    said = words(page)
    assert {"On the board", "Ella was late on Monday", "and 4 more places"} <= set(said)
    assert page.list.found[0].main.accessibleDescription() == "On the board: Ella was late on Monday."
    page.list.found[1].main.click()
    assert opened.through == ["close f"]


def test_what_was_looked_for_has_a_ground_of_its_own_on_every_line(qtbot: QtBot) -> None:
    marked = Marked((("before " * 12, False), ("late at school again", True), (" after", False)))
    qtbot.addWidget(marked)
    marked.resize(120, marked.heightForWidth(120))
    boxes = list(marked._boxes(marked.contentsRect()))
    assert len({box.top() for box in boxes}) >= 2
    assert all(box.left() + 1 >= 0 and box.right() <= 122 and box.width() > 4 for box in boxes)


def test_kind_and_days_are_chosen(opened: Opened) -> None:
    page = opened.page()
    chosen: list[Wanted] = []
    page.wanted.connect(chosen.append)
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("review"))
    page.filters.when.setCurrentIndex(page.filters.when.findData("last_30"))
    page.show_view(ShelfView(past=0))
    assert chosen == [Wanted("review"), Wanted("review", "", "last_30")]
    assert "There is no such conference." in words(page)


def test_an_empty_vault_says_what_to_do(opened: Opened) -> None:
    page = opened.page(())
    assert {"There is no conference here yet.", "New conference (Ctrl N) makes the first one."} <= set(
        words(page)
    )
    assert page.first_stop() is page.new
    choices = (page.filters.when, page.filters.kind, page.filters.state)
    assert not any(choice.isVisibleTo(page) for choice in choices), "there is nothing to choose from"
    page.show_view(ShelfView(LINES))
    assert all(choice.isVisibleTo(page) for choice in choices)


def test_more_are_shown_when_asked_for_and_the_first_of_them_has_the_focus(
    qtbot: QtBot, opened: Opened
) -> None:
    many = tuple(line(f"c{n}", f"Family {n}", "closed", -n) for n in range(8))
    page = opened.page(LINES[:2])
    page.show_view(ShelfView((*LINES[:2], *many[:3]), {"closed": 1_200}))
    shown(qtbot, page)
    page.more_wanted.connect(lambda group: page.show_view(ShelfView((*LINES[:2], *many), {group: 7})))
    (more,) = [each for each in page.findChildren(KeyButton) if each.text() == "Show more of 1,200"]
    assert more.accessibleName() == "Closed: Show more of 1,200"
    more.click()
    settle()
    assert len(page.list.rows) == 10
    assert focus() is page.list.rows[5].main


def test_the_row_with_the_focus_keeps_it_when_the_list_is_drawn_anew(qtbot: QtBot, opened: Opened) -> None:
    page = opened.page()
    shown(qtbot, page)
    page.list.rows[1].main.setFocus()
    page.show_view(ShelfView(LINES))
    settle()
    assert focus() is page.list.rows[1].main


def test_what_is_still_to_ask_this_week_stands_beside(opened: Opened) -> None:
    page = opened.page()
    assert words(page).count(LINES[2].to_do[0]) == 2
    page.show_view(ShelfView(LINES[:2]))
    assert LINES[2].to_do[0] not in words(page)


@pytest.mark.parametrize("lines", [LINES, (), LINES[:1]])
def test_it_fits(qtbot: QtBot, qapp: QApplication, opened: Opened, lines: tuple[ConferenceLine, ...]) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: opened.page(lines))


def test_what_was_found_fits(qtbot: QtBot, qapp: QApplication, opened: Opened) -> None:
    def make() -> LibraryWindow:
        page = opened.page()
        page.show_found(FOUND)
        return page

    assert_fits_everywhere(qtbot, qapp, make)


def test_how_far_it_is_ready_stands_beside_it(opened: Opened) -> None:
    urgent = "Reports not all seen in time"
    half = replace(LINES[1], ready=(17, 19), settled=False, state="Ready: 17 of 19", urgent=urgent)
    page = opened.page((half, replace(LINES[2], ready=(9, 9), settled=True, state="Ready")))
    assert words(page).count(urgent) == 1
    bars = page.findChildren(ReadyBar)
    assert [bar.accessibleName() for bar in bars] == ["Ready: 17 of 19"]
    assert {"Ready", "17 of 19"} <= set(words(page))


def test_what_can_be_done_stands_at_one_place_whatever_is_said_of_a_conference(
    qtbot: QtBot, opened: Opened
) -> None:
    half = replace(LINES[2], ready=(17, 19), settled=False, state="Ready: 17 of 19")
    urgent = replace(half, id="u", starts=half.starts, urgent="Reports not all seen in time")
    page = opened.page((half, urgent))
    shown(qtbot, page)
    settle()
    plain, told = (row.main.mapTo(row, row.main.rect().topLeft()) for row in page.list.rows)
    assert plain.x() == told.x()
    assert page.list.rows[0].height() == page.list.rows[1].height()


def test_what_else_can_be_done_is_under_more(opened: Opened) -> None:
    over = replace(LINES[5], past=True)
    page = opened.page((LINES[1], over, replace(over, id="g", group="archived", past=False)))
    menus = [[act.text() for act in row.more.menu().actions()] for row in page.list.rows]
    assert menus == [
        ["Hand over to another laptop…"],
        ["Hand over to another laptop…", "Put into the archive", "Delete for good…"],
        ["Hand over to another laptop…", "Bring back from the archive"],
    ]
    for row in page.list.rows:
        row.more.menu().actions()[-1].trigger()
    assert opened.through == ["hand_over a", "delete f", "bring_back g"]


def test_that_nobody_decided_how_long_is_kept_is_said_until_it_is(opened: Opened) -> None:
    page = opened.page()
    page.show_view(ShelfView(LINES, past=None))
    assert "Nobody has decided how long conferences are kept." in words(page)
    page.to_do.decide.click()
    assert opened.through == ["settings"]
    page.show_view(ShelfView((), past=1))
    assert "1 conference is past the time for which conferences are kept." in words(page)
    asked: list[Wanted] = []
    page.wanted.connect(asked.append)
    page.to_do.look.click()
    assert asked == [Wanted(state="past")]
    page.show_view(ShelfView((), past=0))
    assert not page.to_do.isVisibleTo(page)


def test_this_laptop_and_the_last_conferences_are_told(opened: Opened) -> None:
    page = opened.page()
    assert not page.laptop.isVisibleTo(page)
    assert not page.last_ten.isVisibleTo(page)
    told = LaptopLine(good=False, words="Not backed up yet")
    page.show_view(ShelfView(LINES, shares=(0.5, 0.62)), laptop=(told,))
    assert {"Not backed up yet", "Your last 2 conferences"} <= set(words(page))
    name = "Share of time on risk and plan, the newest last: 50%, 62%"
    assert page.last_ten.bars.accessibleName() == name
    page.laptop.back_up.click()
    assert opened.through == ["back up"]


CROWDED = tuple(
    replace(
        line(f"k{n}", f"{LONG}-{n}", group, n),
        ready=(n, 19) if group in ("today", "week", "later") else (0, 0),
        settled=False,
        past=group == "closed",
        urgent="Not all asked if it is safe" if group in ("today", "week", "later") else "",
    )
    for n, group in enumerate(("today", "week", "later", "waiting", "closed", "archived") * 6)
)


def test_forty_with_long_names_fit(qtbot: QtBot, qapp: QApplication, opened: Opened) -> None:
    def make() -> LibraryWindow:
        page = opened.page()
        told = LaptopLine(good=True, words=f"Family screen: {LONG}")
        begun = (Begun("n", f"{LONG} family", "Not made yet · no day yet"),)
        page.show_view(ShelfView(CROWDED, {"closed": 1_200}, (0.4,) * 10, 12, begun), laptop=(told,) * 4)
        return page

    assert_fits_everywhere(qtbot, qapp, make)


@pytest.mark.parametrize(("width", "beside"), [(1366, True), (600, False)])
def test_the_line_that_finds_stands_in_the_bar_beside_the_title_where_there_is_room(
    qtbot: QtBot, opened: Opened, width: int, beside: bool
) -> None:
    page = opened.page()
    shown(qtbot, page, width, 768)
    settle()
    (bar,) = page.findChildren(PageTop)
    title, finder = (each.mapTo(page, each.rect().center()).y() for each in (bar.title, page.finder))
    assert bar.isAncestorOf(page.finder)
    assert (abs(title - finder) < page.finder.height() // 2) is beside
    told = page.finder.fontMetrics().horizontalAdvance(page.finder.placeholderText())
    assert told < page.finder.width()
