"""Locking an open conference: its window is out of sight until the passphrase is given.

The day stays open behind it, so that nothing typed is lost and the recorder is still looked after.
"""

from collections.abc import Callable
from typing import Final

from soundingboard.app.day.day import Day
from soundingboard.app.front import Front
from soundingboard.base.forgetting import forget
from soundingboard.ui.chair.sound import sound_line
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.library.rescue import Rescue

STAY: Final = "A conference is open: type your passphrase first, then close the window."
RESTING: Final = frozenset({"break", "neutral"})
"""Pages of the family's screen with nothing of anybody on them, which may stay while it is locked."""


class Lock:
    """Stands before one day.

    Args:
        front: The window that asks for the passphrase.
        day: The day; its windows are out of sight, or calm, from now on.
        unlock: Opens it with a passphrase; raises `Trouble` for a wrong one.
        rescue: Opens it with the council's key; it is let go of with the page.
        why: A sentence on why it locked by itself; empty where the chair did it.
    """

    def __init__(
        self,
        front: Front,
        day: Day,
        unlock: Callable[[str], None],
        rescue: Rescue,
        why: str = "",
    ) -> None:
        self._day = day
        day.chair.hide()
        if day.desk.view.screen.shows not in RESTING:
            day.desk.calm()
        forget()
        self.page = LockPage(unlock, rescue, self._recording)
        front.turn_to(self.page, rescue.close)
        if why:
            self.page.notice.refuse(why)

    def stay(self) -> None:
        """Say that the window cannot be closed now."""
        self.page.notice.refuse(STAY)

    def _recording(self) -> str:
        line = sound_line(self._day.desk.view.recording, self._day.sound.state())
        told = " · ".join(part for part in (line.words, line.copies) if part)
        return " ".join((f"{told}.", *line.troubles))
