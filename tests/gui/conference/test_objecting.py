"""The notice is read, somebody objects, and what is decided is done: by keyboard, with a real recorder."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.practice.notice import notice
from tests.gui.conference.hall import CTRL, SHIFT, Hall


def begin(hall: Hall) -> None:
    """The day begins, Mia is here, and the notice is given."""
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.day.chair.hands.say("arrive", who=["mia"], joins="room")
    hall.strike(Qt.Key.Key_8, CTRL)
    hall.strike(Qt.Key.Key_S)
    shown = " ".join(hall.shows())
    assert all(line in shown for line in notice().screen.lines)
    hall.strike(Qt.Key.Key_Return, CTRL)
    assert hall.desk.view.notice_given
    hall.strike(Qt.Key.Key_R, CTRL)
    assert hall.desk.view.recording == "on"


def objects(hall: Hall, decided: str) -> None:
    hall.strike(Qt.Key.Key_O, CTRL | SHIFT)
    hall.answer("Mia", decided, "I do not want my voice kept.")


def test_stop_and_take_notes(qtbot: QtBot, hall: Hall) -> None:
    begin(hall)
    objects(hall, "stop")
    objection = hall.desk.view.objections[0]
    assert (objection.called, objection.words, objection.decided) == (
        "Mia", "I do not want my voice kept.", "notes",
    )  # fmt: skip
    qtbot.waitUntil(hall.day.chair.strip.isVisible)
    hall.strike(Qt.Key.Key_Return)
    assert hall.desk.view.recording == "stopped"
    qtbot.waitUntil(lambda: hall.day.chair.message.text == notice().kept.notes)


def test_pause_while_they_speak(qtbot: QtBot, hall: Hall) -> None:
    begin(hall)
    objects(hall, "pause")
    assert hall.desk.view.recording == "on"
    hall.day.chair.hands.say("speaking", who="mia")
    pill = hall.day.chair.top.pill
    qtbot.waitUntil(lambda: pill.accessibleName().startswith("Recording paused"), timeout=10_000)
    assert "The recording is paused" in " ".join(hall.shows())
    hall.day.chair.hands.say("speaking", who="mia")
    qtbot.waitUntil(lambda: pill.accessibleName().startswith("Recording 0"), timeout=10_000)


def test_go_on_and_say_why(hall: Hall) -> None:
    begin(hall)
    objects(hall, "go")
    hall.day.chair.hands.say("speaking", who="mia")
    assert hall.desk.view.recording == "on"
    assert not hall.day.chair.strip.isVisible()
