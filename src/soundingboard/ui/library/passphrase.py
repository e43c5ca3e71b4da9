"""Lines for a passphrase: they say when Caps Lock is on, show what was typed, and tell how strong it is."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from soundingboard.base.errors import BadInput
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.fields import Check, LabelledField
from soundingboard.ui.shared.words import WrapLabel

CAPS = "Caps Lock is on."
_NOT_THE_SAME: Final = "The two passphrases are not the same: type both again."


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


class NewPassphrase(QWidget):
    """A passphrase that is chosen: typed twice, with a kind word about how strong it is.

    Args:
        label: What to put in.
        strength: Tells of a passphrase how hard it is to guess.
        beside: Fields of the same page, which its box shows and hides too.
    """

    def __init__(self, label: str, strength: Callable[[str], str], *beside: PassphraseField) -> None:
        super().__init__()
        self.first, self.again = PassphraseField(label), PassphraseField("The same again")
        told = WrapLabel(strength(""), ink=theme.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.first, told, self.again, shows(*beside, self.first, self.again)):
            column.addWidget(part)
        self.setFocusProxy(self.first)
        self.first.line.returnPressed.connect(self.again.setFocus)
        self.first.line.textChanged.connect(lambda typed: told.setText(strength(typed)))

    def chosen(self) -> str:
        """What was typed, twice the same; else raises `BadInput`, and the first line has the focus."""
        if self.first.text != self.again.text:
            self.first.setFocus()
            raise BadInput(_NOT_THE_SAME)
        return self.first.text

    def forget(self) -> None:
        """Hold nothing of it any more."""
        for field in (self.first, self.again):
            field.line.clear()


def shows(*fields: PassphraseField) -> Check:
    """A box that shows what is typed into these."""
    box = Check("Show what I type")
    box.setFont(theme.font(theme.BODY))
    for field in fields:
        box.toggled.connect(field.show_typed)
    return box
