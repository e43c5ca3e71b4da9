"""Watching whether sound arrives, from counts and times alone.

The sound system does not say when a microphone is lost: its streams stay “active”. What can be
believed is how many samples came, and when.
"""

from collections import deque
from dataclasses import dataclass, field
from math import inf
from typing import Literal

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.hearing.loudness import squared
from soundingboard.recording.state import RATE

LATE_AFTER = 1.0
GONE_AFTER = 4.0
"""Seconds after which a stream is given up; by then the system has been asked why it is so quiet."""
START_GRACE = 6.0
WINDOW = 10.0
DEFICIT = 0.5
SILENT_AFTER = 3.0
QUIET_AFTER = 60
"""Seconds."""
LEARN_AT_LEAST = 30
LEARN_FROM = 600
FLOOR_SHARE = 10
"""The percentile of a room's seconds, by loudness, that counts as its floor."""
UNDER_THE_FLOOR = 6.0
"""Decibels."""
NOTHING = -20.0
"""Decibels over one step of a sample; exact silence is far below."""


@dataclass(slots=True)
class ArrivalWatch:
    """Whether sound still arrives; ``since`` is when the stream was opened, in seconds of a steady clock."""

    since: float
    _count: int = 0

    @property
    def started(self) -> bool:
        """Whether any sound came."""
        return self._count > 0

    def step(self, now: float, count: int) -> Literal["fine", "late", "gone"]:
        """How it stands when ``count`` samples have arrived in all."""
        if count != self._count:
            self._count, self.since = count, now
        waited = now - self.since - (0.0 if self.started else START_GRACE - LATE_AFTER)
        if waited > GONE_AFTER:
            return "gone"
        return "late" if waited > LATE_AFTER else "fine"


@dataclass(slots=True)
class CountWatch:
    """Whether as many samples arrive as time passes; sound that comes late in one burst is not missed."""

    rate: int
    _start: float | None = None
    _told: float = 0.0
    _window: float = 0.0
    _least: float = inf

    def step(self, now: float, count: int, dropped: float) -> float:
        """Seconds of sound newly found to be missing, else 0; ``dropped`` are those known to be, in all."""
        if self._start is None:
            self._start, self._window = now - count / self.rate, now
        behind = now - self._start - count / self.rate + dropped
        self._least = min(self._least, behind)
        if now - self._window < WINDOW:
            return 0.0
        missing, self._window, self._least = self._least - self._told, now, inf
        if missing <= DEFICIT:
            return 0.0
        self._told += missing
        return missing


@dataclass(slots=True)
class SilenceWatch:
    """Whether nothing but exact zeros arrives, as from a microphone that is switched off."""

    _zeros: int = 0

    def step(self, samples: NDArray[int16]) -> bool:
        """Whether that has been so for some seconds."""
        sounding = np.flatnonzero(samples)
        self._zeros = (
            self._zeros + len(samples) if not len(sounding) else len(samples) - 1 - int(sounding[-1])
        )
        return self._zeros > SILENT_AFTER * RATE


@dataclass(slots=True)
class FloorWatch:
    """Whether it is quieter than this room ever was, as when a microphone lies in a bag.

    The floor is learnt from the quieter seconds of the room itself: a fan, a street, breath.
    Exact silence teaches nothing; one second above the floor ends the waiting.
    """

    _squares: float = 0.0
    _count: int = 0
    _levels: deque[float] = field(default_factory=lambda: deque(maxlen=LEARN_FROM))
    _below: int = 0

    def step(self, samples: NDArray[int16]) -> bool:
        """Whether that has been so for a whole minute."""
        self._squares += squared(samples)
        self._count += len(samples)
        if self._count >= RATE:
            self._second(10 * float(np.log10(max(self._squares / self._count, 1e-3))))
            self._squares, self._count = 0.0, 0
        return self._below >= QUIET_AFTER

    def rest(self) -> None:
        """Begin the minute anew, as after a break in which nobody was there."""
        self._below, self._squares, self._count = 0, 0.0, 0

    def _second(self, level: float) -> None:
        learnt = len(self._levels) >= LEARN_AT_LEAST
        if learnt and level < float(np.percentile(self._levels, FLOOR_SHARE)) - UNDER_THE_FLOOR:
            self._below += 1
            return
        self._below = 0
        if level > NOTHING:
            self._levels.append(level)
