"""Looks out for the recorder, the family's screen and the door: what stands though the desk is quiet."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.herald import Herald
from soundingboard.ui.chair.message import MessageLine
from soundingboard.ui.chair.people import ScreenPanel
from soundingboard.ui.chair.seams import Desk, RecorderState
from soundingboard.ui.chair.sound import pause_reminder, sound_line, sound_state
from soundingboard.ui.chair.standing import at_door
from soundingboard.ui.chair.topbar import TopBar

GLANCE: Final = 250
"""Milliseconds between two looks."""


class Lookout:
    """Shows what is seen at the top and on the message line, and has it told aloud.

    Args:
        desk: The conference.
        recorder: Gives the recorder as it is now, or None.
        top: Shows the sound.
        screen: Shows whether the family's window is up.
        message: Shows what is wrong.
        window: The window, in whose name it is told, and with which it ends.
    """

    def __init__(
        self,
        desk: Desk,
        recorder: RecorderState,
        top: TopBar,
        screen: ScreenPanel,
        message: MessageLine,
        *,
        window: QWidget,
    ) -> None:
        self._desk, self._recorder = desk, recorder
        self._top, self._screen, self._message = top, screen, message
        self._herald = Herald(window)
        self._up, self._away = True, ""
        self.glance = QTimer(window, interval=GLANCE)
        self.glance.timeout.connect(self.look)
        self.glance.start()

    def show_standing(self, words: str, *, up: bool) -> None:
        """Tell whether the family's window is up; words say what keeps it away, where anything does."""
        self._up, self._away = up, words
        self._screen.show_up(up=up)
        self.look()

    def look(self) -> None:
        """Look now."""
        view, recorder = self._desk.view, self._recorder()
        line = sound_line(view.recording, recorder)
        self._herald.look(view, sound_state(view.recording, recorder), up=self._up)
        self._top.show_sound(line)
        # The sound first: what is not recorded cannot be had again, and an empty screen harms nobody.
        self._message.troubles((*line.troubles, *filter(None, (at_door(view), self._away))))
        self._message.remind(*pause_reminder(view))
