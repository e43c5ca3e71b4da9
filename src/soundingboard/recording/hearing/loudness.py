"""One channel from several, and how loud it is."""

from math import log10, sqrt

import numpy as np
from numpy import int16
from numpy.typing import NDArray


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
