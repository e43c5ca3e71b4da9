"""Two things beside each other where there is room, and one under the other where there is not."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Turning(QWidget):
    """Lays out two widgets, side by side or stacked.

    Args:
        first: The widget at the left, or on top.
        second: The one at its right, which takes the rest of the room, or under it.
        widths: Gives how wide each would like to be.
        gap: The room between them, side by side and stacked.
    """

    def __init__(
        self, first: QWidget, second: QWidget, widths: Callable[[], tuple[int, int]], gap: tuple[int, int]
    ) -> None:
        super().__init__()
        self._first, self._second, self._widths, self._gap = first, second, widths, gap
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(first)
        self._row.addWidget(second, 1)
        self.settle()

    def settle(self) -> None:
        """Look again at whether there is room; call it when what stands here has changed."""
        first, second = self._widths()
        beside = first + second + self._gap[0] <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._first.setMinimumWidth(first if beside else 0)
        self._second.setMinimumWidth(second if beside else 0)
        self._row.setSpacing(self._gap[0 if beside else 1])
        if way != self._row.direction():
            self._row.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the room has changed."""
        super().resizeEvent(event)
        self.settle()
