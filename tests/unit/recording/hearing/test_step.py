"""A call whose clock runs differently stays beside the room, in few steps that are all told."""

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.recording.hearing.step import CUSHION, NOTICED, TOO_MUCH, WINDOW, Correction, Follower
from soundingboard.recording.state import RATE

BLOCK = 0.05


def played(
    drift: float, minutes: float, loud: int = 0, lumps: int = 1
) -> tuple[list[Correction], Follower, float]:
    """A call that runs fast by so many parts in a million: what was mended, and how far it was out.

    The call's samples are all ``loud``; they come in ``lumps`` of so many blocks.
    """
    follower, corrections, worst, sent = Follower(), list[Correction](), 0.0, 0
    follower.begin(0.0)
    moved = 0.0
    for number in range(1, round(minutes * 60 / BLOCK) + 1):
        now = number * BLOCK
        if number % lumps == 0:
            due = round(now * RATE * (1 + drift / 1e6))
            follower.add(np.full(due - sent, loud, np.int16))
            sent = due
        follower.take(round(BLOCK * RATE))
        correction = follower.keep_step(now, 0)
        if correction:
            corrections.append(correction)
            moved += correction.seconds
        if now > WINDOW:
            worst = max(worst, abs(now * drift / 1e6 + moved))
    return corrections, follower, worst


def test_clocks_that_agree_are_left_alone() -> None:
    assert played(0, 60)[0] == []
    assert played(0, 10, lumps=3)[0] == []


@pytest.mark.parametrize("drift", [80, -80, 300, -300])
def test_clocks_that_differ_are_mended_in_steps_of_some_hundredths_of_a_second(drift: int) -> None:
    corrections, _, worst = played(drift, 60)
    off = 3600 * drift / 1e6
    assert sum(each.seconds for each in corrections) == pytest.approx(-off, abs=NOTICED + 0.02)
    assert all(NOTICED <= abs(each.seconds) < NOTICED + 0.02 for each in corrections)
    assert worst < NOTICED + 0.02
    assert [each.drift for each in corrections[1:]] == [pytest.approx(drift, rel=0.15)] * (
        len(corrections) - 1
    )
    assert len(corrections) == pytest.approx(abs(off) / NOTICED, rel=0.25)


def test_while_somebody_speaks_it_waits_but_not_for_ever() -> None:
    hushed, spoken = played(300, 30)[0], played(300, 30, loud=9000)
    assert len(spoken[0]) < len(hushed)
    assert all(TOO_MUCH <= abs(each.seconds) < TOO_MUCH + 0.02 for each in spoken[0])
    assert spoken[2] < TOO_MUCH + 0.02


def test_what_is_taken_is_what_came_in_order_and_silence_where_nothing_came() -> None:
    follower, came = Follower(0.0), np.arange(1, 101, dtype=np.int16)
    follower.begin(0.0)
    follower.add(came[:60])
    follower.add(came[60:])
    first: NDArray[np.int16] = follower.take(70)
    assert first.tolist() == came[:70].tolist()
    assert follower.take(50).tolist() == [*came[70:].tolist(), *[0] * 20]
    assert follower.held == 0


def test_a_call_that_begins_again_gets_its_cushion_and_nothing_old() -> None:
    follower = Follower()
    follower.add(np.full(5 * RATE, 7, np.int16))
    follower.begin(10.0)
    assert follower.held == round(CUSHION * RATE)
    follower.drop()
    follower.add(np.full(100, 7, np.int16))
    follower.begin(20.0)
    taken = follower.take(round(CUSHION * RATE))
    assert not taken[:-100].any()
    assert taken[-100:].tolist() == [7] * 100
