"""A row of something that was found, with a tick for whether it is taken."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.fields import Check
from soundingboard.ui.shared.pages import MarkedLine
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel


class TickedRow(Panel):
    """A tick beside a name, what is told of it, and what is odd in it; the whole row is the tick's.

    Args:
        tick: What the tick does, for a screen reader.
        name: Who or what it is.
        line: What is told of it; empty for nothing.
        odd: What to look at before it is taken.

    Attributes:
        box: The tick.
        column: All that stands beside the tick, for more to be added.
    """

    def __init__(self, tick: str, name: str, line: str, odd: Sequence[str]) -> None:
        super().__init__(Ground(theme.SIDE, "", 10))
        self.box = Check()
        self.box.setAccessibleName(tick)
        self.box.setAccessibleDescription(" ".join((line, *odd)))
        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        self.column.addWidget(WrapLabel(name, bold=True))
        if line:
            self.column.addWidget(WrapLabel(line, size=13, ink=theme.SOFT))
        for each in odd:
            self.column.addWidget(MarkedLine("worry", theme.WORRY, each))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick it, where it may be."""
        if event.button() is Qt.MouseButton.LeftButton and self.box.isEnabled():
            self.box.toggle()
