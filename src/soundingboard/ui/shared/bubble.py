"""A bubble beside a field with what the guide says of it, where a form has no line for that."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Guided
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

_GAP = 2


class Bubble(Panel):
    """Stands under its field, or over it where there is no room, while somebody writes there.

    Args:
        field: The field.
        guided: The guide over it.
        form: What the field is on.
    """

    def __init__(self, field: QLineEdit, guided: Guided, form: QWidget) -> None:
        super().__init__(Ground(theme.CARD, theme.EDGE, 8), form)
        self._field, self._guided, self._form = field, guided, form
        self._words = WrapLabel(size=13, ink=theme.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addWidget(self._words)
        self.hide()
        guided.changed.connect(self._tell)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize):
            self._tell()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        advice = self._guided.advice() if self._field.hasFocus() else ""
        if not advice:
            self.hide()
            return
        self._words.setText(advice)
        self._field.setAccessibleDescription(advice)
        self._place()

    def _place(self) -> None:
        width = self._field.width()
        self.resize(width, self.heightForWidth(width))
        page = self._page()
        at = self._field.mapTo(page, QPoint(0, self._field.height() + _GAP))
        if at.y() + self.height() > page.height():
            at.setY(at.y() - self._field.height() - self.height() - 2 * _GAP)
        self.setParent(page)
        self.move(at)
        self.show()
        self.raise_()

    def _page(self) -> QWidget:
        """The whole of what scrolls with the field, or its window."""
        page = self._form
        while (above := page.parentWidget()) and not page.isWindow():
            if above.objectName() == "qt_scrollarea_viewport":
                return page
            page = above
        return page
