"""What was found: a row for each conference, with the places where the words stand."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLine
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.dates import full_date
from soundingboard.ui.library.row import DateBlock, Doors
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.library import FoundConference, FoundPlace

_BUTTONS: Final[dict[str, tuple[str, str]]] = {
    "before": ("prepare", "Prepare"),
    "day": ("open", "Open"),
    "closed": ("close", "Look"),
}
"""Where a found conference leads, by how far it has come."""
_ROUND: Final = 4


class Marked(WrapLabel):
    """Words, some of them on a ground of their own.

    Args:
        parts: Pieces of text; the second of each pair says whether it has a ground.
    """

    def __init__(self, parts: Sequence[tuple[str, bool]]) -> None:
        super().__init__("".join(text for text, _meant in parts))
        self._spans: list[tuple[int, int]] = []
        at = 0
        for text, meant in parts:
            if meant:
                self._spans.append((at, at + len(text)))
            at += len(text)

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Draw the grounds, and the words over them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink(theme.TONES["app"].ground)))
        for box in self._boxes(room):
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        super().paint_words(painter, room)

    def _boxes(self, room: QRect) -> Iterator[QRectF]:
        layout, height = self._layout_for(room.width())
        top = QPointF(room.left(), room.top() + max(0, (room.height() - height) // 2))
        for start, end in self._spans:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
                if first < last:
                    left, right = _across(line, first), _across(line, last)
                    yield QRectF(top.x() + left - 1, top.y() + line.y(), right - left + 2, line.height())


def _across(line: QTextLine, at: int) -> float:
    """Where that character begins, from the left; Qt gives the place that it took as well."""
    place: Any = line.cursorToX(at)
    return float(place[0])


class FoundRow(Panel):
    """A conference in which the words stand.

    Args:
        found: The conference and the places.
        doors: Where its button leads.
    """

    def __init__(self, found: FoundConference, doors: Doors) -> None:
        super().__init__(Ground(theme.CARD, theme.LINE, 14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.key = found.id
        door, words = _BUTTONS[found.phase]
        self.main = KeyButton(words)
        self.main.setAccessibleName(f"{words}: {found.family}, {full_date(found.starts)}")
        self.main.setAccessibleDescription(" ".join(_spoken(place) for place in found.places))
        lead: Callable[[str], None] = getattr(doors, door)
        self.main.clicked.connect(lambda: lead(found.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(18)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(DateBlock(found.starts, held=found.phase == "closed"), 0, top)
        row.addWidget(_told(found), 1)
        if found.archived:
            self.back = KeyButton("Bring back", look="quiet")
            self.back.setAccessibleName(
                f"Bring back from the archive: {found.family}, {full_date(found.starts)}"
            )
            self.back.clicked.connect(lambda: doors.bring_back(found.id))
            row.addWidget(self.back, 0, top)
        row.addWidget(self.main, 0, top)


def _told(found: FoundConference) -> QWidget:
    """Whose conference it is, and each place, under what it is a place of."""
    told = QWidget()
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addStretch(1)
    column.addWidget(WrapLabel(found.family, size=17, bold=True))
    column.addWidget(WrapLabel(found.about, ink=theme.SOFT))
    for what, places in groupby(found.places, key=lambda place: place.what):
        column.addWidget(WrapLabel(what, size=13, bold=True, ink=theme.SOFT))
        for place in places:
            column.addWidget(Marked(place.parts))
    if found.more:
        count = "1 more place" if found.more == 1 else f"{found.more} more places"
        column.addWidget(WrapLabel(f"and {count}", size=13, ink=theme.SOFT))
    column.addStretch(1)
    return told


def _spoken(place: FoundPlace) -> str:
    return f"{place.what}: {''.join(text for text, _meant in place.parts)}."
