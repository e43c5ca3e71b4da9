"""What of a conference is marked in its recording."""

import pytest

from soundingboard.app.sound.marking import MARKED, Marking
from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.recording.listening.spans import CLOSED, CLOSED_AGAIN, OPEN

Heard = list[tuple[str, str, list[str]]]


@pytest.mark.parametrize(
    ("on", "heard"),
    [
        ("", [("bookmark", "", ["bookmark"]), ("capture", "", [])]),
        ("", [("begin_closed_part", "a", [CLOSED]), ("capture", "a", []), ("end_closed_part", "", [OPEN])]),
        ("", [("begin_closed_part", "a", [CLOSED]), ("begin_closed_part", "", [OPEN])]),
        (
            "",
            [
                ("begin_closed_part", "a", [CLOSED]),
                ("end_closed_part", "", [OPEN]),
                ("end_closed_part", "a", [CLOSED_AGAIN]),
                ("end_closed_part", "", [OPEN]),
                ("begin_closed_part", "b", [CLOSED]),
            ],
        ),
        (
            "a",
            [("capture", "a", []), ("end_closed_part", "", [OPEN]), ("end_closed_part", "a", [CLOSED_AGAIN])],
        ),
    ],
    ids=["moments", "a closed part", "taken back", "its end taken back", "on when the app opens"],
)
def test_marks_follow_what_holds_and_not_only_what_was_done(on: str, heard: Heard) -> None:
    marking = Marking(on)
    for command, closed_part, marks in heard:
        assert list(marking.heed(command, closed_part)) == marks


def test_a_new_part_begins_closed_where_a_closed_part_is_on() -> None:
    assert list(Marking("").again()) == []
    assert list(Marking("a").again()) == [CLOSED]


def test_what_is_marked_are_commands() -> None:
    assert set(MARKED) <= set(COMMANDS)
