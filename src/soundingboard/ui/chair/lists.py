"""The lists of the chair's window: whose current row an act is done to, and which keys work there."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.actions import key_hints
from soundingboard.ui.chair.capture import CaptureBox
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.seams import Desk, Group


class Lists(QObject):
    """Remembers the list of each group that had the focus last.

    Args:
        lists: The list of each group while none has had it.
        desk: The conference.
        capture: The line, under which the keys of a list stand while it has the focus.
        window: The window that they stand in.
    """

    def __init__(
        self, lists: dict[Group, DrawnList[Any]], desk: Desk, capture: CaptureBox, window: QWidget
    ) -> None:
        super().__init__(window)
        self._lists, self._desk, self._capture, self._window = lists, desk, capture, window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def current(self, group: Group) -> str:
        """The id of the current row of a group's list; empty where it has none."""
        rows = self._lists.get(group)
        return rows.current if rows is not None else ""

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, DrawnList) and self._window.isAncestorOf(new):
            self._lists[new.group] = new
            self._capture.set_hint(key_hints(new.group, self._desk.view))
        else:
            self._capture.set_hint("")
