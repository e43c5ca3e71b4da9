"""What comes while a disk is waited for, so that it outlives the recorder.

To wait for a busy disk can take seconds. What comes meanwhile is written here without waiting: then
the system has it, whatever becomes of the recorder. Should the power fail, it may be lost.
"""

import struct
import threading
from collections.abc import Sequence
from pathlib import Path

from soundingboard.recording.keeping.frames import FrameFile
from soundingboard.sealing.keys import Recipient

OFFSET = struct.Struct(">Q")
"""At the start of each frame of sound: where in the recording's contents its bytes belong."""


class Aside:
    """Frames as in the tail, in a file that is only made when there is need of it.

    It is written by another thread than the one that waits for the disk and closes it.
    """

    def __init__(self, path: Path, recipients: Sequence[Recipient]) -> None:
        self._path = path
        self._recipients = recipients
        self._lock = threading.Lock()
        self._closed = False
        self._frames: FrameFile | None = None
        self._end = 0
        """Where in the contents the newest that it holds ends."""

    def put(self, offset: int, data: bytes, kept: int) -> None:
        """Hold what belongs at ``offset``, less what it holds already; what ends at ``kept`` it lets go.

        Raises `OSError` and holds what it did before.
        """
        with self._lock:
            if self._closed:
                return
            self._frames = self._frames or FrameFile(self._path, self._recipients)
            if self._end <= kept:
                self._frames.clear()
            begin = max(offset, self._end)
            if new := data[begin - offset :]:
                self._frames.add(OFFSET.pack(begin) + new, settled=False)
                self._end = begin + len(new)

    def close(self) -> None:
        """Take nothing more."""
        self._closed = True
        with self._lock:
            if self._frames:
                self._frames.close()
                self._frames = None
