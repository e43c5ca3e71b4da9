"""The watches believe counts and times, and nothing that the sound system says."""

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.recording.hearing.watch import ArrivalWatch, CountWatch, FloorWatch, SilenceWatch
from soundingboard.recording.state import RATE


def test_a_stream_that_stops_is_late_and_then_gone_and_fine_again_when_it_goes_on() -> None:
    watch = ArrivalWatch(100.0)
    assert watch.step(100.1, 480) == "fine"
    assert watch.step(101.0, 480) == "fine"
    assert watch.step(101.2, 480) == "late"
    assert watch.step(104.0, 480) == "late"
    assert watch.step(104.2, 480) == "gone"
    assert watch.step(104.3, 960) == "fine"


def test_a_stream_that_was_only_just_opened_is_given_time() -> None:
    watch = ArrivalWatch(100.0)
    assert watch.step(105.9, 0) == "fine"
    assert not watch.started
    assert watch.step(106.1, 0) == "late"
    assert watch.step(109.1, 0) == "gone"


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


def seconds_of(loudness: float, count: int) -> NDArray[np.int16]:
    """So many seconds of noise, ``loudness`` in steps of a sample."""
    chance = np.random.default_rng(1)
    return (chance.standard_normal(count * RATE) * loudness).astype(np.int16)


def warned_after(watch: FloorWatch, sound: NDArray[np.int16]) -> float | None:
    """Seconds after which it says that it is too quiet, fed in blocks of 50 ms."""
    for number in range(0, len(sound), RATE // 20):
        if watch.step(sound[number : number + RATE // 20]):
            return number / RATE
    return None


def test_a_room_that_falls_under_its_own_floor_for_a_minute_is_too_quiet() -> None:
    watch = FloorWatch()
    speech = np.concatenate([seconds_of(60, 3), seconds_of(3000, 2)] * 20)
    assert warned_after(watch, speech) is None
    assert warned_after(watch, seconds_of(60, 200)) is None
    assert warned_after(watch, seconds_of(10, 90)) == pytest.approx(60, abs=1.5)
    assert not watch.step(seconds_of(3000, 1))


def test_one_word_ends_the_minute_and_so_does_a_break() -> None:
    watch = FloorWatch()
    warned_after(watch, seconds_of(60, 60))
    assert warned_after(watch, seconds_of(10, 58)) is None
    assert warned_after(watch, seconds_of(3000, 1)) is None
    assert warned_after(watch, seconds_of(10, 58)) is None
    watch.rest()
    assert warned_after(watch, seconds_of(10, 58)) is None


def test_a_room_is_not_judged_before_it_is_known_and_exact_silence_teaches_nothing() -> None:
    watch = FloorWatch()
    warned_after(watch, seconds_of(60, 20))
    assert warned_after(watch, np.zeros(90 * RATE, np.int16)) is None
    assert warned_after(watch, seconds_of(60, 20)) is None
    assert warned_after(watch, np.zeros(90 * RATE, np.int16)) == pytest.approx(60, abs=1.5)
