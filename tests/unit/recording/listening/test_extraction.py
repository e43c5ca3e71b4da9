"""A copy for a lawful request: sealed anew, closed parts silent, the recording untouched."""

from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.marks import Mark, write_marks
from soundingboard.recording.keeping.verify import verify
from soundingboard.recording.listening.extraction import Wish, extract
from soundingboard.recording.listening.spans import CLOSED, OPEN, Span
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload, NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal
from tests.unit.recording.listening.test_redaction import encoded, heard, part

ME, COURT = Identity.new(), Identity.new()
SOUND = encoded(1)


@pytest.fixture
def files(tmp_path: Path) -> RecordingFiles:
    """A recording with a closed part from 3 to 5 seconds."""
    files = RecordingFiles(tmp_path, "day")
    files.sound.write_bytes(seal(SOUND, [ME.recipient]))
    at = datetime(2026, 11, 23, 10)
    marks = [Mark(3 * RATE, at, "mark", CLOSED), Mark(5 * RATE, at, "mark", OPEN)]
    write_marks(files, marks, [ME.recipient])
    return files


def test_it_is_sealed_to_who_asked_with_closed_parts_and_more_silent(
    files: RecordingFiles, tmp_path: Path
) -> None:
    before = files.sound.read_bytes()
    out = tmp_path / "for-the-court.opus.age"
    made = extract(files.sound, [ME], out, Wish((Span(8.0, 9.0),), recipients=(COURT.recipient,)))
    assert (made.silent, made.marks_known) == ((Span(3, 5), Span(8, 9)), True)
    assert made.size == out.stat().st_size
    with pytest.raises(NoMatch):
        open_sealed(out.read_bytes(), [ME])
    sound, whole = heard(open_sealed(out.read_bytes(), [COURT])), heard(SOUND)
    for start, end in ((3, 5), (8, 9)):
        assert abs(part(sound, start, end)).max() < 1e-9
        assert abs(part(whole, start, end)).max() > 0.1
    assert (part(sound, 6.2, 7.8) == part(whole, 6.2, 7.8)).all()
    assert verify(out, [COURT]).seconds == 12.0
    assert files.sound.read_bytes() == before
    listed = out.with_name(out.name + ".silent.txt").read_text()
    assert "00:00:03 to 00:00:05\n00:00:08 to 00:00:09\n" in listed


def test_closed_parts_sound_when_that_is_asked_for(files: RecordingFiles, tmp_path: Path) -> None:
    out = tmp_path / "out.opus"
    made = extract(files.sound, [ME], out, Wish(closed_parts=True))
    assert made.silent == ()
    assert out.read_bytes() == SOUND
    assert not out.with_name(out.name + ".silent.txt").exists()


def test_without_marks_it_says_that_it_knows_of_no_closed_part(files: RecordingFiles, tmp_path: Path) -> None:
    files.marks.unlink()
    assert not extract(files.sound, [ME], tmp_path / "out.opus").marks_known


def test_nothing_is_covered(files: RecordingFiles, tmp_path: Path) -> None:
    out = tmp_path / "out.opus"
    for taken in (out, out.with_name("out.opus.silent.txt")):
        taken.write_text("mine")
        with pytest.raises(BadInput, match="exists already"):
            extract(files.sound, [ME], out)
        assert taken.read_text() == "mine"
        taken.unlink()


def test_what_is_damaged_comes_out_as_far_as_it_is_authentic_and_still_with_silence(
    files: RecordingFiles, tmp_path: Path
) -> None:
    long = encoded(2)
    assert len(long) > 65536
    files.sound.write_bytes(seal(long, [ME.recipient])[:-100])
    out = tmp_path / "out.opus"
    with pytest.raises(BadPayload):
        extract(files.sound, [ME], out)
    sound = heard(out.read_bytes())
    assert len(sound) > 6 * RATE
    assert abs(part(sound, 3, 5)).max() < 1e-9
    assert abs(part(sound, 1, 2)).max() > 0.1
