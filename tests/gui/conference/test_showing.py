"""Looking before the family does, holding, turning pages, and whether the call sees the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from soundingboard.commands.board import Capture
from soundingboard.commands.vocabulary import command
from soundingboard.practice.names import dialled
from soundingboard.ui.chair.asking.showing import PAGES, ShowingSheet, words_of
from soundingboard.ui.shared.words import WrapLabel
from tests.gui.conference.hall import ALT, CTRL, NOTHING, SHIFT, Hall, settle

Key = Qt.Key
SCHOOL = "Ella has missed 11 days of school"
NAN = "Nan has the children every Friday"


@pytest.fixture
def board(hall: Hall) -> Hall:
    """The day at a part that shows the board, with one card, everybody in the room and Dean on the call."""
    hall.strike(Key.Key_PageDown, CTRL)
    for who in ("mia", "june", "ruth", "sam"):
        hall.desk.do(command("arrive", {"who": who, "joins": "room"}))
    hall.desk.do(command("arrive", {"who": "dean", "joins": "teams"}))
    for _ in range(3):
        hall.strike(Key.Key_PageDown, CTRL)
    hall.desk.do(Capture(kind="worry", text=SCHOOL))
    return hall


def sheet(hall: Hall) -> ShowingSheet:
    return hall.day.chair.showing_sheet


def told(hall: Hall) -> list[str]:
    settle()
    found = sheet(hall).findChildren(WrapLabel)
    return [label.text() for label in found if label.text().startswith(("Comes: ", "Goes: ", "Nothing"))]


def pressed_down_to(hall: Hall, page: str) -> None:
    for _ in range(len(PAGES)):
        if sheet(hall).page == page:
            return
        hall.strike(Key.Key_Down)
    raise AssertionError(page)


def test_what_is_looked_at_stands_on_the_chairs_screen_alone_until_enter(board: Hall) -> None:
    before = board.shows()
    board.strike(Key.Key_F6, SHIFT)
    pressed_down_to(board, "who")
    assert "Who is here today" in sheet(board).picture.texts()
    assert "Comes: Mia" in told(board)
    assert f"Goes: {SCHOOL}" in told(board)
    assert board.shows() == before
    board.strike(Key.Key_Return)
    assert "Who is here today" in board.shows()
    assert not sheet(board).isVisible()
    board.strike(Key.Key_F6, SHIFT)
    board.strike(Key.Key_Escape)
    assert "Who is here today" in board.shows()


def test_a_held_screen_is_let_go_only_after_the_difference_was_shown(board: Hall) -> None:
    before = board.shows()
    board.strike(Key.Key_F8, SHIFT)
    board.desk.do(Capture(kind="going_well", text=NAN))
    assert board.shows() == before
    board.strike(Key.Key_F8, SHIFT)
    assert sheet(board).page == ""
    assert f"Comes: {NAN}" in told(board)
    assert not [words for words in told(board) if SCHOOL in words]
    assert board.shows() == before, "looking lets nothing go"
    board.strike(Key.Key_Escape)
    assert board.shows() == before
    board.strike(Key.Key_F8, SHIFT)
    board.strike(Key.Key_Return)
    assert NAN in board.shows()
    assert board.desk.view.screen.state == "live"


def test_the_number_of_a_page_is_no_difference(board: Hall) -> None:
    for number in range(20):
        board.desk.do(command("capture", {"kind": "worry", "text": f"Day {number}: she was late."}))
    pages = board.desk.view.screen.turn[1]
    counter = f"{pages} of {pages}"
    assert pages > 1
    assert counter in board.shows()
    assert counter not in words_of(board.desk.view.screen.frame)


def test_every_page_that_is_looked_at_is_the_page_that_comes(board: Hall) -> None:
    for page in PAGES:
        if page:
            looked_at = words_of(board.desk.preview(page))
            board.desk.do(command("show", {"page": page}))
            assert words_of(board.desk.view.screen.frame) == looked_at, page


def test_hiding_while_the_sheet_is_open_hides(board: Hall) -> None:
    board.strike(Key.Key_F6, SHIFT)
    board.strike(Key.Key_F9)
    assert SCHOOL not in board.shows()


def test_a_long_page_turns_by_a_key_and_never_scrolls(board: Hall) -> None:
    for number in range(12):
        board.desk.do(Capture(kind="worry", text=f"Rent is {number} weeks behind"))
    assert "3 of 3" in board.shows()
    board.strike(Key.Key_PageUp, ALT)
    assert "2 of 3" in board.shows()
    board.strike(Key.Key_PageUp, ALT)
    assert "1 of 3" in board.shows()
    assert SCHOOL in board.shows()
    board.strike(Key.Key_PageUp, ALT)
    assert "1 of 3" in board.shows()
    board.strike(Key.Key_PageDown, ALT)
    assert "2 of 3" in board.shows()


def test_sixteen_people_stand_on_two_pages(board: Hall) -> None:
    for number in range(16):
        name = f"Anne-Marie {number}"
        who = {"id": f"x{number}", "name": name, "called": name, "is": "nurse", "group": "professional"}
        board.desk.do(command("add_person", who))
        board.desk.do(command("arrive", {"who": f"x{number}", "joins": "room"}))
    board.strike(Key.Key_F6)
    first = board.shows()
    board.strike(Key.Key_PageDown, ALT)
    assert {f"Anne-Marie {number}" for number in range(16)} <= {*first, *board.shows()}


def test_whether_the_call_sees_the_screen_is_told_set_by_a_key_and_changes_who_is_looking(
    board: Hall,
) -> None:
    board.desk.do(Capture(kind="going_well", text=NAN, not_for=("dean",)))
    chip = board.day.chair.people.family_screen._state
    settle()
    assert (chip.isVisible(), chip.text()) == (True, "On, call sees it")
    assert NAN not in board.shows(), "Dean sees it on the call"
    board.strike(Key.Key_F7, SHIFT)
    settle()
    assert (chip.isVisible(), chip.text()) == (True, "On, not on call")
    assert NAN in board.shows()
    board.strike(Key.Key_F7, SHIFT)
    assert NAN not in board.shows()
    board.desk.do(command("leave", {"who": "dean"}))
    settle()
    assert chip.text() == "On", "nobody is on the call"
    assert NAN in board.shows()


def test_whoever_drops_off_the_call_counts_until_one_key_says_that_they_are_off_it(board: Hall) -> None:
    board.desk.do(command("note_number", {"who": "dean", "ring": "07700 900123"}))
    board.desk.do(Capture(kind="going_well", text=NAN, not_for=("dean",)))
    for leaves in (Key.Key_D, Key.Key_L):
        if not board.desk.view.people[1].present:
            board.desk.do(command("arrive", {"who": "dean", "joins": "teams"}))
        board.strike(Key.Key_F3)
        board.day.chair.people.people.choose("dean")
        board.strike(leaves)
        if leaves == Key.Key_L:
            board.answer("back for the plan")
        line = board.day.chair.message
        if leaves == Key.Key_D:
            assert f"Ring Dean on {dialled('07700 900123')}." in line.text
            board.strike(Key.Key_F4)
        assert line.text == "Dean left the call and counts as looking until taken off it (Ctrl Shift F7)."
        assert NAN not in board.shows()
        board.strike(Key.Key_F7, CTRL | SHIFT)
        assert NAN in board.shows()
        assert "call" not in line.text


def test_the_keys_are_free_of_the_line_that_is_written_on(board: Hall, qapp: QApplication) -> None:
    board.strike(Key.Key_F2)
    board.write("half a sentence")
    board.strike(Key.Key_F6, SHIFT)
    board.strike(Key.Key_Escape, NOTHING)
    assert qapp.focusWidget() is board.day.chair.capture.line
    assert board.day.chair.capture.line.line() == "half a sentence"
