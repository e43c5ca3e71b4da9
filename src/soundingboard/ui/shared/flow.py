"""A layout that sets widgets side by side and begins a new line where they no longer fit."""

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in lines, like words: for chips, pills and short buttons.

    Args:
        parent: The widget it lays out.
        across: Room between two widgets of a line.
        down: Room between two lines.
    """

    def __init__(self, parent: QWidget | None = None, across: int = 8, down: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self._first_right: int | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def from_here_right(self) -> None:
        """What is added from now on stands at the right end of its line, together on one if it can."""
        self._first_right = self.count()

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item, for Qt."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items it lays out."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item in this place, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item in this place away, or none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no room beyond its own."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Whether its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height it needs at this width; Qt asks many times for each time that something changes."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it has changed, as Qt tells."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Lay everything out in this rectangle."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for its largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        top = room.top()
        at_right = self._items[self._first_right :] if self._first_right is not None else []
        for number, line in enumerate(self._lines(room.width())):
            top += self._down if number else 0
            height = max(size.height() for _item, size in line)
            left = room.left()
            first = next((item for item, _size in line if item in at_right), None)
            for item, size in line:
                left += room.width() - self._width_of(line) if item is first else 0
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._across
            top += height
        return top - rect.top() + margins.bottom()

    def _width_of(self, line: list[tuple[QLayoutItem, QSize]]) -> int:
        return sum(size.width() for _item, size in line) + self._across * (len(line) - 1)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands on each line, with its size; lines are centred on their tallest."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item, size, together in self._shown(width):
            if not lines or used + together > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._across
        return lines

    def _shown(self, width: int) -> Iterator[tuple[QLayoutItem, QSize, int]]:
        """What takes room, with its size and the width that must be free for it to stand on a line.

        For the first that stands at the right that is the width of all of them.
        """
        first = self.count() if self._first_right is None else self._first_right
        shown = [(item, _size_in(item, width)) for item in self._items if not item.isEmpty()]
        left = [pair for pair in shown if pair[0] in self._items[:first]]
        for place, (item, size) in enumerate(shown):
            leads = place == len(left)
            yield item, size, self._width_of(shown[place:]) if leads else size.width()


def _size_in(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint()
    taken = min(hint.width(), width)
    # The hint of words may still be that of the width they had before they were others.
    return QSize(taken, item.heightForWidth(taken) if item.hasHeightForWidth() else hint.height())


def gone(widget: QWidget) -> None:
    """Take a widget away for good.

    It keeps its parent until it is deleted: Qt may still mean to show it, and without a parent it
    would come up as a window of its own.
    """
    widget.hide()
    widget.deleteLater()


class FlowBox(QWidget):
    """A widget laid out by `FlowLayout` that keeps the height its lines need in any other layout."""

    def __init__(self, parent: QWidget | None = None, across: int = 8, down: int = 6) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, across, down)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        self._flow.addWidget(widget)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the lines need at the new width."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))
