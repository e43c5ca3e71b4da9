"""A vault that is safe from quantum computers too: so is its recording, from the start and after a crash."""

import os
import signal
import time
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import verify
from soundingboard.recording.recorder.client import start_recorder
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import Identity
from tests.integration.recorded import recorder_of

CHAIR, COUNCIL = (Identity.new(post_quantum=True) for _ in range(2))
RECIPIENTS = [str(CHAIR.recipient), str(COUNCIL.recipient)]
FED = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")

pytestmark = pytest.mark.usefixtures("no_recorder_left")


def kinds_in(file: Path) -> list[str]:
    """What kinds of key open a file."""
    with file.open("rb") as stream:
        return [stanza.kind for stanza in read_header(stream).stanzas]


def test_a_recording_is_sealed_to_its_keys_and_to_no_other_kind(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(3.0)
        finished = client.stop()
    assert kinds_in(finished.path) == ["mlkem768x25519"] * 2
    for key in (CHAIR, COUNCIL):
        assert verify(finished.path, [key]).seconds == 3.0


def test_so_is_what_is_made_whole_after_a_crash(tmp_path: Path) -> None:
    with start_recorder(tmp_path, "a", RECIPIENTS, FED) as client:
        client.feed(20.0)
        time.sleep(1.6)
        os.kill(recorder_of(tmp_path), signal.SIGKILL)
        deadline = time.monotonic() + 5
        while is_held(tmp_path / "a.lock") and time.monotonic() < deadline:
            time.sleep(0.01)
    recovered = recover(tmp_path, "a", [COUNCIL])
    assert 19.0 <= recovered.seconds <= 20.0
    assert kinds_in(recovered.path) == ["mlkem768x25519"] * 2
    assert verify(recovered.path, [CHAIR]).seconds == recovered.seconds


def test_keys_of_both_kinds_record_nothing(tmp_path: Path) -> None:
    usual = str(Identity.new().recipient)
    with pytest.raises(BadInput, match="use keys of one kind"):
        start_recorder(tmp_path, "a", RECIPIENTS, FED, extra_recipients=[usual])
    assert list(tmp_path.iterdir()) == []
