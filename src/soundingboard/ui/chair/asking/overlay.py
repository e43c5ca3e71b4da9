"""A sheet over the window that is no box: the meeting goes on under it, and Esc puts it away."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.chair.parts import ChairView

_MARGIN = 24
_UNDER_THE_TOP = 64
"""The recording's pill and the keys at the top stay in sight where there is height for it."""
_HIGH = 620


class Overlay(Panel):
    """A sheet in the middle of its parent, above what is there.

    Args:
        name: What it is, for a screen reader.
        width: How wide it would like to be, at plain text.
        parent: What it lies over.
    """

    closed = Signal()

    def __init__(self, name: str, width: int, parent: QWidget) -> None:
        super().__init__(Ground(theme.PAPER, theme.TEAL, 14, 2), parent)
        self._over, self._wide = parent, width
        self._view: ChairView | None = None
        self._back_to: QWidget | None = None
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(8)
        parent.installEventFilter(self)
        self.hide()

    def show_view(self, view: ChairView) -> None:
        """Know the conference as it is now."""
        self._view = view
        if self.isVisible():
            self.fill(view)

    def fill(self, view: ChairView) -> None:
        """Show what there is in this view."""

    def open(self) -> None:
        """Come up; a second time puts it away."""
        if self.isVisible():
            self.put_away()
            return
        self._back_to = QApplication.focusWidget()
        if self._view is not None:
            self.fill(self._view)
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Go, and give the focus back to where it was."""
        back, self._back_to = self._back_to, None
        focus = QApplication.focusWidget()
        held = focus is None or self.isAncestorOf(focus)
        self.hide()
        if held and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if pressed(event) == "Esc":
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self._over
        scale = theme.text_scale()
        top = round(_UNDER_THE_TOP * scale) if over.height() >= _HIGH * scale else _MARGIN
        width = min(round(self._wide * scale), over.width() - 2 * _MARGIN)
        height = min(round(640 * scale), over.height() - top - _MARGIN)
        self.setGeometry((over.width() - width) // 2, top, width, height)
