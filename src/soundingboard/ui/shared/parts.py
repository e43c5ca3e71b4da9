"""A whole in parts: one bar, each part in its colour, and a word for each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.words import Words

USUAL_HEIGHT: Final = 34


class PartsBar(QWidget):
    """The bar itself.

    Args:
        high: How high it is, in pixels.
    """

    def __init__(self, high: int = USUAL_HEIGHT) -> None:
        super().__init__()
        self._high = high
        self._parts: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, float]]) -> None:
        """Show these colours and amounts, from left to right."""
        self._parts = tuple(parts)
        self.update()

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return QSize(240, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        whole = sum(amount for _colour, amount in self._parts)
        left = 0.0
        for colour, amount in self._parts:
            width = self.width() * amount / whole
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colour))
            painter.fillRect(QRectF(left + width - 1, 0, 1, self.height()), QColor(theme.CARD))
            left += width
        painter.end()


def legend(words: str, colour: str) -> QWidget:
    """What a colour of the bar stands for."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Mark("stop", colour, 14))
    text = Words(words, size=13, ink=theme.SOFT)
    text.setMinimumWidth(text.natural_width() + 2)
    row.addWidget(text)
    return holder
