"""How clearly words stand out from what is really painted behind them."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from soundingboard.ui.chair.drawnlist import DrawnList, DrawnModel, RowDrawer
from soundingboard.ui.chair.pages.rowlist import RowList
from soundingboard.ui.chair.pieces import Inked
from soundingboard.ui.chair.rowsview import RowsView

LEAST: Final = 4.5
_SHARES: Final = (0.2126, 0.7152, 0.0722)
_WORDED: Final = (QLabel, QAbstractButton, QLineEdit)


def faint(window: QWidget) -> Iterator[str]:
    """One sentence for each label, button, field and row in sight whose words are fainter than `LEAST`."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    for words, room in _worded(window):
        seen = room.intersected(window.rect())
        if min(seen.width(), seen.height()) > 1:
            clear = _contrast(picture.copy(seen))
            if clear < LEAST:
                yield f"{words!r} stands out by {clear:.1f} to 1"


def _worded(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """What can be read, and where in the window it stands; what cannot be used now may be faint."""
    for each in window.findChildren(QWidget):
        if not each.isVisibleTo(window) or not each.isEnabled() or each.visibleRegion().isEmpty():
            continue
        if isinstance(each, _WORDED) and each.text():
            yield each.text(), _in(window, each, each.visibleRegion().boundingRect())
        if isinstance(each, DrawnList | RowList):
            yield from _drawn(window, each)


def _drawn(window: QWidget, rows: RowsView) -> Iterator[tuple[str, QRect]]:
    """Every piece of writing in the rows that stand there whole."""
    port, drawer, model = rows.viewport(), rows.itemDelegate(), rows.model()
    assert isinstance(drawer, RowDrawer)
    assert isinstance(model, DrawnModel)
    for place, value in enumerate(model.values):
        room = rows.visualRect(model.index(place, 0))
        if not port.rect().contains(room):
            continue
        for piece in drawer._look.lay(value, room.width()).pieces:
            if isinstance(piece, Inked):
                written = piece.layout.boundingRect().translated(piece.at).toAlignedRect()
                yield piece.layout.text(), _in(window, port, written.translated(room.topLeft()))


def _in(window: QWidget, widget: QWidget, room: QRect) -> QRect:
    return room.translated(widget.mapTo(window, QPoint()))


def _contrast(part: QImage) -> float:
    """Between the colour that most of it has and whichever stands out from that the most."""
    pixels = np.frombuffer(bytes(part.constBits()), np.uint32)
    ground = Counter(pixels.tolist()).most_common(1)[0][0]
    return max(_between(ground, colour) for colour in np.unique(pixels).tolist())


def _between(one: int, other: int) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: int) -> float:
    """The brightness of a colour, as WCAG reckons it."""
    parts = [(colour >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip(_SHARES, linear, strict=True))
