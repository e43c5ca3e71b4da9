"""What was recorded, to be read anywhere in it: sealed files opened piece by piece, in memory only."""

import io
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy import float32
from numpy.typing import NDArray

from soundingboard.base.errors import BadInput, Trouble
from soundingboard.recording.keeping.disk import opened
from soundingboard.recording.keeping.files import SUFFIX, RecordingFiles
from soundingboard.recording.keeping.store import read_tail
from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.opus.ogg import ended
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.header import Key
from soundingboard.sealing.reader import SealedFile, SealedReader

NO_SOUND = "There is no sound in {} that can be played: check it with “recording verify”."

Samples = NDArray[float32]
"""One channel, from -1 to 1, at `RATE`."""


class Part:
    """One sealed file of sound. Close it.

    A stopped recording is opened at random: only the chunks that are asked for are ever decrypted.
    One without its end (it is paused, or its recorder died) is read into memory as far as it goes,
    its tail with it; nothing plain touches the disk in either case. Raises the errors of
    `soundingboard.sealing.errors`, and `BadInput` where there is no sound.
    """

    def __init__(self, path: Path, identities: Sequence[Key]) -> None:
        self._sealed = opened(path)
        try:
            self._contents = _Contents(self._plain(path, identities))
            self._sound = self._decoder(path)
        except BaseException:
            self._sealed.close()
            raise
        self.length = int(self._sound.frames)
        self.channels = int(self._sound.channels)

    def read(self, at: int, count: int) -> Samples:
        """Samples from a place on, fewer at the end; the room and the call sound together.

        Raises `BadPayload` where the file was changed; what lies elsewhere in it can still be read.
        """
        try:
            if self._sound.tell() != at:
                self._sound.seek(at)
            samples = mixed(self._sound.read(count, dtype="float32", always_2d=True))
        except soundfile.LibsndfileError:
            samples = np.zeros(0, float32)
        self._contents.complain()
        return samples

    def close(self) -> None:
        """Let go of the file."""
        self._sound.close()
        self._sealed.close()

    def _plain(self, path: Path, identities: Sequence[Key]) -> io.RawIOBase | io.BytesIO:
        reader = SealedReader(self._sealed, identities)
        try:
            _ = reader.size
        except BadPayload:
            return io.BytesIO(so_far(path, identities))
        return SealedFile(reader)

    def _decoder(self, path: Path) -> soundfile.SoundFile:
        try:
            return soundfile.SoundFile(self._contents)
        except soundfile.LibsndfileError as error:
            self._contents.complain()
            raise BadInput(NO_SOUND.format(path.name)) from error


class _Contents:
    """A file for the decoder, which is written in C and passes no error on: it is kept until asked for."""

    def __init__(self, file: io.RawIOBase | io.BytesIO) -> None:
        self._file = file
        self._trouble: Trouble | None = None

    def complain(self) -> None:
        """Raise what went wrong since the last call."""
        trouble, self._trouble = self._trouble, None
        if trouble is not None:
            raise trouble

    def readinto(self, buffer: bytearray) -> int:
        try:
            return self._file.readinto(buffer) or 0
        except Trouble as trouble:
            self._trouble = trouble
            return 0

    def read(self, size: int = -1) -> bytes:
        raise NotImplementedError(f"the decoder asked for {size} bytes of its own")

    def write(self, data: bytes) -> int:
        raise NotImplementedError(f"the decoder wrote {len(data)} bytes")

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


class Recorded:
    """One conference's sound, in one part or several that follow each other. Close it, or use a ``with``.

    Attributes:
        seconds: How long all parts are together.
        starts: Where each part begins, in seconds.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        if not parts:
            raise ValueError("nothing was recorded")
        self._parts = tuple(parts)
        self._starts = [sum(part.length for part in self._parts[:number]) for number in range(len(parts))]
        self.length = sum(part.length for part in self._parts)
        self.seconds = self.length / RATE
        self.starts = tuple(start / RATE for start in self._starts)

    @classmethod
    def open(cls, paths: Sequence[Path], identities: Sequence[Key]) -> Self:
        """The parts in their order; raises as `Part` does, and leaves nothing open then."""
        parts = list[Part]()
        try:
            for path in paths:
                parts.append(Part(path, identities))
        except BaseException:
            for part in parts:
                part.close()
            raise
        return cls(parts)

    def read(self, at: int, count: int) -> Samples:
        """``count`` samples from sample ``at`` on, across the parts; fewer only at the very end."""
        pieces = list[Samples]()
        while count > 0 and 0 <= at < self.length:
            number = bisect_right(self._starts, at) - 1
            part, start = self._parts[number], self._starts[number]
            piece = part.read(at - start, min(count, part.length - (at - start)))
            if not len(piece):
                break
            pieces.append(piece)
            at, count = at + len(piece), count - len(piece)
        return np.concatenate([*pieces, np.zeros(0, float32)])

    def close(self) -> None:
        """Let go of all parts."""
        for part in self._parts:
            part.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def mixed(samples: NDArray[float32]) -> Samples:
    """One channel of all: room and call are added, for one of them is quiet while the other speaks."""
    if samples.shape[1] == 1:
        return samples[:, 0]
    together: Samples = np.clip(samples.sum(axis=1, dtype=float32), -1.0, 1.0)
    return together


def so_far(path: Path, identities: Sequence[Key]) -> bytes:
    """Ogg Opus of a recording without its end, its tail with it; raises `BadInput` where none is left."""
    data = bytearray()
    with opened(path) as file:
        try:
            for chunk in SealedReader(file, identities).chunks():
                data += chunk
        except BadPayload:
            pass  # where its end is missing; what came before is authentic
    if path.name.endswith(SUFFIX):
        files = RecordingFiles(path.parent, path.name.removesuffix(SUFFIX))
        for offset, piece in read_tail(files, identities):
            if offset <= len(data) < offset + len(piece):
                data += piece[len(data) - offset :]
    whole = ended(bytes(data))
    if not whole:
        raise BadInput(NO_SOUND.format(path.name))
    return whole
