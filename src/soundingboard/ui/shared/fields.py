"""A field with its label: the label names it, for the eye, the pointer and a screen reader."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import WrapLabel


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
        self.setFocusProxy(editor)
