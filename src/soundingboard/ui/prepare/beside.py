"""What stands beside every part of the page: the dates that follow, and what is still to do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.prepare.dates import DateLine
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.panels import Pill

_IN_TIME: Final = {None: ("dot", "app"), True: ("tick", "going_well"), False: ("worry", "worry")}
"""The mark and the tone of a date: nothing to keep yet, in time, late."""
_MOST: Final = 5
"""Lines of what is still to do; the board has them all."""


class AtTheSide(QWidget):
    """Two cards."""

    def __init__(self) -> None:
        super().__init__()
        self.asks, self._dates = Card("Still to ask"), Card("Dates")
        self._ask_column, self._date_column = self.asks.add_column(), self._dates.add_column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (self.asks, self._dates):
            column.addWidget(card)
        column.addStretch(1)

    def show_dates(self, lines: Sequence[DateLine]) -> None:
        """Show what follows from the day; nothing where nothing follows yet."""
        emptied(self._date_column)
        for line in lines:
            mark, tone = _IN_TIME[line.in_time]
            self._date_column.addWidget(MarkedLine(mark, theme.TONES[tone].ink, line.words))
        self._dates.setVisible(bool(lines))

    def show_asks(self, asks: Sequence[str]) -> None:
        """Show what is still to do, the first lines of it."""
        emptied(self._ask_column)
        if not asks:
            self._ask_column.addWidget(Pill("Ready", theme.TONES["going_well"], mark="tick"))
        for ask in asks[:_MOST]:
            self._ask_column.addWidget(MarkedLine("worry", theme.WORRY, ask))
        if len(asks) > _MOST:
            more = f"and {len(asks) - _MOST} more, under “Ready?”"
            self._ask_column.addWidget(MarkedLine("dot", theme.SOFT, more))
