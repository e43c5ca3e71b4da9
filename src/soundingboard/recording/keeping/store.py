"""Keeping what comes from the encoder, so that a crash loses less than a second of it.

The recording is one age file that only grows, by whole chunks of some 8 seconds. What fills no
chunk yet is also in the tail, tick by tick, in one of two slots. When a chunk was sealed the rest
moves to the other slot, and only then is the old slot emptied. At every moment the sealed chunks
and the tail together hold all that was kept.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from soundingboard.base.disk import settle, settle_folder
from soundingboard.recording.keeping.aside import OFFSET
from soundingboard.recording.keeping.disk import new_file
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.frames import FrameFile, read_frames
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.writer import SealedWriter


class Store:
    """The files of a live recording. Raises `FileExistsError` where the recording exists already.

    After an `OSError` from `keep` or `finish` nothing is lost and the same call can be made again.
    """

    def __init__(self, files: RecordingFiles, recipients: Sequence[Recipient]) -> None:
        self._files = files
        self._sound = new_file(files.sound)
        self._slots = [FrameFile(path, recipients) for path in files.slots]
        self._writer = SealedWriter(self._sound, recipients)
        self._offset = 0
        self._homed = 0
        self._pending = b""
        settle(self._sound)

    def keep(self, data: bytes) -> None:
        """Add to the recording; returns when the disk has it."""
        self._pending += data
        if self._pending:
            self._slots[0].add(OFFSET.pack(self._offset) + self._pending)
        taken, self._pending = self._pending, b""
        self._offset += len(taken)
        self._writer.write(taken)
        if self._writer.sealed > self._homed:
            self._change_slots()

    @property
    def backlog(self) -> bytes:
        """What was given and is not on the disk."""
        return self._pending

    def intact(self) -> bool:
        """Whether the recording lies on the disk under its name and as long as it was written."""
        path = self._files.sound
        return path.exists() and path.stat().st_size == self._sound.tell()

    def leave(self) -> None:
        """Close the files as they are."""
        for slot in self._slots:
            slot.close()
        self._sound.close()

    def finish(self) -> None:
        """Give the recording its end and take the tail away; once that is done, do nothing."""
        if self._sound.closed:
            return
        self._writer.close()
        settle(self._sound)
        for slot in self._slots:
            slot.close()
        for path in self._files.tails:
            path.unlink(missing_ok=True)
        settle_folder(self._files.folder)
        self._sound.close()

    def _change_slots(self) -> None:
        settle(self._sound)
        old, new = self._slots
        new.clear()
        new.add(OFFSET.pack(self._writer.sealed) + self._writer.waiting)
        old.clear()
        self._slots = [new, old]
        self._homed = self._writer.sealed


def kept_bytes(paths: Sequence[Path]) -> int:
    """What these files take on the disk, read back from it."""
    return sum(path.stat().st_size for path in paths if path.exists())


def read_tail(files: RecordingFiles, identities: Sequence[Key]) -> Iterator[tuple[int, bytes]]:
    """Where each piece of the tail belongs, and its bytes, the earliest first."""
    frames = [frame for path in files.tails for frame in read_frames(path, identities)]
    pieces = [(OFFSET.unpack_from(frame)[0], frame[OFFSET.size :]) for frame in frames]
    yield from sorted(piece for piece in pieces if piece[1])
