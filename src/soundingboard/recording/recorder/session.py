"""One recording from its first sample to its last: sound in, pages and marks out."""

import time
from datetime import datetime

from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.clock import SystemClock, computer_seconds, unset_seconds
from soundingboard.base.errors import Refused
from soundingboard.recording.happening import MarkKind
from soundingboard.recording.hearing.loudness import loudness
from soundingboard.recording.hearing.sound import Sound
from soundingboard.recording.keeping.copies import Copies
from soundingboard.recording.keeping.marks import Mark
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.recorder.messages import Order
from soundingboard.recording.recorder.resumption import Resumption
from soundingboard.recording.state import RATE, Phase, RecorderState

CLOCK_EVERY = 10.0
SLEPT = 2.0
FALLING = 0.8
ASLEEP = "The computer slept."
SET = "The computer's clock was set to another time."
ASLEEP_OR_SET = "The computer slept, or its clock was changed."
LONG_PAGES = "This recorder writes once a second: a crash could lose two seconds of sound."
UNFINISHED = "The recording cannot be finished on this disk yet: make space on it, and leave the app open."


class Session:
    """Belongs to the recorder's main thread; only `state` may be called from others."""

    def __init__(self, sound: Sound, copies: Copies, at: datetime | None = None) -> None:
        self._sound = sound
        self._copies = copies
        self._clock = SystemClock()
        self._encoder = Encoder(sound.channels)
        self._level = 0.0
        self._paused = False
        self._resumption: Resumption | None = None
        self._ending = False
        self.stopped = False
        self._stepped = self._clock_marked = time.monotonic()
        self._wall, self._unset = computer_seconds(), unset_seconds()
        self._mark("start", sound.name, at=at)

    def state(self) -> RecorderState:
        """How it stands now."""
        return RecorderState(
            phase=self._phase(),
            seconds=self._encoder.samples / RATE,
            level=round(self._level, 3),
            bytes_on_disk=self._copies.size,
            copies=self._copies.reached,
            copies_wanted=self._copies.wanted,
            device=self._sound.name,
            call=self._sound.call,
            troubles=() if self.stopped else self._troubles(),
        )

    def step(self) -> None:
        """Take what the source has given since."""
        if self._ending:
            return
        samples = self._sound.read()
        self._level = max(loudness(samples if samples.ndim == 1 else samples[:, 0]), self._level * FALLING)
        for each in self._sound.happenings():
            self._mark(each.kind, each.text, missing=self._missing(each.missing))
        for each in self._copies.look(self._clock.now()):
            self._mark(each.kind, each.text)
        if not self._paused:
            self._keep(samples)
        if self._sound.live:
            self._keep_time()

    def _missing(self, seconds: float) -> float:
        """Of a loss, what the recording should hold and does not: nothing of a pause."""
        if self._paused or not seconds:
            return 0.0
        return self._resumption.missing(seconds) if self._resumption else seconds

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
        if self._resumption and self._sound.live:
            samples = self._resumption.keep(samples, time.monotonic())
        self._copies.add(self._encoder.encode(samples), [])
        self._copies.heard(self._encoder.samples)

    def _pause(self, paused: bool, why: str, at: datetime | None) -> None:  # noqa: FBT001 - it is what is asked for
        if paused == self._paused:
            raise Refused(
                "The recording is paused already." if paused else "The recording is going on already."
            )
        missing = self._missing(self._sound.missing)
        self._paused = paused
        self._sound.heeded = not paused
        self._resumption = None if paused else Resumption(time.monotonic(), self._sound.missing)
        self._mark("pause" if paused else "resume", why, at=at, missing=missing)

    def _stop(self, at: datetime | None) -> None:
        if not self._ending:
            self._ending = True
            self._mark("stop", "", at=at, missing=self._missing(self._sound.missing))
            self._copies.add(self._encoder.finish(), [])
            self._sound.close()
            self._level = 0.0
        if not self.stopped and not self._copies.finish():
            raise Refused(UNFINISHED)
        self.stopped = True

    def _mark(self, kind: MarkKind, text: str, *, at: datetime | None = None, missing: float = 0.0) -> None:
        moment = at or self._clock.now()
        self._copies.add(b"", [Mark(self._encoder.samples, moment, kind, text, missing)])

    def _keep_time(self) -> None:
        """Tie the samples to the clock now and then, and see whether the computer slept."""
        now, wall, unset = time.monotonic(), computer_seconds(), unset_seconds()
        jumped = wall - self._wall - (now - self._stepped)
        if unset is None or self._unset is None:
            slept, why = jumped, ASLEEP_OR_SET
        else:
            slept, why = unset - self._unset - (now - self._stepped), ASLEEP
        if abs(slept) > SLEPT:
            self._mark("slept", why, missing=max(0.0, slept))
        if abs(jumped - slept) > SLEPT:
            self._mark("slept", SET)
        if now - self._clock_marked >= CLOCK_EVERY:
            self._clock_marked = now
            self._mark("clock", "")
        self._stepped, self._wall, self._unset = now, wall, unset

    def _phase(self) -> Phase:
        if self.stopped:
            return "stopped"
        if not self._copies.reached or self._sound.standing == "gone":
            return "lost"
        if self._paused or self._ending:
            return "paused"
        return "starting" if self._sound.standing == "starting" else "recording"

    def _troubles(self) -> tuple[str, ...]:
        pages = "" if self._encoder.short_pages else LONG_PAGES
        disk, sound = self._copies.troubles, self._sound.troubles
        first = (*sound, *disk) if self._copies.reached else (*disk, *sound)
        return tuple(filter(None, (*first, pages, self._sound.news)))
