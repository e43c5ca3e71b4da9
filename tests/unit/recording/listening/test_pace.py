"""Speech at another speed: shorter or longer by just that, and never higher or lower."""

import numpy as np
import pytest

from soundingboard.recording.listening.pace import FASTEST, SLOWEST, Pace
from soundingboard.recording.listening.recorded import Samples
from soundingboard.recording.state import RATE

SECONDS = 10


def tone(hertz: float) -> Samples:
    """A sine, half as loud as can be."""
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(SECONDS * RATE) / RATE)).astype(np.float32)


def paced(sound: Samples, speed: float, block: int = 4800) -> Samples:
    """The sound at that speed, given in blocks."""
    pace = Pace(speed)
    pieces = [pace.take(sound[at : at + block]) for at in range(0, len(sound), block)]
    return np.concatenate([*pieces, pace.finish()])


def pitch(sound: Samples) -> float:
    """The strongest frequency, to a tenth of a hertz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 19))
    return float(spectrum.argmax()) * RATE / (1 << 19)


@pytest.mark.parametrize("speed", [SLOWEST, 0.9, 1.25, 1.5, FASTEST])
@pytest.mark.parametrize("hertz", [110.0, 440.0, 1000.0])
def test_a_tone_keeps_its_pitch_and_its_loudness_at_any_speed(hertz: float, speed: float) -> None:
    heard = paced(tone(hertz), speed)
    assert len(heard) * speed == pytest.approx(SECONDS * RATE, abs=0.1 * RATE)
    steady = heard[RATE:-RATE]
    assert pitch(steady) == pytest.approx(hertz, abs=0.5)
    assert np.sqrt((steady**2).mean()) * np.sqrt(2) == pytest.approx(0.5, rel=0.02)


def test_the_measure_itself_would_see_a_pitch_that_moved() -> None:
    assert pitch(tone(440.0)[::2]) == pytest.approx(880.0, abs=0.5)


def test_at_its_own_speed_nothing_is_touched() -> None:
    sound = tone(300.0)
    assert np.array_equal(paced(sound, 1.0), sound)


@pytest.mark.parametrize("block", [1, 997, 48_000])
def test_the_size_of_the_blocks_changes_nothing(block: int) -> None:
    sound = np.random.default_rng(2).normal(0, 0.2, RATE // 2).astype(np.float32)
    assert np.array_equal(paced(sound, 1.5, block), paced(sound, 1.5))


def test_what_is_inside_is_what_is_not_heard_yet() -> None:
    pace, given, heard = Pace(2.0), 0, 0
    for _ in range(50):
        heard += len(pace.take(tone(200.0)[:4800]))
        given += 4800
        assert given - pace.inside == pytest.approx(heard * 2.0, abs=2)
        assert pace.inside < RATE // 5


@pytest.mark.parametrize("speed", [0.79, 2.01, 0.0, float("nan")])
def test_other_speeds_are_none(speed: float) -> None:
    with pytest.raises(ValueError, match="a speed is"):
        Pace(speed)
