"""Two ways of a person with the program: by keyboard alone, and by mouse, with the names they read."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

from soundingboard.app.front import Front
from tests.gui.keyboard import press, type_text
from tests.gui.pages import focus, settle

MOST = 260
"""Stops that somebody goes through before they give up."""


class Hands(Protocol):
    """What somebody does; each thing is called as the window calls it, within a part of the page."""

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press a button or tick a box; the end of its name may be left out."""
        ...

    def write(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Write into a field."""
        ...

    def choose(self, name: str, words: str, within: QWidget | None = None) -> None:
        """Choose from a list."""
        ...

    def turn(self, number: int, name: str, /) -> None:
        """Turn to a part of the page."""
        ...


class ByKeyboard:
    """Tab, Space, letters and arrows, and nothing else.

    Args:
        front: The window.
    """

    def __init__(self, front: Front) -> None:
        self._front = front

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Go there by Tab, and strike Space."""
        press(self._go(name, within), Qt.Key.Key_Space)
        QApplication.processEvents()

    def write(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Go there by Tab, and type."""
        type_text(self._go(name, within), text)

    def choose(self, name: str, words: str, within: QWidget | None = None) -> None:
        """Go there by Tab, and down until it says so."""
        box = self._go(name, within)
        assert isinstance(box, QComboBox)
        press(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            press(box, Qt.Key.Key_Down)
        raise AssertionError(f"“{name}” never says “{words}”")

    def turn(self, number: int, name: str, /) -> None:
        """Strike Ctrl and its number."""
        QTest.keySequence(self._front.windowHandle(), QKeySequence(f"Ctrl+{number}"))
        settle()
        assert focus().accessibleName().startswith(name)

    def _go(self, name: str, within: QWidget | None) -> QWidget:
        QApplication.processEvents()
        for _ in range(MOST):
            here = focus()
            if here.accessibleName().startswith(name) and (within is None or within.isAncestorOf(here)):
                return here
            press(here, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to “{name}”")


class ByMouse:
    """A mouse that clicks on what can be seen, and letters in what it clicked on.

    Args:
        front: The window.
    """

    def __init__(self, front: Front) -> None:
        self._front = front

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click on it."""
        self._click(self._find(name, within))

    def write(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Click into it, and type."""
        field = self._find(name, within)
        self._click(field)
        assert focus() is field
        type_text(field, text)

    def choose(self, name: str, words: str, within: QWidget | None = None) -> None:
        """Click on the list, and on its line."""
        box = self._find(name, within)
        assert isinstance(box, QComboBox)
        self._click(box)
        view = box.view()
        place = view.visualRect(view.model().index(box.findText(words), 0)).center()
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle()
        assert box.currentText() == words

    def turn(self, _number: int, name: str, /) -> None:
        """Click on its tab."""
        self._click(self._find(name, None))

    def _find(self, name: str, within: QWidget | None) -> QWidget:
        settle()
        root = within or self._front
        found = next((each for each in _in_sight(root) if each.accessibleName().startswith(name)), None)
        assert found is not None, f"“{name}” is nowhere to be seen"
        return found

    def _click(self, what: QWidget) -> None:
        _scrolled_to(what)
        place = what.mapTo(self._front, what.rect().center())
        assert self._front.childAt(place) is what, f"something stands before “{what.accessibleName()}”"
        QTest.mouseClick(self._front.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        settle()


def _in_sight(root: QWidget) -> Iterator[QWidget]:
    for each in root.findChildren(QWidget):
        if each.isVisible() and each.isEnabled() and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield each


def _scrolled_to(what: QWidget) -> None:
    above = what.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(what, 0, 40)
        above = above.parentWidget()
    settle()
