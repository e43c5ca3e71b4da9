"""Watches a rehearsal from outside and writes down what could be seen: words, findings, pictures, times."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from soundingboard.app.day.day import Day
from soundingboard.base.dates import running_time
from soundingboard.ui.family.reading import visible_texts

Finding = tuple[str, tuple[str, ...]]

DRAWN_ALIKE = {"steps": ("today", "next"), "neutral": ("pause",)}
"""Pages of the vocabulary that the window draws as one kind."""


class Witness:
    """Sees the family's window by its widgets, the findings, and how long each thing took.

    Attributes:
        timings: Milliseconds by name, in order of what was done.
    """

    def __init__(self, day: Day, folder: Path, starts: datetime) -> None:
        self._day, self._folder, self._starts = day, folder, starts
        self._pictures = 0
        self._seen: tuple[str, list[str]] | None = None
        self._found: frozenset[Finding] = frozenset()
        self.timings: dict[str, list[dict[str, Any]]] = {"commands": [], "screen": []}
        (folder / "screens").mkdir(parents=True)
        for name in ("family-screen", "findings"):
            (folder / f"{name}.jsonl").touch()

    def look(self, now: datetime) -> None:
        """Note whatever is different from the last look."""
        at = running_time(now - self._starts)
        seen = self._family()
        if seen != self._seen:
            self._seen = seen
            self._write("family-screen", {"at": at, "page": seen[0], "texts": seen[1]})
        found = frozenset((each.code, each.about) for each in self._day.desk.view.findings)
        for (code, about), settled in sorted(
            [(key, False) for key in found - self._found] + [(key, True) for key in self._found - found]
        ):
            self._write("findings", {"at": at, "code": code, "about": list(about), "settled": settled})
        self._found = found

    def picture(self, what: str) -> None:
        """Take a picture of both windows."""
        self._pictures += 1
        for name, window in (("chair", self._day.chair), ("family", self._day.family)):
            place = self._folder / "screens" / f"{name}-{self._pictures:02}-{what}.png"
            if not window.grab().save(str(place)):
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(place))  # Qt does not say why

    @contextmanager
    def timed(self, kind: str, **what: str) -> Iterator[None]:
        """Note how long what is done inside took."""
        began = time.perf_counter()
        yield
        spent = round((time.perf_counter() - began) * 1000, 3)
        self.timings[kind].append({**what, "ms": spent})

    def _family(self) -> tuple[str, list[str]]:
        drawn, meant = self._day.family.view.page, self._day.desk.view.screen.shows
        page = meant if meant in DRAWN_ALIKE.get(drawn, ()) else drawn
        return page, visible_texts(self._day.family, ticking=False)

    def _write(self, name: str, line: dict[str, Any]) -> None:
        with (self._folder / f"{name}.jsonl").open("ab") as file:
            file.write(msgspec.json.encode(line) + b"\n")
