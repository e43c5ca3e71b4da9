"""What a process costs, read from the system's own books; on Linux only."""

import time
from contextlib import suppress
from pathlib import Path

from tests.bench.harness import Lacking

NANO = 1e-9


class Meter:
    """Processor seconds of a process and its threads since the meter was made, and its memory.

    Threads that were there at some reading count, with what they had used by then, even when they
    have ended. Raises `Lacking` where the system keeps no such books.
    """

    def __init__(self, number: int) -> None:
        self._books = Path("/proc") / str(number)
        self._threads = dict[str, float]()
        if not (self._books / "schedstat").exists():
            raise Lacking("this system has no /proc to read the cost of a process from")
        self.read()
        self._start, self._since = sum(self._threads.values()), time.monotonic()

    def read(self) -> float:
        """Processor seconds used by now in all."""
        for task in (self._books / "task").iterdir():
            with suppress(FileNotFoundError, ProcessLookupError):
                self._threads[task.name] = int((task / "schedstat").read_text().split()[0]) * NANO
        return sum(self._threads.values())

    def lap(self) -> float:
        """Processor seconds an hour since the last lap, or since the start."""
        used, now = self.read(), time.monotonic()
        each = (used - self._start) / (now - self._since) * 3600
        self._start, self._since = used, now
        return each

    @property
    def memory(self) -> float:
        """What it has in memory now, in millions of bytes."""
        for line in (self._books / "status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024 / 1e6
        raise Lacking("this system does not tell the memory of a process")
