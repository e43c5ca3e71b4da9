"""Every key of the window, and only where it should work."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import fields_of
from soundingboard.ui.chair.actions import ACTS, LISTS, by_key
from soundingboard.views.chair.time_parts import BreakView
from tests.gui.chair import views
from tests.gui.chair.room import Room, settle, speaking

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_A_BREAK = replace(
    views.VIEW,
    time=replace(views.TIME, pause=BreakView(33, 45, views.NOW + timedelta(minutes=6), 10, 6.0)),
)


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Qt.Key.Key_R, CTRL, "pause_recording"),
        (Qt.Key.Key_B, CTRL, "start_break"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "hide"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "show"),
        (Qt.Key.Key_F8, SHIFT, "hold"),
        (Qt.Key.Key_M, CTRL, "bookmark"),
        (Qt.Key.Key_PageDown, CTRL, "start_item"),
        (Qt.Key.Key_Right, CTRL, "start_item"),
        (Qt.Key.Key_F9, CTRL | SHIFT, "emergency"),
    ],
)
def test_a_key_sends_its_command(room: Room, key: Qt.Key, held: Qt.KeyboardModifier, name: str) -> None:
    room.press(key, held)
    assert room.desk.names == [name]


def test_the_next_part_is_the_one_after_the_one_that_is_on(room: Room) -> None:
    room.press(Qt.Key.Key_PageDown, CTRL)
    assert getattr(room.desk.last, "item", "") == "scale"


def test_one_key_begins_and_ends_a_break(room: Room) -> None:
    room.desk.tell(ON_A_BREAK)
    room.press(Qt.Key.Key_B, CTRL)
    assert room.desk.names[-1] == "end_break"
    assert room.window.top._buttons[1].text() == "End break"


def test_words_in_the_line_keep_their_own_keys(room: Room) -> None:
    line = room.window.capture.line
    room.write("two words")
    line.moveCursor(line.textCursor().MoveOperation.Start)
    room.press(Qt.Key.Key_Right, CTRL)
    assert not room.desk.done
    assert line.textCursor().position() == 4
    room.press(Qt.Key.Key_Z, CTRL)
    assert not room.desk.undone
    assert line.line() == ""


def test_undo_in_an_empty_line_takes_back_the_last_thing(room: Room) -> None:
    room.write("up it goes")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.desk.undone == 1
    assert room.window.message.text == "Taken back: the card."


def test_places_and_back(room: Room) -> None:
    window = room.window
    for key, held, place in (
        (Qt.Key.Key_1, CTRL, window.board.lists[0]),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, window.people.people),
        (Qt.Key.Key_T, CTRL, window.today.agenda),
    ):
        room.press(key, held)
        assert room.focus() is place
        room.press(Qt.Key.Key_Escape)
        assert room.focus() is window.capture.line
    room.press(Qt.Key.Key_F3)
    room.press(Qt.Key.Key_F2)
    assert room.focus() is window.capture.line


@pytest.mark.parametrize(("number", "page"), [(2, "plan"), (3, "decision"), (4, "scale"), (5, "next")])
def test_pages_by_their_numbers(room: Room, number: int, page: str) -> None:
    room.press(Qt.Key(Qt.Key.Key_0.value + number), CTRL)
    assert room.window.centre.name == page
    assert room.window.centre.page.isAncestorOf(room.focus())


def test_a_new_part_turns_to_its_page_and_a_tick_does_not(room: Room) -> None:
    room.desk.tell(replace(views.VIEW, current_item="plan"))
    assert room.window.centre.name == "plan"
    room.window.go("board")
    room.desk.tell(replace(views.VIEW, current_item="plan"), "", "clock")
    assert room.window.centre.name == "board"
    room.desk.tell(replace(views.VIEW, current_item="plan", columns=views.columns(risks=())))
    assert room.window.centre.name == "board"


def test_speaking_by_space_and_back_by_enter(room: Room) -> None:
    room.press(Qt.Key.Key_F3)
    room.write("/D")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Space)
    assert (room.desk.names[-1], getattr(room.desk.last, "who", "")) == ("speaking", "dean")
    assert room.focus() is room.window.people.people
    room.press(Qt.Key.Key_Return)
    assert getattr(room.desk.last, "who", "") == "dean"
    assert room.focus() is room.window.capture.line


def test_two_take_turns_with_one_key(room: Room) -> None:
    room.desk.tell(speaking(views.VIEW, "sam"))
    room.press(Qt.Key.Key_F3, SHIFT)
    assert getattr(room.desk.last, "who", "") == "mia"


def test_coming_and_going(room: Room) -> None:
    room.press(Qt.Key.Key_F3)
    signs = (("+", "arrive"), ("<", "step_out"), (">", "come_back"))
    letters = (("a", "arrive"), ("o", "step_out"), ("b", "come_back"))
    for sign, name in (*signs, *letters):
        room.write(sign)
        assert room.desk.names[-1] == name
    room.write("-")
    assert room.window.strip.isVisible()


@pytest.mark.parametrize("letter", ["e", "m", "r"])
def test_letters_act_on_a_card_and_nowhere_else(room: Room, letter: str) -> None:
    room.write(letter)
    assert room.window.capture.line.line() == letter
    assert not room.window.strip.isVisible()
    room.press(Qt.Key.Key_1, CTRL)
    room.write(letter)
    assert room.window.strip.isVisible()
    assert not room.desk.done


def test_arrows_go_through_the_board(room: Room) -> None:
    risks, worries, *_ = room.window.board.lists
    room.press(Qt.Key.Key_1, CTRL)
    assert risks.current == "r-fights"
    room.press(Qt.Key.Key_Down)
    assert risks.current == "r-seizures"
    room.press(Qt.Key.Key_Right)
    assert room.focus() is worries
    room.press(Qt.Key.Key_Left)
    assert room.focus() is risks


def test_a_card_goes_up_down_and_away(room: Room) -> None:
    room.press(Qt.Key.Key_1, CTRL)
    room.press(Qt.Key.Key_Down, ALT)
    assert _fields(room) == {"entry": "r-seizures", "to": "risk", "before": "r-fights"}
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Up, ALT)
    assert _fields(room) == {"entry": "r-seizures", "to": "risk", "before": "r-fights"}
    room.press(Qt.Key.Key_Delete)
    assert (room.desk.names[-1], _fields(room)) == ("withdraw_entry", {"entry": "r-seizures"})


def test_enter_on_a_part_of_the_day_starts_it(room: Room) -> None:
    room.press(Qt.Key.Key_T, CTRL)
    assert room.window.today.agenda.current == "risks"
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert getattr(room.desk.last, "item", "") == "scale"


def test_a_cue_is_put_away_and_the_next_one_comes(room: Room) -> None:
    first, second = (finding.message for finding in views.VIEW.findings)
    assert room.window.message.text == first
    room.press(Qt.Key.Key_F4)
    assert room.window.message.text == second
    room.press(Qt.Key.Key_F4)
    room.desk.tell(replace(views.VIEW, undo=""), "", "clock")
    assert not room.window.message.text


def test_a_cue_that_was_settled_comes_again(room: Room) -> None:
    first = views.VIEW.findings[0]
    room.press(Qt.Key.Key_F4)
    room.desk.tell(replace(views.VIEW, findings=views.VIEW.findings[1:]))
    room.desk.tell(views.VIEW)
    assert room.window.message.text == first.message


def test_no_two_acts_fight_for_a_key() -> None:
    for sample in (
        views.VIEW,
        views.empty(),
        ON_A_BREAK,
        replace(views.VIEW, phase="before", recording="off"),
        replace(views.VIEW, phase="closed", recording="stopped"),
    ):
        for key, acts in by_key().items():
            assert len([act for act in acts if act.possible(sample)]) <= 1, key


def test_a_list_has_no_key_that_works_from_anywhere() -> None:
    of_lists = {key for act in ACTS if act.group in LISTS for key in act.keys}
    assert not of_lists & set(by_key())


def test_letters_alone_are_only_for_lists() -> None:
    bare = [act for act in ACTS for key in act.keys if len(key) == 1]
    assert {act.group for act in bare} <= {"Card", "Person", "Item"}


def _fields(room: Room) -> dict[str, object]:
    settle()
    return fields_of(room.desk.last)
