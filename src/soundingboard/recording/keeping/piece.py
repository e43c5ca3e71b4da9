"""One set of files of a live recording: its sound, its tail and its marks."""

from collections.abc import Sequence
from contextlib import suppress

from soundingboard.base.disk import settle_folder
from soundingboard.recording.keeping.aside import Aside
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.marks import Journal, Mark
from soundingboard.recording.keeping.store import Store, kept_bytes
from soundingboard.sealing.keys import Recipient


class Piece:
    """Files that did not exist, with a key of their own; raises `OSError` and leaves none behind.

    After an `OSError` from `keep` or `finish` nothing is lost and the same call can be made again.
    """

    def __init__(self, files: RecordingFiles, recipients: Sequence[Recipient]) -> None:
        self.files = files
        try:
            self._store = Store(files, recipients)
            self._journal = Journal(files, recipients)
            settle_folder(files.folder)
        except FileExistsError:
            raise
        except OSError:
            discard(files)
            raise
        self._marks = list[Mark]()
        self.aside = Aside(files.aside, recipients)

    @property
    def backlog(self) -> bytes:
        """The sound that was given and that the disk does not have."""
        return self._store.backlog

    def keep(self, sound: bytes, marks: Sequence[Mark]) -> None:
        """Add these; returns when the disk has them."""
        self._marks += marks
        self._store.keep(sound)
        self._journal.add(self._marks)
        self._marks.clear()

    def intact(self) -> bool:
        """Whether the sound lies on the disk under its name and as long as it was written."""
        return self._store.intact()

    def size(self) -> int:
        """Bytes of sound, read back from the disk."""
        return kept_bytes((self.files.sound, *self.files.tails))

    def finish(self) -> None:
        """Give the files their ends, and take away what only a crash would need."""
        self.aside.close()
        self._journal.finish()
        self._store.finish()

    def leave(self) -> None:
        """Let go of files that take nothing any more; they stay as they are."""
        with suppress(OSError):  # a disk that is gone may say so once more
            self.aside.close()
            self._store.leave()
            self._journal.leave()


def discard(files: RecordingFiles) -> None:
    """Take away the files of a piece that never held anything."""
    with suppress(OSError):  # the disk that took none of it may not let go of it either
        for path in (*files.tails, files.journal, files.sound):
            path.unlink(missing_ok=True)
