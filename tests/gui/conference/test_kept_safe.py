"""One key on a card keeps whoever told it safe: it is withheld, or said in other words."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.board import BoardPage
from soundingboard.views.chair.parts import CardView
from tests.gui.conference.hall import ALT, CTRL, Hall, settle

Key = Qt.Key
TOLD = {
    "id": "hers",
    "kind": "worry",
    "text": "He held me by the throat.",
    "said_by": "mia",
    "own_words": True,
    "whose_behaviour": "dean",
    "about": ["ella"],
}


def _told_by_mia(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.desk.do(command("capture", TOLD))
    hall.strike(Key.Key_1, CTRL)
    board = hall.day.chair.findChild(BoardPage)
    assert isinstance(board, BoardPage)
    board.go_to("hers")
    settle()


def _card(hall: Hall, key: str) -> CardView:
    return next(card for column in hall.desk.view.columns for card in column.cards if card.id == key)


def test_the_key_knows_who_is_in_danger_and_from_whom_and_withholds(hall: Hall) -> None:
    _told_by_mia(hall)
    hall.strike(Key.Key_H)
    hall.answer("keep")
    assert _card(hall, "hers").not_for == ("dean",)
    assert not any(each.code == "source_in_danger" for each in hall.desk.view.findings)


def test_it_asks_for_other_words_until_they_tell_no_more(hall: Hall) -> None:
    _told_by_mia(hall)
    hall.strike(Key.Key_H)
    hall.answer("other", "", "", "the police")
    assert hall.day.chair.strip.isVisible(), "they are the words that were said"
    for _ in range(2):
        hall.strike(Key.Key_Left, ALT)
    hall.strike(Key.Key_A, CTRL)
    hall.answer("Police saw marks on 3 October.", "", "")
    card = _card(hall, "hers")
    assert (card.text, card.source) == ("Police saw marks on 3 October.", "the police")
    assert (card.said_by, card.own_words) == ("", False)


def test_one_key_keeps_an_address_secret_wherever_else_it_is_typed(hall: Hall) -> None:
    _told_by_mia(hall)
    hall.strike(Key.Key_T)
    hall.answer("14 Heron Mews", "professionals", "")
    card = _card(hall, "hers")
    assert (card.protects, card.audience) == (("14 Heron Mews",), ("professionals",))
    hall.desk.do(command("start_item", {"item": "risks"}))
    hall.desk.do(
        command("capture", {"id": "other", "kind": "worry", "text": "The bus to 14 Heron Mews is late."})
    )
    assert not any("Heron" in each for each in hall.shows())
