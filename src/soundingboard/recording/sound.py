"""What every source of sound looks like to the recorder."""

from dataclasses import dataclass
from math import log10, sqrt
from typing import Literal, Protocol

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.marks import MarkKind
from soundingboard.recording.state import CallState, Standing


@dataclass(frozen=True, slots=True)
class Happening:
    """Something about the sound that the recording should mark. ``missing`` is in seconds."""

    kind: MarkKind
    text: str
    missing: float = 0.0


class Sound(Protocol):
    """Samples as they arrive, at 48 kHz: of one channel, or (samples, 2), the room left and the call right.

    Attributes:
        heeded: Whether silence is a trouble; it is none while the recording is paused.
    """

    heeded: bool

    @property
    def channels(self) -> Literal[1, 2]:
        """How many."""
        ...

    @property
    def name(self) -> str:
        """What it is called, for the chair."""
        ...

    @property
    def call(self) -> CallState | None:
        """How the call's sound stands, where one is wanted."""
        ...

    @property
    def standing(self) -> Standing:
        """Whether sound arrives."""
        ...

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences for the chair, the most serious first."""
        ...

    @property
    def missing(self) -> float:
        """Seconds since sound was lost that nothing has made up for; 0 while it arrives."""
        ...

    @property
    def live(self) -> bool:
        """Whether it sounds by the computer's own clock."""
        ...

    def read(self) -> NDArray[int16]:
        """What arrived since it was last asked; may be nothing."""
        ...

    def happenings(self) -> list[Happening]:
        """What happened since it was last asked."""
        ...

    def feed(self, seconds: float) -> None:
        """Let it sound for so long; raises `Refused` where it sounds by itself."""
        ...

    def close(self) -> None:
        """Let go of it; returns soon."""
        ...


def mono(samples: NDArray[int16]) -> NDArray[int16]:
    """One channel from an array of (samples, channels)."""
    if samples.shape[1] == 1:
        return samples.ravel()
    mixed: NDArray[np.float64] = np.rint(samples.mean(axis=1))
    return mixed.astype(int16)


def loudness(samples: NDArray[int16]) -> float:
    """From 0, silence or 60 dB under the loudest, to 1, the loudest that can be."""
    if not len(samples):
        return 0.0
    power = sqrt(squared(samples) / len(samples))
    return min(1.0, max(0.0, 1 + 20 * log10(max(power, 1.0) / 32768) / 60))


def squared(samples: NDArray[int16]) -> float:
    """The sum of the squares of one channel."""
    exact = samples.astype(np.float32)
    return float(exact @ exact)
