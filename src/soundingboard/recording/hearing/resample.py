"""Bringing sound of any rate to the rate of a recording, as it arrives."""

from math import gcd

import numpy as np
from numpy import float32, float64, int16
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from soundingboard.recording.state import RATE

REACH = 16
"""Samples of the slower rate on either side that take part in a new sample."""
KAISER = 8.0


class Resampler:
    """A windowed sinc, one filter for each place that a new sample can have between two old ones."""

    def __init__(self, rate: int) -> None:
        common = gcd(RATE, rate)
        self._up, self._down = RATE // common, rate // common
        self._filters = _filters(self._up, self._down)
        self._width = self._filters.shape[1]
        self._held: NDArray[float32] = np.zeros(self._width // 2 - 1, float32)
        self._next = 0

    def take(self, samples: NDArray[int16]) -> NDArray[int16]:
        """The new samples that these make possible."""
        if self._up == self._down:
            return samples
        held = np.concatenate([self._held, samples.astype(float32)])
        room = len(held) - self._width
        count = ((room + 1) * self._up - 1 - self._next) // self._down + 1 if room >= 0 else 0
        places = self._next + np.arange(max(0, count)) * self._down
        starts, phases = places // self._up, places % self._up
        made = np.zeros(0, float32)
        if len(places):
            made = np.einsum(
                "ij,ij->i", sliding_window_view(held, self._width)[starts], self._filters[phases]
            )
        self._next += len(places) * self._down
        passed = min(self._next // self._up, len(held))
        self._held, self._next = held[passed:], self._next - passed * self._up
        return np.clip(np.rint(made), -32768, 32767).astype(int16)


def _filters(up: int, down: int) -> NDArray[float32]:
    """One row for each phase, each adding up to one."""
    cutoff = min(1.0, up / down)
    half = int(np.ceil(REACH / cutoff))
    taps = np.arange(-half, half, dtype=float64)[None, :] + 1 - np.arange(up)[:, None] / up
    window = np.i0(KAISER * np.sqrt(np.clip(1 - (taps / half) ** 2, 0, None))) / np.i0(KAISER)
    rows = np.sinc(taps * cutoff) * window
    level: NDArray[float64] = rows / rows.sum(axis=1, keepdims=True)
    return level.astype(float32)
