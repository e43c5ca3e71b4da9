"""Fields: a label that names its editor for the eye and a screen reader, a list to choose from, and a box."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.words import WrapLabel

_MARK: Final = 14
_MARK_ENDS, _LARGEST_MARK = 10, 20
"""How far from the edge the mark of a list ends, and its size where all that is kept for it is taken."""


class LabelledField(QWidget):
    """Any editor under its label, with a line of help where one is given.

    Args:
        label: What to put in; it becomes the editor's accessible name.
        editor: The widget to type or choose in.
        help_text: A line under the label; it becomes the editor's accessible description.
        parent: The widget it stands in.
    """

    def __init__(
        self, label: str, editor: QWidget, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label: QLabel = WrapLabel(label, bold=True)
        self.editor = editor
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        if help_text:
            editor.setAccessibleDescription(help_text)
            column.addWidget(WrapLabel(help_text, size=13, ink=theme.SOFT))
        column.addWidget(editor)
        if editor.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
            column.addStretch(1)
        self.setFocusProxy(editor)


class Choice(QComboBox):
    """A list to choose one thing from; turning the wheel over it neither changes it nor takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showPopup(self) -> None:
        """Open it as high as its rows are: Qt forgets the room that their frame takes."""
        super().showPopup()
        view, window = self.view(), self.view().window()
        rows = sum(view.sizeHintForRow(row) for row in range(min(self.count(), self.maxVisibleItems())))
        view.setMinimumHeight(rows + view.height() - view.viewport().height())
        missing = window.minimumSizeHint().height() - window.height()
        if missing > 0:
            over = window.geometry().bottom() + missing - self.screen().availableGeometry().bottom()
            window.move(window.x(), window.y() - max(0, over))
            window.resize(window.width(), window.height() + missing)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, with a mark that says it opens."""
        super().paintEvent(event)
        side = min(_LARGEST_MARK, _MARK * theme.text_scale())
        box = QRectF(self.width() - _MARK_ENDS - side, 0, side, self.height())
        painter = QPainter(self)
        paint_mark(painter, "down", box, theme.ink(theme.SOFT))
        painter.end()


class Check(QCheckBox):
    """A box that is ticked or not; its tick is the one that stands everywhere else."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; in high contrast the system draws its own tick."""
        super().paintEvent(event)
        if not self.isChecked() or theme.high_contrast():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        paint_mark(painter, "tick", QRectF(box).adjusted(3, 3, -3, -3), theme.CARD)
        painter.end()
