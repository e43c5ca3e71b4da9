"""One key says what kind of strength or worry a card is; families and papers read it in kind words."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.asking.filling import Filling
from soundingboard.ui.chair.board import BoardPage
from soundingboard.views.chair.parts import CardView
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.said_parts import EntryPart
from tests.gui.conference.hall import CTRL, Hall, settle

Key = Qt.Key
HELP = "She rang the helpline in September."
NAN = "June had the children at hers all night."


def _on(hall: Hall, key: str) -> CardView:
    return next(card for column in hall.desk.view.columns for card in column.cards if card.id == key)


def _choose(hall: Hall, key: str) -> None:
    board = hall.day.chair.findChild(BoardPage)
    assert isinstance(board, BoardPage)
    board.go_to(key)
    settle()


def test_one_key_says_that_asking_for_help_is_a_strength(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    do = hall.desk.do
    do(command("arrive", {"who": "mia"}))
    do(command("start_item", {"item": "risks"}))
    do(command("capture", {"id": "h", "kind": "going_well", "text": HELP, "about": ["ella"]}))
    _choose(hall, "h")
    hall.strike(Key.Key_N)
    hall.answer("asked", "Mia")
    assert (_on(hall, "h").nature, _on(hall, "h").whose) == ("asked_for_help", "mia")
    assert any("Mia asked for help, and that is a strength" in each for each in hall.shows())


def test_safety_is_told_as_such_once_it_says_when_it_protected(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    do = hall.desk.do
    do(command("arrive", {"who": "mia"}))
    do(command("start_item", {"item": "risks"}))
    do(command("capture", {"id": "s", "kind": "going_well", "text": NAN, "about": ["ella"]}))
    _choose(hall, "s")
    hall.strike(Key.Key_N)
    hall.write("kept")
    hall.strike(Key.Key_Return, CTRL)
    assert "strength until then" in _on(hall, "s").missing[0]
    assert not any("safe before" in each for each in hall.shows())
    assert [entry.nature for entry in _of(hall, "mia", NAN)] == [""]
    _choose(hall, "s")
    hall.strike(Key.Key_N)
    hall.answer("On 3 October, when the door was broken.")
    assert _on(hall, "s").missing == ()
    assert any("This has kept children safe before" in each for each in hall.shows())
    assert [entry.nature for entry in _of(hall, "mia", NAN)] == ["existing_safety"]


def test_a_worry_that_becomes_a_risk_is_no_longer_what_makes_change_harder(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    do = hall.desk.do
    do(command("capture", {"id": "w", "kind": "worry", "text": "Rent is owed.", "nature": "complicating"}))
    steps = Filling("edit_entry:nature", {"entry": "w"}, hall.desk.view).steps()
    assert {option.code for option in steps[0].options} == {"past_harm", "complicating", "only_we_know"}
    do(command("move_entry", {"entry": "w", "to": "risk", "why": "They may lose the flat."}))
    assert _on(hall, "w").nature == ""


def _of(hall: Hall, who: str, text: str) -> list[EntryPart]:
    made = copies(hall.desk.record, now=hall.clock.now())
    return [
        entry for copy in made if copy.recipient.id == who for entry in copy.entries if entry.text == text
    ]
