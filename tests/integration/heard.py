"""A recorder that hears a room, and waiting for what the chair reads of it."""

import time
from collections.abc import Callable
from pathlib import Path

from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.recording.keeping.marks import Mark, read_marks
from soundingboard.recording.recorder.client import RecorderClient, start_recorder
from soundingboard.recording.state import RecorderState
from soundingboard.sealing.keys import Identity

CHAIR = Identity.new()


def recording(folder: Path, name: str | None = None, call: Source | None = None) -> RecorderClient:
    """A recorder of the room, and of a call where one is given."""
    return start_recorder(folder / "kept", "day", [str(CHAIR.recipient)], DeviceSource(name), call=call)


def wait_for(
    client: RecorderClient, what: Callable[[RecorderState], bool], seconds: float = 30.0
) -> RecorderState:
    """The first state of which ``what`` holds."""
    deadline = time.monotonic() + seconds
    while not what(client.state()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert what(client.state()), client.state()
    return client.state()


def reads(client: RecorderClient, words: str, seconds: float) -> float:
    """Wait until the chair reads a sentence with these words; gives the seconds that took."""
    began = time.monotonic()
    wait_for(client, lambda state: any(words in each for each in state.troubles), seconds)
    return time.monotonic() - began


def reads_no_more(client: RecorderClient, words: str, seconds: float = 8.0) -> None:
    """Wait until no sentence has these words."""
    wait_for(client, lambda state: not any(words in each for each in state.troubles), seconds)


def marked(folder: Path) -> list[Mark]:
    """What stands in the recording, without the ticks of its clock."""
    return [mark for mark in read_marks(folder / "kept", "day", [CHAIR]) if mark.kind != "clock"]
