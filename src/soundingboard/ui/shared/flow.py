"""A layout that sets widgets side by side and begins a new line where they no longer fit."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
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
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item, for Qt."""
        self._items.append(item)

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
        """The height it needs at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

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
        x, y, line = room.left(), room.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_in(item, room.width())
            if x > room.left() and x + size.width() > room.right() + 1:
                x, y, line = room.left(), y + line + self._down, 0
            if move:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x, line = x + size.width() + self._across, max(line, size.height())
        return y + line - rect.top() + margins.bottom()


def _size_in(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint()
    if hint.width() <= width:
        return hint
    height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
    return QSize(width, height)


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
