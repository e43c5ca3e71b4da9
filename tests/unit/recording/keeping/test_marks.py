"""The journal of marks, and the files that hold it."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.frames import FrameFile, read_frames
from soundingboard.recording.keeping.marks import Journal, Mark, read_marks
from soundingboard.sealing.keys import Identity

ME = Identity.new()
TEN = datetime(2026, 11, 24, 10, 0, 0, 5)
MARKS = [Mark(48_000 * number, TEN, "mark", f"“moment” {number}", number / 10) for number in range(5)]


def test_a_journal_is_read_live_and_when_it_is_finished(tmp_path: Path) -> None:
    journal = Journal(RecordingFiles(tmp_path, "a"), [ME.recipient])
    journal.add(MARKS[:2])
    assert list(read_marks(tmp_path, "a", [ME])) == MARKS[:2]
    journal.add([])
    journal.add(MARKS[2:])
    journal.finish()
    assert list(read_marks(tmp_path, "a", [ME])) == MARKS
    assert [path.name for path in tmp_path.iterdir()] == ["a.marks.age"]
    journal.finish()
    assert list(read_marks(tmp_path, "a", [ME])) == MARKS


def test_a_torn_frame_costs_itself_and_what_comes_after(tmp_path: Path) -> None:
    frames = FrameFile(tmp_path / "frames", [ME.recipient])
    for word in (b"one", b"two", b"three"):
        frames.add(word)
    frames.close()
    whole = (tmp_path / "frames").read_bytes()
    third = len(whole) // 3
    for length in range(0, len(whole), 17):
        (tmp_path / "frames").write_bytes(whole[:length])
        assert len(list(read_frames(tmp_path / "frames", [ME]))) == min(2, length // third)
    (tmp_path / "frames").write_bytes(whole[:300] + b"!" + whole[301:])
    assert list(read_frames(tmp_path / "frames", [ME])) == [b"one"]


def test_a_frame_that_fails_to_be_written_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = FrameFile(tmp_path / "frames", [ME.recipient])
    frames.add(b"one")

    def no_disk(_handle: int) -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", no_disk)
        with pytest.raises(OSError, match="disk is gone"):
            frames.add(b"two")
    assert list(read_frames(tmp_path / "frames", [ME])) == [b"one"]
    frames.add(b"three")
    frames.close()
    assert list(read_frames(tmp_path / "frames", [ME])) == [b"one", b"three"]


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", "-x", "a b", "é", "x" * 101, "a\n"])
def test_what_cannot_name_a_file_everywhere_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot name"):
        RecordingFiles(tmp_path, name)
