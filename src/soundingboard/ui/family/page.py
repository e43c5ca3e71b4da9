"""What every page of the family's screen has in common."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import Fit
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import Words

P = TypeVar("P")
W = TypeVar("W", bound=QWidget)

LEADING = 1.06


def words(parent: QWidget, ink: str = theme.INK) -> Words:
    """A label for the family's screen; its type is set when the page is laid out."""
    label = Words(ink=ink, spacing=LEADING, parent=parent)
    label.hide()
    return label


class Waiting:
    """The line in the middle of a page on which nothing stands yet; the page that it is on owns it."""

    def __init__(self, parent: QWidget) -> None:
        self._line = words(parent, theme.SOFT)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def say(self, text: str) -> None:
        """Take the words; without any the line is out of sight."""
        self._line.setText(text)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Put it in the middle; gives the height it needs."""
        self._line.set_face(fit.text(44))
        high = fit.put(self._line, 0, 0, width)
        self._line.move(0, max(0, (height - high) // 2))
        return high


class Drawing(QWidget):
    """Something drawn that holds no words; where drawing fails, the room sees the neutral page."""

    def draw(self, painter: QPainter) -> None:
        """Draw it; each kind of drawing does this its own way."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self.draw(painter)
        except Exception:  # noqa: BLE001 - Qt calls this: whatever went wrong must not stand half drawn
            painter.eraseRect(self.rect())
            failed(self)
        finally:
            painter.end()


def failed(widget: QWidget) -> None:
    """Tell the frame's view above this widget that it could not be drawn."""
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, FrameHolder):
            above.drawing_failed()
            return
        above = above.parentWidget()


class FrameHolder(QWidget):
    """What holds pages, and hears when one of them cannot be drawn."""

    def drawing_failed(self) -> None:
        """Show the neutral page instead."""
        raise NotImplementedError


class PageView(QWidget, Generic[P]):
    """One kind of page: it takes what stands on it, and lays it out at a size."""

    OWN_TITLE = False
    """Whether the page shows its title itself, in its own place."""

    ROOMY = False
    """Whether few words on it may be larger than drawn."""

    def fill(self, page: P) -> None:
        """Take the words and numbers that stand on the page."""
        raise NotImplementedError

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay everything out in this many pixels; gives the height that it needs."""
        raise NotImplementedError

    def empty(self) -> None:
        """Forget every word, so that nothing of it can be seen or read when the page comes back."""
        blank(self)


def blank(widget: QWidget) -> None:
    """Take the words out of a widget and everything in it: those that stand there, and those only heard."""
    for each in (widget, *widget.findChildren(QWidget)):
        if isinstance(each, Words):
            each.setText("")
        if each.accessibleName():
            each.setAccessibleName("")


class Pool(Generic[W]):
    """Widgets that are kept and used again, because making them is what takes time."""

    def __init__(self, make: Callable[[], W]) -> None:
        self._make = make
        self._made: list[W] = []

    def take(self, count: int) -> list[W]:
        """So many of them, in sight; the others are emptied and out of sight."""
        while len(self._made) < count:
            self._made.append(self._make())
        for number, widget in enumerate(self._made):
            widget.setVisible(number < count)
            if number >= count:
                blank(widget)
        return self._made[:count]


AnyPage = PageView[Any]
