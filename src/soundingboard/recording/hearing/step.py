"""Keeping the sound of a call in step with the room, though each comes by a clock of its own.

Two crystals differ by some parts in a million: after four hours that is half a second. The room's
samples are the time of a recording. The call follows a small cushion behind; when the cushion has
grown or shrunk by some hundredths of a second, so much of the call is left out or put in, at a
moment when nobody speaks on it if one comes soon, and the recording marks it. Nothing is stretched.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.hearing.loudness import loudness
from soundingboard.recording.state import RATE

CUSHION = 0.15
"""Seconds that the call stands behind the room, so that what comes in lumps is there when it is due."""
WINDOW = 10.0
NOTICED = 0.04
TOO_MUCH = 0.12
"""Seconds out of step at which it is mended when nobody speaks, and at which it is mended at once."""
HUSHED = 0.25
GLIMPSE = RATE // 20
SETTLED = 60.0
"""Seconds after which a difference between the clocks can be told from the lumps in which sound comes."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Seconds of the call that were put in, as silence, or left out where negative; and the clocks.

    ``drift`` is by how many parts in a million the call's clock runs fast, None before that is known.
    """

    seconds: float
    drift: int | None


@dataclass(slots=True)
class Follower:
    """The call's samples between their arrival and their place beside the room's; times are in seconds."""

    cushion: float = CUSHION
    _held: NDArray[int16] = field(default_factory=lambda: np.zeros(0, int16))
    _since: float = 0.0
    _window: float = 0.0
    _depths: list[int] = field(default_factory=list)
    _due: float = 0.0
    _target: float | None = None

    @property
    def held(self) -> int:
        """Samples that wait."""
        return len(self._held)

    def begin(self, now: float) -> None:
        """The call begins, or begins again, with what is held: set the cushion anew."""
        self._held = self._held[-self._cushion_size() :] if self._cushion_size() else self._held
        self._put_in(self._cushion_size() - self.held)
        self._target = None
        self._restart(now)

    def add(self, samples: NDArray[int16]) -> None:
        """What arrived."""
        self._held = np.concatenate([self._held, samples])

    def take(self, count: int) -> NDArray[int16]:
        """So many samples, with silence for those that did not come."""
        taken, self._held = self._held[:count], self._held[count:]
        return np.concatenate([taken, np.zeros(count - len(taken), int16)])

    def drop(self) -> None:
        """Forget what is held."""
        self._held = self._held[:0]

    def keep_step(self, now: float, waiting: int) -> Correction | None:
        """Look how deep the cushion is, less the ``waiting`` samples of the room, and mend it if needed."""
        self._depths.append(self.held - waiting)
        if now - self._window >= WINDOW:
            self._measure(float(np.mean(self._depths)) / RATE)
            self._window, self._depths = now, []
        hushed = loudness(self._held[:GLIMPSE]) < HUSHED
        if abs(self._due) < NOTICED or not (hushed or abs(self._due) > TOO_MUCH):
            return None
        return self._mend(now)

    def _measure(self, depth: float) -> None:
        """The first depth that is measured is how the call stands in step: the lumps lie in it already."""
        if self._target is None:
            self._target = depth if abs(depth - self.cushion) < TOO_MUCH else self.cushion
        self._due = depth - self._target

    def _mend(self, now: float) -> Correction:
        off, passed = round(self._due * RATE), now - self._since
        drift = round(self._due / passed * 1e6) if passed >= SETTLED else None
        moved = -min(off, self.held) if off > 0 else -off
        if moved > 0:
            self._put_in(moved)
        else:
            self._held = self._held[-moved:]
        self._restart(now)
        return Correction(moved / RATE, drift)

    def _restart(self, now: float) -> None:
        self._since = self._window = now
        self._depths, self._due = [], 0.0

    def _put_in(self, count: int) -> None:
        self._held = np.concatenate([np.zeros(max(0, count), int16), self._held])

    def _cushion_size(self) -> int:
        return round(self.cushion * RATE)
