"""What the chair reads when a microphone or the sound system fails, within five seconds, and what is marked.

Every case is played for real: a PulseAudio server of the test's own does what computers do by themselves.
"""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.integration.heard import marked, reads, reads_no_more, recording, wait_for
from tests.integration.pulse import Room, needs_pulse
from tests.integration.recorded import needs_tools, recorder_of, spoken

KNOWN = 5.0
"""Seconds after which the chair knows."""
SPEECH = "Thank you all for coming. We begin with what is going well, and then we say what worries us."

pytestmark = [needs_pulse, needs_tools, pytest.mark.usefixtures("no_recorder_left")]


def test_a_microphone_that_was_swapped_silently_is_told_by_both_names(
    loud_room: Room, tmp_path: Path
) -> None:
    loud_room.add("laptop", "Laptop of Siân")
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        assert client.state().device == "Table"
        loud_room.unplug("mic")
        assert reads(client, "changed by itself from “Table” to “Laptop of Siân”", KNOWN) < KNOWN
        assert client.state().device == "Laptop of Siân"
        wait_for(client, lambda state: state.phase == "recording" and state.level == 0.0)
        loud_room.add("mic", "Table", inside="room")
        loud_room.control("set-default-source", "mic")
        reads_no_more(client, "changed by itself")
        assert client.state().device == "Table"
        client.stop()
    swaps = [mark.text for mark in marked(tmp_path) if mark.kind == "device"]
    assert swaps[0] == "Table"
    assert [("“Table” to “Laptop of Siân”" in text, "” to “Table”" in text) for text in swaps[1:]] == [
        (True, False),
        (False, True),
    ]


def test_a_microphone_chosen_by_name_is_gone_back_to_when_it_is_there_again(
    loud_room: Room, tmp_path: Path
) -> None:
    loud_room.add("ceiling", "Ceiling", inside="room")
    with recording(tmp_path, "Ceiling") as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        assert client.state().device == "Ceiling"
        loud_room.unplug("ceiling")
        assert reads(client, "from “Ceiling” to “Table”", KNOWN) < KNOWN
        loud_room.add("ceiling", "Ceiling", inside="room")
        reads_no_more(client, "changed by itself")
        assert client.state().device == "Ceiling"
        client.stop()


def test_where_no_microphone_is_left_the_computers_own_sound_is_not_taken_for_one(
    loud_room: Room, tmp_path: Path
) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        loud_room.unplug("mic")
        reads(client, "No microphone is left", KNOWN)
        loud_room.add("spare", "Spare", inside="room")
        reads_no_more(client, "No microphone is left")
        assert client.state().device == "Spare"
        client.stop()


def test_muting_is_told_apart_from_silence_and_both_are_marked(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.2)
        loud_room.play(spoken(SPEECH, tmp_path / "said.wav"))
        wait_for(client, lambda state: state.level > 0.4)
        loud_room.control("set-source-mute", "mic", "1")
        assert reads(client, "“Table” is muted", KNOWN) < KNOWN
        reads(client, "gives only silence", KNOWN)
        assert "muted" in client.state().trouble
        assert client.state().phase == "recording"
        client.pause("a break")
        wait_for(client, lambda state: state.troubles == ())
        client.resume()
        reads(client, "“Table” is muted", KNOWN)
        loud_room.control("set-source-mute", "mic", "0")
        reads_no_more(client, "is muted")
        client.stop()
    told = [(mark.kind, "muted in this" in mark.text) for mark in marked(tmp_path)]
    assert told.count(("trouble", True)) == told.count(("mended", True)) == 2
    assert ("trouble", False) in told


def test_a_microphone_put_to_sleep_is_told_and_goes_on_by_itself(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        loud_room.control("suspend-source", "mic", "1")
        asleep = time.monotonic()
        assert wait_for(client, lambda state: state.phase == "lost").trouble
        assert time.monotonic() - asleep < 2.0
        assert reads(client, "put the microphone “Table” to sleep", KNOWN) < KNOWN
        loud_room.control("suspend-source", "mic", "0")
        wait_for(client, lambda state: state.phase == "recording")
        reads_no_more(client, "to sleep")
        client.stop()
    kinds = [mark.kind for mark in marked(tmp_path)]
    assert kinds.count("lost") == kinds.count("found") == 1
    assert kinds.index("lost") < kinds.index("found")
    assert any("to sleep" in mark.text for mark in marked(tmp_path))


def test_a_frozen_sound_server_is_told_and_what_it_held_back_is_kept(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        kept = client.state().seconds
        loud_room.server.send_signal(signal.SIGSTOP)
        frozen = time.monotonic()
        assert reads(client, "No sound comes from the microphone “Table”", KNOWN) < 2.0
        assert reads(client, "sound system does not answer", KNOWN) < KNOWN
        time.sleep(2.0)
        loud_room.server.send_signal(signal.SIGCONT)
        lasted = time.monotonic() - frozen
        wait_for(client, lambda state: state.phase == "recording")
        reads_no_more(client, "does not answer", 1.0)
        wait_for(client, lambda state: state.seconds > kept + lasted, 3.0)
        client.stop()
    assert sum(mark.missing for mark in marked(tmp_path)) == 0.0


def test_what_a_frozen_server_held_back_from_a_pause_stays_out(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        client.pause("time in private")
        kept = client.state().seconds
        loud_room.server.send_signal(signal.SIGSTOP)
        time.sleep(5.0)
        client.resume()
        resumed = time.monotonic()
        loud_room.server.send_signal(signal.SIGCONT)
        wait_for(client, lambda state: state.phase == "recording")
        time.sleep(1.0)
        state, since = client.state(), time.monotonic() - resumed
        assert 0.5 < state.seconds - kept < since + 0.4
        client.stop()
    assert sum(mark.missing for mark in marked(tmp_path)) < 1.0


def test_a_killed_sound_server_is_told_and_the_recording_can_still_be_stopped(
    loud_room: Room, tmp_path: Path
) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        loud_room.close()
        assert reads(client, "No sound comes", KNOWN) < 2.0
        assert reads(client, "sound system does not answer", KNOWN) < KNOWN
        kept = client.state().seconds
        assert client.stop().seconds == pytest.approx(kept, abs=0.2)
    lost, stop = (next(mark for mark in marked(tmp_path) if mark.kind == kind) for kind in ("lost", "stop"))
    assert stop.missing == pytest.approx((stop.at - lost.at).total_seconds(), abs=1.0)


def test_without_a_server_to_ask_a_microphone_that_is_no_longer_listed_is_told(
    loud_room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path(loud_room.environment["HOME"]) / ".asoundrc"
    pcm = 'pcm.{} {{ type pulse device "mic" hint {{ show on description "A microphone" }} }}\n'
    listed.write_text(pcm.format("Boundary") + pcm.format("Other"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with recording(tmp_path, "Boundary") as client:
        wait_for(client, lambda state: state.seconds > 0.2)
        time.sleep(2.5)
        listed.write_text(pcm.format("Other"))
        assert reads(client, "changed by itself from “Boundary” to", KNOWN) < KNOWN
        assert client.state().phase == "recording"
        client.stop()


def test_a_capturing_process_that_hangs_or_dies_is_replaced(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        os.kill(_hearing(tmp_path), signal.SIGSTOP)
        wait_for(client, lambda state: state.phase == "lost", 2.0)
        wait_for(client, lambda state: state.phase == "recording")
        os.kill(_hearing(tmp_path), signal.SIGKILL)
        wait_for(client, lambda state: state.phase == "lost", 2.0)
        wait_for(client, lambda state: state.phase == "recording")
        client.stop()
    assert [mark.kind for mark in marked(tmp_path)].count("found") == 2


def test_a_recorder_that_is_busy_for_long_loses_nothing(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        recorder = recorder_of(tmp_path)
        before, began = client.state().seconds, time.monotonic()
        os.kill(recorder, signal.SIGSTOP)
        time.sleep(6.0)
        os.kill(recorder, signal.SIGCONT)
        wait_for(client, lambda state: state.seconds > before + 5.9, 3.0)
        lasted = time.monotonic() - began
        assert client.stop().seconds == pytest.approx(before + lasted, abs=0.6)
    assert sum(mark.missing for mark in marked(tmp_path)) == 0.0


def test_nothing_goes_on_listening_when_the_recorder_was_killed(loud_room: Room, tmp_path: Path) -> None:
    with recording(tmp_path) as client:
        wait_for(client, lambda state: state.seconds > 0.5)
        loud_room.control("suspend-source", "mic", "1")
        reads(client, "to sleep", KNOWN)
        hearing = _hearing(tmp_path)
        os.kill(recorder_of(tmp_path), signal.SIGKILL)
        deadline = time.monotonic() + 3.0
        while Path(f"/proc/{hearing}/cmdline").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not Path(f"/proc/{hearing}/cmdline").exists()
        wait_for(client, lambda state: state.phase == "lost")


def _hearing(folder: Path) -> int:
    """The process that captures for the recorder of this folder."""
    recorder = recorder_of(folder)
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
            if b"capture-child" in words and _parent(int(process.name)) == recorder:
                return int(process.name)
        except (FileNotFoundError, ProcessLookupError):
            continue
    raise LookupError(folder)


def _parent(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
