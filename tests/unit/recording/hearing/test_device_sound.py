"""A device as the recorder follows it, with a capturing process that the test plays by hand."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.recording.hearing import device_sound as module
from soundingboard.recording.hearing.device_sound import DeviceSound
from soundingboard.recording.hearing.messages import News, Problem
from soundingboard.recording.hearing.sight import Sight, Wish
from soundingboard.recording.hearing.sources import DeviceSource
from soundingboard.recording.state import RATE

BLOCK = RATE // 10
TABLE = Sight("table", "Table")


class Captured:
    """What stands in for the process that hears."""

    made: list["Captured"]

    def __init__(self, wish: Wish) -> None:
        self.wish, self.count, self.waiting = wish, 0, np.zeros(0, np.int16)
        self.news: News | None = None
        self.problem: Problem | None = None
        self.ended = self.over = False
        Captured.made.append(self)

    def read(self) -> NDArray[np.int16]:
        waiting, self.waiting = self.waiting, np.zeros(0, np.int16)
        return waiting

    def hear(self, samples: NDArray[np.int16]) -> None:
        self.waiting = samples
        self.count += len(samples)

    def end(self) -> None:
        self.over = True

    def wait(self, seconds: float) -> None:
        assert seconds > 0


class Table:
    """A device, time, and noise."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.chance = np.random.default_rng(1)
        self.sound = DeviceSound(DeviceSource())
        self.sound.read()

    def monotonic(self) -> float:
        return self.now

    @property
    def capture(self) -> Captured:
        return Captured.made[-1]

    def pass_by(self, seconds: float, *, loud: float = 100, sight: Sight = TABLE) -> None:
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            self.capture.news = News(sight.name or "Table", sight)
            if loud:
                self.capture.hear((self.chance.standard_normal(BLOCK) * loud).astype(np.int16))
            self.sound.read()

    def told(self) -> list[tuple[str, str]]:
        return [(each.kind, each.text) for each in self.sound.happenings()]


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    """A microphone on a table."""
    Captured.made = []
    monkeypatch.setattr(module, "Capture", Captured)
    made = Table()
    monkeypatch.setattr(module, "time", made)
    made.sound._arrival.since = made.now
    yield made
    made.sound.close()
    assert all(each.over for each in Captured.made)


def test_too_quiet_for_this_room_is_told_after_a_minute_and_taken_back(table: Table) -> None:
    table.pass_by(60)
    table.pass_by(58, loud=10)
    assert not table.sound.troubles
    table.pass_by(4, loud=10)
    (quiet,) = list(table.sound.troubles)
    assert "quieter than this room ever is" in quiet
    table.pass_by(2)
    assert [kind for kind, _ in table.told()] == ["device", "trouble", "mended"]


def test_a_break_in_which_nobody_speaks_is_not_too_quiet(table: Table) -> None:
    table.pass_by(60)
    table.pass_by(50, loud=10)
    table.sound.heeded = False
    table.pass_by(300, loud=10)
    assert not table.sound.troubles
    table.sound.heeded = True
    table.pass_by(50, loud=10)
    assert not table.sound.troubles


def test_a_change_of_microphone_is_told_for_some_minutes_and_then_it_is_the_microphone(table: Table) -> None:
    table.pass_by(5)
    other = Sight("laptop", "Laptop")
    table.pass_by(5, sight=other)
    assert table.sound.name == "Laptop"
    assert "from “Table” to “Laptop”" in table.sound.troubles[0]
    table.pass_by(290, sight=other)
    assert table.sound.troubles
    table.pass_by(10, sight=other)
    assert not table.sound.troubles


def test_a_microphone_that_stays_away_is_tried_again_ever_more_slowly(table: Table) -> None:
    table.pass_by(3)
    tries = []
    for _ in range(400):
        table.now += 0.1
        if not table.capture.ended:
            tries.append(table.now)
            table.capture.problem = Problem("It is not there.")
            table.capture.ended = True
        table.sound.read()
    waits = np.diff(tries)
    assert waits[0] < 1.5
    assert 4.5 < waits.max() < 5.5
    assert sorted(waits.round()) == waits.round().tolist()
    assert [kind for kind, _ in table.told()] == ["device", "lost"]
    assert list(table.sound.troubles) == ["It is not there."]
    table.pass_by(6)
    assert table.told()[0][0] == "found"
    assert not table.sound.troubles


def test_what_can_never_be_heard_is_tried_once(table: Table) -> None:
    table.capture.problem, table.capture.ended = Problem("Not on this computer.", final=True), True
    for _ in range(300):
        table.now += 0.1
        table.sound.read()
    assert len(Captured.made) == 1
    assert table.sound.troubles == ("Not on this computer.",)


def test_a_stream_that_a_frozen_system_holds_back_is_kept_for_a_minute(table: Table) -> None:
    table.pass_by(3)
    table.pass_by(50, loud=0, sight=Sight(answers=False))
    assert len(Captured.made) == 1
    assert table.sound.standing == "gone"
    assert "does not answer" in table.sound.troubles[0]
    table.pass_by(15, loud=0, sight=Sight(answers=False))
    assert Captured.made[0].over


def test_a_stream_that_stalls_for_no_known_reason_is_opened_anew(table: Table) -> None:
    table.pass_by(3)
    table.pass_by(4.5, loud=0)
    assert Captured.made[0].over
