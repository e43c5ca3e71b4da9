"""The disk is full while a recording is made: it is told, and nothing is lost once there is room."""

import resource
import sys
import time
from pathlib import Path

import pytest

from soundingboard.base.errors import Refused
from soundingboard.base.places import shipped
from soundingboard.recording.client import start_recorder
from soundingboard.recording.marks import read_marks
from soundingboard.recording.sources import FileSource
from soundingboard.recording.verify import verify
from soundingboard.sealing.keys import Identity
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
