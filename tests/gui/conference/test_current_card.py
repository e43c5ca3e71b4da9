"""The card that the chair is on stays the one that keys act on, in whatever column it comes to stand."""

import pytest
from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.views.chair.parts import CardView
from tests.gui.conference.hall import CTRL, Hall, focused

RENT, SCHOOL, NAN, POLICE = "The rent is late.", "Ella misses school.", "Nan comes.", "The police came."
Key = Qt.Key


@pytest.fixture
def board(hall: Hall) -> Hall:
    """Two worries and something going well; the focus is on the board."""
    hall.strike(Key.Key_PageDown, CTRL)
    for kind, text in (("worry", RENT), ("worry", SCHOOL), ("going_well", NAN)):
        hall.desk.do(command("capture", {"kind": kind, "text": text}))
    hall.strike(Key.Key_1, CTRL)
    return hall


def column(hall: Hall, kind: str) -> DrawnList[CardView]:
    return dict(zip(("risk", "worry", "going_well", "not_sure"), hall.day.chair.board.lists, strict=True))[
        kind
    ]


def card(hall: Hall, text: str) -> CardView:
    return next(card for each in hall.desk.view.columns for card in each.cards if card.text == text)


def take(hall: Hall, text: str) -> None:
    hall.day.chair.board.go_to(card(hall, text).id)


def current(hall: Hall) -> str:
    """The card that the next key is for: that of the list with the focus, and of the palette."""
    rows = focused()
    assert isinstance(rows, DrawnList)
    assert rows.current == hall.day.chair._current("Card")
    return next((each.text for each in rows.values if each.id == rows.current), "")


def test_a_card_that_is_moved_by_its_key_stays_current_there_and_after_undo_and_redo(board: Hall) -> None:
    take(board, RENT)
    board.strike(Key.Key_M)
    board.write("going")
    board.strike(Key.Key_Return)
    board.write("They have agreed a plan")
    board.strike(Key.Key_Return, CTRL)
    assert focused() is column(board, "going_well")
    assert current(board) == RENT
    board.strike(Key.Key_Z, CTRL)
    assert focused() is column(board, "worry")
    assert current(board) == RENT
    board.strike(Key.Key_Y, CTRL)
    assert focused() is column(board, "going_well")
    board.strike(Key.Key_Delete)
    assert [each.text for each in column(board, "going_well").values] == [NAN]
    assert [each.text for each in column(board, "worry").values] == [SCHOOL]


def test_a_risk_that_is_completed_at_the_gate_is_current_among_the_risks(board: Hall) -> None:
    board.desk.do(command("capture", {"kind": "risk", "text": POLICE}))
    take(board, POLICE)
    assert card(board, POLICE).draft
    board.desk.do(
        command(
            "edit_entry",
            {
                "entry": card(board, POLICE).id,
                "about": ("ella",),
                "effect": {"ella": "She could be hurt"},
                "likelihood": "likely",
                "significant_because": "Twice in a month",
                "because": "Two call-outs in May",
                "if_nothing_changes": "It happens again",
            },
        )
    )
    assert not card(board, POLICE).draft
    assert focused() is column(board, "risk")
    assert current(board) == POLICE


def test_a_card_that_moves_while_somebody_writes_takes_no_focus_from_the_line(board: Hall) -> None:
    take(board, RENT)
    board.strike(Key.Key_Escape)
    line = focused()
    board.desk.do(
        command("move_entry", {"entry": card(board, RENT).id, "to": "going_well", "why": "They agreed"})
    )
    assert focused() is line
    assert board.day.chair._current("Card") == card(board, RENT).id


def test_a_column_that_is_emptied_keeps_the_focus_and_the_next_key_takes_no_other_card(board: Hall) -> None:
    board.desk.do(command("capture", {"kind": "not_sure", "text": POLICE}))
    take(board, POLICE)
    board.strike(Key.Key_Delete)
    assert focused() is column(board, "not_sure")
    board.strike(Key.Key_Delete)
    assert [each.text for each in column(board, "worry").values] == [RENT, SCHOOL]
    assert [each.text for each in column(board, "going_well").values] == [NAN]
    board.strike(Key.Key_Left)
    board.desk.do(command("capture", {"kind": "worry", "text": POLICE}))
    assert not column(board, "not_sure").isVisible()


def test_a_card_that_was_merged_goes_on_in_the_other_and_is_itself_again_after_undo(board: Hall) -> None:
    take(board, RENT)
    board.strike(Key.Key_J)
    board.write("Nan")
    board.strike(Key.Key_Return)
    merged = column(board, "going_well").values[0]
    assert RENT in merged.text
    assert focused() is column(board, "going_well")
    assert current(board) == merged.text
    board.strike(Key.Key_Z, CTRL)
    assert focused() is column(board, "worry")
    assert current(board) == RENT


@pytest.mark.parametrize("text", [RENT, SCHOOL, NAN])
def test_a_card_that_was_taken_away_is_the_current_one_when_it_comes_back(board: Hall, text: str) -> None:
    take(board, text)
    board.strike(Key.Key_Delete)
    assert current(board) != text
    board.strike(Key.Key_Z, CTRL)
    assert current(board) == text
    board.strike(Key.Key_Y, CTRL)
    board.strike(Key.Key_Z, CTRL)
    assert current(board) == text


def test_a_card_that_comes_back_takes_no_focus_from_the_line(board: Hall) -> None:
    take(board, RENT)
    board.strike(Key.Key_Delete)
    board.strike(Key.Key_Escape)
    line = focused()
    board.desk.undo()
    assert focused() is line
    assert board.day.chair._current("Card") == card(board, RENT).id
