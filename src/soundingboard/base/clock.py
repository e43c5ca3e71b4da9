"""The one way time comes in.

All times of a conference are civil times of the United Kingdom, as on the clock of the room:
``datetime`` values without a zone. `soundingboard.base.dates` knows the zone where hours between
two of them are counted.
"""

import time
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Clock(Protocol):
    """Tells the time of the room."""

    def now(self) -> datetime:
        """The civil time now, to the microsecond, without a zone."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The civil time in London now."""
        return datetime.now(LONDON).replace(tzinfo=None)


def computer_seconds() -> float:
    """Seconds on the computer's own clock since 1970, which summer time does not touch; it may be set."""
    return time.time()


def unset_seconds() -> float | None:
    """Seconds on a clock that runs on while the computer sleeps and that nobody can set; None without one."""
    clock: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return None if clock is None else time.clock_gettime(clock)


class HandClock:
    """A clock that stands until it is moved, for rehearsals and tests."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The time it was last set to."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Set the clock; it never goes backwards."""
        self._now = max(self._now, moment)


class RunningClock:
    """A clock that was set to some moment and runs on from there at its true speed."""

    def __init__(self, start: datetime) -> None:
        self._start, self._began = start, time.monotonic()

    def now(self) -> datetime:
        """The moment it was set to, and what has passed since."""
        return self._start + timedelta(seconds=time.monotonic() - self._began)
