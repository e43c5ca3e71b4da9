"""The watches believe counts and times, and nothing that the sound system says."""

import numpy as np
import pytest

from soundingboard.recording.state import RATE
from soundingboard.recording.watch import ArrivalWatch, CountWatch, SilenceWatch


def test_a_stream_that_stops_is_late_and_then_gone_and_fine_again_when_it_goes_on() -> None:
    watch = ArrivalWatch(100.0)
    assert watch.step(100.1, 480) == "fine"
    assert watch.step(101.0, 480) == "fine"
    assert watch.step(101.2, 480) == "late"
    assert watch.step(103.0, 480) == "late"
    assert watch.step(103.2, 480) == "gone"
    assert watch.step(103.3, 960) == "fine"


def test_a_stream_that_was_only_just_opened_is_given_time() -> None:
    watch = ArrivalWatch(100.0)
    assert watch.step(103.9, 0) == "fine"
    assert not watch.started
    assert watch.step(104.1, 0) == "late"
    assert watch.step(106.1, 0) == "gone"


def counted(rates: list[float], seconds: float = 1.0) -> list[float]:
    """What the watch finds when sound arrives at these shares of its rate, second after second."""
    watch, count, found = CountWatch(RATE), 0.0, []
    watch.step(0.0, 0, 0.0)
    for number, share in enumerate(rates, start=1):
        count += share * RATE * seconds
        found.append(watch.step(number * seconds, round(count), 0.0))
    return [missing for missing in found if missing]


def test_sound_that_keeps_time_is_not_missed() -> None:
    assert counted([1.0] * 60) == []
    assert counted([0.9999] * 60) == []


def test_sound_that_was_dropped_is_found_once() -> None:
    assert counted([1.0] * 12 + [0.2] + [1.0] * 40) == [pytest.approx(0.8, abs=0.01)]


def test_sound_that_is_dropped_all_the_time_is_found_window_by_window() -> None:
    assert sum(counted([0.9] * 60)) == pytest.approx(6.0, abs=1.0)


def test_sound_that_comes_late_in_one_burst_is_not_missed() -> None:
    assert counted([1.0] * 8 + [0.0] * 4 + [5.0] + [1.0] * 30) == []


def test_sound_known_to_be_dropped_is_counted_too() -> None:
    watch = CountWatch(RATE)
    watch.step(0.0, 0, 0.0)
    assert watch.step(10.0, 10 * RATE, 2.0) == 0.0
    assert watch.step(20.0, 20 * RATE, 2.0) == pytest.approx(2.0)


def test_only_exact_silence_for_some_seconds_is_silence() -> None:
    watch = SilenceWatch()
    assert not watch.step(np.zeros(3 * RATE, np.int16))
    assert watch.step(np.zeros(10, np.int16))
    assert not watch.step(np.array([0, 1, 0], np.int16))
    assert not watch.step(np.zeros(3 * RATE - 1, np.int16))
    assert watch.step(np.zeros(1, np.int16))
    hiss = np.zeros(RATE * 10, np.int16)
    hiss[:: RATE // 10] = 1
    assert not watch.step(hiss)
