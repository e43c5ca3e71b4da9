"""What the unlocking page needs where the passphrase is lost, and one of the things that it asks in turn."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.words import WrapLabel


class Rescue(Protocol):
    """What may be done where the passphrase is lost."""

    def choose(self) -> bool:
        """Ask for the key file; whether it is locked with a passphrase of its own. Raises `Trouble`."""
        ...

    def open(self, passphrase: str = "") -> None:
        """Open the vault with what was chosen; raises `Trouble`."""
        ...

    def renew(self, passphrase: str) -> None:
        """Have this passphrase open the vault, and go in; raises `Trouble`."""
        ...

    def strength(self, passphrase: str) -> str:
        """How hard it is to guess, in a kind sentence."""
        ...

    def close(self) -> None:
        """Let go of the vault, if it was opened, and of the key file."""
        ...


class Step(QWidget):
    """One of the things that a page asks in turn.

    Args:
        lines: Plain lines, above the rest.
        parts: What is put in; the first has the focus when its turn comes.
        buttons: What can be done.
    """

    def __init__(self, lines: Sequence[str], parts: Sequence[QWidget], buttons: Sequence[KeyButton]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = FlowBox(across=12)
        for button in buttons:
            row.add(button)
        for part in (*map(WrapLabel, lines), *parts, row):
            column.addWidget(part)
        self.setFocusProxy(parts[0])
