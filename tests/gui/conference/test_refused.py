"""What was not done is said once, where the chair's eye is: in the form that asks, else on the line."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from tests.gui.conference.hall import CTRL, Hall

ALONE = {"kind": "worry", "text": "The rent is late.", "id": "rent"}


def test_a_refusal_of_a_form_stands_in_the_form_alone(hall: Hall) -> None:
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.desk.do(command("capture", ALONE))
    hall.day.chair.hands.ask("merge_entries", entry="rent", into="rent")
    chair = hall.day.chair
    assert hall.refused()
    assert chair.strip.refusal
    assert not chair.message.refusal


def test_a_key_that_is_refused_while_nobody_asks_is_told_on_the_line(hall: Hall) -> None:
    chair = hall.day.chair
    chair.hands.say("end_break")
    assert chair.message.refusal == hall.refused() != ""
    assert not chair.strip.refusal


def test_a_reason_that_is_asked_for_stands_with_its_form(hall: Hall) -> None:
    hall.desk.do(command("expect_report", {"report": "new", "from": "priya"}))
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    assert "has not had Priya's report." in hall.day.chair.strip.refusal
    assert hall.refused() == hall.day.chair.strip.refusal
    hall.answer("Priya reads it aloud first")
    assert hall.desk.view.phase == "day"
    assert not hall.refused()
