"""One recording's thread of time: clock marks, sleep, and what the chair is told."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from numpy.typing import NDArray

from soundingboard.recording.happening import Happening
from soundingboard.recording.hearing.loudness import loudness, mono
from soundingboard.recording.keeping.copies import Copies
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.lock import Lock, is_held, last_heard
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.place import Place
from soundingboard.recording.recorder import session as session_module
from soundingboard.recording.recorder.messages import Order
from soundingboard.recording.recorder.session import Session
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity

ME = Identity.new()


class Hand:
    """A source of sound that the test plays by hand."""

    name = "by hand"
    standing: Literal["starting", "sounding", "gone"] = "sounding"
    troubles: tuple[str, ...] = ()
    news = ""
    channels: Literal[1] = 1
    call = None
    heeded = True
    missing = 0.0
    live = True

    def __init__(self) -> None:
        self.waiting: NDArray[np.int16] = np.zeros(0, np.int16)
        self.seen = list[Happening]()

    def read(self) -> NDArray[np.int16]:
        waiting, self.waiting = self.waiting, np.zeros(0, np.int16)
        return waiting

    def happenings(self) -> list[Happening]:
        seen, self.seen = self.seen, []
        return seen

    def feed(self, seconds: float) -> None:
        self.waiting = np.full(round(seconds * RATE), 1000, np.int16)

    def close(self) -> None:
        self.name = "closed"


class Times:
    """The computer's clocks, moved by the test."""

    def __init__(self) -> None:
        self.steady, self.wall, self.unset = 1000.0, time.time(), 5000.0

    def pass_by(self, steady: float, wall: float, unset: float) -> None:
        self.steady, self.wall, self.unset = self.steady + steady, self.wall + wall, self.unset + unset

    def monotonic(self) -> float:
        return self.steady

    def time(self) -> float:
        return self.wall


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> Times:
    """Clocks that stand."""
    clocks = Times()
    monkeypatch.setattr(session_module, "time", clocks)
    monkeypatch.setattr(session_module, "computer_seconds", clocks.time)
    monkeypatch.setattr(session_module, "unset_seconds", lambda: clocks.unset)
    return clocks


@pytest.fixture
def session(times: Times, tmp_path: Path) -> Iterator[Session]:
    """A session over real files."""
    files, to = RecordingFiles(tmp_path, "a"), [ME.recipient]
    lock = Lock(files.lock)
    made = Session(Hand(), Copies([Place(files, to, lock)]))
    yield made
    made.carry_out(Order(0, "stop"))


def told(folder: Path, session: Session) -> list[tuple[str, float]]:
    session.carry_out(Order(0, "stop"))
    return [(mark.kind, round(mark.missing, 1)) for mark in read_marks(folder, "a", [ME])]


def test_every_ten_seconds_the_clock_is_tied_to_the_samples(
    session: Session, times: Times, tmp_path: Path
) -> None:
    for _ in range(25):
        times.pass_by(1, 1.01, 1)
        session.step()
    assert [kind for kind, _ in told(tmp_path, session)] == ["start", "clock", "clock", "stop"]


def test_sleep_is_marked_with_its_length(session: Session, times: Times, tmp_path: Path) -> None:
    times.pass_by(1, 601, 601)
    session.step()
    times.pass_by(1, 1, 1)
    session.step()
    assert told(tmp_path, session) == [("start", 0.0), ("slept", 600.0), ("stop", 0.0)]


@pytest.mark.parametrize("by", [3600, -3600])
def test_a_clock_that_is_set_is_marked_and_no_sound_is_missing(
    by: float, session: Session, times: Times, tmp_path: Path
) -> None:
    times.pass_by(1, 1 + by, 1)
    session.step()
    times.pass_by(1, 1, 1)
    session.step()
    assert told(tmp_path, session) == [("start", 0.0), ("slept", 0.0), ("stop", 0.0)]
    (mark,) = [mark for mark in read_marks(tmp_path, "a", [ME]) if mark.kind == "slept"]
    assert mark.text == "The computer's clock was set to another time."


def test_a_system_that_cannot_tell_sleep_from_a_clock_that_is_set_says_so(
    session: Session, times: Times, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "unset_seconds", lambda: None)
    times.pass_by(1, 601, 0)
    session.step()
    assert told(tmp_path, session) == [("start", 0.0), ("slept", 600.0), ("stop", 0.0)]


def test_what_is_heard_is_counted_where_a_crash_leaves_it(
    session: Session, times: Times, tmp_path: Path
) -> None:
    session.carry_out(Order(1, "feed", seconds=1.5))
    assert is_held(tmp_path / "a.lock")
    wait_for_count(tmp_path / "a.lock", 72_000)
    session.carry_out(Order(2, "pause"))
    session.carry_out(Order(3, "feed", seconds=5.0))
    session.carry_out(Order(4, "resume"))
    times.steady, times.wall = times.steady + 1, times.wall + 1
    session.carry_out(Order(5, "feed", seconds=1.0))
    wait_for_count(tmp_path / "a.lock", 120_000)


def wait_for_count(path: Path, samples: int) -> None:
    """Wait until the thread that counts has written, which it does at once."""
    deadline = time.monotonic() + 5
    while last_heard(path) != samples and time.monotonic() < deadline:
        time.sleep(0.01)
    assert last_heard(path) == samples


def test_loudness_and_mixing() -> None:
    assert loudness(np.zeros(0, np.int16)) == loudness(np.zeros(100, np.int16)) == 0.0
    assert loudness(np.full(100, 32767, np.int16)) == pytest.approx(1.0, abs=0.001)
    assert loudness(np.full(100, 3277, np.int16)) == pytest.approx(2 / 3, abs=0.001)
    both = np.array([[100, 300], [32767, 32767], [-5, 5]], np.int16)
    assert mono(both).tolist() == [200, 32767, 0]
    assert mono(both[:, :1]).tolist() == [100, 32767, -5]


def test_what_was_said_in_a_pause_stays_out_though_it_arrives_late(session: Session, times: Times) -> None:
    sound = session._sound
    session.carry_out(Order(1, "pause"))
    times.steady, times.wall = times.steady + 30, times.wall + 30
    session.carry_out(Order(2, "resume"))
    times.steady, times.wall = times.steady + 1, times.wall + 1
    sound.feed(31.0)
    session.step()
    assert session.state().seconds == pytest.approx(1.2, abs=0.01)
    for _ in range(10):
        times.steady, times.wall = times.steady + 1, times.wall + 1
        sound.feed(1.0)
        session.step()
    assert session.state().seconds == pytest.approx(11.2, abs=0.01)
    times.steady, times.wall = times.steady + 200, times.wall + 200
    sound.feed(200.0)
    session.step()
    assert session.state().seconds == pytest.approx(211.2, abs=0.01)


def test_a_loss_counts_as_missing_only_outside_pauses(session: Session, times: Times, tmp_path: Path) -> None:
    sound = session._sound
    assert isinstance(sound, Hand)
    sound.missing = 30.0
    session.carry_out(Order(1, "pause"))
    sound.missing = 630.0
    session.carry_out(Order(2, "resume"))
    sound.missing = 0.0
    sound.seen.append(Happening("found", "Table", 640.0))
    session.step()
    sound.seen.append(Happening("gap", "dropped", 3.0))
    session.step()
    session.carry_out(Order(3, "pause"))
    sound.seen.append(Happening("found", "Table", 50.0))
    session.step()
    assert told(tmp_path, session) == [
        ("start", 0.0),
        ("pause", 30.0),
        ("resume", 0.0),
        ("found", 10.0),
        ("gap", 3.0),
        ("pause", 0.0),
        ("found", 0.0),
        ("stop", 0.0),
    ]


def test_what_is_well_again_never_stands_before_a_lost_copy(
    times: Times, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Copies, "troubles", property(lambda _self: ("Only one copy is being kept.",)))
    sound = Hand()
    sound.news = "Voices on the call are recorded again."
    files = RecordingFiles(tmp_path, "a")
    made = Session(sound, Copies([Place(files, [ME.recipient], Lock(files.lock))]))
    assert made.state().troubles == ("Only one copy is being kept.", "Voices on the call are recorded again.")
    made.carry_out(Order(0, "stop"))
