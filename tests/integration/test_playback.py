"""Playing for real: through PortAudio into a sound server of the test's own, and heard there."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from soundingboard.recording.listening.playback import Player
from soundingboard.recording.listening.recorded import Recorded
from soundingboard.recording.listening.speaker import Loudspeaker
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import seal
from tests.integration.pulse import Room, needs_pulse

ME = Identity.new()
LENGTH = 30
pytestmark = needs_pulse


@pytest.fixture
def player(loud_room: Room, tmp_path: Path) -> Iterator[Player]:
    """Half a minute: a tone of 400 hertz, and from second 15 one of 1,100."""
    at = np.arange(LENGTH * RATE) / RATE
    sound = 9000 * np.sin(2 * np.pi * np.where(at < LENGTH / 2, 400, 1100) * at)
    encoder = Encoder()
    path = tmp_path / "a.opus.age"
    path.write_bytes(seal(encoder.encode(sound.astype(np.int16)) + encoder.finish(), [ME.recipient]))
    player = Player(Recorded.open([path], [ME]))
    yield player
    player.close()


def until(what: Callable[[], bool], seconds: float = 15.0) -> None:
    deadline = time.monotonic() + seconds
    while not what() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert what()


def pitch(sound: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18))
    return float(spectrum.argmax()) * RATE / (1 << 18)


def test_what_is_played_is_heard_in_the_room_at_its_own_pitch(loud_room: Room, player: Player) -> None:
    player.play(2.0)
    until(lambda: player.state().seconds > 3.0)
    heard = loud_room.hear(1.0)
    assert np.abs(heard).max() > 0.1
    assert pitch(heard) == pytest.approx(400, abs=2)
    player.set_speed(1.5)
    player.seek(20.0)
    until(lambda: player.state().seconds > 21.0)
    before, clock = player.state().seconds, time.monotonic()
    heard = loud_room.hear(1.0)
    passed, took = player.state().seconds - before, time.monotonic() - clock
    assert pitch(heard) == pytest.approx(1100, abs=2)
    assert passed == pytest.approx(1.5 * took, rel=0.2)
    player.pause()
    time.sleep(0.5)
    assert np.abs(loud_room.hear(0.5)).max() < 0.01
    first, second = player.heard()
    assert first.start == 2.0
    assert second.start == 20.0
    assert second.end == player.state().seconds


def test_a_sound_server_that_freezes_or_dies_is_told_and_holds_up_nothing(
    loud_room: Room, player: Player
) -> None:
    player.play(2.0)
    until(lambda: player.state().seconds > 2.5)
    loud_room.server.send_signal(signal.SIGSTOP)
    until(lambda: "sound output has stopped" in player.state().trouble)
    clock = time.monotonic()
    player.seek(5.0)
    player.pause()
    assert time.monotonic() - clock < 0.5
    loud_room.server.send_signal(signal.SIGCONT)
    player.play(4.0)
    until(lambda: player.state().seconds > 4.5)
    loud_room.server.kill()
    until(lambda: bool(player.state().trouble))
    assert not player.state().playing
    player.play()
    until(lambda: "loudspeaker" in player.state().trouble)


def test_a_second_player_does_not_end_the_first(loud_room: Room, player: Player) -> None:
    player.play(2.0)
    until(lambda: player.state().seconds > 2.5)
    other = Loudspeaker()
    other.give(np.zeros(RATE // 2, np.float32))
    until(lambda: player.state().seconds > 4.0)
    assert player.state().trouble == ""
    until(lambda: other.waiting == 0)
    other.close()
    player.pause()
    player.play(2.0)
    until(lambda: player.state().seconds > 3.0)
