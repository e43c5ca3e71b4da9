"""The lists of the chair's window: whose current row an act is done to, and which keys work there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.actions import key_hints
from soundingboard.ui.chair.capture import CaptureBox
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.seams import Desk, Group


class Lists(QObject):
    """Knows the current row of each group, and tells the keys of a list while it has the focus.

    Args:
        current: Gives the id of each group's current row.
        desk: The conference.
        capture: The line, under which the keys of a list stand while it has the focus.
        window: The window that they stand in.
    """

    def __init__(
        self, current: Mapping[Group, Callable[[], str]], desk: Desk, capture: CaptureBox, window: QWidget
    ) -> None:
        super().__init__(window)
        self._current, self._desk, self._capture, self._window = current, desk, capture, window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def current(self, group: Group) -> str:
        """The id of the current row of a group's list; empty where it has none."""
        return self._current[group]() if group in self._current else ""

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, DrawnList) and self._window.isAncestorOf(new):
            self._capture.set_hint(key_hints(new.group, self._desk.view))
        else:
            self._capture.set_hint("")
