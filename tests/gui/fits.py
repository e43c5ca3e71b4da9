"""Whether everything in a window has the room it needs: nothing cut off, nothing beyond an edge."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QWidget,
)

from soundingboard.ui.shared.words import Words, widest_word

_LOOKED_AT: Final = (QLabel, QAbstractButton, QLineEdit, QComboBox, QProgressBar)
_LEAST_TARGET: Final = 24


def assert_fits(root: QWidget) -> None:
    """Fail, naming each, where a label, button or field in sight shows less than it holds.

    The window must be shown and laid out. What can be scrolled to counts as in sight.
    """
    found = list(misfits(root))
    assert not found, "\n".join(found)


def misfits(root: QWidget) -> Iterator[str]:
    """One sentence for each widget in sight that is too small or reaches beyond what holds it."""
    looked_at = [widget for widget in root.findChildren(QWidget) if isinstance(widget, _LOOKED_AT)]
    for widget in looked_at:
        if widget.isVisibleTo(root) and not _hidden_with_its_window(widget, root):
            yield from (f"{_name(widget)}: {fault}" for fault in _faults(widget, root))


def _faults(widget: QWidget, root: QWidget) -> Iterator[str]:
    if isinstance(widget, Words):
        yield from _words_faults(widget)
    elif isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _too_small(widget)
        if min(widget.width(), widget.height()) < _LEAST_TARGET:
            yield f"is {widget.width()} by {widget.height()} and hard to hit"
    elif isinstance(widget, QLineEdit) and widget.height() < widget.minimumSizeHint().height():
        yield f"is {widget.height()} high and needs {widget.minimumSizeHint().height()}"
    yield from _beyond(widget, root)


def _words_faults(label: Words) -> Iterator[str]:
    needed = (
        label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.fontMetrics().height()
    )
    if label.text() and label.height() < needed:
        yield f"is {label.height()} high and needs {needed}"
    if widest_word(label.text(), label.font()) > label.contentsRect().width() and len(label.text()) < 4:
        yield "breaks its few letters"


def _label_faults(label: QLabel) -> Iterator[str]:
    if not label.wordWrap():
        yield from _too_small(label)
    elif label.height() < label.heightForWidth(label.width()):
        yield f"is {label.height()} high and needs {label.heightForWidth(label.width())}"


def _too_small(widget: QWidget) -> Iterator[str]:
    needed = widget.minimumSizeHint()
    if widget.width() < needed.width() or widget.height() < needed.height():
        yield f"is {widget.width()} by {widget.height()} and needs {needed.width()} by {needed.height()}"


def _beyond(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Walk up: every widget that holds it must hold all of it, but for what can be scrolled."""
    room = QRect(QPoint(), widget.size())
    here = widget
    while here is not root and (above := here.parentWidget()) is not None:
        room.translate(here.pos())
        if _scrolls(above):
            return
        if not above.rect().contains(room):
            yield f"reaches beyond {_name(above)}: {room.getRect()} in {above.rect().getRect()}"
            return
        here = above


def _scrolls(viewport: QWidget) -> bool:
    holder = viewport.parentWidget()
    if isinstance(holder, QScrollArea):
        return holder.viewport() is viewport
    return isinstance(holder, QAbstractScrollArea | QComboBox)


def _hidden_with_its_window(widget: QWidget, root: QWidget) -> bool:
    return widget.window() is not root.window()


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"
