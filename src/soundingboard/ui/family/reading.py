"""Reading a window as somebody in the room does: from its widgets, never from what it was given.

`visible_texts` takes every text from the widgets in sight and from their accessible interfaces.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from soundingboard.ui.family.calm import TICKS

_HEARD: Final = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def visible_texts(root: QWidget, *, ticking: bool = True) -> list[str]:
    """Every text that stands in a widget, in the order in which it is read; nothing while it is hidden.

    Args:
        root: The window, or a part of one.
        ticking: Whether to take in a clock that counts by itself.
    """
    return [
        text
        for widget in in_sight(root)
        if ticking or not widget.property(TICKS)
        for text in texts_of(widget)
    ]


def in_sight(root: QWidget) -> Iterator[QWidget]:
    """The widget and all in it that can be seen, in reading order; none in a window that is hidden."""
    if not (root.isWindow() and not root.isVisible()):
        yield from _seen(root, root.rect())


def texts_of(widget: QWidget) -> list[str]:
    """What one widget says: its own words, and what a screen reader hears of it that differs."""
    said = [_own_words(widget), *_heard(widget)]
    return [text for text in dict.fromkeys(said) if text.strip()]


def _seen(widget: QWidget, room: QRect) -> Iterator[QWidget]:
    yield widget
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or child.isHidden():
            continue
        inner = room.translated(-child.pos()).intersected(child.rect())
        if not inner.isEmpty():
            yield from _seen(child, inner)


def _own_words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.displayText() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    return ""


def _heard(widget: QWidget) -> Iterator[str]:
    if widget.isWindow():
        return
    # Qt gives none where it has no interface, which its types do not say.
    told: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(widget)]
    told += [told[0].child(number) for number in range(told[0].childCount())] if told[0] else []
    for number, interface in enumerate(told):
        if interface and not (number and isinstance(interface.object(), QWidget)):
            yield from (interface.text(kind) for kind in _HEARD)
