"""A list that draws its rows itself: one Tab stop, each row a sentence for a screen reader.

Rows are frozen values with an id. New values take the place of old ones without the list being
made anew, so that the current row, the scroll place and what a screen reader reads stay.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import is_
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actions import acts_of
from soundingboard.ui.chair.pieces import Laid
from soundingboard.ui.chair.rowsview import RowsView
from soundingboard.ui.chair.seams import Group

Index = QModelIndex | QPersistentModelIndex
VALUE: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()
_SIDEWAYS: Final = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class Identified(Protocol):
    """A row's value: it has an id, and equal values look the same."""

    @property
    def id(self) -> str:
        """Its name, unique in the list."""
        ...


T = TypeVar("T", bound=Identified)


@dataclass(frozen=True)
class Look(Generic[T]):
    """How values of one sort are drawn and told.

    Attributes:
        lay: Every piece of a row in its place, at a width.
        title: The few words that typing letters searches.
        spoken: The whole row as a sentence.
    """

    lay: Callable[[T, int], Laid]
    title: Callable[[T], str]
    spoken: Callable[[T], str]


class DrawnModel(QAbstractListModel, Generic[T]):
    """The rows, as Qt's list asks for them."""

    def __init__(self, look: Look[T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.values: list[T] = []

    def show_values(self, values: Sequence[T]) -> None:
        """Become these rows by taking out, moving, putting in and changing single ones.

        What is the very same at the beginning and at the end is not looked at again.
        """
        first = _the_same(self.values, values)
        last = _the_same(reversed(self.values[first:]), reversed(values[first:]))
        changed = values[first : len(values) - last]
        wanted = {value.id for value in changed}
        for place in reversed(range(first, len(self.values) - last)):
            if self.values[place].id not in wanted:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self.values[place]
                self.endRemoveRows()
        for place, value in enumerate(changed, first):
            self._settle(place, value)

    def _settle(self, place: int, value: T) -> None:
        found = next((row for row in range(place, len(self.values)) if self.values[row].id == value.id), -1)
        if found < 0:
            self.beginInsertRows(_NOWHERE, place, place)
            self.values.insert(place, value)
            self.endInsertRows()
            return
        if found != place:
            self.beginMoveRows(_NOWHERE, found, found, _NOWHERE, place)
            self.values.insert(place, self.values.pop(found))
            self.endMoveRows()
        if self.values[place] != value:
            self.values[place] = value
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, key: str) -> int:
        """Where the row with this id is; -1 for nowhere."""
        return next((place for place, value in enumerate(self.values) if value.id == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A value, its title, or the sentence that is said of it."""
        if not index.isValid():
            return None
        value = self.values[index.row()]
        if role == VALUE:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.title(value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._look.spoken(value)
        return None


def _the_same(some: Iterable[object], others: Iterable[object]) -> int:
    """How many of them, from the first on, are the very same things."""
    return sum(takewhile(bool, map(is_, some, others)))


class RowDrawer(QStyledItemDelegate):
    """Draws rows, and says how high they are at the list's width."""

    def __init__(self, look: Look[Any], view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        state = option.state
        box = option.rect
        current = bool(state & QStyle.StateFlag.State_Selected)
        focused = self._view.hasFocus()
        painter.save()
        painter.translate(box.topLeft())
        laid = self._look.lay(index.data(VALUE), box.width())
        laid.paint(painter, current=current and focused, focused=focused)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The list's width, and the height the row needs there: every row is asked when one has changed."""
        width, model = self._view.viewport().width(), cast("DrawnModel[Any]", self._view.model())
        return QSize(width, self._look.lay(model.values[index.row()], width).height)


class DrawnList(RowsView, Generic[T]):
    """The rows of one group of acts: their keys work while the list has the focus, and nowhere else.

    Args:
        name: What it lists, for a screen reader.
        group: Whose acts are done to the current row.
        look: How its rows are drawn and told.
        run: Does an act.
        parent: The widget it stands in.
    """

    sideways = Signal(int)
    """Left or Right was struck: -1 or 1."""
    entered = Signal()
    """It has the focus from now on."""

    def __init__(
        self,
        name: str,
        group: Group,
        look: Look[T],
        run: Callable[[Act], None],
        parent: QWidget | None = None,
    ) -> None:
        self._model = DrawnModel(look)
        super().__init__(name, self._model, parent)
        self._model.setParent(self)
        self.group: Group = group
        self._run = run
        self._acts = {key: act for act in acts_of(group) for key in act.keys}
        self.setItemDelegate(RowDrawer(look, self))
        self.setAccessibleDescription(", ".join(f"{act.cap}: {act.text}" for act in acts_of(group)))

    @property
    def values(self) -> tuple[T, ...]:
        """The rows as they are now."""
        return tuple(self._model.values)

    @property
    def current(self) -> str:
        """The id of the current row; empty when there is none."""
        place = self.currentIndex().row()
        return self._model.values[place].id if 0 <= place < len(self._model.values) else ""

    def show_values(self, values: Sequence[T]) -> None:
        """Show these rows; the current one stays so, or the nearest one takes its place."""
        if tuple(values) == self.values:
            return
        key, place = self.current, self.currentIndex().row()
        self._model.show_values(values)
        self.frame_when_empty()
        if values and (key != self.current or (not key and self.hasFocus())):
            found = self._model.place_of(key)
            self._choose_place(found if found >= 0 else min(max(place, 0), len(values) - 1))
        self.scheduleDelayedItemsLayout()

    def choose(self, key: str) -> bool:
        """Make the row with this id the current one; tells whether there is one."""
        place = self._model.place_of(key)
        if place >= 0:
            self._choose_place(place)
        return place >= 0

    def _choose_place(self, place: int) -> None:
        self.setCurrentIndex(self._model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for a row, do the act that the key is for, or move."""
        if self.searches(event):
            event.accept()
            return
        act = self._acts.get(pressed(event))
        if act is not None and self.current:
            self._run(act)
            event.accept()
            return
        step = _SIDEWAYS.get(event.key())
        if step:
            self.sideways.emit(step)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The acts of the row under the pointer, or of the current one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            self.setCurrentIndex(index)
        if self.current:
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """A menu of the group's acts, with their keys; it goes away by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for act in acts_of(self.group):
            line = menu.addAction(f"{act.text[:1].upper()}{act.text[1:]}\t{act.cap}")
            line.triggered.connect(lambda _checked=False, act=act: self._run(act))
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row from the first moment."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self._choose_place(0)
        super().focusInEvent(event)
        self.entered.emit()


def pressed(event: QKeyEvent) -> str:
    """The key with its modifiers as the table of acts writes it: ``Return``, ``Alt+Up``, ``A``, ``+``."""
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if 0x20 < int(key) < 0x7F and not chr(int(key)).isalnum():
        # Whether a sign needs the shift key is the keyboard's own affair.
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(int(key) | int(held.value)).toString(QKeySequence.SequenceFormat.PortableText)
