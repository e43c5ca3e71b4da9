"""One recording from its first sample to its last: sound in, pages and marks out."""

import time
from collections.abc import Callable
from datetime import datetime

from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.clock import SystemClock, computer_seconds
from soundingboard.base.errors import Refused
from soundingboard.recording.encoder import Encoder
from soundingboard.recording.lock import Lock
from soundingboard.recording.marks import Mark, MarkKind
from soundingboard.recording.messages import Order
from soundingboard.recording.scribe import Scribe
from soundingboard.recording.sound import Sound, loudness
from soundingboard.recording.state import RATE, Phase, RecorderState

CLOCK_EVERY = 10.0
SLEPT = 2.0
FALLING = 0.8
LONG_PAGES = "This recorder writes once a second: a crash could lose two seconds of sound."
UNFINISHED = "The recording cannot be finished on this disk: make space on it, then stop again."


class Session:
    """Belongs to the recorder's main thread; only `state` may be called from others."""

    def __init__(
        self,
        sound: Sound,
        scribe: Scribe,
        lock: Lock,
        size: Callable[[], int],
        at: datetime | None = None,
    ) -> None:
        self._sound = sound
        self._scribe = scribe
        self._lock = lock
        self._size = size
        self._clock = SystemClock()
        self._encoder = Encoder()
        self._level = 0.0
        self._paused = False
        self._ending = False
        self.stopped = False
        self._stepped = self._clock_marked = time.monotonic()
        self._wall = computer_seconds()
        self._mark("start", sound.name, at=at)

    def state(self) -> RecorderState:
        """How it stands now."""
        return RecorderState(
            phase=self._phase(),
            seconds=self._encoder.samples / RATE,
            level=round(self._level, 3),
            bytes_on_disk=self._size(),
            copies=0 if self._scribe.failing else 1,
            copies_wanted=1,
            device=self._sound.name,
            troubles=() if self.stopped else self._troubles(),
        )

    def step(self) -> None:
        """Take what the source has given since."""
        if self._ending:
            return
        samples = self._sound.read()
        self._level = max(loudness(samples), self._level * FALLING)
        for each in self._sound.happenings():
            self._mark(each.kind, each.text, missing=each.missing)
        if not self._paused:
            self._keep(samples)
        if self._sound.live:
            self._keep_time()

    def carry_out(self, order: Order) -> None:
        """Do as told; raises `Refused` when that cannot be done now."""
        self.step()
        at = datetime.fromisoformat(order.at) if order.at else None
        if order.do == "stop":
            self._stop(at)
        elif self._ending:
            raise Refused("The recording has been stopped: start a new one.")
        elif order.do == "feed":
            self._sound.feed(order.seconds)
            self.step()
        elif order.do == "mark":
            self._mark("mark", order.text, at=at)
        else:
            self._pause(order.do == "pause", order.text, at)

    def _keep(self, samples: NDArray[int16]) -> None:
        self._scribe.add(self._encoder.encode(samples), [])
        self._lock.heard(self._encoder.samples)

    def _pause(self, paused: bool, why: str, at: datetime | None) -> None:  # noqa: FBT001 - it is what is asked for
        if paused == self._paused:
            raise Refused(
                "The recording is paused already." if paused else "The recording is going on already."
            )
        self._paused = paused
        self._sound.heeded = not paused
        self._mark("pause" if paused else "resume", why, at=at)

    def _stop(self, at: datetime | None) -> None:
        if not self._ending:
            self._ending = True
            self._mark("stop", "", at=at, missing=self._sound.missing)
            self._scribe.add(self._encoder.finish(), [])
            self._sound.close()
            self._level = 0.0
        if not self.stopped and not self._scribe.finish():
            raise Refused(UNFINISHED)
        self.stopped = True

    def _mark(self, kind: MarkKind, text: str, *, at: datetime | None = None, missing: float = 0.0) -> None:
        moment = at or self._clock.now()
        self._scribe.add(b"", [Mark(self._encoder.samples, moment, kind, text, missing)])

    def _keep_time(self) -> None:
        """Tie the samples to the clock now and then, and see whether the computer slept."""
        now, wall = time.monotonic(), computer_seconds()
        slept = wall - self._wall - (now - self._stepped)
        if abs(slept) > SLEPT:
            self._mark("slept", "The computer slept, or its clock was changed.", missing=max(0.0, slept))
        if now - self._clock_marked >= CLOCK_EVERY:
            self._clock_marked = now
            self._mark("clock", "")
        self._stepped, self._wall = now, wall

    def _phase(self) -> Phase:
        if self.stopped:
            return "stopped"
        if self._scribe.failing or self._sound.standing == "gone":
            return "lost"
        if self._paused or self._ending:
            return "paused"
        return "starting" if self._sound.standing == "starting" else "recording"

    def _troubles(self) -> tuple[str, ...]:
        pages = "" if self._encoder.short_pages else LONG_PAGES
        return tuple(filter(None, (self._scribe.trouble, *self._sound.troubles, pages)))
