"""The start: what a parent has not seen is told first, and a reason is all it takes."""

import pytest
from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.pages.start import TABLE
from soundingboard.views.preparing import prepare_view
from tests.gui.conference.hall import CTRL, Hall, settle


def test_row_100_to_start_with_a_report_that_a_parent_has_not_seen_takes_a_reason(hall: Hall) -> None:
    hall.desk.do(command("expect_report", {"report": "new", "from": "priya"}))
    assert not hall.day.chair.hands.say("start_conference")
    assert hall.desk.view.phase == "before"
    assert "has not had Priya's report." in hall.refused()
    hall.answer("Priya reads it aloud first")
    assert hall.desk.view.phase == "day"
    assert hall.desk.record.conference.started_although == "Priya reads it aloud first"


def has_read(hall: Hall, answer: str) -> None:
    hall.desk.do(
        command(
            "answer_readiness", {"about": "mia", "what": "reading_time", "answer": answer, "why": "Asked"}
        )
    )


def test_row_60_to_start_while_somebody_still_needs_time_to_read_takes_a_reason(
    hall: Hall,
) -> None:
    has_read(hall, "no")
    assert not hall.day.chair.hands.say("start_conference")
    assert hall.desk.view.phase == "before"
    told = "Mia needs time to read before the start. Wait until they have read."
    assert hall.refused() == f"{told} To start all the same, say why."
    hall.answer("Mia has read it in the car")
    assert hall.desk.record.conference.started_although == "Mia has read it in the car"


def test_row_100_with_everything_seen_one_key_starts(hall: Hall) -> None:
    has_read(hall, "yes")
    assert hall.day.chair.hands.say("start_conference")
    assert hall.desk.record.conference.started_although == ""


@pytest.mark.parametrize("place", ["start", "plan", "capture"])
def test_the_key_that_is_told_starts_from_every_page(hall: Hall, place: str) -> None:
    has_read(hall, "yes")
    assert TABLE.keys[0].key in BY_ID["start"].keys
    hall.day.chair.go(place)
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    assert hall.desk.view.phase == "day"


def test_on_the_page_of_the_start_the_same_key_goes_on_to_the_next_part_later(hall: Hall) -> None:
    has_read(hall, "yes")
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    first = hall.desk.view.current_item
    hall.day.chair.go("start")
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    assert hall.desk.view.current_item not in {first, ""}


def need_an_interpreter(hall: Hall) -> None:
    """Have Mia need one, and nothing that keeps the day from beginning."""
    mum = {"id": "mia", "name": "Mia Marlowe", "called": "Mia", "is": "Mum", "group": "family"}
    needs = {"interpreter": "Polish"}
    hall.desk.do(command("edit_person", {**mum, "to": ["ella", "noah"], "needs": needs}))


def test_row_73_where_somebody_needs_an_interpreter_the_day_begins_as_long_as_it_was_planned(
    hall: Hall,
) -> None:
    need_an_interpreter(hall)
    before = prepare_view(hall.desk.record, now=hall.clock.now())
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    assert hall.desk.view.phase == "day"
    assert hall.desk.view.time.planned == sum(part.planned for part in before.agenda) == 250
    said = "Mia needs an interpreter: the day takes 250 minutes."
    assert hall.day.chair.message.text == f"{said} Ctrl Z takes that back."
    hall.strike(Qt.Key.Key_Z, CTRL)
    assert (hall.desk.view.phase, hall.desk.view.time.planned) == ("day", 130)
    assert hall.day.chair.message.text == "Taken back: the interpreter."
    assert any(found.code == "interpreter_needed" for found in hall.desk.view.findings)


def test_where_nobody_needs_one_the_day_begins_without(hall: Hall) -> None:
    has_read(hall, "yes")
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    view = hall.desk.view
    assert (view.phase, view.interpreter, view.time.planned) == ("day", False, 130)


def test_a_scenario_says_for_itself_whether_an_interpreter_works(hall: Hall) -> None:
    need_an_interpreter(hall)
    hall.desk.do(command("start_conference", {}), "rehearsal")
    settle()
    assert (hall.desk.view.phase, hall.desk.view.interpreter) == ("day", False)
