"""Who spoke before whoever speaks now: most talk goes back and forth between two people."""

from datetime import datetime, timedelta
from typing import Final

from soundingboard.ui.chair.reading import who_speaks
from soundingboard.views.chair.parts import ChairView

BRIEF: Final = timedelta(seconds=2)
"""Whoever is marked for less than this was only passed on the way round the table."""


class Turns:
    """Remembers the last two who spoke."""

    def __init__(self) -> None:
        self._now = self._before = ""
        self._since = datetime.min

    def note(self, view: ChairView) -> None:
        """See who speaks in this view."""
        who, now = who_speaks(view), view.time.now
        if not who or who == self._now:
            return
        if now - self._since >= BRIEF or not self._before:
            self._before = self._now
        self._now, self._since = who, now

    def other(self, view: ChairView) -> str:
        """Who speaks next when two take turns, after a silence the last one: an id, or empty for nobody."""
        return self._before if who_speaks(view) else self._now
