"""Keys as tables write them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_WORDS = {"Return": "Enter", "Del": "Delete", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def pressed(event: QKeyEvent) -> str:
    """The key with what is held beside it: ``Ctrl+Return``, ``Alt+Up``, ``A``."""
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(int(key) | int(held.value)).toString(QKeySequence.SequenceFormat.PortableText)


def on_the_cap(key: str) -> str:
    """The same key as a keyboard has it: ``Ctrl Enter``, ``Alt ↑``."""
    return " ".join(_WORDS.get(part, part) for part in key.split("+") if part)
