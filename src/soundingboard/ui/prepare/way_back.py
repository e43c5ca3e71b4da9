"""The way of the focus on the page before the day: back to the button that something was asked from."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from soundingboard.ui.prepare.parts import Parts
from soundingboard.ui.shared.pages import Scrolled


class WayBack:
    """Remembers a button by its name, for its row may be drawn anew before the focus comes back.

    Args:
        parts: Where the buttons are.
        scroll: Brings what has the focus into sight.
    """

    def __init__(self, parts: Parts, scroll: Scrolled) -> None:
        self._parts, self._scroll = parts, scroll
        self.name = ""

    def remember(self) -> str:
        """Come back to what has the focus now; its name."""
        focus = QApplication.focusWidget()
        self.name = focus.accessibleName() if focus is not None else ""
        return self.name

    def go(self) -> None:
        """To that button, once its row is drawn: it may be another button of the same name."""
        QTimer.singleShot(0, self._parts, self._go)

    def named(self, name: str) -> list[QPushButton]:
        """The buttons of the part that is shown which a screen reader calls so."""
        buttons = self._parts.part.findChildren(QPushButton)
        return [each for each in buttons if each.accessibleName() == name]

    def _go(self) -> None:
        same = (each for each in self.named(self.name) if each.isVisibleTo(self._parts.part))
        there = next(same, self._parts.tabs.shown)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(there)
