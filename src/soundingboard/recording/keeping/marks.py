"""Marks: what happened at which sample of a recording."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from soundingboard.recording.happening import MarkKind
from soundingboard.recording.keeping.disk import write_sealed
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.frames import FrameFile, read_frames
from soundingboard.recording.state import RATE
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.whole import open_sealed


class Mark(msgspec.Struct, frozen=True):
    """One moment: its sample, the civil time, what kind of moment, and words.

    ``missing`` is how many seconds of the room are not in the recording because of it.
    """

    sample: int
    at: datetime
    kind: MarkKind
    text: str = ""
    missing: float = 0.0

    @property
    def seconds(self) -> float:
        """Where it is in the recording."""
        return self.sample / RATE


class Journal:
    """The marks of a live recording, each on the disk when it was added."""

    def __init__(self, files: RecordingFiles, recipients: Sequence[Recipient]) -> None:
        self._files = files
        self._recipients = recipients
        self._frames = FrameFile(files.journal, recipients)
        self._marks = list[Mark]()

    def add(self, marks: Sequence[Mark]) -> None:
        """Add some marks; raises `OSError` and adds none of them."""
        if marks:
            self._frames.add(_spelt(marks))
            self._marks += marks

    def leave(self) -> None:
        """Close the file as it is."""
        self._frames.close()

    def finish(self) -> None:
        """Leave one age file of all the marks in place of the journal; may be called again after an error."""
        if not self._files.marks.exists():
            write_sealed(self._files.marks, _spelt(self._marks), self._recipients)
        self._frames.close()
        self._files.journal.unlink(missing_ok=True)


def read_marks(folder: Path, recording_id: str, identities: Sequence[Key]) -> tuple[Mark, ...]:
    """The marks of a recording, stopped or not, in the order in which they were made.

    Raises the errors of `soundingboard.sealing.errors`; a journal is read as far as it is whole.
    """
    files = RecordingFiles(folder, recording_id)
    if files.marks.exists():
        return _parsed(open_sealed(files.marks.read_bytes(), identities))
    return _parsed(b"".join(read_frames(files.journal, identities)))


def write_marks(files: RecordingFiles, marks: Sequence[Mark], recipients: Sequence[Recipient]) -> None:
    """The marks of a recovered recording."""
    write_sealed(files.marks, _spelt(marks), recipients)


def _spelt(marks: Sequence[Mark]) -> bytes:
    return b"".join(msgspec.json.encode(mark) + b"\n" for mark in marks)


def _parsed(lines: bytes) -> tuple[Mark, ...]:
    return tuple(msgspec.json.decode(line, type=Mark) for line in lines.splitlines())
