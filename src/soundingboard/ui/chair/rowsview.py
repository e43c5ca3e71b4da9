"""The manners of every list in the chair's window: how it scrolls, and how it shows where the focus is."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from soundingboard.ui.shared import theme

_LEAST: Final = 40
_STEP: Final = 24
_BAR: Final = "QScrollBar:vertical { width: 9px; }"
_NO_HANDLE: Final = "QScrollBar::handle { background: transparent; }"
_NO_FRAME: Final = "QListView:focus { border: 1px solid transparent; }"


class RowsView(QListView):
    """A list whose rows are as high as their words need at its width.

    Args:
        name: What it lists, for a screen reader.
        model: Its rows.
        parent: The widget it stands in.
    """

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """The current row's frame says where the focus is; a list without rows is framed itself."""
        sheet = _NO_FRAME if self.model().rowCount() else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes with the focus."""
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
