"""A sound file in place of a microphone."""

import time
from typing import Literal

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.errors import BadInput, Refused
from soundingboard.recording.happening import Happening
from soundingboard.recording.hearing.loudness import mono
from soundingboard.recording.hearing.resample import Resampler
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.state import RATE

BLOCK = 1 << 14


class FileSound:
    """Plays the file round and round; raises `BadInput` for a file that holds no sound."""

    channels: Literal[1] = 1
    call = None
    troubles = ()
    news = ""
    heeded = True

    def __init__(self, source: FileSource) -> None:
        try:
            self._file = soundfile.SoundFile(source.path)
        except (OSError, soundfile.LibsndfileError) as error:
            raise BadInput(f"There is no sound in {source.path}: choose a sound file.") from error
        if not self._file.frames:
            raise BadInput(f"There is no sound in {source.path}: choose a sound file.")
        self._resampler = Resampler(self._file.samplerate)
        self._fed = source.pace == "fed"
        self._due = 0.0
        self._given = 0
        self._started = time.monotonic()
        self._ready: NDArray[int16] = np.zeros(0, int16)
        self.name = "a sound file"
        self.missing = 0.0
        self.live = not self._fed
        self.standing: Literal["starting", "sounding", "gone"] = "sounding"

    def read(self) -> NDArray[int16]:
        """What is due by now."""
        due = self._due if self._fed else time.monotonic() - self._started
        count = round(due * RATE) - self._given
        self._given += count
        return self._next(count)

    def happenings(self) -> list[Happening]:
        """Nothing happens to a file."""
        return []

    def feed(self, seconds: float) -> None:
        """Make so much more of it due; raises `Refused` for a file in real time."""
        if not self._fed:
            raise Refused("This sound plays in real time: it cannot be fed.")
        self._due += max(0.0, seconds)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _next(self, count: int) -> NDArray[int16]:
        parts, ready = [self._ready], len(self._ready)
        while ready < count:
            parts.append(self._resampler.take(self._block()))
            ready += len(parts[-1])
        samples = np.concatenate(parts)
        self._ready = samples[count:]
        return samples[:count]

    def _block(self) -> NDArray[int16]:
        block = self._file.read(BLOCK, dtype="int16", always_2d=True)
        if not len(block):
            self._file.seek(0)
            return self._block()
        return mono(block)
