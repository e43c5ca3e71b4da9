"""Files of frames: each a length and a complete age file, so that each is safe by itself.

A frame is four bytes, its length with the most significant first, and then an age file with a key
of its own. Whoever holds a key of the recording can open one with the public ``age`` program after
taking the length away.
"""

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from soundingboard.base.disk import settle
from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.disk import new_file, write_all
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.whole import open_sealed, seal

LENGTH = struct.Struct(">I")


class FrameFile:
    """A file that frames are added to. A frame that fails to be written is taken away again."""

    def __init__(self, path: Path, recipients: Sequence[Recipient]) -> None:
        self._file: BinaryIO = new_file(path)
        self._recipients = recipients
        self._good = 0

    def add(self, data: bytes, *, settled: bool = True) -> None:
        """Add one frame, and wait until the disk has it; raises `OSError` and leaves the file as it was.

        One that is not ``settled`` is not waited for: it outlives this process, if not a power cut.
        """
        sealed = seal(data, self._recipients)
        self._file.seek(self._good)
        try:
            write_all(self._file, LENGTH.pack(len(sealed)) + sealed)
            if settled:
                settle(self._file)
        except OSError:
            self._file.truncate(self._good)
            raise
        self._good = self._file.tell()

    def clear(self) -> None:
        """Take every frame away."""
        self._file.truncate(0)
        self._good = 0

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def read_frames(path: Path, identities: Sequence[Key]) -> Iterator[bytes]:
    """The contents of each frame up to the first that is torn or not ours; none where there is no file."""
    data = path.read_bytes() if path.exists() else b""
    at = 0
    while len(data) - at >= LENGTH.size:
        size = LENGTH.unpack_from(data, at)[0]
        frame = data[at + LENGTH.size : at + LENGTH.size + size]
        at += LENGTH.size + size
        if len(frame) < size:
            return
        try:
            yield open_sealed(frame, identities)
        except BadInput:
            return
