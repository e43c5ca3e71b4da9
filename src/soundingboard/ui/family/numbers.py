"""A large number on every screen, so that whoever sees them can say which is which."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from soundingboard.ui.shared import theme

_SIDE: Final = 0.28
"""How large one is, as a part of its screen's height."""
_MARGIN: Final = 0.04


def in_order(screens: Sequence[QScreen]) -> list[QScreen]:
    """Screens from left to right, and from the top down: the first is number 1."""
    return sorted(screens, key=lambda screen: (screen.geometry().x(), screen.geometry().y()))


class ScreenNumber(QWidget):
    """One number, low on the left of its screen; it takes neither the focus nor a key."""

    def __init__(self, number: int, screen: QScreen) -> None:
        super().__init__()
        self.number = number
        self.setWindowTitle(f"Screen {number}")
        self.setAccessibleName(f"Screen {number}")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowFlags(
            Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        room = screen.geometry()
        side, margin = round(room.height() * _SIDE), round(room.height() * _MARGIN)
        corner = QPoint(room.left() + margin, room.bottom() - side - margin)
        self.setScreen(screen)
        self.setGeometry(QRect(corner.x(), corner.y(), side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.TEAL))
        painter.setPen(QColor(theme.CARD))
        painter.setFont(theme.face(self.height() * 0.72, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.end()


class Numbers:
    """A number on each screen while somebody chooses.

    Args:
        screens: Gives Qt's screens; a test may give others.
    """

    def __init__(self, screens: Callable[[], list[QScreen]] = QGuiApplication.screens) -> None:
        self._screens = screens
        self.cards: list[ScreenNumber] = []

    def show(self) -> None:
        """Number the screens that are there now; those of before go."""
        self.hide()
        self.cards = [ScreenNumber(n, screen) for n, screen in enumerate(in_order(self._screens()), start=1)]
        for card in self.cards:
            card.show()

    def hide(self) -> None:
        """Take all of them away."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
