"""The recorder is killed in the middle: its chair reads it, begins a second part, and nothing is lost."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.sound.keeper import ENDED
from soundingboard.conference.board import Entry
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.parts import part_names
from tests.integration.app.driving import (
    answer,
    begin,
    day_of,
    do,
    kill_recorder,
    left,
    on_disk,
    open_day,
    recordings,
    strike,
)
from tests.integration.recorded import recorder_of

pytestmark = pytest.mark.usefixtures("no_recorder_left")
TOLD_WITHIN = 5.0
"""Seconds from the recorder's death until its chair reads of it."""
ON_DISK = 5_000
"""Bytes that three seconds of speech take, at least."""


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app, with three seconds in the recording of a day that has begun."""
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    do(program, "start_recording")
    day_of(program).sound.feed(3)
    qtbot.waitUntil(lambda: on_disk(program) > ON_DISK, timeout=10_000)
    return program


def test_the_chair_reads_it_and_one_key_records_again(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    day = day_of(program)
    killed = time.monotonic()
    kill_recorder(tmp_path)
    qtbot.waitUntil(lambda: day.chair.message.text == ENDED, timeout=10_000)
    assert time.monotonic() - killed < TOLD_WITHIN
    qtbot.waitUntil(lambda: day.desk.view.recorder_gone, timeout=10_000)
    assert day.desk.view.screen.frame.find(b"has stopped for now") > 0, "the room is told the truth"

    strike(day.chair, "Ctrl+R")
    day.sound.feed(2)
    state = day.sound.state()
    assert state is not None
    assert (state.phase, round(state.seconds)) == ("recording", 5)
    qtbot.waitUntil(lambda: day.chair.message.text != ENDED)
    do(program, "capture", kind="worry", text="Zoë was late.")
    assert [round(each.place or 0) for each in placed(program)] == [5]

    folder, name = recordings(program), day.desk.key
    assert part_names(folder, name) == (name, f"{name}.part-2")
    first = interrupted(folder, name)
    assert first is not None
    assert first.seconds == pytest.approx(3, abs=0.1)
    assert interrupted(folder, f"{name}.part-2") is None
    do(program, "stop_recording")
    day.sound.settle()
    assert day.sound.finished is not None
    assert day.sound.finished.path.name == f"{name}.part-2.opus.age"
    assert interrupted(folder, name) == first, "nothing was recorded over"


def placed(program: Program) -> list[Entry]:
    """Every card, with where it is in the sound."""
    return list(day_of(program).desk.record.all(Entry))


def test_a_dead_recorder_is_told_when_the_conference_is_opened_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    answer(program, "Leave, the recording goes on")
    qtbot.waitUntil(lambda: left(program))
    kill_recorder(tmp_path)
    open_day(program)
    day = day_of(program)
    day.sound.settle()
    qtbot.waitUntil(lambda: day.chair.message.text == ENDED, timeout=10_000)
    assert day.desk.tick().chair.recorder_gone
    do(program, "record_again")
    day.sound.feed(2)
    state = day.sound.state()
    assert state is not None
    assert (state.phase, round(state.seconds)) == ("recording", 5)
    do(program, "stop_recording")
    day.sound.settle()


def test_recording_again_leaves_a_living_recorder_alone(program: Program, tmp_path: Path) -> None:
    before = recorder_of(tmp_path)
    do(program, "record_again")
    day_of(program).sound.settle()
    assert recorder_of(tmp_path) == before
    assert len(part_names(recordings(program), day_of(program).desk.key)) == 1
    do(program, "stop_recording")
    day_of(program).sound.settle()
