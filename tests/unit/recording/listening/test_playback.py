"""The player, through an output that takes sound as a loudspeaker does, at whatever pace the test likes."""

import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from soundingboard.base.errors import Trouble
from soundingboard.recording.listening.playback import Player
from soundingboard.recording.listening.recorded import Part, Recorded, Samples
from soundingboard.recording.listening.spans import Span
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload

LENGTH = 60


class Ears:
    """Hears only when the test lets time pass."""

    def __init__(self) -> None:
        self.waits, self.heard = list[Samples](), list[Samples]()
        self.trouble, self.closed = "", False

    @property
    def waiting(self) -> int:
        return sum(map(len, self.waits))

    def give(self, samples: Samples) -> None:
        self.waits.append(samples)

    def drop(self) -> None:
        self.waits.clear()

    def close(self) -> None:
        self.closed = True

    def listen(self, seconds: float) -> Samples:
        """Let so much sound pass; gives it."""
        wanted, passed = round(seconds * RATE), list[Samples]()
        deadline = time.monotonic() + 5
        while wanted and time.monotonic() < deadline:
            if not self.waits:
                time.sleep(0.001)
                continue
            piece = self.waits.pop(0)
            passed.append(piece[:wanted])
            if len(piece) > wanted:
                self.waits.insert(0, piece[wanted:])
            wanted -= len(passed[-1])
        assert not wanted
        return np.concatenate(passed)


class Counted(Part):
    """Sound whose every sample says where it stands."""

    def __init__(self) -> None:
        self.length, self.channels, self.closed = LENGTH * RATE, 1, False
        self.broken: Callable[[int], bool] = lambda _at: False

    def read(self, at: int, count: int) -> Samples:
        if self.broken(at):
            raise BadPayload("This file was changed.")
        return np.arange(at, min(at + count, self.length), dtype=np.float32)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def part() -> Counted:
    return Counted()


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def player(part: Counted, ears: Ears) -> Iterator[Player]:
    player = Player(Recorded([part]), lambda: ears)
    yield player
    player.close()
    assert part.closed


def until(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not what() and time.monotonic() < deadline:
        time.sleep(0.002)
    assert what()


def test_it_plays_from_the_place_and_knows_where_it_is(player: Player, ears: Ears) -> None:
    player.play(10.0)
    heard = ears.listen(2.0)
    assert np.array_equal(heard, np.arange(10 * RATE, 12 * RATE, dtype=np.float32))
    until(lambda: ears.waiting > 0)
    assert player.state().playing
    assert player.state().seconds == pytest.approx(12.0, abs=0.001)
    assert player.heard() == ()
    player.pause()
    assert ears.waiting == 0
    assert not player.state().playing
    assert player.heard() == (Span(10.0, 12.0),)
    assert player.heard() == ()


def test_it_goes_on_where_it_stopped(player: Player, ears: Ears) -> None:
    player.play(10.0)
    ears.listen(2.0)
    player.pause()
    player.play()
    assert ears.listen(0.5)[0] == 12 * RATE
    player.close()
    assert player.heard() == (Span(10.0, 12.0), Span(12.0, 12.5))


def test_a_jump_ends_one_span_and_begins_another(player: Player, ears: Ears) -> None:
    player.play(10.0)
    ears.listen(3.0)
    player.seek(40.0)
    assert ears.listen(1.0)[0] == 40 * RATE
    assert player.state().playing
    player.pause()
    player.seek(5.0)
    assert not player.state().playing
    assert player.state().seconds == 5.0
    assert player.heard() == (Span(10.0, 13.0), Span(40.0, 41.0))


def test_at_another_speed_the_place_goes_faster(player: Player, ears: Ears) -> None:
    player.play(10.0)
    ears.listen(1.0)
    player.set_speed(2.0)
    assert player.state().seconds == pytest.approx(11.0, abs=0.001)
    ears.listen(3.0)
    until(lambda: ears.waiting > 0)
    assert player.state().seconds == pytest.approx(17.0, abs=0.05)
    player.pause()
    (span,) = player.heard()
    assert span.start == 10.0
    assert span.end == pytest.approx(17.0, abs=0.05)
    player.set_speed(9.0)
    assert player.state().speed == 2.0
    player.set_speed(0.1)
    assert player.state().speed == 0.8


def test_the_end_ends_it_once_it_was_heard_and_play_begins_again(player: Player, ears: Ears) -> None:
    player.play(LENGTH - 1.0)
    ears.listen(0.5)
    assert player.state().playing
    ears.listen(0.5)
    until(lambda: not player.state().playing)
    assert player.state().seconds == LENGTH
    assert player.heard() == (Span(LENGTH - 1.0, LENGTH),)
    player.play()
    assert ears.listen(0.5)[0] == 0


def test_places_outside_are_the_nearest_inside(player: Player, ears: Ears) -> None:
    player.play(-5.0)
    assert ears.listen(0.2)[0] == 0
    player.seek(1e6)
    assert player.state().seconds == LENGTH


def test_an_output_that_cannot_be_opened_is_told_and_tried_again(part: Counted, ears: Ears) -> None:
    plugged = False

    def speaker() -> Ears:
        if not plugged:
            raise Trouble("No loudspeaker.")
        return ears

    player = Player(Recorded([part]), speaker)
    player.play(3.0)
    until(lambda: player.state().trouble == "No loudspeaker.")
    assert not player.state().playing
    assert player.heard() == ()
    plugged = True
    player.play()
    assert player.state().trouble == ""
    assert ears.listen(0.2)[0] == 3 * RATE
    player.close()


def test_an_output_that_stops_is_told_and_what_was_heard_is_kept(player: Player, ears: Ears) -> None:
    player.play(10.0)
    ears.listen(1.0)
    ears.trouble = "It stopped."
    until(lambda: player.state().trouble == "It stopped.")
    assert ears.closed
    assert player.heard() == (Span(10.0, 11.0),)


def test_damage_is_told_and_the_rest_can_be_played(player: Player, part: Counted, ears: Ears) -> None:
    part.broken = lambda at: 20 * RATE <= at < 30 * RATE
    player.play(21.0)
    until(lambda: "changed" in player.state().trouble)
    player.play(40.0)
    assert ears.listen(0.2)[0] == 40 * RATE


def test_a_fault_of_ours_is_told_in_a_sentence(player: Player, part: Counted) -> None:
    def broken(at: int) -> bool:
        raise ZeroDivisionError(at)

    part.broken = broken
    player.play()
    until(lambda: "cannot be played any further" in player.state().trouble)


def test_it_decodes_a_quarter_of_a_second_ahead_and_no_more(player: Player, ears: Ears) -> None:
    player.play()
    until(lambda: ears.waiting > 0)
    time.sleep(0.1)
    assert ears.waiting <= RATE // 2
