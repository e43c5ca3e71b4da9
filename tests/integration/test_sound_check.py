"""The sound check, with a real sound system: choose, see the level, try, play back, prove the keys."""

import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.hearing.sources import DeviceSource
from soundingboard.recording.sound_check import LENGTH, Heard, SoundCheck, offers, prove_keys
from soundingboard.sealing.keys import Identity
from tests.integration.heard import recording, wait_for
from tests.integration.pulse import Room, needs_pulse
from tests.integration.recorded import ALIKE, likeness, needs_tools, samples, spoken

WORDS = "Good morning everybody. Can you hear me well at the far end of the table, under the window?"

pytestmark = [needs_pulse, needs_tools, pytest.mark.usefixtures("no_recorder_left")]


def until(check: SoundCheck, what: Callable[[Heard], bool], seconds: float = 15.0) -> Heard:
    deadline = time.monotonic() + seconds
    while not what(heard := check.look()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert what(heard), heard
    return heard


def test_what_can_be_heard_is_listed_by_name_and_never_stale(
    loud_room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = offers()
    assert [each.name for each in found.microphones] == ["Table"]
    assert found.trouble == ""
    loud_room.add("ceiling", "Siân Ceiling")
    loud_room.add_output("headset", "Headset")
    found = offers()
    assert [each.name for each in found.microphones] == ["Table", "Siân Ceiling"]
    assert "Headset" in [each.name for each in found.calls]
    loud_room.unplug("mic")
    assert [each.name for each in offers().microphones] == ["Siân Ceiling"]
    monkeypatch.setenv("PATH", str(tmp_path))
    bare = offers()
    assert bare.calls == ()
    assert "cannot be recorded yet" in bare.no_calls
    assert "default" in [each.name for each in bare.microphones]


def test_a_sound_server_that_hangs_is_one_sentence(loud_room: Room) -> None:
    loud_room.server.send_signal(signal.SIGSTOP)
    try:
        assert "sound system does not answer" in offers().trouble
    finally:
        loud_room.server.send_signal(signal.SIGCONT)


def test_five_seconds_are_tried_and_heard_again_while_a_recorder_goes_on(
    loud_room: Room, tmp_path: Path
) -> None:
    said = spoken(WORDS, tmp_path / "said.wav")
    check = SoundCheck(DeviceSource("Table"))
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        with pytest.raises(Refused, match="record five seconds first"):
            check.play()
        until(check, lambda heard: heard.standing == "sounding")
        check.record()
        loud_room.play(said)
        until(check, lambda heard: heard.level > 0.4)
        heard = until(check, lambda heard: heard.whole)
        assert (heard.device, heard.recorded) == ("Table", LENGTH)
        kept = check._taken.astype(float)
        assert likeness(kept, samples(said)[: 3 * 48000])[0] > ALIKE
        before = client.state().seconds
        check.play()
        assert until(check, lambda heard: heard.playing > 0).playing <= LENGTH
        again = loud_room.hear(3.0)
        assert likeness(again, kept[: 2 * 48000])[0] > ALIKE
        assert client.state().seconds > before + 2.5
        assert client.state().troubles == ()
        client.stop()
    check.close()
    assert not list(tmp_path.glob("*.opus*"))


def test_the_keys_are_proved_before_anything_is_recorded() -> None:
    chair, council, stranger = Identity.new(), Identity.new(), Identity.new()
    prove_keys([str(chair.recipient), str(council.recipient)], chair)
    prove_keys([str(chair.recipient)], chair, np.full(48000, 500, np.int16))
    with pytest.raises(Trouble, match="cannot be opened with yours"):
        prove_keys([str(council.recipient), str(stranger.recipient)], chair)
