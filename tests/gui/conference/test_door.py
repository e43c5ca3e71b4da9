"""Somebody at the door: it stands on the chair's line as long as it is so, with the key that ends it."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.window import ChairWindow
from tests.gui.conference.hall import CTRL, Hall, settle

Key = Qt.Key
TOLD = "is at the door since 10:00: everything waits. Ctrl F9 says what was decided."


def test_it_stands_there_until_it_is_settled_whatever_page_is_turned(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.strike(Key.Key_F9, CTRL)
    assert hall.day.chair.message.text == f"Somebody {TOLD}"
    hall.strike(Key.Key_1, CTRL)
    assert hall.day.chair.message.text == f"Somebody {TOLD}"
    hall.desk.do(command("settle_door", {"how": "gone"}))
    settle()
    assert TOLD not in hall.day.chair.message.text


def test_it_stands_there_again_in_a_window_that_is_opened_later(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.desk.do(command("somebody_at_door", {"who": "dean"}))
    later = ChairWindow(hall.desk, lambda: None)
    assert later.message.text == f"Dean {TOLD}"
    later.close()
