"""What stands above a column that scrolls, and scrolls with it where it would leave too little room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from soundingboard.ui.shared.pages import Scrolled

_MOST: Final = 0.22
"""How much of a page's height may stay above what scrolls."""


class Heads(QObject):
    """Lays a page out: its heads, and under them the column that scrolls.

    Args:
        page: The page; it has no layout yet.
        scroll: What scrolls.
        heads: What stands above it, from top to bottom.
    """

    def __init__(self, page: QWidget, scroll: Scrolled, *heads: QWidget) -> None:
        super().__init__(page)
        self._page, self._scroll, self._heads = page, scroll, heads
        self._inside = False
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for head in heads:  # before what scrolls, for Tab goes through them in the order in which they came
            self.column.addWidget(head)
        self.column.addWidget(scroll, 1)
        for widget in (page, *heads):
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look again once everything has its new size."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._settle)
        return False

    def to_top(self) -> None:
        """Show the beginning of what scrolls, under the last of the heads."""
        self._scroll.verticalScrollBar().setValue(self._heads[-1].y() if self._inside else 0)

    def _settle(self) -> None:
        """Beside a scroll bar they are no lower than without it, so this comes to rest."""
        high = sum(head.height() for head in self._heads if not head.isHidden())
        inside = high > _MOST * self._page.height()
        if inside != self._inside:
            self._inside = inside
            self._move_to(self._scroll.above if inside else self.column)

    def _move_to(self, column: QBoxLayout) -> None:
        """Qt hides what gets another parent, and takes the focus from it."""
        focus = QApplication.focusWidget()
        for place, head in enumerate(self._heads):
            hidden = head.isHidden()
            column.insertWidget(place, head)
            head.setHidden(hidden)
        if focus is not None:
            focus.setFocus()
