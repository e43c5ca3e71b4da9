"""The room and a call on two channels: either may be lost, and the chair reads since when."""

from datetime import datetime, timedelta
from typing import Literal

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.base.clock import HandClock
from soundingboard.recording.happening import Happening
from soundingboard.recording.hearing import two_sounds as module
from soundingboard.recording.hearing.step import CUSHION
from soundingboard.recording.hearing.two_sounds import TwoSounds
from soundingboard.recording.state import RATE, Standing

TEN_O_CLOCK = datetime(2026, 11, 24, 10, 0)
BLOCK = RATE // 20
LAG = round(CUSHION * RATE)


class Played:
    """A source that the test plays block by block."""

    channels: Literal[1] = 1
    call = None
    news = ""
    live = heeded = True
    missing = 0.0

    def __init__(self, name: str) -> None:
        self.name = name
        self.standing: Standing = "sounding"
        self.troubles: tuple[str, ...] = ()
        self.waiting: NDArray[np.int16] = np.zeros(0, np.int16)
        self.seen = list[Happening]()

    def give(self, value: int, count: int = BLOCK) -> None:
        self.waiting = np.concatenate([self.waiting, np.full(count, value, np.int16)])

    def read(self) -> NDArray[np.int16]:
        waiting, self.waiting = self.waiting, np.zeros(0, np.int16)
        return waiting

    def happenings(self) -> list[Happening]:
        seen, self.seen = self.seen, []
        return seen

    def feed(self, seconds: float) -> None:
        raise AssertionError(f"fed {seconds} seconds")

    def close(self) -> None:
        self.name = "closed"


class Pair:
    """Two sources as one, and all the time in the world."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 1000.0
        monkeypatch.setattr(module, "time", self)
        self.clock = HandClock(TEN_O_CLOCK)
        self.room, self.call = Played("Table"), Played("Headset")
        self.both = TwoSounds(self.room, self.call, self.clock)

    def monotonic(self) -> float:
        return self.seconds

    def pass_by(self, blocks: int, *, room: int | None = 100, call: int | None = 200) -> NDArray[np.int16]:
        parts = []
        for _ in range(blocks):
            self.seconds += BLOCK / RATE
            self.clock.move_to(TEN_O_CLOCK + timedelta(seconds=self.seconds - 1000))
            for source, value in ((self.room, room), (self.call, call)):
                if value is not None:
                    source.give(value)
            parts.append(self.both.read())
        return np.concatenate(parts)

    def told(self) -> list[str]:
        return [each.text for each in self.both.happenings() if each.kind == "call"]


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Pair:
    """A room and a call."""
    return Pair(monkeypatch)


def test_the_room_is_on_the_left_and_the_call_on_the_right_a_little_behind(pair: Pair) -> None:
    heard = pair.pass_by(40)
    assert heard.shape == (40 * BLOCK, 2)
    assert (heard[:, 0] == 100).all()
    assert (heard[LAG:, 1] == 200).all()
    call = pair.both.call
    assert (call.standing, call.device, call.since) == ("sounding", "Headset", "2026-11-24T10:00:00.050000")
    assert 0 < call.level < 1
    assert pair.both.troubles == ()


def test_a_call_that_sounds_before_the_room_does_is_not_heard_later_than_it_was_said(pair: Pair) -> None:
    pair.room.standing = "starting"
    assert len(pair.pass_by(60, room=None, call=7)) == 0
    pair.room.standing = "sounding"
    heard = pair.pass_by(20)
    assert (heard[LAG:, 1] == 200).all()


def test_a_lost_call_leaves_the_room_and_says_since_when_and_again_when_it_is_back(pair: Pair) -> None:
    pair.pass_by(20 * 60 * 14)
    pair.both.happenings()
    pair.call.standing, pair.call.missing, pair.call.troubles = "gone", 1.0, ("No sound comes.",)
    heard = pair.pass_by(20 * 90, call=None)
    assert len(heard) == 90 * RATE
    assert (heard[:, 0] == 100).all()
    assert not heard[:, 1].any()
    assert list(pair.both.troubles) == ["Voices on the call are not recorded since 10:13.", "No sound comes."]
    assert pair.both.standing == "sounding"
    assert pair.both.call.since.startswith("2026-11-24T10:13:59")
    pair.call.standing, pair.call.missing, pair.call.troubles = "sounding", 0.0, ()
    assert (pair.pass_by(20)[LAG:, 1] == 200).all()
    assert pair.both.troubles == (), "what is well again stands behind every trouble"
    assert pair.both.news == "Voices on the call are recorded again since 10:15."
    assert pair.told() == [
        "Voices on the call are not recorded since 10:13.",
        "Voices on the call are recorded again since 10:15. They were not recorded for 91 seconds.",
    ]
    pair.pass_by(20 * 16)
    assert pair.both.news == ""


def test_a_lost_room_leaves_the_call_and_only_what_neither_heard_is_missing(pair: Pair) -> None:
    pair.pass_by(40)
    pair.pass_by(20, room=None)
    pair.room.standing, pair.room.missing, pair.room.troubles = "gone", 1.0, ("No microphone.",)
    heard = pair.pass_by(80, room=None)
    assert len(heard) == pytest.approx(5 * RATE, abs=BLOCK)
    assert not heard[:, 0].any()
    assert (heard[:, 1] == 200).all()
    assert (pair.both.standing, pair.both.troubles) == ("gone", ("No microphone.",))
    pair.room.missing = 6.0
    assert pair.both.missing == pytest.approx(1.0, abs=0.1)
    pair.room.standing, pair.room.missing, pair.room.troubles = "sounding", 0.0, ()
    pair.room.seen.append(Happening("found", "Table", 6.0))
    pair.pass_by(1)
    (found,) = pair.both.happenings()
    assert found.missing == pytest.approx(1.0, abs=0.1)
    assert "the call went on being recorded" in found.text
    assert pair.both.missing == 0.0


def test_a_call_that_lags_is_waited_for_but_not_long(pair: Pair) -> None:
    pair.pass_by(20)
    lagging = pair.pass_by(8, call=None)
    assert len(lagging) < 8 * BLOCK
    pair.call.give(200, 8 * BLOCK)
    caught_up = pair.pass_by(1)
    assert len(lagging) + len(caught_up) == 9 * BLOCK
    assert (np.concatenate([lagging, caught_up])[:, 1] == 200).all()
    assert len(pair.pass_by(20, call=None)) == pytest.approx(20 * BLOCK, abs=BLOCK)


def test_a_call_that_runs_fast_is_kept_in_step_and_each_step_is_marked(pair: Pair) -> None:
    for _ in range(60 * 30):
        pair.call.give(5, RATE // 10_000)
        pair.pass_by(20, call=5)
    steps = [text for text in pair.told() if "left out" in text]
    assert len(steps) == pytest.approx(30 * 60 * 4 / RATE / 0.04, abs=1)
    assert "its clock runs 8" in steps[-1]
    assert steps[-1].endswith("parts in a million fast.")


def test_what_happens_to_the_call_is_marked_as_the_calls(pair: Pair) -> None:
    pair.call.seen += [
        Happening("device", "Headset"),
        Happening("lost", "gone"),
        Happening("gap", "dropped", 2.5),
        Happening("mended", "It is muted."),
        Happening("trouble", "It is muted."),
    ]
    pair.room.seen.append(Happening("gap", "dropped", 1.5))
    assert [(each.kind, each.text, each.missing) for each in pair.both.happenings()] == [
        ("gap", "dropped", 1.5),
        ("call", "The call is heard on “Headset”.", 0.0),
        ("call", "2.5 seconds of the call did not arrive.", 0.0),
        ("call", "No longer so: It is muted.", 0.0),
        ("call", "It is muted.", 0.0),
    ]


def test_a_pause_is_known_to_both(pair: Pair) -> None:
    pair.both.heeded = False
    assert not pair.room.heeded
    assert not pair.call.heeded
