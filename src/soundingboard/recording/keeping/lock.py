"""The lock that only one recorder of a recording can hold; inside it, how much was heard."""

import os
import struct
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from soundingboard.base.errors import Refused

COUNT = struct.Struct("<Q")
FAR = 1 << 30
"""The byte that is locked on Windows: past the end, so that the count can still be read."""
PATIENCE = 1.0


class Lock:
    """Held from its making until `release`, or until its process ends however it ends.

    `heard` writes a number that survives the end of the process by any means, since it is in the
    system's memory of the file and not the process's. A thread of its own writes it, so that a disk
    that is gone or does not answer holds up nobody. Raises `Refused` when another holds it.
    """

    def __init__(self, path: Path) -> None:
        self._new = not path.exists()
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
        if not _take(self._file):
            self._file.close()
            raise Refused("This recording is being made already: go back to it.")
        self._file.truncate(COUNT.size)
        self._path = path
        self._samples = 0
        self._closing = False
        self._news = threading.Event()
        self._counter = threading.Thread(target=self._count, name="recorder-count", daemon=True)
        self._counter.start()

    def heard(self, samples: int) -> None:
        """Note how many samples the recording should hold by now; returns at once."""
        self._samples = samples
        self._news.set()

    def release(self) -> None:
        """Let go and remove it; the recording is whole. Raises `OSError` where the disk is gone."""
        self._end()
        self._file.close()  # before: Windows removes no file that is open
        self._path.unlink(missing_ok=True)

    def leave(self) -> None:
        """Let go; the count stays for whoever recovers the recording."""
        self._end()
        self._file.close()

    def give_up(self) -> None:
        """Let go; what was there before, such as another recorder's count, stays."""
        self._end()
        self._file.close()
        if self._new:
            self._path.unlink(missing_ok=True)

    def _end(self) -> None:
        self._closing = True
        self._news.set()
        self._counter.join(PATIENCE)

    def _count(self) -> None:
        written = 0
        while not self._closing:
            self._news.wait()
            self._news.clear()
            if self._samples != written:
                written = self._samples
                with suppress(OSError):  # the count only tells how much a crash cost
                    self._file.seek(0)
                    self._file.write(COUNT.pack(written))


def is_held(path: Path) -> bool:
    """Whether a living recorder holds it."""
    try:
        file: BinaryIO = path.open("r+b")
    except FileNotFoundError:
        return False
    except OSError:  # on a disk that can only be read
        file = path.open("rb")
    with file:
        return not _take(file)


def last_heard(path: Path) -> int:
    """How many samples a recorder that is gone had heard; 0 where that is not known."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return 0
    return int(COUNT.unpack(data)[0]) if len(data) == COUNT.size else 0


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        file.seek(FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
