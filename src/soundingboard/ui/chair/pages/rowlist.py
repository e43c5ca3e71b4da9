"""One list that draws any page's rows: one Tab stop, every row a sentence for a screen reader."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from soundingboard.ui.chair.pages.laying import lay_row
from soundingboard.ui.chair.pages.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows of a page, as Qt's list asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take new rows in place of the old."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or what is said of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only rows that stand for something can be the current one."""
        if not index.isValid() or not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Drawn(QStyledItemDelegate):
    """Draws rows, and says how high they are at the list's width."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        state = option.state
        box = option.rect
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        painter.save()
        painter.translate(box.topLeft())
        current = bool(state & QStyle.StateFlag.State_Selected)
        lay_row(index.data(ROW), box.width()).paint(painter, current=current, focused=focused)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The list's width, and the height the row needs there."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 400
        return QSize(width, lay_row(index.data(ROW), width).height)


class RowList(QListView):
    """A page's rows, and which of them is the current one.

    Args:
        name: What it lists, for a screen reader.
        parent: The widget it stands in.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowModel(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Heights follow from the width: a bar that came and went would change both, again and again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(60)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what was the current one stays so, and the page stays where it was."""
        if tuple(rows) == self.rows_model.rows:
            return
        before, place = self.current(), self.verticalScrollBar().value()
        number = self.currentIndex().row()
        self.rows_model.show_rows(rows)
        self._choose(before, number)
        self.verticalScrollBar().setValue(place)

    def current(self) -> Row | None:
        """The row that keys act on."""
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, Row) and row.id else None

    def choose(self, row_id: str) -> bool:
        """Make the row with this id the current one; tells whether there is one."""
        for number, row in enumerate(self.rows_model.rows):
            if row.id == row_id and row_id:
                self.setCurrentIndex(self.rows_model.index(number))
                return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the strong frame around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the quiet frame again."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every row again at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, before: Row | None, number: int) -> None:
        """The same row as before, else the one that took its place, else the first there is."""
        if before is not None and self.choose(before.id):
            return
        rows = self.rows_model.rows
        able = [place for place, row in enumerate(rows) if row.id]
        if able:
            place = min(able, key=lambda each: (abs(each - max(number, 0)), each))
            self.setCurrentIndex(self.rows_model.index(place))
