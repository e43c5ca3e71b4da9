"""Sound of any rate comes out at 48 kHz: as long as it was, as high as it was, and clean."""

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.recording.hearing.resample import Resampler
from soundingboard.recording.state import RATE


def tone(rate: int, hertz: float, seconds: float = 1.0) -> NDArray[np.int16]:
    wave: NDArray[np.float64] = np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)
    return (12_000 * wave).round().astype(np.int16)


def resampled(samples: NDArray[np.int16], rate: int, block: int) -> NDArray[np.int16]:
    resampler = Resampler(rate)
    return np.concatenate([resampler.take(samples[at : at + block]) for at in range(0, len(samples), block)])


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 32000, 44100, 48000, 88200, 96000, 192000])
def test_a_tone_stays_that_tone(rate: int) -> None:
    made = resampled(tone(rate, 1000), rate, 441)
    assert 0 <= RATE - len(made) <= RATE * 40 / min(rate, RATE)
    ideal = tone(RATE, 1000)[: len(made)]
    error = made[2000:-2000].astype(float) - ideal[2000:-2000]
    assert np.sqrt(np.mean(error**2)) < 12_000 * 10 ** (-60 / 20)


@pytest.mark.parametrize("rate", [22050, 44100, 96000])
def test_the_size_of_the_pieces_makes_no_difference(rate: int) -> None:
    samples = tone(rate, 440, 0.3)
    whole = resampled(samples, rate, len(samples))
    for block in (1, 7, 480, 5000):
        assert np.array_equal(resampled(samples, rate, block), whole)


def test_what_is_too_high_to_keep_does_not_come_back_as_something_else() -> None:
    made = resampled(tone(96000, 40_000), 96000, 960)
    assert np.sqrt(np.mean(made[2000:].astype(float) ** 2)) < 12_000 * 10 ** (-60 / 20)
