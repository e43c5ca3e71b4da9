"""What stands beside every part of the page: what is still to do, the dates that follow, who is on Teams."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.prepare.dates import DateLine
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.panels import Pill
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.on_call import OnCall

_IN_TIME: Final = {None: ("dot", "app"), True: ("tick", "going_well"), False: ("worry", "worry")}
"""The mark and the tone of a date: nothing to keep yet, in time, late."""
_MOST: Final = 5
"""Lines of what is still to do; the board has them all."""


class AtTheSide(QWidget):
    """Three cards."""

    def __init__(self) -> None:
        super().__init__()
        self.asks, self._dates = Card("Still to ask"), Card("Dates")
        self.call = Card("On Teams")
        self._ask_column, self._date_column = self.asks.add_column(), self._dates.add_column()
        self._call_column = self.call.add_column()
        self.call.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (self.asks, self._dates, self.call):
            column.addWidget(card)
        column.addStretch(1)

    def show_dates(self, lines: Sequence[DateLine]) -> None:
        """Show what follows from the day; nothing where nothing follows yet."""
        emptied(self._date_column)
        for line in lines:
            mark, tone = _IN_TIME[line.in_time]
            self._date_column.addWidget(MarkedLine(mark, theme.TONES[tone].ink, line.words))
        self._dates.setVisible(bool(lines))

    def show_call(self, call: OnCall | None) -> None:
        """Show who comes by Teams, and what they see there."""
        emptied(self._call_column)
        if call is not None:
            self.call.title.setText(call.title)
            for line in call.lines:
                self._call_column.addWidget(WrapLabel(line, ink=theme.SOFT))
        self.call.setVisible(call is not None)

    def show_asks(self, asks: Sequence[str]) -> None:
        """Show what is still to do, the first lines of it."""
        emptied(self._ask_column)
        if not asks:
            self._ask_column.addWidget(Pill("Ready", theme.TONES["going_well"], mark="tick"))
        for ask in asks[:_MOST]:
            self._ask_column.addWidget(MarkedLine("worry", theme.WORRY, ask))
        if len(asks) > _MOST:
            more = f"and {len(asks) - _MOST} more: see “Ready?”"
            self._ask_column.addWidget(MarkedLine("dot", theme.SOFT, more))
