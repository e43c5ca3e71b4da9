"""Going through a window by Tab, as somebody does who cannot use a mouse or cannot see it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from soundingboard.ui.shared.buttons import KeyButton

ROLES: Final = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.PushButton,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
}
_ACTED_ON: Final = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
_ROW: Final = 16
_AROUND: Final = 20
_CLEAR: Final = 3.0
_RING: Final = 30
"""Pixels that change clearly, at the least, where something gets the focus."""


def stops(root: QWidget) -> list[QWidget]:
    """Everything in sight that Tab comes to, in the order in which it does."""
    found: list[QWidget] = []
    here: QWidget | None = root.window().nextInFocusChain()
    while here is not None and here is not root.window():
        tabbed = bool(here.focusPolicy() & Qt.FocusPolicy.TabFocus) and here.focusProxy() is None
        if tabbed and here.isEnabled() and root.isAncestorOf(here) and here.isVisibleTo(root):
            found.append(here)
        here = here.nextInFocusChain()
    return found


def faults(root: QWidget) -> Iterator[str]:
    """One sentence for each stop without a name of its own or a role, or whose focus cannot be seen."""
    names: Counter[tuple[int, str]] = Counter()
    for stop in stops(root):
        told = QAccessible.queryAccessibleInterface(stop)
        name = _name(stop)
        names[id(stop.parentWidget()), name] += 1
        if not name:
            yield f"{type(stop).__name__} has no name"
        if "&" in name.replace("&&", "").replace(" & ", ""):
            yield f"{name!r} has a mark in its name"
        if told.role() not in ROLES:
            yield f"{name!r} is a {told.role().name}"
        clear = ring(stop)
        if clear < _RING:
            yield f"the focus of {name!r} cannot be seen: {clear} pixels"
    yield from (f"{count} are called {name!r}" for (_, name), count in names.items() if count > 1)
    yield from (f"Tab does not come to {_name(each)!r}" for each in passed_over(root))


def passed_over(root: QWidget) -> Iterator[QWidget]:
    """Everything in sight that a mouse can act on, and that no Tab comes to and no key of its own strikes.

    Of several to choose one from, Tab comes to one. A list that takes no focus is steered from the line
    beside it.
    """
    come_to = stops(root)
    choices = {stop.parentWidget() for stop in come_to if _checkable(stop)}
    for each in root.findChildren(QWidget):
        if not (isinstance(each, _ACTED_ON) and each.isEnabled() and each.isVisibleTo(root)):
            continue
        if any(stop is each or stop.isAncestorOf(each) for stop in come_to):
            continue
        one_of = _checkable(each) and each.parentWidget() in choices
        steered = isinstance(each, QAbstractItemView) and each.focusPolicy() is Qt.FocusPolicy.NoFocus
        if not (one_of or steered or (isinstance(each, KeyButton) and each.accessibleDescription())):
            yield each


def ring(stop: QWidget) -> int:
    """How many pixels in and around it change by three to one or more when it gets the focus."""
    window = stop.window()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    _come_into_sight(stop)
    if not stop.hasFocus():
        return 0
    focused = _lights(window, stop)
    stop.clearFocus()
    _settle()
    plain = _lights(window, stop)
    if focused.shape != plain.shape:
        return 0
    high, low = np.maximum(focused, plain), np.minimum(focused, plain)
    return int(((high + 0.05) / (low + 0.05) >= _CLEAR).sum())


def out_of_order(root: QWidget, regions: list[QWidget]) -> Iterator[str]:
    """Stops that come before what stands above them, or at their left, in the same region."""
    for region in regions:
        rows = [(_place(stop, root), stop) for stop in stops(root) if region.isAncestorOf(stop)]
        for ((left, top), one), ((next_left, next_top), other) in pairwise(rows):
            same = abs(top - next_top) < _ROW
            if (same and next_left < left) or (not same and next_top < top):
                yield f"{other.accessibleName()!r} comes after {one.accessibleName()!r}"


def _checkable(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isCheckable()


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _come_into_sight(stop: QWidget) -> None:
    """Scroll to it, as Qt does for whoever comes by Tab."""
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            _settle()
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()
    _settle()


def _place(stop: QWidget, root: QWidget) -> tuple[int, int]:
    where = stop.mapTo(root, QPoint())
    return where.x(), where.y()


def _lights(window: QWidget, stop: QWidget) -> NDArray[np.float64]:
    """The brightness of each pixel in and around a widget, as WCAG reckons it."""
    room = stop.rect().translated(stop.mapTo(window, QPoint()))
    room = room.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(window.rect())
    picture = window.grab(room).toImage().convertToFormat(QImage.Format.Format_RGB32)
    parts = np.frombuffer(bytes(picture.constBits()), np.uint8).reshape(-1, 4)[:, 2::-1] / 255
    linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    lights: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return lights


def _settle() -> None:
    for _ in range(2):
        QApplication.processEvents()
