"""The call's sound beside the room's, through a real sound system: each on its own channel, and one lost."""

import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from soundingboard.recording.hearing.sources import DeviceSource
from soundingboard.recording.recorder.client import RecorderClient
from tests.integration.heard import CHAIR, marked, reads, reads_no_more, recording, wait_for
from tests.integration.pulse import Room, needs_pulse
from tests.integration.recorded import ALIKE, CLEARLY, likeness, needs_tools, opened_with_age, samples, spoken

IN_THE_ROOM = "Good morning everybody. Thank you for coming. What is going well in this family now?"
ON_THE_CALL = "The grandmother is on the line. She helps on Mondays, and she can hear all of you clearly."

pytestmark = [needs_pulse, needs_tools, pytest.mark.usefixtures("no_recorder_left")]


@pytest.fixture
def headset(loud_room: Room) -> str:
    """A loudspeaker on which a call is heard."""
    loud_room.add_output("headset", "Headset")
    loud_room.control("set-default-sink", "headset")
    loud_room.hum("headset")
    return "headset"


def channels(sealed: Path, folder: Path) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The room's and the call's sound, by the public programs."""
    data, rate = soundfile.read(opened_with_age(sealed, CHAIR, folder), dtype="float64", always_2d=True)
    assert rate == 48000
    assert data.shape[1] == 2
    return data[:, 0], data[:, 1]


def hushed(client: RecorderClient) -> None:
    """Wait until nothing more comes from the call, and a little for what is on its way."""
    wait_for(client, lambda state: state.call is not None and state.call.level < 0.1)
    time.sleep(0.5)


def test_each_voice_is_on_its_own_channel_at_the_same_moment(
    loud_room: Room, headset: str, tmp_path: Path
) -> None:
    room, call = (
        spoken(IN_THE_ROOM, tmp_path / "room.wav"),
        spoken(ON_THE_CALL, tmp_path / "call.wav", "en-us"),
    )
    with recording(tmp_path, call=DeviceSource(None)) as client:
        wait_for(
            client,
            lambda state: state.seconds > 1 and state.call is not None and state.call.standing == "sounding",
        )
        playing = loud_room.play(room), loud_room.play(call, headset)
        state = wait_for(client, lambda state: state.call is not None and state.call.level > 0.4)
        assert (state.device, state.call and state.call.device) == ("Table", "Headset")
        assert [each.wait(20) for each in playing] == [0, 0]
        hushed(client)
        finished = client.stop()
    left, right = channels(finished.path, tmp_path)
    assert len(left) / 48000 == pytest.approx(finished.seconds, abs=0.001)
    (alike, at), (call_alike, call_at) = likeness(left, samples(room)), likeness(right, samples(call))
    # A sound server that is kept waiting skips a little of what it plays; whose voice it is stays clear.
    assert alike > likeness(left, samples(call))[0] + CLEARLY
    assert call_alike > likeness(right, samples(room))[0] + CLEARLY
    assert call_at - at == pytest.approx(0.15, abs=0.25)
    assert not [mark.text for mark in marked(tmp_path) if mark.missing]


def test_a_call_that_is_lost_leaves_the_room_and_comes_back(
    loud_room: Room, headset: str, tmp_path: Path
) -> None:
    with recording(tmp_path, call=DeviceSource("Headset")) as client:
        wait_for(
            client,
            lambda state: state.call is not None and state.call.standing == "sounding" and state.seconds > 1,
        )
        loud_room.control("suspend-sink", "headset", "1")
        assert reads(client, "Voices on the call are not recorded since", 5.0) < 5.0
        state = client.state()
        assert (state.phase, state.call and state.call.standing) == ("recording", "gone")
        before, began = state.seconds, time.monotonic()
        playing = loud_room.play(spoken(IN_THE_ROOM, tmp_path / "room.wav"))
        assert playing.wait(20) == 0
        assert client.state().seconds - before == pytest.approx(time.monotonic() - began, abs=0.5)
        loud_room.control("suspend-sink", "headset", "0")
        reads(client, "Voices on the call are recorded again since", 12.0)
        reads_no_more(client, "not recorded")
        finished = client.stop()
    left, _ = channels(finished.path, tmp_path)
    assert likeness(left, samples(tmp_path / "room.wav"))[0] > ALIKE
    told = [mark.text for mark in marked(tmp_path) if mark.kind == "call"]
    assert told[0] == "The call is heard on “Headset”."
    assert any(text.startswith("Voices on the call are not recorded since") for text in told)
    assert any(text.startswith("Voices on the call are recorded again since") for text in told)


def test_a_lost_microphone_leaves_the_call(loud_room: Room, headset: str, tmp_path: Path) -> None:
    with recording(tmp_path, call=DeviceSource(None)) as client:
        wait_for(
            client,
            lambda state: state.call is not None and state.call.standing == "sounding" and state.seconds > 1,
        )
        loud_room.control("suspend-source", "mic", "1")
        wait_for(client, lambda state: state.phase == "lost", 3.0)
        before, began = client.state().seconds, time.monotonic()
        playing = loud_room.play(spoken(ON_THE_CALL, tmp_path / "call.wav"), headset)
        assert playing.wait(20) == 0
        assert client.state().seconds - before == pytest.approx(time.monotonic() - began, abs=1.5)
        hushed(client)
        loud_room.control("suspend-source", "mic", "0")
        wait_for(client, lambda state: state.phase == "recording")
        finished = client.stop()
    left, right = channels(finished.path, tmp_path)
    assert likeness(right, samples(tmp_path / "call.wav"))[0] > ALIKE
    assert np.abs(left[round(before * 48000) + 48000 :][: 2 * 48000]).max() < 0.01


def test_a_call_follows_to_another_loudspeaker(loud_room: Room, headset: str, tmp_path: Path) -> None:
    with recording(tmp_path, call=DeviceSource(None)) as client:
        wait_for(client, lambda state: state.call is not None and state.call.device == "Headset")
        loud_room.add_output("speaker", "Speaker")
        loud_room.control("set-default-sink", "speaker")
        assert reads(client, "call's sound changed by itself from “Headset” to “Speaker”", 5.0) < 5.0
        client.stop()


def test_where_a_call_cannot_be_recorded_that_is_said_and_the_room_goes_on(
    loud_room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with recording(tmp_path, call=DeviceSource(None)) as client:
        reads(client, "On this computer the sound of a call cannot be recorded yet", 10.0)
        wait_for(client, lambda state: state.phase == "recording" and state.seconds > 0.5)
        client.stop()
