"""Looking at recordings that are not quite right although they open."""

from pathlib import Path

import numpy as np
import pytest

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.verify import info, verify
from soundingboard.recording.listening.extraction import extract
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.opus.ogg import pages
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import seal

ME = Identity.new()
ENCODER = Encoder()
SOUND = ENCODER.encode(np.random.default_rng(5).integers(-9000, 9000, 30 * RATE, np.int16)) + ENCODER.finish()
PAGES = list(pages(SOUND))


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Where each test seals its own."""
    return tmp_path / "a.opus.age"


def test_a_sound_recording_is_sound(recording: Path) -> None:
    recording.write_bytes(seal(SOUND, [ME.recipient]))
    checked = verify(recording, [ME])
    assert (checked.seconds, checked.bytes, checked.pages) == (30.0, len(SOUND), len(PAGES))
    assert info(recording, [ME]).seconds == 30.0
    assert info(recording, [ME]).marks == ()


@pytest.mark.parametrize(
    "data",
    [
        SOUND + b"more",
        SOUND[:-1],
        SOUND[: PAGES[-1].start],
        SOUND[: PAGES[9].start] + SOUND[PAGES[9].end :],
        SOUND[: PAGES[9].start] + b"x" + SOUND[PAGES[9].start :],
    ],
)
def test_pages_that_do_not_follow_or_do_not_end_are_noticed(data: bytes, recording: Path) -> None:
    recording.write_bytes(seal(data, [ME.recipient]))
    with pytest.raises(BadInput, match="damaged although"):
        verify(recording, [ME])


@pytest.mark.parametrize("data", [b"", b"Good morning", SOUND[: PAGES[1].end]])
def test_an_age_file_without_a_recording_in_it_is_told(data: bytes, recording: Path) -> None:
    recording.write_bytes(seal(data, [ME.recipient]))
    with pytest.raises(BadInput, match="no recording"):
        verify(recording, [ME])


def test_a_name_that_is_nowhere_is_told(recording: Path) -> None:
    for look in (info, verify):
        with pytest.raises(BadInput, match="cannot be read"):
            look(recording, [ME])


def test_the_sound_of_a_cut_recording_comes_out_as_far_as_it_is_authentic(
    recording: Path, tmp_path: Path
) -> None:
    recording.write_bytes(seal(SOUND, [ME.recipient])[:-100])
    out = tmp_path / "out.opus"
    with pytest.raises(BadPayload):
        extract(recording, [ME], out)
    assert out.read_bytes() == SOUND[: len(SOUND) // 65536 * 65536]
    with pytest.raises(BadInput, match="exists already"):
        extract(recording, [ME], out)
