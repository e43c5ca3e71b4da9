"""Closing the chair's window: while the day goes on the window asks, in a strip and not in a box."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from soundingboard.base.errors import Trouble
from soundingboard.commands.recording import StopRecording
from soundingboard.desk.desk import Desk
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.shared.notice import Notice

KEY: Final = "Ctrl+W"
RECORDING: Final = frozenset({"on", "paused"})
_ON: Final = (
    "The recording goes on when you leave this window, and you find it again when you open this conference."
)
_OFF: Final = "The conference is still open. Everything is kept when you leave this window."


class Leaving(QObject):
    """Watches the chair's window for being closed.

    Args:
        desk: The conference.
        chair: Its window.
        look: Shows the page of the close.
        left: Called once, after the window was closed.
    """

    def __init__(
        self, desk: Desk, chair: ChairWindow, look: Callable[[], None], left: Callable[[], None]
    ) -> None:
        super().__init__(chair)
        self._desk, self._chair, self._look, self._left = desk, chair, look, left
        self._may_go = False
        self.strip = Notice()
        rows = chair.layout()
        if isinstance(rows, QVBoxLayout):
            rows.insertWidget(0, self.strip)
        chair.installEventFilter(self)
        QShortcut(QKeySequence(KEY), chair).activated.connect(self.ask)

    def let_go(self) -> None:
        """From now on the window closes without a question."""
        self._may_go = True

    def ask(self) -> None:
        """Ask whether to leave, and how."""
        view = self._desk.view
        if view.phase != "day":
            self._go()
            return
        answers: dict[str, Callable[[], None]] = {"Stay here": self._chair.capture.setFocus}
        answers["Look at the close"] = self._look
        if view.recording in RECORDING:
            answers["Leave, the recording goes on"] = self._go
            answers["Stop the recording and leave"] = self._stop_and_go
        else:
            answers["Leave"] = self._go
        self.strip.ask(_ON if view.recording in RECORDING else _OFF, answers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask instead of closing, once."""
        if watched is self._chair and event.type() is QEvent.Type.Close and not self._may_go:
            event.ignore()
            self.ask()
            return True
        return False

    def _stop_and_go(self) -> None:
        try:
            self._desk.do(StopRecording(why="The chair left."))
        except Trouble as trouble:
            self.strip.refuse(str(trouble))
            return
        self._go()

    def _go(self) -> None:
        self._may_go = True
        QTimer.singleShot(0, self, self._left)  # the window must not be gone while its own event is handled
