"""One place that a recording is kept in: a folder whose disk may be full, or go and come back."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from soundingboard.base.disk import settle_folder
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.lock import Lock
from soundingboard.recording.keeping.note import Note, leave_note
from soundingboard.recording.keeping.piece import Piece
from soundingboard.sealing.keys import Recipient


class Place:
    """A folder, what a recording is called there, and for whom it is sealed.

    Its lock may be held already. All that touches the disk may be slow or raise `OSError`, save
    `heard`.
    """

    def __init__(
        self, files: RecordingFiles, recipients: Sequence[Recipient], lock: Lock | None = None
    ) -> None:
        self.files = files
        self._recipients = recipients
        self._lock = lock
        self._claimed = lock is not None
        self._made = 0

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.files.folder

    def new_piece(self) -> Piece:
        """Files with a name that is free; raises `Refused` when another recorder is at work there."""
        if not self._claimed:
            self._claim()
        # Never a name of before: the disk that had it may come back with what is on it.
        names = islice(piece_names(self.files), self._made, None)
        piece = Piece(next(files for files in names if files.free()), self._recipients)
        self._made += 1
        return piece

    def heard(self, samples: int) -> None:
        """Note how many samples the recording should hold by now; returns at once."""
        if self._lock:
            self._lock.heard(samples)

    def leave(self, *, whole: bool) -> None:
        """Let go. What tells how to recover the recording stays unless it is whole here."""
        if whole:
            self.files.note.unlink(missing_ok=True)
        if self._lock:
            self._lock.release() if whole else self._lock.leave()

    def _claim(self) -> None:
        # Only once: a folder that is missing later was on a disk that is gone, and not on this one.
        self.folder.mkdir(parents=True, exist_ok=True)
        settle_folder(self.folder.parent)
        self._lock = self._lock or Lock(self.files.lock)
        leave_note(self.files, Note("", "", tuple(str(each) for each in self._recipients)))
        self._claimed = True


def piece_names(files: RecordingFiles) -> Iterator[RecordingFiles]:
    """What the pieces of a recording are called in one place, in the order in which they are made.

    There is more than one only where the place was lost for a time.
    """
    yield files
    number = 2
    while True:
        yield RecordingFiles(files.folder, f"{files.name}.piece-{number}")
        number += 1


def pieces_of(files: RecordingFiles) -> list[RecordingFiles]:
    """The pieces of a recording that lie in a place."""
    numbered = (path.name.split(".piece-")[-1].split(".")[0] for path in _named(files, ".piece-*"))
    numbers = sorted({int(number) for number in numbered if number.isdecimal()})
    first = [] if files.free() else [files]
    return first + [RecordingFiles(files.folder, f"{files.name}.piece-{number}") for number in numbers]


def _named(files: RecordingFiles, rest: str) -> list[Path]:
    return list(files.folder.glob(files.name + rest)) if files.folder.is_dir() else []
