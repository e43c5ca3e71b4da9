"""How time passes in a rehearsal: as fast as it can be played, or in real time."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from soundingboard.app.day.day import Day
from soundingboard.base.clock import HandClock, RunningClock
from soundingboard.practice.findings import find
from soundingboard.views.facts import facts_of
from soundingboard.views.policy import policy_of

STRIDE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
ROUNDS = 4
"""A layout asks the next one to fit, so it takes a few rounds until all of them rest."""


class Pace(Protocol):
    """Carries a day from one moment to the next."""

    def go_to(self, moment: datetime, look: Callable[[datetime], None]) -> None:
        """Let time pass until that moment; ``look`` is called wherever something changes by itself."""
        ...


class Fast:
    """Moves the clock by hand, and the recorder's sound with it.

    Between two steps only what time alone changes can change, so it strides, and where a finding
    came or went on the way it finds the second in which that was.
    """

    def __init__(self, day: Day, clock: HandClock, sound_per_minute: float, linger: float = 0.0) -> None:
        self._day, self._clock, self._linger = day, clock, linger
        self._sound_per_minute = sound_per_minute

    def go_to(self, moment: datetime, look: Callable[[datetime], None]) -> None:
        """Stride to the moment."""
        while (now := self._clock.now()) < moment:
            then = self._next(now, min(now + STRIDE, moment))
            self._clock.move_to(then)
            heard = (then - now).total_seconds() / 60 * self._sound_per_minute
            if heard and self._day.desk.record.conference.recording in ("on", "paused"):
                self._day.sound.feed(heard)
            self._day.family.view.tick()
            self._day.desk.tick()
            look(then)
        settle(self._linger)

    def _next(self, now: datetime, then: datetime) -> datetime:
        """The first second in which a finding comes or goes, or ``then``."""
        before = self._found(now)
        if self._found(then) == before:
            return then
        low, high = now, then
        while high - low > SECOND:
            middle = low + timedelta(seconds=int((high - low).total_seconds() // 2))
            low, high = (middle, high) if self._found(middle) == before else (low, middle)
        return high

    def _found(self, moment: datetime) -> frozenset[tuple[str, tuple[str, ...]]]:
        record = self._day.desk.record
        found = find(facts_of(record, moment), policy_of(record))
        return frozenset(finding.key for finding in found)


class Real:
    """Waits as long as it takes, while the windows live."""

    def __init__(self, day: Day, clock: RunningClock) -> None:
        self._day, self._clock = day, clock

    def go_to(self, moment: datetime, look: Callable[[datetime], None]) -> None:
        """Wait, and look every second."""
        for pause in self._pauses(moment):
            settle(pause)
            self._day.desk.tick()
            look(self._clock.now())

    def _pauses(self, moment: datetime) -> Iterator[float]:
        while (left := (moment - self._clock.now()).total_seconds()) > 0:
            yield min(1.0, left)


def settle(seconds: float = 0.0) -> None:
    """Let the windows draw and answer, for at least so long."""
    for _ in range(ROUNDS):
        QApplication.processEvents()
    if seconds > 0:
        waiting = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), waiting.quit)
        waiting.exec()


def monotonic_of(clock: HandClock) -> Callable[[], float]:
    """The clock as seconds that only grow, for what counts by itself."""
    start = clock.now()

    def seconds() -> float:
        return (clock.now() - start).total_seconds()

    return seconds
