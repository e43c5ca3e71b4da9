"""The recorder is killed, or its app is: what was said until a second ago is still there."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput, Locked, Refused, Trouble
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import info, verify
from soundingboard.recording.listening.extraction import extract
from soundingboard.recording.recorder.client import find_recorder, start_recorder
from soundingboard.sealing.keys import Identity
from tests.integration.kills import campaign
from tests.integration.recorded import decoded, likeness, needs_tools, opened_with_age, recorder_of, samples

CHAIR, COUNCIL = Identity.new(), Identity.new()
RECIPIENTS = [str(CHAIR.recipient), str(COUNCIL.recipient)]
SPEECH = shipped("resources", "rehearsal", "speech.opus")
FED = FileSource(str(SPEECH), "fed")
PROMISE = 1.0
"""Seconds of sound that a crash may cost at most."""

pytestmark = pytest.mark.usefixtures("no_recorder_left")


def kill(folder: Path) -> None:
    """End the recorder as a crash would, and wait until it is gone."""
    os.kill(recorder_of(folder), signal.SIGKILL)
    deadline = time.monotonic() + 5
    while is_held(folder / "a.lock") and time.monotonic() < deadline:
        time.sleep(0.01)


# ``python3 dev.py bench --campaign kills`` kills many more, and later.
def test_killed_at_any_moment_it_loses_less_than_a_second(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = campaign(tmp_path, 12)
    with capsys.disabled():
        print(f"\n{done.line}")  # noqa: T201 - a promise is worth a number on every run
    assert done.most <= PROMISE
    for kill in done.kills:
        assert kill.told == pytest.approx(kill.lost, abs=0.25)


def test_a_long_recording_is_recovered_whole(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.mark("before")
        client.feed(47.0)
        client.mark("the child's own words")
        time.sleep(1.6)
        kill(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    recovered = recover(tmp_path, "a", [CHAIR])
    assert 46.7 <= recovered.seconds <= 47.0
    assert recovered.lost_seconds == pytest.approx(47.0 - recovered.seconds)
    assert recovered.path.name == "a.recovered.opus.age"
    assert verify(recovered.path, [COUNCIL]).seconds == recovered.seconds
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    extract(recovered.path, [COUNCIL], tmp_path / "out.opus")
    alike, place = likeness(samples(tmp_path / "out.opus"), samples(SPEECH)[: 35 * 48000])
    assert alike > 0.95
    assert place == pytest.approx(0.0, abs=0.05)
    told = info(recovered.path, [CHAIR])
    assert [mark.text for mark in told.marks][1:3] == ["before", "the child's own words"]
    assert told.gaps[-1].missing == recovered.lost_seconds
    again = recover(tmp_path, "a", [CHAIR])
    assert again.path.name == "a.recovered-2.opus.age"


@needs_tools
def test_without_this_program_age_still_opens_what_was_sealed(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(45.0)
        time.sleep(1.0)
        kill(tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        opened_with_age(tmp_path / "a.opus.age", COUNCIL, tmp_path)
    key = tmp_path / "key.txt"
    said = subprocess.run(["age", "-d", "-i", key, tmp_path / "a.opus.age"], capture_output=True, check=False)
    assert len(said.stdout) == 5 * 65536
    (tmp_path / "part.opus").write_bytes(said.stdout)
    assert likeness(decoded(tmp_path / "part.opus"), samples(SPEECH)[: 30 * 48000])[0] > 0.95
    frame = (tmp_path / "a.opus.age.tail0").read_bytes() or (tmp_path / "a.opus.age.tail1").read_bytes()
    size = int.from_bytes(frame[:4], "big")
    tail = subprocess.run(
        ["age", "-d", "-i", key], input=frame[4 : 4 + size], capture_output=True, check=True
    )
    assert int.from_bytes(tail.stdout[:8], "big") == 5 * 65536
    assert b"OggS" in tail.stdout


def test_what_is_damaged_or_missing_costs_only_itself(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(45.0)
        time.sleep(1.0)
        kill(tmp_path)
    for tail in tmp_path.glob("a.opus.age.tail?"):
        tail.write_bytes(tail.read_bytes()[:-7])
    assert 30 < recover(tmp_path, "a", [CHAIR]).seconds < 45
    (tmp_path / "a.recorder").unlink()
    assert 30 < recover(tmp_path, "a", [CHAIR]).seconds < 45
    with pytest.raises(Locked):
        recover(tmp_path, "a", [Identity.new()])
    with pytest.raises(BadInput, match="Nothing of this"):
        recover(tmp_path, "another", [CHAIR])


def test_a_recording_that_is_being_made_or_is_whole_is_left_alone(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(2.0)
        assert interrupted(tmp_path, "a") is None
        with pytest.raises(Refused, match="still being made"):
            recover(tmp_path, "a", [CHAIR])
        finished = client.stop()
    assert interrupted(tmp_path, "a") is None
    recovered = recover(tmp_path, "a", [CHAIR])
    assert (recovered.path, recovered.seconds, recovered.lost_seconds) == (finished.path, 2.0, 0.0)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_new_recorder_does_not_touch_what_a_killed_one_left(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(3.0)
        time.sleep(0.8)
        kill(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert find_recorder(tmp_path, "a") is None
    with pytest.raises(Refused, match="exists already"):
        start_recorder(tmp_path, "a", RECIPIENTS, FED)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


APP = """
import sys, time
from pathlib import Path
from soundingboard.recording.recorder.client import start_recorder
from soundingboard.recording.hearing.sources import FileSource
client = start_recorder(Path(sys.argv[1]), "a", sys.argv[3:], FileSource(sys.argv[2], "real"))
print("started", flush=True)
time.sleep(60)
"""


def test_when_the_app_is_killed_the_recorder_goes_on_and_is_found_again(tmp_path: Path) -> None:
    command = [sys.executable, "-c", APP, str(tmp_path), str(SPEECH), *RECIPIENTS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as app:
        assert app.stdout
        assert app.stdout.readline() == b"started\n"
        os.killpg(app.pid, signal.SIGKILL)
    found = find_recorder(tmp_path, "a")
    assert found
    with found as client:
        first = client.state()
        assert first.phase == "recording"
        time.sleep(1.0)
        assert client.state().seconds - first.seconds == pytest.approx(1.0, abs=0.5)
    again = find_recorder(tmp_path, "a")
    assert again
    with again as client:
        client.pause("the app came back")
        finished = client.stop()
    assert verify(finished.path, [CHAIR]).seconds == finished.seconds > 1.0
    kinds = [mark.kind for mark in read_marks(tmp_path, "a", [CHAIR])]
    assert (kinds[0], kinds[-2:]) == ("start", ["pause", "stop"])
    assert find_recorder(tmp_path, "a") is None


def test_an_app_that_hangs_does_not_hold_up_the_recorder(tmp_path: Path) -> None:
    command = [sys.executable, "-c", APP, str(tmp_path), str(SPEECH), *RECIPIENTS]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as app:
        assert app.stdout
        assert app.stdout.readline() == b"started\n"
        app.send_signal(signal.SIGSTOP)
        with find_recorder(tmp_path, "a") or pytest.fail("not found") as client:
            time.sleep(2.0)
            assert client.state().seconds == pytest.approx(2.0, abs=0.7)
            client.stop()
        app.kill()


def test_a_stranger_without_the_secret_is_not_let_in(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        note = tmp_path / "a.recorder"
        right = note.read_text()
        note.write_text(right.replace('"secret":"', '"secret":"0123456789abcdef', 1))
        with pytest.raises(Trouble, match="does not know this app"):
            find_recorder(tmp_path, "a")
        note.write_text(right)
        client.feed(1.0)
        assert client.stop().seconds == 1.0
