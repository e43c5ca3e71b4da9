"""How the recorder does, as its chair is told: at once, in words, one thing at a time, and nothing moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.recording.state import CallState
from soundingboard.ui.chair.actbutton import ActButton
from soundingboard.ui.chair.sound import pause_reminder, sound_line
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.sound_parts import PausedView
from soundingboard.views.chair.time_parts import BreakView
from tests.gui.chair import views
from tests.gui.chair.room import Recorder, Room, settle

MakeRoom = Callable[..., Room]
MOST_BETWEEN = 500
"""Milliseconds between two looks, so that a recorder's news stands there within a second."""
SIZES = [((911, 512), 1.0), ((1366, 768), 1.0), ((1366, 768), 2.0)]
MICROPHONE = (
    "The microphone is no longer plugged in: plug it in again, or go on with the one of this computer."
)
DISK = "The second place for the recording is full, so there is one copy: make room there, or go on."
LONG = f"{MICROPHONE} {DISK} {MICROPHONE} {DISK}"


def told(room: Room) -> str:
    room.window.lookout.look()
    return room.window.message.text


def paused(minutes: float, why: str = "", *, by_itself: bool = False) -> ChairView:
    since = views.VIEW.time.now - timedelta(minutes=minutes)
    return replace(views.VIEW, recording="paused", paused=PausedView(since, why, by_itself))


def test_a_trouble_is_told_within_a_second_of_being_known(qtbot: QtBot, room: Room) -> None:
    # A busy computer may be slow to draw; what the window promises is how often it looks.
    glance = room.window.lookout.glance
    assert glance.isActive()
    assert glance.interval() <= MOST_BETWEEN
    room.recorder.troubles = (MICROPHONE,)
    qtbot.waitUntil(lambda: room.window.message.text == MICROPHONE, timeout=20_000)


def test_each_trouble_is_told_until_it_ends_or_is_put_away(room: Room) -> None:
    room.recorder.troubles = (MICROPHONE, DISK)
    assert told(room) == MICROPHONE
    room.window.message.dismiss()
    assert told(room) == DISK
    room.recorder.troubles = (DISK,)
    assert told(room) == DISK
    room.recorder.troubles = ()
    assert told(room) == views.VIEW.findings[0].message
    room.recorder.troubles = (MICROPHONE,)
    assert told(room) == MICROPHONE, "what ended and begins again is told again"


def test_one_copy_of_two_is_told_with_its_reason(room: Room) -> None:
    room.recorder.copies, room.recorder.troubles = 1, (DISK,)
    assert told(room) == DISK
    pill = room.window.top.pill
    assert pill.accessibleName() == "Recording 00:41:07 · 1 copy"
    assert pill._short.isVisible()
    room.recorder.copies, room.recorder.troubles = 2, ()
    told(room)
    assert pill.accessibleName() == "Recording 00:41:07 · 2 copies"
    assert not pill._short.isVisible()


def test_one_copy_is_enough_where_one_is_wanted() -> None:
    line = sound_line("on", Recorder(copies=1, copies_wanted=1))
    assert (line.copies, line.short, line.troubles) == ("1 copy", False, ())


@pytest.mark.parametrize(
    ("recorder", "begins"),
    [
        (Recorder(copies=1), "Only 1 of 2 copies is being kept"),
        (Recorder(phase="lost"), "No recorder answers"),
        (
            Recorder(call=CallState("gone", 0.0, "Teams", "2026-11-24T10:14:00")),
            "Voices on the call are not recorded since 10:14",
        ),
    ],
)
def test_what_the_recorder_has_no_sentence_for_gets_one(recorder: Recorder, begins: str) -> None:
    assert [each[: len(begins)] for each in sound_line("on", recorder).troubles] == [begins]


def test_the_call_is_quiet_while_it_sounds() -> None:
    assert sound_line("on", Recorder(call=CallState("sounding", 0.3, "Teams"))).troubles == ()


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_no_trouble_moves_anything(make_room: MakeRoom, size: tuple[int, int], scale: float) -> None:
    room = make_room(size=size, scale=scale)
    still = places(room)
    for recorder in (
        {"troubles": (MICROPHONE,)},
        {"troubles": (LONG,), "copies": 1},
        {"phase": "lost", "troubles": (DISK,)},
        {"phase": "paused", "troubles": ()},
        {"phase": "recording", "copies": 0, "seconds": 35_999.0},
    ):
        for name, value in recorder.items():
            setattr(room.recorder, name, value)
        told(room)
        settle()
        assert places(room) == still, recorder


def places(room: Room) -> dict[str, tuple[QPoint, int, int]]:
    window = room.window
    parts: dict[str, QWidget] = {"centre": window.centre, "line": window.capture, "top": window.top}
    parts |= {f"button {n}": button for n, button in enumerate(window.top._buttons)}
    return {name: (part.mapTo(window, QPoint()), part.width(), part.height()) for name, part in parts.items()}


def test_what_is_cut_is_told_in_full(make_room: MakeRoom) -> None:
    room = make_room(size=(911, 512), scale=2.0)
    room.recorder.troubles = (LONG,)
    assert told(room) == LONG
    words = room.window.message._words
    assert words.text().endswith("…")
    assert words.text()[:-1] in LONG
    assert words.toolTip() == words.accessibleName() == LONG


def test_a_long_pause_reminds_and_is_put_away_until_it_has_grown(room: Room) -> None:
    room.desk.view = paused(12)
    assert told(room) == "The recording has been paused for 12 minutes. Ctrl R goes on recording."
    room.window.message.dismiss()
    room.desk.view = paused(14)
    assert told(room) == views.VIEW.findings[0].message
    room.desk.view = paused(15)
    assert told(room).startswith("The recording has been paused for 15 minutes")
    room.desk.view = views.VIEW
    assert told(room) == views.VIEW.findings[0].message


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (views.VIEW, ""),
        (paused(4.9), ""),
        (paused(5), "The recording has been paused for 5 minutes. Ctrl R goes on recording."),
        (
            paused(60, "a closed part", by_itself=True),
            "The recording has been paused for 60 minutes (a closed part). Ctrl R goes on recording.",
        ),
        (paused(60, "Mia asked", by_itself=False), "The recording has been paused for 60 minutes."),
    ],
)
def test_when_a_pause_is_long(view: ChairView, sentence: str) -> None:
    assert pause_reminder(view)[0].startswith(sentence)
    assert bool(pause_reminder(view)[0]) == bool(sentence)


def test_a_break_reminds_of_nothing() -> None:
    now = views.VIEW.time.now
    resting = BreakView(0, 45, now + timedelta(minutes=5), 10, 5)
    view = paused(10, "a break", by_itself=True)
    assert pause_reminder(replace(view, time=replace(view.time, pause=resting))) == ("", 0)


def test_once_the_recorder_has_ended_the_button_offers_to_record_again_by_itself(room: Room) -> None:
    record = next(
        each for each in room.window.findChildren(ActButton) if each.accessibleDescription() == "Ctrl R"
    )
    room.window.draw(replace(views.VIEW, recording="on", recorder_gone=False))
    assert record.text() == "Pause"
    room.window.draw(replace(views.VIEW, recording="on", recorder_gone=True))
    assert record.text() == "Record again"


def test_before_the_start_nothing_is_recorded_again(make_room: MakeRoom) -> None:
    room = make_room(replace(views.VIEW, phase="before", recording="off"))
    record = next(
        each for each in room.window.findChildren(ActButton) if each.accessibleDescription() == "Ctrl R"
    )
    assert (record.text(), record.isEnabled()) == ("Record", False)
