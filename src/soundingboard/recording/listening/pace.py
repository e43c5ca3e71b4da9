"""Hearing speech slower or faster with its pitch kept.

A small waveform-similarity overlap-add (WSOLA), after W. Verhelst and M. Roelands, 1993: frames of
40 ms are laid over each other every 20 ms of what is heard, and taken from the recording every
20 ms times the speed. Each is moved by up to 10 ms to where it best goes on from the one before, so
that no period of a voice is broken. None of the packages in the lock does this.
"""

import numpy as np
from numpy import float32
from numpy.lib.stride_tricks import sliding_window_view

from soundingboard.recording.listening.recorded import Samples
from soundingboard.recording.state import RATE

SLOWEST, FASTEST = 0.8, 2.0
HOP = RATE // 50
REACH = RATE // 100
COARSE = 4
"""Places are compared on every fourth sample: enough for speech, and a quarter of a quarter of the work."""


class Pace:
    """Takes samples and gives them at another speed. One run of sound; begin anew after a jump.

    Raises `ValueError` for a speed out of range.
    """

    def __init__(self, speed: float) -> None:
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"a speed is from {SLOWEST} to {FASTEST}")
        self.speed = speed
        self._held = np.zeros(0, float32)
        self._passed = 0
        """How many samples were taken and are held no longer."""
        self._frames = 0
        self._natural = 0
        """Where the sound would go on by itself after the last frame."""
        self._fading = np.zeros(HOP, float32)

    def take(self, samples: Samples) -> Samples:
        """What these make possible; some 60 ms stay inside for what comes after."""
        if self.speed == 1:
            return samples
        self._held = np.concatenate([self._held, samples])
        made = list[Samples]()
        while self._reaches(self._wanted() + REACH + 2 * HOP):
            made.append(self._frame())
        return np.concatenate([*made, np.zeros(0, float32)])

    def finish(self) -> Samples:
        """The rest, at the end of the sound, and a moment of silence."""
        return self.take(np.zeros(0 if self.speed == 1 else REACH + 3 * HOP, float32))

    @property
    def inside(self) -> int:
        """How many samples were taken and are not heard in what was given."""
        return 0 if self.speed == 1 else max(0, self._passed + len(self._held) - self._wanted())

    def _wanted(self) -> int:
        """Where the next frame would be taken from if it were not moved."""
        return round(self._frames * HOP * self.speed)

    def _reaches(self, place: int) -> bool:
        return max(place, self._natural + HOP) <= self._passed + len(self._held)

    def _frame(self) -> Samples:
        at = self._wanted() if not self._frames else self._best()
        frame = self._held[at - self._passed : at - self._passed + 2 * HOP]
        made: Samples = self._fading + frame[:HOP] * RISING if self._frames else frame[:HOP].copy()
        self._fading = frame[HOP:] * FALLING
        self._natural = at + HOP
        self._frames += 1
        self._forget()
        return made

    def _best(self) -> int:
        """The place near the wanted one where the sound is most like what would follow by itself."""
        follows = self._held[self._natural - self._passed :][:HOP:COARSE]
        first = max(self._passed, self._wanted() - REACH)
        near = self._held[first - self._passed : self._wanted() + REACH + HOP - self._passed : COARSE]
        windows = sliding_window_view(near, len(follows))
        likeness = windows @ follows / (np.sqrt((windows**2).sum(axis=1)) + 1e-6)
        return first + COARSE * int(likeness.argmax())

    def _forget(self) -> None:
        keep_from = min(self._natural, self._wanted() - REACH)
        gone = max(0, keep_from - self._passed)
        self._held = self._held[gone:]
        self._passed += gone


RISING = (np.sin(np.linspace(0, np.pi / 2, HOP, endpoint=False)) ** 2).astype(float32)
FALLING = (1 - RISING).astype(float32)
