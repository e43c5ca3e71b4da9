"""Typing into widgets as a person would, whatever the letters.

Qt's own ``keyClicks`` ends the whole program at the first letter outside ASCII, and the names in a
conference have such letters.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

NO_KEY = 0
"""What a key event names when only its text counts."""


def type_text(widget: QWidget, text: str) -> None:
    """Send each letter to the widget as one key that goes down and up."""
    for letter in text:
        _strike(widget, NO_KEY, Qt.KeyboardModifier.NoModifier, letter)


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Strike one key that is no letter, such as ``Qt.Key.Key_Return``, perhaps with modifiers held."""
    _strike(widget, key, modifiers, "")


def _strike(widget: QWidget, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(way, key, modifiers, text))
