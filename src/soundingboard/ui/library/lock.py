"""The page of a locked app: it asks for the passphrase, and tells how the recording does, and no more."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.rescue import Rescue
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import WrapLabel

GLANCE: Final = 500
"""Milliseconds between two looks at the recording."""
_LINES: Final = ("Everything is kept. Type your passphrase to go back to the conference.",)


class LockPage(UnlockPage):
    """Stands before an open conference until the passphrase is given.

    Args:
        unlock: Tries a passphrase; raises `Trouble`.
        rescue: What may be done where the passphrase is lost.
        recording: The recording in words, with nobody in them; empty where there is none.
    """

    def __init__(self, unlock: Callable[[str], None], rescue: Rescue, recording: Callable[[], str]) -> None:
        super().__init__(unlock, rescue, "Locked", _LINES)
        self._recording = recording
        self.line = WrapLabel(ink=theme.SOFT)
        self.card.add(self.line)
        glance = QTimer(self)
        glance.timeout.connect(self.look)
        glance.start(GLANCE)
        self.look()

    def look(self) -> None:
        """Tell how the recording does now."""
        words = self._recording()
        if words != self.line.text():
            self.line.setText(words)
