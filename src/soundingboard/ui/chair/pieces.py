"""What a row is drawn from, once its place is known: words, chips, marks and the scale's discs."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.panels import Ground

ROUND = 999.0
RADIUS = 10.0


@dataclass(frozen=True, slots=True)
class Inked:
    """Words, laid out, at a place."""

    layout: QTextLayout
    at: QPointF
    ink: str
    under: tuple[QTextLayout.FormatRange, ...] = ()

    def paint(self, painter: QPainter) -> None:
        """Draw it, with its lines under single words."""
        painter.setPen(QColor(theme.ink(self.ink)))
        self.layout.draw(painter, self.at, list(self.under))


@dataclass(frozen=True, slots=True)
class Backed:
    """A ground at a place."""

    box: QRect
    ground: Ground

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        self.ground.paint(painter, self.box)


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark at a place."""

    box: QRectF
    name: str
    ink: str

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        paint_mark(painter, self.name, self.box, theme.ink(self.ink))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    start: QPointF
    end: QPointF
    ink: str
    width: float

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        pen = QPen(QColor(theme.ink(self.ink)), self.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(self.start, self.end)


Piece = Inked | Backed | Marked | Stroke


@dataclass(frozen=True, slots=True)
class Laid:
    """A row with every piece in its place.

    Attributes:
        height: In pixels, the room to the next row included.
        box: What is framed when the row is the current one.
        card: Whether the box is a card, with a ground of its own.
        ink: Of the frame when the list has not the focus.
        pieces: All that is drawn.
    """

    height: int
    box: QRect
    card: bool
    ink: str
    pieces: tuple[Piece, ...]

    def paint(self, painter: QPainter, *, current: bool, focused: bool) -> None:
        """Draw the row; the current one has a frame, a strong one while the list has the focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground(current=current, focused=focused)
        if ground is not None:
            ground.paint(painter, self.box)
        for piece in self.pieces:
            piece.paint(painter)

    def _ground(self, *, current: bool, focused: bool) -> Ground | None:
        if current and focused:
            fill = theme.CARD if self.card else theme.TEAL_TINT
            return Ground(fill, theme.ink(theme.TEAL), RADIUS, theme.FOCUS_WIDTH)
        if self.card:
            edge, width = (theme.ink(self.ink), 2.0) if current else (theme.LINE, 1.0)
            return Ground(theme.CARD, edge, RADIUS, width)
        return None
