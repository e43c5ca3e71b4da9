"""The recorder process, with sound that is fed to it: lengths, pauses, marks, and who may command it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.note import Note
from soundingboard.recording.keeping.verify import info, verify
from soundingboard.recording.listening.extraction import extract
from soundingboard.recording.recorder import client as client_module
from soundingboard.recording.recorder.client import RecorderClient, find_recorder, start_recorder
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import Identity
from tests.integration.recorded import (
    decoded,
    likeness,
    needs_tools,
    opened_with_age,
    recorder_of,
    samples,
    spoken,
)

CHAIR, COUNCIL, EXTRA = Identity.new(), Identity.new(), Identity.new()
SPEECH = shipped("resources", "rehearsal", "speech.opus")
FED = FileSource(str(SPEECH), "fed")

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[RecorderClient]:
    """A recorder that is fed, stopped when the test is over."""
    recipients = [str(CHAIR.recipient), str(COUNCIL.recipient)]
    extra = [str(EXTRA.recipient)]
    with start_recorder(tmp_path, "day", recipients, FED, extra_recipients=extra) as client:
        yield client
        client.stop()


def test_what_is_fed_is_recorded_to_the_sample(recorder: RecorderClient) -> None:
    assert recorder.state().phase == "recording"
    for seconds in (1.0, 0.5, 0.02, 7.25, 0.333):
        recorder.feed(seconds)
    assert recorder.state().seconds == pytest.approx(9.103)
    finished = recorder.stop()
    assert finished.seconds == pytest.approx(9.103)
    assert info(finished.path, [CHAIR]).seconds == pytest.approx(9.103)
    assert recorder.state().phase == "stopped"
    assert recorder.stop() == finished


def test_the_file_starts_again_when_it_is_over(recorder: RecorderClient, tmp_path: Path) -> None:
    once = soundfile.info(str(SPEECH)).duration
    recorder.feed(once + 5)
    finished = recorder.stop()
    extract(finished.path, [CHAIR], tmp_path / "out.opus")
    heard = samples(tmp_path / "out.opus")
    first, place = likeness(heard[: 10 * 48000], samples(SPEECH)[: 4 * 48000])
    again, later = likeness(heard[-8 * 48000 :], samples(SPEECH)[: 4 * 48000])
    assert min(first, again) > 0.95
    assert place == pytest.approx(0.0, abs=0.05)
    assert later + len(heard) / 48000 - 8 == pytest.approx(once, abs=0.05)


def test_a_pause_writes_no_sound(recorder: RecorderClient) -> None:
    recorder.feed(2.0)
    recorder.pause("a break")
    before = recorder.state()
    recorder.feed(30.0)
    assert (recorder.state().phase, recorder.state().seconds) == ("paused", 2.0)
    recorder.resume()
    recorder.feed(1.0)
    assert (recorder.state().phase, before.seconds, recorder.state().seconds) == ("recording", 2.0, 3.0)
    assert recorder.stop().seconds == 3.0


def test_orders_that_make_no_sense_are_refused_in_a_sentence(recorder: RecorderClient) -> None:
    with pytest.raises(Refused, match="going on already"):
        recorder.resume()
    recorder.pause()
    with pytest.raises(Refused, match="paused already"):
        recorder.pause()


def test_marks_stand_at_their_samples_with_the_time_of_the_room(
    recorder: RecorderClient, tmp_path: Path
) -> None:
    ten = datetime(2026, 11, 24, 10, 0)
    recorder.feed(1.5)
    recorder.mark("the school's report", at=ten)
    recorder.pause("a break", at=ten)
    recorder.resume(at=ten)
    live = read_marks(tmp_path, "day", [COUNCIL])
    recorder.feed(1.0)
    finished = recorder.stop()
    marks = read_marks(tmp_path, "day", [COUNCIL])
    told = [(mark.kind, mark.seconds, mark.text) for mark in marks]
    assert told[1:] == [
        ("mark", 1.5, "the school's report"),
        ("pause", 1.5, "a break"),
        ("resume", 1.5, ""),
        ("stop", 2.5, ""),
    ]
    assert {mark.at for mark in marks[1:4]} == {ten}
    assert marks[: len(live)] == live
    assert info(finished.path, [CHAIR]).marks == marks
    with pytest.raises(NoMatch):
        read_marks(tmp_path, "day", [Identity.new()])


@needs_tools
def test_public_programs_open_it_and_find_nothing_wrong(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(20.0)
    finished = recorder.stop()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["day.marks.age", "day.opus.age"]
    for identity in (CHAIR, COUNCIL, EXTRA):
        opus = opened_with_age(finished.path, identity, tmp_path)
        said = subprocess.run(["opusinfo", opus], capture_output=True, text=True, check=True)
        assert "WARNING" not in said.stdout + said.stderr
        assert "Playback length: 0m:20.000s" in said.stdout
        opus.unlink()
    opus = opened_with_age(finished.path, CHAIR, tmp_path)
    probed = subprocess.run(
        ["ffprobe", "-v", "error", "-show_streams", opus], capture_output=True, text=True, check=True
    )
    assert "codec_name=opus" in probed.stdout
    assert "channels=1\n" in probed.stdout
    assert not probed.stderr
    alike, place = likeness(decoded(opus), samples(SPEECH)[: 15 * 48000])
    assert alike > 0.95
    assert place == pytest.approx(0.0, abs=0.05)


# 62 kbit/s is promised as 28 MB an hour; the head and two keys are nothing beside it.
def test_size_and_health_are_as_promised(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(60.0)
    deadline = time.monotonic() + 5
    while recorder.state().bytes_on_disk < 100_000 and time.monotonic() < deadline:
        time.sleep(0.05)
    on_disk = sum(path.stat().st_size for path in tmp_path.glob("day.opus.age*"))
    assert recorder.state().bytes_on_disk == pytest.approx(on_disk, rel=0.2)
    finished = recorder.stop()
    assert finished.size * 60 < 29_000_000
    assert finished.size == finished.path.stat().st_size
    checked = verify(finished.path, [CHAIR])
    assert checked.seconds == 60.0
    assert info(finished.path, [CHAIR]).sha256 == finished.sha256
    changed = bytearray(finished.path.read_bytes())
    changed[len(changed) // 2] ^= 1
    finished.path.write_bytes(changed)
    with pytest.raises(BadInput):
        verify(finished.path, [CHAIR])


def test_any_rate_and_any_number_of_channels_will_do(tmp_path: Path) -> None:
    speech, rate = soundfile.read(str(SPEECH), frames=6 * 48000)
    assert rate == 48000
    source = tmp_path / "two.wav"
    soundfile.write(source, [[value, value / 2] for value in speech[::2]], 24000)
    with start_recorder(tmp_path, "a", [str(CHAIR.recipient)], FileSource(str(source), "fed")) as client:
        client.feed(5.0)
        finished = client.stop()
    extract(finished.path, [CHAIR], tmp_path / "out.opus")
    assert likeness(samples(tmp_path / "out.opus"), samples(SPEECH)[: 4 * 48000])[0] > 0.95


def test_the_recording_starts_at_the_time_of_the_room(tmp_path: Path) -> None:
    ten = datetime(2026, 11, 24, 10, 0)
    with start_recorder(tmp_path, "a", [str(CHAIR.recipient)], FED, at=ten) as client:
        client.feed(1.0)
        client.stop(at=ten)
    assert [mark.at for mark in read_marks(tmp_path, "a", [CHAIR])] == [ten, ten]


def test_a_second_recorder_of_the_same_recording_is_refused(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(1.0)
    with pytest.raises(Refused, match="being made already"):
        start_recorder(tmp_path, "day", [str(CHAIR.recipient)], FED)
    recorder.feed(1.0)
    assert recorder.stop().seconds == 2.0


def test_a_finished_recording_is_never_overwritten(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(1.0)
    finished = recorder.stop()
    before = finished.path.read_bytes()
    with pytest.raises(Refused, match="exists already"):
        start_recorder(tmp_path, "day", [str(CHAIR.recipient)], FED)
    assert finished.path.read_bytes() == before
    assert find_recorder(tmp_path, "day") is None
    assert not (tmp_path / "day.lock").exists()


@pytest.mark.parametrize(
    ("name", "recipient", "source"),
    [
        ("../day", str(CHAIR.recipient), FED),
        ("day", "age1nonsense", FED),
        ("day", str(CHAIR.recipient), FileSource("/nowhere.wav", "fed")),
        ("day", str(CHAIR.recipient), FileSource(__file__, "fed")),
    ],
    ids=["outside the folder", "no key", "no such sound", "no sound at all"],
)
def test_what_cannot_be_recorded_is_told_and_leaves_nothing(
    name: str, recipient: str, source: FileSource, tmp_path: Path
) -> None:
    with pytest.raises((BadInput, Refused)):
        start_recorder(tmp_path, name, [recipient], source)
    assert list(tmp_path.iterdir()) == []


def test_the_state_never_waits_and_a_recorder_that_hangs_is_noticed(
    recorder: RecorderClient, tmp_path: Path
) -> None:
    process = recorder_of(tmp_path)
    os.kill(process, signal.SIGSTOP)
    try:
        deadline, slowest = time.monotonic() + 6, 0.0
        while recorder.state().phase != "lost" and time.monotonic() < deadline:
            before = time.monotonic()
            recorder.state()
            slowest = max(slowest, time.monotonic() - before)
            time.sleep(0.05)
        assert recorder.state().phase == "lost"
        assert "has not answered" in recorder.state().trouble
        assert slowest < 0.05
    finally:
        os.kill(process, signal.SIGCONT)
    recorder.feed(1.0)
    assert recorder.state().phase == "recording"


def test_when_the_system_shuts_down_the_recording_ends_well(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(3.0)
    process = recorder_of(tmp_path)
    os.kill(process, signal.SIGINT)
    os.kill(process, signal.SIGHUP)
    recorder.feed(1.0)
    os.kill(process, signal.SIGTERM)
    deadline = time.monotonic() + 5
    while (tmp_path / "day.lock").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert verify(tmp_path / "day.opus.age", [CHAIR]).seconds == 4.0


def test_a_file_that_is_moved_away_is_told_until_it_is_back(recorder: RecorderClient, tmp_path: Path) -> None:
    recorder.feed(1.0)
    (tmp_path / "day.opus.age").rename(tmp_path / "elsewhere")
    wait_for_trouble(recorder, "moved or removed")
    assert (recorder.state().phase, recorder.state().copies) == ("lost", 0)
    (tmp_path / "elsewhere").rename(tmp_path / "day.opus.age")
    wait_for_trouble(recorder, "")
    assert recorder.state().phase == "recording"


def wait_for_trouble(recorder: RecorderClient, words: str) -> None:
    """Wait until the trouble that is told has these words, or is over."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        trouble = recorder.state().trouble
        if words in trouble if words else not trouble:
            return
        time.sleep(0.02)
    pytest.fail(f"still told: {recorder.state().trouble!r}")


def test_nothing_secret_stands_where_others_can_read_it(recorder: RecorderClient, tmp_path: Path) -> None:
    process = recorder_of(tmp_path)
    secret = (tmp_path / "day.recorder").read_text().split('"secret":"')[1][:64]
    for place in ("cmdline", "environ"):
        assert secret.encode() not in Path(f"/proc/{process}/{place}").read_bytes()
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o077 == 0, path


def test_the_recorder_loads_nothing_of_the_app() -> None:
    code = (
        "import sys, soundingboard.__main__\n"
        "from soundingboard.recording.hearing import device_sound\n"
        "from soundingboard.recording.recorder import child\n"
        "heavy = {'PySide6', 'shiboken6', 'sqlalchemy', 'sqlcipher3', 'ssl', 'http'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "ours = {name.split('.')[1] for name in sys.modules if name.startswith('soundingboard.')}\n"
        "print(sorted(ours - {'__main__'}))\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["[]", "['base', 'recording', 'sealing']"]


@needs_tools
def test_silence_and_other_speech_are_told_from_what_was_said(tmp_path: Path) -> None:
    said = samples(spoken("Good morning everybody, and thank you for coming today.", tmp_path / "a.wav"))
    other = samples(spoken("The core group meets every month at the school in town.", tmp_path / "b.wav"))
    assert likeness(said, said)[0] == pytest.approx(1.0)
    assert likeness(np.concatenate([other, other]), said)[0] < 0.7
    assert likeness(np.zeros(len(said) * 2), said)[0] == 0.0


def test_a_recorder_that_does_not_answer_at_the_start_does_not_listen_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unanswered(note: Note) -> None:
        raise Trouble("It does not answer.")

    monkeypatch.setattr(client_module, "reach", unanswered)
    with pytest.raises(Trouble, match="does not answer"):
        start_recorder(tmp_path, "a", [str(CHAIR.recipient)], FileSource(str(SPEECH), "real"))
    assert not is_held(tmp_path / "a.lock")
