"""What has the family's screen keeps it until it is over, and nothing comes back to it unasked."""

import pytest

from tests.integration.situations.conftest import Meeting

OVER: dict[str, tuple[str, dict[str, object], str, dict[str, object]]] = {
    "somebody_at_door": ("neutral", {}, "settle_door", {"how": "gone"}),
    "emergency": ("neutral", {"why": "fire alarm"}, "end_emergency", {}),
    "begin_closed_part": ("neutral", {"why": "advice", "who": ["sam"]}, "end_closed_part", {}),
    "step_out": ("pause", {"who": "anna"}, "come_back", {"who": "anna"}),
    "start_break": ("break", {"minutes": 10}, "end_break", {}),
}
"""The page that stands meanwhile, the fields, and what ends it."""
CALM_AFTERWARDS = ("somebody_at_door", "emergency", "begin_closed_part")
BOARD = "Ivy was late"


@pytest.mark.parametrize("verb", OVER)
def test_it_wins_over_a_page_that_is_held_and_that_waits_for_the_chair_afterwards(
    meeting: Meeting, verb: str
) -> None:
    page, fields, ends, how = OVER[verb]
    meeting.do("show", page="board")
    meeting.do("hold", on=True)
    meeting.do(verb, **fields)
    assert (meeting.page, BOARD in meeting.screen) == (page, False)
    assert ("We start again at" in meeting.screen) is (page == "break")
    meeting.do(ends, **how)
    assert (meeting.page, BOARD in meeting.screen) == ("neutral", False)
    meeting.do("capture", kind="worry", text="Ivy is tired.")
    meeting.do("show", page="board")
    assert (BOARD in meeting.screen, "Ivy is tired." in meeting.screen) == (True, False), "it is held still"


@pytest.mark.parametrize("verb", [each for each in OVER if each != "start_break"])
def test_no_page_comes_up_before_it_is_over(meeting: Meeting, verb: str) -> None:
    page, fields, ends, how = OVER[verb]
    meeting.do(verb, **fields)
    assert meeting.chair.screen.why.startswith("It ")
    for shown in ("board", "plan", "decision", "who", "follow"):
        meeting.do("show", page=shown)
        assert (meeting.page, BOARD in meeting.screen) == (page, False), shown
    meeting.do(ends, **how)
    assert meeting.page == ("neutral" if verb in CALM_AFTERWARDS else "board")
    assert not meeting.chair.screen.why.startswith("It ")


@pytest.mark.parametrize("verb", ["emergency", "begin_closed_part", "step_out"])
def test_a_part_that_begins_meanwhile_is_not_shown(meeting: Meeting, verb: str) -> None:
    page, fields, ends, how = OVER[verb]
    meeting.do(verb, **fields)
    meeting.do("start_item", item="plan")
    assert meeting.page == page
    meeting.do(ends, **how)
    assert meeting.page == ("neutral" if verb in CALM_AFTERWARDS else "plan")


def test_the_first_of_two_keeps_it_until_both_are_over(meeting: Meeting) -> None:
    meeting.do("begin_closed_part", why="advice", who=["sam"])
    meeting.do("start_break", minutes=10)
    assert meeting.page == "neutral"
    meeting.do("end_closed_part")
    assert meeting.page == "neutral"
    meeting.do("show", page="follow")
    assert meeting.page == "break"
    meeting.do("step_out", who="anna")
    assert meeting.page == "break", "a break is one answer to somebody who goes out"
    meeting.do("end_break")
    assert meeting.page == "pause"
    meeting.do("go_on", why="Anna asked us to")
    assert meeting.page == "board"


def test_a_break_is_a_break_for_a_child_too(meeting: Meeting) -> None:
    meeting.do("child_joins", child="ivy")
    meeting.do("start_break", minutes=10)
    assert meeting.page == "break"
    assert "We start again at" in meeting.screen
    meeting.do("show", page="board")
    assert meeting.page == "child", "a page that is shown on purpose is still the child's"
    meeting.do("show", page="follow")
    assert meeting.page == "break"
    meeting.do("end_break")
    assert meeting.page == "child"
    meeting.do("step_out", who="anna")
    assert meeting.page == "pause"


def test_a_page_shown_on_purpose_in_a_break_stands(meeting: Meeting) -> None:
    meeting.do("start_break", minutes=10)
    meeting.do("show", page="who")
    assert meeting.page == "who"


def test_taking_a_closed_part_back_puts_nothing_on_the_screen(meeting: Meeting) -> None:
    meeting.do("begin_closed_part", why="advice", who=["sam"])
    meeting.desk.undo()
    assert (meeting.page, BOARD in meeting.screen) == ("neutral", False)
    meeting.do("show", page="board")
    assert BOARD in meeting.screen
