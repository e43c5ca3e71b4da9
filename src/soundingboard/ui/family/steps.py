"""A time line: the day's parts, or what happens after today, each with its mark and when it is."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import BODY, Fit
from soundingboard.ui.family.page import Drawing, PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import Words
from soundingboard.views.frame import Step, StepsPage

_MARKS: Final = {
    "done": ("tick", theme.TEAL),
    "now": ("forward", theme.TEAL),
    "to_come": ("ring", theme.EDGE),
}
_WHEN_SHARE: Final = 0.34
_NO_GROUND: Final = "#00000000"
_LINES_SHARE: Final = 0.4


class Way(Drawing):
    """The line from each step's mark to the next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: list[tuple[int, bool]] = []
        self._clear, self._width = 0, 1

    def show_marks(self, marks: list[tuple[int, bool]], clear: int, width: int) -> None:
        """Join these marks: where the middle of each is, whether it is done, and the room around them."""
        self._marks, self._clear, self._width = marks, clear, width
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the line; what is done has another colour than what is to come."""
        middle = self.width() / 2
        for (start, done), (end, _) in zip(self._marks, self._marks[1:], strict=False):
            painter.setPen(
                QPen(
                    QColor(theme.TEAL_SOFT if done else theme.LINE),
                    self._width,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                )
            )
            if end - start > 2 * self._clear:
                painter.drawLine(QPointF(middle, start + self._clear), QPointF(middle, end - self._clear))


class StepView(Panel):
    """One thing that happens, and when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._state = "to_come"
        self._mark = Mark("ring", parent=self)
        self._title, self._when = words(self), words(self)

    @property
    def done(self) -> bool:
        """Whether it is over."""
        return self._state == "done"

    @property
    def has_time(self) -> bool:
        """Whether it says when it is."""
        return bool(self._when.text())

    @property
    def middle(self) -> int:
        """Where the middle of its mark is, from its own top."""
        return self._mark.y() + self._mark.height() // 2

    def fill(self, step: Step) -> None:
        """Take the step's words and where the day is with it."""
        self._state = step.state
        self._mark.set_mark(*_MARKS[step.state])
        for label in (self._title, self._when):
            label.set_ink(theme.SOFT if self.done else theme.INK)
        self._title.setText(step.title)
        self._when.setText(step.when)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, along, gap = fit.room(28), fit.room(17), fit.room(28)
        now = self._state == "now"
        self.dress(
            Ground(theme.TEAL_TINT, theme.TEAL, fit.fixed(18), fit.fixed(3))
            if now
            else Ground(_NO_GROUND, "", 0)
        )
        self._title.set_face(fit.text(34), bold=now)
        self._when.set_face(fit.text(BODY), bold=True)
        mark = fit.beside(30)
        left = across + mark + gap
        wide = min(self._when.natural_width(), int(width * _WHEN_SHARE)) if self._when.text() else 0
        room = width - left - across - (wide + gap if wide else 0)
        high = max(
            fit.put(self._title, left, along, room),
            fit.put(self._when, width - across - wide, along, wide),
            mark,
        )
        self._mark.setGeometry(across, along + (high - mark) // 2, mark, mark)
        for label in (self._title, self._when):
            label.move(label.x(), along + (high - label.height()) // 2)
        return high + 2 * along


class StepsView(PageView[StepsPage]):
    """Steps under each other along a line, and lines of plain words with them."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._way = Way(self)
        self._steps_pool = Pool(lambda: StepView(self))
        self._lines_pool: Pool[Words] = Pool(lambda: words(self))
        self._steps: list[StepView] = []
        self._lines: list[Words] = []
        self._ground = Panel(parent=self)
        self._ground.lower()

    def fill(self, page: StepsPage) -> None:
        """Take the steps and the lines."""
        self._steps = self._steps_pool.take(len(page.steps))
        for view, step in zip(self._steps, page.steps, strict=True):
            view.fill(step)
        self._lines = self._lines_pool.take(len(page.lines))
        for label, line in zip(self._lines, page.lines, strict=True):
            label.setText(line)
        self._ground.setVisible(bool(page.lines))

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the lines out beside steps that have no time of their own, else under them."""
        beside = bool(self._steps and self._lines) and not any(step.has_time for step in self._steps)
        gap = fit.room(28)
        share = int(width * _LINES_SHARE) if beside else width
        steps = self._put_steps(width - share - gap if beside else width, fit)
        if beside:
            return max(steps, self._put_lines(width - share, 0, share, fit))
        under = steps + (gap if steps and self._lines else 0)
        return under + self._put_lines(0, under, width, fit)

    def _put_steps(self, width: int, fit: Fit) -> int:
        top, marks = 0, []
        for step in self._steps:
            high = step.arrange(width, fit)
            step.setGeometry(0, top, width, high)
            marks.append((top + step.middle, step.done))
            top += high + fit.room(6)
        mark = fit.beside(30)
        self._way.setGeometry(fit.room(28), 0, mark, top)
        self._way.show_marks(marks, round(mark * 0.62), fit.fixed(4))
        return top

    def _put_lines(self, left: int, top: int, width: int, fit: Fit) -> int:
        """Lay the lines out on a ground of their own; gives the height that it needs."""
        if not self._lines:
            return 0
        across, high = fit.room(36), fit.room(28)
        self._ground.dress(Ground(theme.FAMILY_TINT, "", fit.fixed(22)))
        for label in self._lines:
            label.set_face(fit.text(BODY))
            high += fit.put_even(label, left + across, top + high, width - 2 * across) + fit.room(14)
        high += fit.room(14)
        self._ground.setGeometry(left, top, width, high)
        return high
