"""The manners of every list in the chair's window: how it scrolls, and how it shows where the focus is."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from soundingboard.ui.shared import theme

SEARCH: Final = "/"
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_LEAST: Final = 40
_STEP: Final = 24
_BAR: Final = "QScrollBar:vertical { width: 9px; } QScrollBar::handle { border-radius: 2px; }"
_NO_HANDLE: Final = "QScrollBar::handle { background: transparent; }"
_NO_FRAME: Final = "QListView:focus { border: 1px solid transparent; }"


class RowsView(QListView):
    """A list whose rows are as high as their words need at its width.

    Letters act in every list; after ``/`` they look for a row that begins with them, until Enter, Esc,
    an arrow or another place to be.

    Args:
        name: What it lists, for a screen reader.
        model: Its rows.
        parent: The widget it stands in.
    """

    searching = Signal(bool)
    """Letters look for a row from now on, or act again."""

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: str | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Heights follow from the width: a bar that came and went would change both, again and again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(round(_LEAST * theme.text_scale()))
        self._show_bar(0, 0)
        self.frame_when_empty()

    def frame_when_empty(self) -> None:
        """The current row's frame says where the focus is; a list with no row to choose is framed itself."""
        rows = (self.model().index(place, 0) for place in range(self.model().rowCount()))
        sheet = _NO_FRAME if any(row.flags() & Qt.ItemFlag.ItemIsSelectable for row in rows) else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def searches(self, event: QKeyEvent) -> bool:
        """Whether a key was taken for looking for a row."""
        if self._wanted is None:
            if event.text() == SEARCH and not event.modifiers() & _HELD:
                self._look_for("")
                return True
            return False
        if event.key() == Qt.Key.Key_Backspace:
            self._look_for(self._wanted[:-1])
        elif event.text().isprintable() and event.text() and not event.modifiers() & _HELD:
            self._look_for(self._wanted + event.text())
        else:
            self._look_for(None)
            return event.key() in _ENDS
        return True

    def keyboardSearch(self, search: str) -> None:
        """Nothing: a letter alone acts, and one after ``/`` is looked for."""

    def _look_for(self, wanted: str | None) -> None:
        started = (wanted is None) != (self._wanted is None)
        self._wanted = wanted
        if started:
            self.searching.emit(wanted is not None)
        if wanted:
            rows = [self.model().index(row, 0) for row in range(self.model().rowCount())]
            titles = [(row, str(row.data(Qt.ItemDataRole.DisplayRole)).casefold()) for row in rows]
            begins = [row for row, title in titles if title.startswith(wanted.casefold())]
            holds = [row for row, title in titles if wanted.casefold() in title]
            if begins or holds:
                self.setCurrentIndex((begins or holds)[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes with the focus."""
        self._look_for(None)
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every row again at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the type changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _show_bar(self, _least: int, most: int) -> None:
        # A bar with nothing to scroll keeps its room and shows no handle.
        self.verticalScrollBar().setStyleSheet(_BAR if most else _BAR + _NO_HANDLE)
