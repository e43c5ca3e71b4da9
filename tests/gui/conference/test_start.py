"""The start: what a parent has not seen is told first, and a reason is all it takes."""

from soundingboard.commands.vocabulary import command
from tests.gui.conference.hall import Hall


def test_row_100_to_start_with_a_report_that_a_parent_has_not_seen_takes_a_reason(hall: Hall) -> None:
    hall.desk.do(command("expect_report", {"report": "new", "from": "priya"}))
    assert not hall.day.chair.hands.say("start_conference")
    assert hall.desk.view.phase == "before"
    assert "has not had Priya's report." in hall.day.chair.message.text
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
    assert told in hall.day.chair.message.text
    hall.answer("Mia has read it in the car")
    assert hall.desk.record.conference.started_although == "Mia has read it in the car"


def test_row_100_with_everything_seen_one_key_starts(hall: Hall) -> None:
    has_read(hall, "yes")
    assert hall.day.chair.hands.say("start_conference")
    assert hall.desk.record.conference.started_although == ""
