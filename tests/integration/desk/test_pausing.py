"""What pauses the recording and what lets it go on: breaks, closed parts, objections, the chair's hand."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.conference.meeting import RecordingEvent
from soundingboard.conference.pauses import AT_DOOR, BREAK, CLOSED_PART, OBJECTION, in_order
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario

Deed = tuple[str, dict[str, object]]
SPEAKS: Deed = ("speaking", {"who": "anna"})
TOM: Deed = ("speaking", {"who": "tom"})
BEGIN_BREAK: Deed = ("start_break", {"minutes": 10})
END_BREAK: Deed = ("end_break", {})
BEGIN_CLOSED: Deed = ("begin_closed_part", {"why": "legal advice", "who": ["sam"]})
END_CLOSED: Deed = ("end_closed_part", {})
OBJECTS: Deed = ("object_to_recording", {"who": "anna", "words": "Not me.", "decided": "pause"})
AGREES: Deed = ("object_to_recording", {"who": "anna", "decided": "go_on"})
PAUSE: Deed = ("pause_recording", {"why": "the phone rang"})
RESUME: Deed = ("resume_recording", {})
DOOR: Deed = ("somebody_at_door", {})
SETTLED: Deed = ("settle_door", {"how": "gone"})
LEAVES: Deed = ("leave", {"who": "anna"})

WAYS: list[tuple[str, list[tuple[Deed, str]]]] = [
    ("a break", [(BEGIN_BREAK, BREAK), (END_BREAK, "on")]),
    ("a closed part", [(BEGIN_CLOSED, CLOSED_PART), (END_CLOSED, "on")]),
    (
        "a closed part that outlasts the break it began in",
        [(BEGIN_BREAK, BREAK), (BEGIN_CLOSED, CLOSED_PART), (END_BREAK, CLOSED_PART), (END_CLOSED, "on")],
    ),
    (
        "a break that outlasts the closed part in it",
        [(BEGIN_BREAK, BREAK), (BEGIN_CLOSED, CLOSED_PART), (END_CLOSED, BREAK), (END_BREAK, "on")],
    ),
    ("the door", [(DOOR, AT_DOOR), (TOM, AT_DOOR), (SETTLED, "on")]),
    ("the door in a break", [(BEGIN_BREAK, BREAK), (DOOR, AT_DOOR), (SETTLED, BREAK), (END_BREAK, "on")]),
    ("somebody who objects", [(OBJECTS, "on"), (SPEAKS, OBJECTION), (TOM, "on"), (TOM, "on")]),
    ("their own key again", [(OBJECTS, "on"), (SPEAKS, OBJECTION), (SPEAKS, "on")]),
    ("while they speak already", [(SPEAKS, "on"), (OBJECTS, OBJECTION), (AGREES, "on")]),
    ("somebody who leaves in the middle", [(OBJECTS, "on"), (SPEAKS, OBJECTION), (LEAVES, "on")]),
    (
        "a break while they speak",
        [(OBJECTS, "on"), (SPEAKS, OBJECTION), (BEGIN_BREAK, BREAK), (END_BREAK, "on")],
    ),
    ("the chair's own pause", [(PAUSE, "the phone rang"), (TOM, "the phone rang"), (RESUME, "on")]),
    (
        "the chair's own pause before a break",
        [(PAUSE, "the phone rang"), (BEGIN_BREAK, "the phone rang"), (END_BREAK, "the phone rang")],
    ),
    ("what the chair resumes stays on", [(BEGIN_CLOSED, CLOSED_PART), (RESUME, "on"), (TOM, "on")]),
]


@pytest.fixture
def recording(play: Callable[..., Desk], everything: Scenario, clock: HandClock) -> Desk:
    """A conference that is being recorded, with Anna and Tom in the room."""
    desk = play(everything, lambda verb: verb in ("give_recording_notice", "close_conference"))
    desk.do(command("start_recording", {}))
    return desk


@pytest.mark.parametrize("deeds", [way[1] for way in WAYS], ids=[way[0] for way in WAYS])
def test_what_pauses_it_and_what_lets_it_go_on(
    recording: Desk, clock: HandClock, deeds: list[tuple[Deed, str]]
) -> None:
    for (name, fields), wanted in deeds:
        clock.move_to(clock.now() + timedelta(minutes=1))
        recording.do(command(name, fields))
        view = recording.view
        assert view.recording == ("on" if wanted == "on" else "paused"), name
        assert (view.paused.why if view.paused else "on") == wanted, name
    for _ in deeds:
        recording.undo()
    assert recording.view.recording == "on"


def test_a_pause_counts_from_where_sound_was_last_kept(recording: Desk, clock: HandClock) -> None:
    began = clock.now()
    recording.do(command("start_break", {"minutes": 10}))
    clock.move_to(began + timedelta(minutes=9))
    recording.do(command("begin_closed_part", {"why": "legal advice", "who": ["sam"]}))
    recording.do(command("end_break", {}))
    paused = recording.view.paused
    assert paused is not None
    assert (paused.since, paused.why, paused.ends_by_itself) == (began, CLOSED_PART, True)


def test_what_was_decided_last_about_somebody_counts(recording: Desk) -> None:
    for words, decided in (("No.", "pause"), ("All right then.", "go_on")):
        recording.do(command("object_to_recording", {"who": "anna", "words": words, "decided": decided}))
    assert [(each.called, each.words, each.decided) for each in recording.view.objections] == [
        ("Anna", "All right then.", "go_on")
    ]
    recording.do(command("speaking", {"who": "anna"}))
    assert recording.view.recording == "on"


def test_what_happened_in_one_moment_stands_in_the_order_of_its_numbers(clock: HandClock) -> None:
    ids = ["event-9-1", "event-10-1", "event-100-1"]
    rows = [RecordingEvent(conference="c1", id=key, what="pause", at=clock.now()) for key in ids]
    assert [row.id for row in in_order(reversed(rows))] == ids
