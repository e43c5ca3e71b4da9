"""A cue of the moment: one at a time, quiet, put away by a key, and on the family's screen never."""

from dataclasses import replace

from PySide6.QtCore import Qt

from soundingboard.practice.cues import ALWAYS, RULES
from soundingboard.ui.chair.message import CUES
from soundingboard.views.chair.apart_parts import AlarmView
from soundingboard.views.chair.parts import FindingView
from tests.gui.chair import views
from tests.gui.chair.room import Room

FIRST = FindingView("cue_family_first", ("risks",), "Ask Mia before the next professional.")
ASK = FindingView("cue_ask_before_decision", ("mia",), "Before you decide, ask Mia.")


def test_one_at_a_time_and_put_away_by_a_key(room: Room) -> None:
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST, ASK)))
    assert room.window.message.text == ASK.message
    room.press(Qt.Key.Key_F4)
    assert room.window.message.text == FIRST.message
    room.press(Qt.Key.Key_F4)
    assert not room.window.message.text
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST, ASK), undo=""), "", "clock")
    assert not room.window.message.text, "put away is away while it holds"


def test_a_cue_goes_when_its_moment_has_gone(room: Room) -> None:
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST,)))
    room.desk.tell(replace(views.VIEW, findings=()))
    assert not room.window.message.text


def test_in_an_emergency_nothing_of_the_talk_is_cued(room: Room) -> None:
    alarm = replace(views.VIEW.apart, alarm=AlarmView("The chair pressed the key.", views.VIEW.time.now))
    meet = FindingView("kept_apart_together", ("dean", "mia"), "Dean and Mia must not meet.")
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST,), apart=alarm))
    assert not room.window.message.text
    room.desk.tell(replace(views.VIEW, findings=(meet,), cues=(FIRST,), apart=alarm))
    assert room.window.message.text == meet.message
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST,)))
    assert room.window.message.text == FIRST.message


def test_no_cue_takes_the_focus_or_moves_anything(room: Room) -> None:
    room.desk.tell(replace(views.VIEW, findings=()))
    place, focus = room.window.capture.geometry(), room.window.focusWidget()
    room.desk.tell(replace(views.VIEW, findings=(), cues=(FIRST,)))
    assert (room.window.capture.geometry(), room.window.focusWidget()) == (place, focus)


def test_every_cue_has_its_weight_in_the_line() -> None:
    of_the_screen = {"cue_names_child", "cue_let_in"}
    cues = {code for code in CUES if code.startswith("cue_")}
    assert len(cues - of_the_screen) == len((*RULES, *ALWAYS))
    assert of_the_screen < cues
