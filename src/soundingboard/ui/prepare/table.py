"""A table of widgets: columns where there is room, and else each thing beside what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import gone
from soundingboard.ui.shared.pages import stacked
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import SectionTitle

_SHARE: Final = 24.5
"""The least width of one share of a row at plain text."""
_GAP: Final = 16
_BESIDE: Final = (3, 7)
"""The shares of what something is and of what is told of it, where there is no room for columns."""
_TOP: Final = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class TableRow:
    """A cell for each column, and what can be done with the row."""

    cells: Sequence[QWidget]
    foot: QWidget


class Table(QWidget):
    """Rows under heads."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self._heads: list[QWidget] = []
        self._rows: list[tuple[list[QWidget], list[QWidget], QWidget, QWidget]] = []
        self._shares: tuple[int, ...] = ()
        self._wide: bool | None = None

    def show_rows(self, heads: Sequence[str], shares: Sequence[int], rows: Sequence[TableRow]) -> None:
        """Show these instead of what was there; each column takes its share of the room."""
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._grid.removeWidget(widget)
            gone(widget)
        self._heads = [SectionTitle(head, self) for head in heads]
        self._rows = [self._made(heads, row) for row in rows]
        self._shares, self._wide = tuple(shares), None
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take columns, or stack."""
        super().resizeEvent(event)
        self._lay()

    def _made(
        self, heads: Sequence[str], row: TableRow
    ) -> tuple[list[QWidget], list[QWidget], QWidget, QWidget]:
        titles: list[QWidget] = [SectionTitle(head, self) for head in heads]
        cells = [stacked(cell, spacing=0) for cell in row.cells]
        line = Panel(Ground(theme.LINE, "", 0))
        line.setFixedHeight(1)
        return titles, cells, row.foot, line

    def _lay(self) -> None:
        count = len(self._heads)
        least = sum(self._shares) * _SHARE * theme.text_scale() + _GAP * (count - 1)
        wide = self.width() >= least
        if wide is self._wide or not count:
            return
        self._wide = wide
        for column in range(max(count, len(_BESIDE))):
            shares = self._shares if wide else _BESIDE
            self._grid.setColumnStretch(column, shares[column] if column < len(shares) else 0)
        for column, head in enumerate(self._heads):
            head.setVisible(wide)
            if wide:
                self._grid.addWidget(head, 0, column)
        at = 1
        for titles, cells, foot, line in self._rows:
            for number, (title, cell) in enumerate(zip(titles, cells, strict=True)):
                title.setVisible(not wide and number > 0)
                self._put(number, title, cell, at)
            at += 1 if wide else count
            self._grid.addWidget(foot, at, 0, 1, max(count, len(_BESIDE)))
            self._grid.addWidget(line, at + 1, 0, 1, max(count, len(_BESIDE)))
            at += 2

    def _put(self, number: int, title: QWidget, cell: QWidget, at: int) -> None:
        """Under its head, or in a line of its own: the first alone, others beside what they are."""
        if self._wide:
            self._grid.addWidget(cell, at, number)
        elif number == 0:
            self._grid.addWidget(cell, at, 0, 1, len(_BESIDE))
        else:
            self._grid.addWidget(title, at + number, 0, _TOP)
            self._grid.addWidget(cell, at + number, 1)
