"""Cards moved, merged and split with the mouse, on a real desk; each is one step to undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from soundingboard.commands.vocabulary import command
from tests.gui.conference.hall import CTRL, NOTHING, Hall, settle

KINDS = ("risk", "worry", "going_well", "not_sure")
SAID = {
    "worry": ("The rent is late.", "Ella misses school. She is tired.", "Noah coughs."),
    "going_well": ("Nan comes on Fridays.",),
}


@pytest.fixture
def board(hall: Hall) -> Hall:
    """Three worries and something going well."""
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.strike(Qt.Key.Key_1, CTRL)
    hall.strike(Qt.Key.Key_Escape)
    for kind, texts in SAID.items():
        for text in texts:
            hall.desk.do(command("capture", {"kind": kind, "text": text}))
    hall.day.chair.resize(1366, 900)
    settle()
    return hall


def column(hall: Hall, kind: str) -> list[str]:
    return [card.text for column in hall.desk.view.columns if column.kind == kind for card in column.cards]


def place(hall: Hall, kind: str, number: int, down: float = 0.5) -> QPoint:
    """A point on a card, in the window."""
    cards = hall.day.chair.board.lists[KINDS.index(kind)]
    box = cards.visualRect(cards.model().index(number, 0))
    inside = QPoint(box.left() + 30, round(box.top() + down * box.height()))
    return cards.viewport().mapTo(hall.day.chair, inside)


def drag(hall: Hall, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NOTHING) -> None:
    """Press, move in steps as a hand does, and let go."""
    window = hall.day.chair
    source = window.childAt(start)
    assert source is not None

    def at(point: QPoint) -> QPoint:
        return source.mapFrom(window, point)

    QTest.mousePress(source, Qt.MouseButton.LeftButton, held, at(start))
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(source, at(start + (end - start) * part))
    settle()
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, held, at(end))
    settle()


def test_a_card_is_dragged_to_its_place(board: Hall) -> None:
    rent, school, cough = SAID["worry"]
    drag(board, place(board, "worry", 2), place(board, "worry", 0, 0.05))
    assert column(board, "worry") == [cough, rent, school]
    drag(board, place(board, "worry", 0), place(board, "worry", 2, 0.95))
    assert column(board, "worry") == [rent, school, cough]
    board.desk.undo()
    assert column(board, "worry") == [cough, rent, school]


def test_a_worry_becomes_a_risk_only_with_a_line_of_why(board: Hall) -> None:
    strip = board.day.chair.strip
    moved = _first(board)
    strip.ask("move_entry", entry=moved, to="risk")
    board.answer("")
    assert "Say in one line" in strip._trouble.text()
    assert board.desk.view.columns[1].cards[0].kind == "worry"
    board.answer("The police came twice", "")
    card = next(card for card in board.desk.view.columns[1].cards if card.id == moved)
    assert card.draft, "it stands among the worries until its parts are there"
    assert "The police came twice" in card.note


def test_a_worry_stays_one_when_the_strip_is_left(board: Hall) -> None:
    board.day.chair.strip.ask("move_entry", entry=_first(board), to="risk")
    board.strike(Qt.Key.Key_Escape)
    assert [card.kind for card in board.desk.view.columns[1].cards] == ["worry"] * 3


def _first(hall: Hall) -> str:
    return hall.desk.view.columns[1].cards[0].id


def test_a_card_dragged_to_another_column_is_asked_why(board: Hall) -> None:
    rent, school, cough = SAID["worry"]
    drag(board, place(board, "worry", 0), place(board, "going_well", 0, 0.02))
    assert column(board, "worry") == [rent, school, cough], "nothing moves before the line of why"
    board.answer("They have agreed a plan")
    assert column(board, "going_well") == [rent, "Nan comes on Fridays."]
    moved = board.desk.view.columns[2].cards[0]
    assert "moved from Worries" in moved.note
    assert "They have agreed a plan" in moved.note
    board.desk.undo()
    assert column(board, "worry") == [rent, school, cough]


def test_a_card_dropped_on_another_becomes_one_with_it(board: Hall) -> None:
    rent, school, cough = SAID["worry"]
    drag(board, place(board, "worry", 2), place(board, "worry", 0))
    assert column(board, "worry") == [f"{rent} {cough}", school]
    board.desk.undo()
    assert column(board, "worry") == [rent, school, cough]


def test_a_sentence_dragged_with_ctrl_becomes_a_card(board: Hall) -> None:
    rent, _school, cough = SAID["worry"]
    drag(board, place(board, "worry", 1, 0.2), place(board, "worry", 2, 0.95), CTRL)
    assert sorted(column(board, "worry")) == sorted([rent, "Ella misses school.", "She is tired.", cough])
    board.desk.undo()
    assert column(board, "worry") == list(SAID["worry"])


def test_nothing_happens_where_nothing_is_dropped_and_esc_lets_go_of_nothing(board: Hall) -> None:
    before = board.desk.view.columns
    drag(board, place(board, "worry", 0), QPoint(20, 20))
    assert board.desk.view.columns == before
    window = board.day.chair
    source = window.childAt(place(board, "worry", 0))
    assert source is not None
    QTest.mousePress(source, Qt.MouseButton.LeftButton, NOTHING, QPoint(30, 20))
    QTest.mouseMove(source, QPoint(60, 120))
    carried = [window.board.drag.on]
    QTest.keyClick(window.board.lists[1], Qt.Key.Key_Escape)
    carried.append(window.board.drag.on)
    assert carried == [True, False]
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, NOTHING, QPoint(60, 120))
    settle()
    assert board.desk.view.columns == before


def test_a_click_is_no_drag(board: Hall) -> None:
    before = board.desk.view.columns
    drag(board, place(board, "worry", 1), place(board, "worry", 1) + QPoint(2, 1))
    assert board.desk.view.columns == before
    assert board.day.chair.board.lists[1].current == before[1].cards[1].id
