"""The disk is full while a recording is made: it is told, and nothing is lost once there is room."""

import os
import resource
import signal
import sys
import time
from pathlib import Path

import pytest

from soundingboard.base.errors import Refused, Trouble
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import verify
from soundingboard.recording.recorder.client import start_recorder
from soundingboard.sealing.keys import Identity
from tests.integration.disks import resize, small_disk
from tests.integration.recorded import recorder_of

CHAIR = Identity.new()
SPEECH = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux can make a disk full for one process"
)


def allow(process: int, size: int) -> None:
    """Let no file of this process grow beyond a size; a write then ends short, as on a full disk."""
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


# The limit falls first within a tail, then within a chunk of the recording.
@pytest.mark.parametrize("room", [20_000, 90_000])
def test_a_full_disk_is_told_and_loses_nothing_once_there_is_room(room: int, tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", [str(CHAIR.recipient)], SPEECH) as client:
        process = recorder_of(tmp_path)
        client.feed(2.0)
        allow(process, room)
        for _ in range(2):
            client.feed(20.0)
            client.mark("still here")
            time.sleep(0.75)
        deadline = time.monotonic() + 5
        while not client.state().trouble and time.monotonic() < deadline:
            time.sleep(0.05)
        state = client.state()
        assert "disk is full" in state.trouble
        assert (state.phase, state.copies) == ("lost", 0)
        allow(process, resource.RLIM_INFINITY)
        while client.state().trouble and time.monotonic() < deadline + 5:
            time.sleep(0.05)
        assert (client.state().phase, client.state().copies) == ("recording", 1)
        client.feed(1.0)
        finished = client.stop()
    assert verify(finished.path, [CHAIR]).seconds == 43.0
    assert [mark.text for mark in read_marks(tmp_path, "a", [CHAIR])].count("still here") == 2


# Not a limit for one process but a disk with no room left: writes end short, and then fail.
def test_a_small_disk_that_is_full_is_told_and_loses_nothing_once_there_is_room(tmp_path: Path) -> None:
    with (
        small_disk(tmp_path / "small", "400k") as place,
        start_recorder(place, "a", [str(CHAIR.recipient)], SPEECH) as client,
    ):
        began = time.monotonic()
        for _ in range(4):
            client.feed(20.0)
            client.mark("still here")
            time.sleep(0.6)
        while client.state().copies and time.monotonic() < began + 8:
            time.sleep(0.05)
        state = client.state()
        assert (state.phase, state.copies, state.copies_wanted) == ("lost", 0, 1)
        assert "disk is full" in state.trouble
        with pytest.raises(Refused, match="make space"):
            client.stop()
        resize(place, "20m")
        finished = client.stop()
        assert finished.seconds == verify(finished.path, [CHAIR]).seconds == 80.0
        marks = read_marks(place, "a", [CHAIR])
    assert [mark.text for mark in marks].count("still here") == 4
    assert [mark.text[:24] for mark in marks if mark.kind == "copy"] == ["Copy 1 is not being kept"]


def test_a_recorder_that_dies_on_a_full_disk_leaves_all_that_it_took(tmp_path: Path) -> None:
    with (
        small_disk(tmp_path / "small", "400k") as place,
        start_recorder(place, "a", [str(CHAIR.recipient)], SPEECH) as client,
    ):
        client.feed(20.0)
        time.sleep(1.0)
        for _ in range(60):
            client.feed(1.0)
            time.sleep(0.05)
        while client.state().copies:
            time.sleep(0.05)
        os.kill(recorder_of(place), signal.SIGKILL)
        while is_held(place / "a.lock"):
            time.sleep(0.01)
        with pytest.raises(Trouble, match="make space there"):
            recover(place, "a", [CHAIR])
        resize(place, "20m")
        made = recover(place, "a", [CHAIR])
        assert made.seconds > 30
        assert made.seconds + made.lost_seconds == pytest.approx(80.0)


def test_a_recording_that_cannot_be_finished_can_be_finished_later(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", [str(CHAIR.recipient)], SPEECH) as client:
        process = recorder_of(tmp_path)
        client.feed(40.0)
        time.sleep(1.0)
        allow(process, 1000)
        with pytest.raises(Refused, match="make space"):
            client.stop()
        assert client.state().phase != "stopped"
        allow(process, resource.RLIM_INFINITY)
        finished = client.stop()
    assert verify(finished.path, [CHAIR]).seconds == 40.0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.marks.age", "a.opus.age"]
