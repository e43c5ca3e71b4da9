"""Shapes that stand beside words: the kinds' marks and the app's few icons, drawn and not typed.

No shipped face holds a triangle, a diamond or a tick, so a typed one would come from whatever the
machine has, or as an empty box. These are drawn from a table on a grid of 24 by 24 and look the
same everywhere.
"""

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from soundingboard.ui.shared import theme

_GRID: Final = 24.0
_PEN: Final = 2.6


class _Shape(NamedTuple):
    """What to fill and what to draw as a line.

    Moves are ``M x y``, lines ``L``, curves ``Q``, rounds ``O x y radius``, ends ``Z``.
    """

    fill: str = ""
    line: str = ""


_DISC: Final = "O12 12 9"
_FACE: Final = "O12 12 10.5"
_EYES: Final = "O8.3 9.3 1.5 O15.7 9.3 1.5"

_SHAPES: Final = {
    "risk": _Shape(fill="M12 2.5 L22.5 21 L1.5 21 Z"),
    "worry": _Shape(fill="M12 1 L23 12 L12 23 L1 12 Z"),
    "going_well": _Shape(
        fill="M8.5 2 L15.5 2 L15.5 8.5 L22 8.5 L22 15.5 L15.5 15.5 L15.5 22"
        " L8.5 22 L8.5 15.5 L2 15.5 L2 8.5 L8.5 8.5 Z"
    ),
    "not_sure": _Shape(
        line="M7 8 Q7 3.5 12 3.5 Q17 3.5 17 8 Q17 10.5 14.5 12 Q12 13.5 12 16 M12 20.6 L12 20.7"
    ),
    "action": _Shape(line="M4 4 L20 4 L20 20 L4 20 Z M8 12 L11 15.5 L16.5 8.5"),
    "dot": _Shape(fill="O12 12 7"),
    "ring": _Shape(line=_DISC),
    "done": _Shape(fill=_DISC),
    "tick": _Shape(line="M4.5 12.5 L10 18 L19.5 6.5"),
    "cross": _Shape(line="M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5"),
    "plus": _Shape(line="M12 4 L12 20 M4 12 L20 12"),
    "play": _Shape(fill="M6 3 L21 12 L6 21 Z"),
    "pause": _Shape(fill="M5 4 L10 4 L10 20 L5 20 Z M14 4 L19 4 L19 20 L14 20 Z"),
    "stop": _Shape(fill="M5 5 L19 5 L19 19 L5 19 Z"),
    "down": _Shape(line="M5 9 L12 16 L19 9"),
    "up": _Shape(line="M5 15 L12 8 L19 15"),
    "back": _Shape(line="M15 5 L8 12 L15 19"),
    "forward": _Shape(line="M9 5 L16 12 L9 19"),
    "undo": _Shape(line="M9 4 L4 9 L9 14 M4 9 L14 9 Q20 9 20 14.5 Q20 20 14 20 L9 20"),
    "redo": _Shape(line="M15 4 L20 9 L15 14 M20 9 L10 9 Q4 9 4 14.5 Q4 20 10 20 L15 20"),
    "bookmark": _Shape(fill="M6 2.5 L18 2.5 L18 22 L12 17 L6 22 Z"),
    "screen": _Shape(line="M3 5 L21 5 L21 17 L3 17 Z M8 21 L16 21"),
    "lock": _Shape(
        fill="M4.5 10.5 L19.5 10.5 L19.5 21.5 L4.5 21.5 Z", line="M8 10 L8 7 Q8 3 12 3 Q16 3 16 7 L16 10"
    ),
    "cup": _Shape(
        line="M4 8 L17 8 L16 20 L5 20 Z M17 10.5 Q21.5 10.5 21 14 Q20.5 16.5 16.5 16.5"
        " M8 2.5 L8 5 M13 2.5 L13 5"
    ),
    "person": _Shape(fill="O12 7.5 4.5 M3 22 Q3 14 12 14 Q21 14 21 22 Z"),
    "face_0": _Shape(fill=_EYES, line=f"{_FACE} M7.5 17.5 Q12 11.5 16.5 17.5"),
    "face_1": _Shape(fill=_EYES, line=f"{_FACE} M8 17 Q12 14 16 17"),
    "face_2": _Shape(fill=_EYES, line=f"{_FACE} M8 16 L16 16"),
    "face_3": _Shape(fill=_EYES, line=f"{_FACE} M8 15 Q12 18 16 15"),
    "face_4": _Shape(fill=_EYES, line=f"{_FACE} M7.5 14.5 Q12 20 16.5 14.5"),
    "search": _Shape(line="O10.5 10.5 6.5 M15.5 15.5 L21 21"),
}


def names() -> tuple[str, ...]:
    """Every mark there is."""
    return tuple(_SHAPES)


def paint_mark(painter: QPainter, name: str, where: QRectF, colour: QColor | str) -> None:
    """Draw a mark into the largest square in the middle of ``where``."""
    fill, line = _paths(name)
    side = min(where.width(), where.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.center() - QPointF(side / 2, side / 2))
    painter.scale(side / _GRID, side / _GRID)
    painter.fillPath(fill, QColor(colour))
    painter.strokePath(line, _pen(colour))
    painter.restore()


class Mark(QWidget):
    """A mark beside a word; the word carries the meaning, so it is silent unless it is given a name."""

    def __init__(
        self, name: str, colour: str = theme.INK, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mark(self, name: str, colour: str) -> None:
        """Show another mark."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        """The size it would like."""
        side = round(self._size * theme.text_scale())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_mark(painter, self._name, QRectF(self.rect()), theme.ink(self._colour))
        painter.end()


def _pen(colour: QColor | str) -> QPen:
    return QPen(
        QColor(colour), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    shape = _SHAPES[name]
    return _path(shape.fill), _path(shape.line)


def _path(drawing: str) -> QPainterPath:
    path, words = QPainterPath(), iter(drawing.split())
    for word in words:
        x = float(word[1:] or 0) if word != "Z" else 0.0
        match word[0]:
            case "M":
                path.moveTo(x, float(next(words)))
            case "L":
                path.lineTo(x, float(next(words)))
            case "Q":
                path.quadTo(x, float(next(words)), float(next(words)), float(next(words)))
            case "O":
                y, radius = float(next(words)), float(next(words))
                path.addEllipse(QPointF(x, y), radius, radius)
            case _:
                path.closeSubpath()
    return path
