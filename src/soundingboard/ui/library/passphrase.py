"""A line for a passphrase, which says when Caps Lock is on and can show what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.fields import Check, LabelledField
from soundingboard.ui.shared.words import WrapLabel

CAPS = "Caps Lock is on."


class PassphraseLine(QLineEdit):
    """A line that hides what is typed; pasting works as in any other.

    Args:
        caps: Says that Caps Lock is on, hidden while it is not.
    """

    def __init__(self, caps: WrapLabel) -> None:
        super().__init__()
        self._caps = caps
        caps.hide()
        self.setFont(theme.font(theme.BODY))
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key; a capital letter without Shift, or a small one with it, tells of Caps Lock."""
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(text.isupper() is not shift)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """The line under its label, and the word about Caps Lock.

    Args:
        label: What to put in.
        help_text: A line under the label, or empty.
    """

    def __init__(self, label: str, help_text: str = "") -> None:
        super().__init__()
        self._caps = WrapLabel(CAPS, bold=True, ink=theme.WORRY)
        self.line = PassphraseLine(self._caps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(LabelledField(label, self.line, help_text))
        column.addWidget(self._caps)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def show_typed(self, shown: bool) -> None:
        """Show what is typed, or hide it again."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)


def shows(*fields: PassphraseField) -> Check:
    """A box that shows what is typed into these."""
    box = Check("Show what I type")
    box.setFont(theme.font(theme.BODY))
    for field in fields:
        box.toggled.connect(field.show_typed)
    return box
