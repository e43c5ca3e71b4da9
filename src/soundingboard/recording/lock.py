"""The lock that only one recorder of a recording can hold; inside it, how much was heard."""

import mmap
import os
import struct
import sys
from pathlib import Path
from typing import BinaryIO

from soundingboard.base.errors import Refused

COUNT = struct.Struct("<Q")
FAR = 1 << 30
"""The byte that is locked on Windows: past the end, so that the count can still be read."""


class Lock:
    """Held from its making until `release`, or until its process ends however it ends.

    `heard` writes a number that survives the end of the process by any means, since it is the
    system's memory of the file and not the process's. Raises `Refused` when another holds it.
    """

    def __init__(self, path: Path) -> None:
        self._new = not path.exists()
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        if not _take(self._file):
            self._file.close()
            raise Refused("This recording is being made already: go back to it.")
        self._file.truncate(COUNT.size)
        self._memory = mmap.mmap(self._file.fileno(), COUNT.size)
        self._path = path

    def heard(self, samples: int) -> None:
        """Note how many samples the recording should hold by now."""
        COUNT.pack_into(self._memory, 0, samples)

    def release(self) -> None:
        """Let go and remove it; the recording is whole."""
        self._memory.close()
        self._path.unlink(missing_ok=True)
        self._file.close()

    def give_up(self) -> None:
        """Let go; what was there before, such as another recorder's count, stays."""
        self._memory.close()
        if self._new:
            self._path.unlink(missing_ok=True)
        self._file.close()


def is_held(path: Path) -> bool:
    """Whether a living recorder holds it."""
    try:
        with path.open("r+b") as file:
            return not _take(file)
    except FileNotFoundError:
        return False


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
