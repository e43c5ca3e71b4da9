"""The recorder with a real sound system: what is said in the room is in the recording, and loss is told."""

import signal
import time
from pathlib import Path

import numpy as np
import pytest

from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.verify import info
from tests.integration.heard import CHAIR, recording, wait_for
from tests.integration.pulse import Room, needs_pulse, room
from tests.integration.recorded import (
    ALIKE,
    CLEARLY,
    decoded,
    likeness,
    needs_tools,
    opened_with_age,
    samples,
    spoken,
)

WORDS = "Good morning everybody. Thank you for coming. What is going well, and what are we worried about?"
OTHER = "The grandmother helps on Mondays. At school they saw it too, and the teacher wrote it all down."
ASOUNDRC = """
pcm.Boundary { type pulse device "mic" hint { show on description "A microphone on the table" } }
"""

pytestmark = [needs_pulse, needs_tools, pytest.mark.usefixtures("no_recorder_left")]


def test_what_is_said_in_the_room_is_in_the_recording(loud_room: Room, tmp_path: Path) -> None:
    said = spoken(WORDS, tmp_path / "said.wav")
    other = spoken(OTHER, tmp_path / "other.wav")
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.phase == "recording" and state.seconds > 0)
        started = client.state().seconds
        playing = loud_room.play(said)
        wait_for(client, lambda state: state.level > 0.4)
        assert playing.wait(20) == 0
        wait_for(client, lambda state: state.level < 0.2)
        finished = client.stop()
    heard = decoded(opened_with_age(finished.path, CHAIR, tmp_path))
    assert len(heard) / 48000 == pytest.approx(finished.seconds, abs=0.001)
    alike, place = likeness(heard, samples(said))
    assert alike > ALIKE
    assert started - 0.3 < place < started + 1.5
    length = min(len(samples(other)), len(heard) - 48000)
    assert likeness(heard, samples(other)[:length])[0] < ALIKE - CLEARLY
    assert likeness(np.zeros(len(heard)), samples(said))[0] == 0.0


def test_a_microphone_is_opened_by_its_name_and_found_when_it_is_plugged_in(
    loud_room: Room, tmp_path: Path
) -> None:
    listed = Path(loud_room.environment["HOME"]) / ".asoundrc"
    listed.write_text(ASOUNDRC)
    with recording(tmp_path, "Boundary") as client:
        assert wait_for(client, lambda state: state.phase == "recording").device == "Boundary"
        client.stop()
    with recording(tmp_path / "again", "Ceiling") as client:
        state = wait_for(client, lambda state: state.phase == "lost")
        assert "“Ceiling” is not there" in state.trouble
        assert client.state().seconds == 0.0
        listed.write_text(ASOUNDRC + ASOUNDRC.replace("Boundary", "Ceiling"))
        wait_for(client, lambda state: state.phase == "recording" and state.seconds > 0)
        assert client.state().device == "Ceiling"
        client.stop()


def test_silence_and_a_pause_are_told(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.phase == "recording")
        assert wait_for(client, lambda state: bool(state.trouble)).phase == "recording"
        assert "only silence" in client.state().trouble
        client.pause("a break")
        before = client.state()
        loud_room.play(spoken(WORDS, tmp_path / "said.wav"))
        wait_for(client, lambda state: state.level > 0.4)
        assert client.state().seconds == before.seconds
        assert client.state().phase == "paused"
        assert client.state().trouble == ""
        assert client.stop().seconds == before.seconds


def test_a_sound_system_that_stalls_or_dies_is_noticed_and_found_again(
    loud_room: Room, tmp_path: Path
) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        loud_room.server.send_signal(signal.SIGSTOP)
        stalled = time.monotonic()
        state = wait_for(client, lambda state: state.phase == "lost")
        assert time.monotonic() - stalled < 2.0
        assert "No sound comes from the microphone" in state.trouble
        loud_room.server.send_signal(signal.SIGCONT)
        wait_for(client, lambda state: state.phase == "recording")
        loud_room.close()
        wait_for(client, lambda state: state.phase == "lost")
        kept = client.state().seconds
        time.sleep(0.5)
        (tmp_path / "room" / "home").rmdir()
        with room(tmp_path / "room"):
            wait_for(client, lambda state: state.phase == "recording" and state.seconds > kept + 0.2, 20.0)
            finished = client.stop()
    kinds = [mark.kind for mark in read_marks(tmp_path / "kept", "day", [CHAIR]) if mark.kind != "clock"]
    assert kinds == ["start", "device", "lost", "found", "lost", "found", "stop"]
    gaps = info(finished.path, [CHAIR]).gaps
    assert len(gaps) == 1
    assert 0.5 < gaps[0].missing < 20
    assert gaps[0].seconds == pytest.approx(kept, abs=0.2)
