"""What there is to choose, as a list draws it: chips with bold words, quiet words and a mark."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from soundingboard.ui.chair.asking.options import Option
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.words import natural_width

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_PAD: Final = 12
GAP: Final = 6
"""Between two chips."""


class Offered(QAbstractListModel):
    """The options that fit what is typed, and which of them are taken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()
        self.taken: tuple[str, ...] = ()
        self.several = False

    def show(self, options: tuple[Option, ...]) -> None:
        """Have these in place of those before."""
        self.beginResetModel()
        self.options = options
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many fit."""
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An option's words, with what is quiet beside them for a screen reader."""
        if not index.isValid():
            return None
        option = self.options[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.told(option)
        if role == Qt.ItemDataRole.UserRole:
            return option
        return None

    def told(self, option: Option) -> str:
        """An option as it is said."""
        parts = (option.words, option.more, "chosen" if option.code in self.taken else "")
        return ", ".join(part for part in parts if part)


class Chip(QStyledItemDelegate):
    """Draws an option as a chip: bold words, quiet words, a tick when it is taken."""

    def __init__(self, view: QListView, model: Offered) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words, and no wider than the list."""
        words: Option = index.data(Qt.ItemDataRole.UserRole)
        bold, plain = _faces()
        width = natural_width(words.words, bold) + 2 * _PAD + self._mark_room(words)
        if words.more:
            width += natural_width(words.more, plain) + 8
        room = self._view.viewport().width() - GAP
        return QSize(max(40, min(width, room)), chip_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        words: Option = index.data(Qt.ItemDataRole.UserRole)
        taken = words.code in self._model.taken
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        edge, width = (theme.ink(theme.TEAL), 3.0) if current else (theme.ink(theme.EDGE), 1.0)
        painter.save()
        Ground(theme.TEAL_TINT if taken else theme.CARD, edge, 8, width).paint(painter, option.rect)
        room = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        mark = "tick" if taken and self._model.several else words.mark
        beside = self._mark_room(words)
        if mark:
            side = beside - 6
            box = QRectF(room.left(), room.center().y() - side / 2, side, side)
            paint_mark(painter, mark, box, theme.ink(theme.TEAL))
        _write(painter, words, room.adjusted(beside, 0, 0, 0))
        painter.restore()

    def _mark_room(self, words: Option) -> int:
        """The room for a tick, or for the option's own mark, which is as high as the chip allows."""
        if words.mark:
            return chip_height() - 2
        return _tick() if self._model.several else 0


def _write(painter: QPainter, option: Option, room: QRectF) -> None:
    bold, plain = _faces()
    text = QFontMetricsF(bold).elidedText(option.words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink(theme.INK)))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    used = QFontMetricsF(bold).horizontalAdvance(text) + 8
    rest = room.adjusted(used, 0, 0, 0)
    if option.more and rest.width() > 0:
        quiet = QFontMetricsF(plain).elidedText(option.more, Qt.TextElideMode.ElideRight, rest.width())
        painter.setFont(plain)
        painter.setPen(QColor(theme.ink(theme.SOFT)))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, quiet)


def _faces() -> tuple[QFont, QFont]:
    return theme.font(13, bold=True), theme.font(12)


def _tick() -> int:
    return round(theme.font(13).pixelSize() * 0.9) + 6


def chip_height() -> int:
    """How high a chip is, for the size of the text."""
    return max(28, round(theme.font(13).pixelSize() * 1.2) + 12)
