"""Playing what was recorded: from any place at once, slower or faster, and knowing what was heard."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from soundingboard.base.errors import Trouble
from soundingboard.recording.listening.pace import FASTEST, SLOWEST, Pace
from soundingboard.recording.listening.recorded import Recorded, Samples
from soundingboard.recording.listening.spans import Span
from soundingboard.recording.listening.speaker import Loudspeaker, Speaker
from soundingboard.recording.state import RATE

BLOCK = RATE // 10
AHEAD = RATE // 4
"""How much is decoded before it sounds: enough for a busy computer, and gone at once when it is dropped."""
GLANCE = 0.02
END_TIMEOUT = 2.0
BROKE = "The recording cannot be played any further: check it with “recording verify”."


@dataclass(frozen=True, slots=True)
class Playing:
    """A player at one moment: the place that sounds and the length in seconds, and one sentence or none."""

    seconds: float
    length: float
    playing: bool
    speed: float
    trouble: str = ""


class Player:
    """Plays one recording on a thread of its own; no call waits for the sound system. Close it.

    It has the recording for itself and closes it. ``speaker`` opens the output when something is
    first played.
    """

    def __init__(self, recorded: Recorded, speaker: Callable[[], Speaker] = Loudspeaker) -> None:
        self._recorded, self._open_speaker = recorded, speaker
        self._changed = threading.Condition()
        self._at = self._began = self._runs = 0
        self._playing = self._closing = False
        self._trouble = ""
        self._pace = Pace(1.0)
        self._speaker: Speaker | None = None
        self._heard = list[Span]()
        self._thread = threading.Thread(target=self._run, name="player", daemon=True)
        self._thread.start()

    def play(self, at: float | None = None) -> float:
        """Play on, or from a place in seconds; at the end, from the start again. Gives where it begins."""
        with self._changed:
            place = self._place() if at is None else _sample(at)
            self._rest()
            self._go_to(0 if at is None and place >= self._recorded.length else place)
            self._playing, self._trouble = True, ""
            self._changed.notify()
            return self._at / RATE

    def pause(self) -> None:
        """Stop here."""
        with self._changed:
            self._rest()

    def seek(self, at: float) -> None:
        """Go to a place in seconds, and play on there if it was playing."""
        with self._changed:
            playing = self._playing
            self._rest()
            self._go_to(_sample(at))
            self._playing = playing
            self._changed.notify()

    def set_speed(self, speed: float) -> None:
        """Play at this speed from here on; kept between the slowest and the fastest."""
        with self._changed:
            playing = self._playing
            place = self._place()
            self._drop(place)
            self._pace = Pace(min(FASTEST, max(SLOWEST, speed)))
            self._playing = playing
            self._changed.notify()

    def state(self) -> Playing:
        """How it stands; never waits for the sound system."""
        with self._changed:
            place = self._place() / RATE
            return Playing(place, self._recorded.seconds, self._playing, self._pace.speed, self._trouble)

    def heard(self) -> tuple[Span, ...]:
        """What was heard and has ended since this was last asked."""
        with self._changed:
            heard, self._heard = tuple(self._heard), []
            return heard

    def close(self) -> None:
        """Stop, and let go of the recording and the output. `heard` may still be asked."""
        with self._changed:
            self._rest()
            self._closing = True
            self._changed.notify()
        self._thread.join(END_TIMEOUT)

    def _run(self) -> None:
        try:
            while self._step():
                pass
        finally:
            if self._speaker is not None:
                self._speaker.close()
            self._recorded.close()

    def _step(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._playing or self._closing)
            if self._closing:
                return False
        try:
            speaker = self._speaker or self._open_speaker()
            self._feed(speaker)
        except Trouble as trouble:
            self._fail(str(trouble))
        except Exception:  # noqa: BLE001 - the edge of a thread: whatever broke, the chair is told and may go on
            self._fail(BROKE)
        return True

    def _feed(self, speaker: Speaker) -> None:
        """Give the next block when there is room for it; sound that ends is waited for, then told."""
        with self._changed:
            self._speaker = speaker
            if speaker.trouble:
                raise Trouble(speaker.trouble)
            at, run = self._at, self._runs
            if speaker.waiting >= AHEAD or (at >= self._recorded.length and speaker.waiting):
                self._changed.wait(GLANCE)
                return
            if at >= self._recorded.length:
                self._rest()
                return
        samples = self._recorded.read(at, BLOCK)  # without the lock: a slow disk holds up no window
        with self._changed:
            if run == self._runs:
                self._give(speaker, samples)

    def _give(self, speaker: Speaker, samples: Samples) -> None:
        self._at = self._at + len(samples) if len(samples) else self._recorded.length
        speaker.give(self._pace.take(samples))
        if self._at >= self._recorded.length:
            speaker.give(self._pace.finish())

    def _fail(self, sentence: str) -> None:
        with self._changed:
            self._rest()
            self._trouble = sentence
            if self._speaker is not None and self._speaker.trouble:
                self._speaker.close()
                self._speaker = None

    def _place(self) -> int:
        """The sample that sounds now."""
        waiting = self._speaker.waiting if self._speaker and self._playing else 0
        ahead = self._pace.inside * (self._at < self._recorded.length) + waiting * self._pace.speed
        return max(self._began, min(self._recorded.length, round(self._at - ahead)))

    def _rest(self) -> None:
        """Stop where it sounds, and note what was heard."""
        place = self._place()
        if self._playing and place > self._began:
            self._heard.append(Span(self._began / RATE, place / RATE))
        self._playing = False
        self._drop(place)
        self._began = place

    def _go_to(self, place: int) -> None:
        self._drop(max(0, min(self._recorded.length, place)))
        self._began = self._at

    def _drop(self, place: int) -> None:
        """Forget what is decoded and has not sounded; go on from here."""
        if self._speaker is not None:
            self._speaker.drop()
        self._pace = Pace(self._pace.speed)
        self._at = place
        self._runs += 1


def _sample(seconds: float) -> int:
    return max(0, round(seconds * RATE))
