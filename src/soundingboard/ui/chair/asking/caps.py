"""A key's cap among the words of a row."""

from PySide6.QtCore import QPointF, QRectF

from soundingboard.ui.chair.laying import META, Pen, laid_words
from soundingboard.ui.chair.pieces import Inked
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.words import natural_width

_SIDE = 7.0


def cap_width(pen: Pen, cap: str) -> float:
    """How wide the cap is."""
    return natural_width(cap, theme.face(META * pen.scale)) + 2 * _SIDE * pen.scale


def draw_cap(pen: Pen, cap: str, left: float) -> float:
    """Draw the cap on this line, and give its left edge."""
    width = cap_width(pen, cap)
    layout, height = laid_words(cap, META * pen.scale, width, False)
    box = QRectF(left, pen.y, width, height + 3)
    pen.ground(box, Ground(theme.CARD, theme.EDGE, 5, 1))
    pen.pieces.append(Inked(layout, box.topLeft() + QPointF(_SIDE * pen.scale, 1), theme.SOFT))
    return left
