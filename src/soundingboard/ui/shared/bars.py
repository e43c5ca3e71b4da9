"""Bars: how far something has come, for the eye and for a screen reader."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from soundingboard.ui.shared import theme


class Bar(QProgressBar):
    """A thin round bar, 0 to 100 by default; what it measures is its name.

    Args:
        name: What it measures, for a screen reader, such as ``Time on risk and plan``.
        colour: Of the part that is filled.
        track: Of the rest.
        parent: The widget it stands in.
    """

    def __init__(
        self, name: str, colour: str = theme.TEAL, track: str = theme.BAR_TRACK, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colour, self._track = colour, track
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setValue(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return QSize(80, 8)

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return QSize(24, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        radius = box.height() / 2
        painter.setBrush(QColor(self._track))
        painter.drawRoundedRect(box, radius, radius)
        span = max(1, self.maximum() - self.minimum())
        part = min(1.0, max(0.0, (self.value() - self.minimum()) / span))
        if part > 0:
            painter.setBrush(QColor(theme.ink(self._colour)))
            painter.drawRoundedRect(
                QRectF(0, 0, max(box.height(), box.width() * part), box.height()), radius, radius
            )
        painter.end()
