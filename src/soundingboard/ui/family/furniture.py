"""What stands around every page: the strip of parts, the recap, and the line at the foot."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import FLOOR, Fit
from soundingboard.ui.family.page import Drawing, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel

_FOOT_STEPS: Final = (1.6, 1.4, 1.2, 1.0)
_LARGEST_NAMES: Final = 1.15
"""How much larger than drawn the children's names may be, which stand in titles too."""


class Strip(Drawing):
    """The parts of the day as bars side by side: over, now and to come."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._part = 0, 0

    def show_parts(self, parts: int, part: int) -> None:
        """Show how many parts there are and which of them it is, counted from 0; none hides it."""
        self._parts, self._part = parts, part
        self.setVisible(parts > 0)
        self.setAccessibleName(f"Part {part + 1} of {parts}" if parts else "")
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the bars."""
        gap = self.height() * 10 / 12
        wide = (self.width() - gap * (self._parts - 1)) / self._parts
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._parts):
            painter.setBrush(QColor(self._colour(number)))
            box = QRectF(number * (wide + gap), 0, wide, self.height())
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)

    def _colour(self, number: int) -> str:
        if number == self._part:
            return theme.TEAL
        return theme.TEAL_SOFT if number < self._part else theme.LINE


class Children(Panel):
    """The children's names: whom all of it is about, in the same place on every page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._names = words(self, theme.TEAL)

    def show_names(self, names: str) -> None:
        """Show these names; none hides it."""
        self._names.setText(names)
        self.setVisible(bool(names))

    def arrange(self, most: int, fit: Fit) -> int:
        """Size it to its names, at most so wide; gives the height it needs, 0 without names."""
        if not self._names.text():
            return 0
        across, along = fit.fixed(20), fit.edge(7)
        self._names.set_face(fit.fixed(30 * min(_LARGEST_NAMES, fit.around_scale())), bold=True)
        wide = min(self._names.natural_width() + 2 * across, most)
        high = fit.put(self._names, across, along, wide - 2 * across) + 2 * along
        self.dress(Ground(theme.TEAL_TINT, "", high // 2))
        self.resize(wide, high)
        return high


class Recap(Panel):
    """The plain sentence that sums up this part of the day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._text = words(self, theme.TEAL)

    def show_text(self, text: str) -> None:
        """Show the sentence; an empty one hides the line."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs, 0 without a sentence."""
        if not self._text.text():
            return 0
        across, along = fit.edge(28), fit.edge(16)
        self.dress(Ground(theme.TEAL_TINT, "", fit.fixed(16)))
        self._text.set_face(fit.around(30), bold=True)
        return fit.put(self._text, across, along, width - 2 * across) + 2 * along


class Foot(QWidget):
    """The line at the foot: whether sound is kept, a quiet reminder, and the next break."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dot = Mark("dot", theme.INK, parent=self)
        self._recording, self._reminder, self._next = words(self), words(self), words(self)

    def show_words(self, recording: str, reminder: str, next_break: str, *, recorded: bool) -> None:
        """Show the line; without any words it is hidden."""
        self._recording.setText(recording)
        self._reminder.setText(reminder)
        self._next.setText(next_break)
        self._dot.set_mark("dot" if recorded else "ring", theme.INK)
        self._dot.setVisible(bool(recording))
        self.setVisible(bool(recording or reminder or next_break))

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out on one line, or on two where its words need them; gives the height it needs."""
        if self.isHidden():
            return 0
        side, gap = fit.fixed(72), fit.fixed(48)
        room = width - 2 * side
        shown = [label for label in (self._recording, self._reminder, self._next) if label.text()]
        dot, needed, largest = 0, room + 1, fit.around_scale()
        for times in sorted({largest, *_FOOT_STEPS}, reverse=True):
            if times <= largest and needed > room:
                dot = self._set_faces(fit.fixed(FLOOR * times))
                needed = sum(label.natural_width() for label in shown) + gap * (len(shown) - 1) + dot
        height = (
            self._one_line(fit, side, room, gap, dot) if needed <= room else self._lines(fit, side, room, dot)
        )
        top = max(0, (fit.fixed(92) - height) // 2)
        for child in (self._dot, *shown):
            child.move(child.x(), child.y() + top)
        return max(fit.fixed(92), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw its ground, and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.ground(theme.CARD)))
        painter.fillRect(0, 0, self.width(), max(1, self.height() // 46), QColor(theme.LINE))
        painter.end()

    def _set_faces(self, size: int) -> int:
        self._recording.set_face(size, bold=True)
        self._reminder.set_face(size)
        self._next.set_face(size, bold=True)
        return round(size * 1.05) if self._recording.text() else 0

    def _one_line(self, fit: Fit, side: int, room: int, gap: int, dot: int) -> int:
        left, height = side, 0
        for label, lead in ((self._recording, dot), (self._reminder, 0)):
            if label.text():
                height = max(height, fit.put(label, left + lead, 0, label.natural_width()))
                left += lead + label.natural_width() + gap
        wide = self._next.natural_width()
        height = max(height, fit.put(self._next, side + room - wide, 0, wide))
        self._dot.setGeometry(side, height // 2 - dot * 2 // 5, dot * 4 // 5, dot * 4 // 5)
        return height

    def _lines(self, fit: Fit, side: int, room: int, dot: int) -> int:
        top = fit.fixed(14)
        for label, lead in ((self._recording, dot), (self._reminder, 0), (self._next, 0)):
            if label is self._recording:
                one = label.heightForWidth(100_000)
                self._dot.setGeometry(side, top + one // 2 - dot * 2 // 5, dot * 4 // 5, dot * 4 // 5)
            top += fit.put(label, side + lead, top, room - lead)
        return top + fit.fixed(10)
