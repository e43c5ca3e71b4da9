"""From one page to the next, calmly: the new page comes up out of the paper.

The page before is gone whole before anything moves, so no picture on the way holds any of it.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.shared import theme

_STEP: Final = 25
_STEPS: Final = 12


class Veil(QWidget):
    """A sheet of paper over a page, which thins until it is gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._left = 0
        self._timer = QTimer(self, interval=_STEP)
        self._timer.timeout.connect(self._thin)
        self.hide()

    def cover(self) -> None:
        """Hide what is under it, and begin to thin."""
        self._left = _STEPS
        self.raise_()
        self.show()
        self._timer.start()

    def lift(self) -> None:
        """Be gone at once."""
        self._timer.stop()
        self._left = 0
        self.hide()

    def _thin(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.update()
        else:
            self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper, as thick as it is now."""
        paper = QColor(theme.ground(theme.PAPER))
        paper.setAlphaF(self._left / _STEPS)
        painter = QPainter(self)
        painter.fillRect(self.rect(), paper)
        painter.end()
