"""How the time went: one bar in parts, and a word with its minutes for each part."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.pages import emptied
from soundingboard.ui.shared.words import Words, WrapLabel

PURPOSES: Final = {
    "open": ("Welcome", "#D8D0C2"),
    "voice": ("Family's voice", "#E8B45A"),
    "info": ("What happened", "#B5AC9E"),
    "risk": ("Risk", theme.RISK),
    "plan": ("Plan", theme.PLAN),
    "decision": ("Decision", theme.TEAL),
    "close": ("What happens next", theme.TEAL_SOFT),
    "break": ("Break", "#F1ECE2"),
}
"""The words and the colour of each purpose, in the order of the bar."""


class _Bar(QWidget):
    """The bar itself."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: list[tuple[str, float]]) -> None:
        """Show these colours and minutes."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return QSize(240, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        whole = sum(minutes for _colour, minutes in self._parts)
        left = 0.0
        for colour, minutes in self._parts:
            width = self.width() * minutes / whole
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colour))
            painter.fillRect(QRectF(left + width - 1, 0, 1, self.height()), QColor(theme.CARD))
            left += width
        painter.end()


class TimeBar(QWidget):
    """The bar, its words, and the sentence under them."""

    def __init__(self) -> None:
        super().__init__()
        self._bar, self._words = _Bar(), WrapLabel(bold=True)
        self._legend = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._bar)
        column.addLayout(self._legend)
        column.addWidget(self._words)

    def show_time(self, minutes: dict[str, float], share: float | None, breaks: int) -> None:
        """Show minutes by purpose, the share on risk and plan (0 to 1), and how many breaks there were."""
        known = [(purpose, minutes[purpose]) for purpose in PURPOSES if minutes.get(purpose)]
        self._bar.setVisible(bool(known))
        self._bar.show_parts([(PURPOSES[purpose][1], spent) for purpose, spent in known])
        emptied(self._legend)
        if known:
            flow = FlowBox(across=16)
            for purpose, spent in known:
                flow.add(_legend(*PURPOSES[purpose], spent))
            self._legend.addWidget(flow)
        self._words.setText(_sentence(share, breaks))


def _legend(words: str, colour: str, minutes: float) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Mark("stop", colour, 14))
    text = Words(f"{words} {minutes:.0f} min", size=13, ink=theme.SOFT)
    text.setMinimumWidth(text.natural_width() + 2)
    row.addWidget(text)
    return holder


def _sentence(share: float | None, breaks: int) -> str:
    if share is None:
        return "No part of the day has begun yet."
    aim = "more than half, as it should be" if share > 0.5 else "it should be more than half"
    pauses = {0: "no break", 1: "1 break"}.get(breaks, f"{breaks} breaks")
    return f"{share:.0%} on risk and plan: {aim}  ·  {pauses}"
