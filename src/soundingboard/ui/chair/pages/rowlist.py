"""One list that draws any page's rows: one Tab stop, every row a sentence for a screen reader."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.drawnlist import DrawnModel, Look, RowDrawer
from soundingboard.ui.chair.pages.laying import lay_row
from soundingboard.ui.chair.pages.rows import Row
from soundingboard.ui.chair.rowsview import RowsView

_MARGIN = 5
_LOOK = Look[Row](lay_row, lambda row: row.title or row.spoken, lambda row: row.spoken)


class _Rows(DrawnModel[Row]):
    """Rows, of which small titles can be read and not chosen."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A title is passed over by the keys."""
        if not index.isValid() or not self.values[index.row()].stands:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowList(RowsView):
    """A page's rows, and which of them is the current one.

    Args:
        name: What it lists, for a screen reader.
        parent: The widget it stands in.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._rows = _Rows(_LOOK)
        super().__init__(name, self._rows, parent)
        self._rows.setParent(self)
        self.setItemDelegate(RowDrawer(_LOOK, self))
        self.setViewportMargins(_MARGIN, _MARGIN, _MARGIN, 0)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are now."""
        return tuple(self._rows.values)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what was the current one stays so, or the nearest one takes its place."""
        if tuple(rows) == self.rows:
            return
        before, place = self.current(), self.currentIndex().row()
        self._rows.show_values(rows)
        self.frame_when_empty()
        if before is None or not self.choose(before.id):
            self._choose_near(max(place, 0))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight, and what stands over the first one with it."""
        super().resizeEvent(event)
        self.executeDelayedItemsLayout()  # where a row is follows from the new width
        self.show_current()

    def show_current(self) -> None:
        """Scroll to the current row; to the very top where only titles stand over it."""
        place = self.currentIndex().row()
        if place >= 0 and not any(row.stands for row in self.rows[:place]):
            self.scrollToTop()
        else:
            self.scrollTo(self.currentIndex())

    def current(self) -> Row | None:
        """The row that keys act on."""
        place = self.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) and self.rows[place].stands else None

    def choose(self, row_id: str) -> bool:
        """Make the row with this id the current one; tells whether there is one."""
        place = self._rows.place_of(row_id)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
        return place >= 0

    def _choose_near(self, wanted: int) -> None:
        able = [place for place, row in enumerate(self.rows) if row.stands]
        if able:
            nearest = min(able, key=lambda place: (abs(place - wanted), place))
            self.setCurrentIndex(self._rows.index(nearest))
