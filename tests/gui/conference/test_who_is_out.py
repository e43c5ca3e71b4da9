"""In real windows: somebody steps out, somebody is at the door, somebody comes who must not meet another."""

from PySide6.QtCore import Qt

from soundingboard.ui.chair.pages.together import TogetherPage
from tests.gui.conference.hall import CTRL, Hall, settle

Key = Qt.Key


def _together(hall: Hall) -> TogetherPage:
    page = hall.day.chair.findChild(TogetherPage)
    assert isinstance(page, TogetherPage)
    return page


def began(hall: Hall) -> None:
    """The risks, with Mia and Sam in the room."""
    say = hall.day.chair.hands.say
    assert not hall.desk.view.quorate, "nobody is here yet"
    assert say("start_conference", although="Mia has read it")
    assert say("arrive", who=("mia", "sam"), joins="room")
    assert say("start_item", item="risks")
    settle()


def test_situation_6_1_what_is_written_meanwhile_waits_for_a_reason(hall: Hall) -> None:
    began(hall)
    hall.strike(Key.Key_F3)
    hall.write("/M")
    hall.strike(Key.Key_Return)
    hall.write("o")
    assert hall.desk.view.apart.waited_for == ("mia",)
    assert "We are taking a short pause" in hall.shows()
    assert "Mia is out" in hall.day.chair.message.text

    hall.strike(Key.Key_F2)
    hall.write("Ella is tired at school.")
    hall.strike(Key.Key_Return)
    assert not hall.desk.view.columns[1].cards
    assert hall.day.chair.capture.line.line() == "Ella is tired at school."
    assert "say why you go on without Mia" in hall.refused()
    hall.answer("Mia asked us to")
    hall.strike(Key.Key_F2)
    hall.strike(Key.Key_Return)
    assert [card.text for column in hall.desk.view.columns for card in column.cards] == [
        "Ella is tired at school."
    ]
    assert "We are taking a short pause" not in hall.shows()


def test_situation_6_2_one_key_for_the_door(hall: Hall) -> None:
    began(hall)
    hall.strike(Key.Key_F6)
    assert "Mia" in hall.shows()
    hall.strike(Key.Key_9, CTRL)  # where the chair had looked at somebody far down
    hall.strike(Key.Key_End)
    hall.strike(Key.Key_F9, CTRL)
    row = _together(hall).list.current()
    assert row is not None
    assert row.id == "police:"
    assert _together(hall).list.verticalScrollBar().value() == 0, "its title is in sight, too"
    assert not [words for words in hall.shows() if "Mia" in words or "Sam" in words]
    assert hall.day.chair.centre.name == "together"
    hall.strike(Key.Key_F6)
    assert not [words for words in hall.shows() if "Mia" in words]
    hall.strike(Key.Key_F9, CTRL)
    assert hall.day.chair.strip.isVisible()
    hall.answer("gone")


def test_row_70_who_must_not_meet_does_not_arrive_by_one_key(hall: Hall) -> None:
    began(hall)
    hall.strike(Key.Key_F3)
    hall.write("/D")
    hall.strike(Key.Key_Return)
    hall.write("a")
    assert not next(each for each in hall.desk.view.people if each.id == "dean").present
    assert "Dean and Mia must not meet, and Mia is here." in hall.refused()
    assert hall.day.chair.strip.isVisible()
