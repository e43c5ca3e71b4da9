"""Who spoke before whoever speaks now: most talk goes back and forth between two people."""

from soundingboard.ui.chair.reading import who_speaks
from soundingboard.views.chair.parts import ChairView


class Turns:
    """Remembers the last two who spoke."""

    def __init__(self) -> None:
        self._now = self._before = ""

    def note(self, view: ChairView) -> None:
        """See who speaks in this view."""
        who = who_speaks(view)
        if who and who != self._now:
            self._before, self._now = self._now, who

    def other(self, view: ChairView) -> str:
        """Who speaks next when two take turns, after a silence the last one: an id, or empty for nobody."""
        return self._before if who_speaks(view) else self._now
