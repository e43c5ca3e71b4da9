"""What comes: the day's parts, what happens next, each with its mark and its time."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import BODY, Fit
from soundingboard.ui.family.page import PageView, Pool, words
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
_WHEN_SHARE: Final = 0.3


class StepView(Panel):
    """One thing that happens, and when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._now = False
        self._mark = Mark("ring", parent=self)
        self._title, self._when = words(self), words(self, theme.SOFT)

    def fill(self, step: Step) -> None:
        """Take the step's words and where the day is with it."""
        self._now = step.state == "now"
        self._mark.set_mark(*_MARKS[step.state])
        self._title.set_ink(theme.SOFT if step.state == "done" else theme.INK)
        self._title.setText(step.title)
        self._when.setText(step.when)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, along, gap = fit.room(28), fit.room(15), fit.room(28)
        self.dress(
            Ground(theme.TEAL_TINT, theme.TEAL, fit.fixed(18), fit.fixed(3))
            if self._now
            else Ground(theme.CARD, theme.LINE, fit.fixed(18), fit.fixed(2))
        )
        self._title.set_face(fit.text(32), bold=self._now)
        self._when.set_face(fit.text(BODY), bold=True)
        mark = fit.text(30)
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
    """Steps under each other, and lines of plain words after them."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps_pool = Pool(lambda: StepView(self))
        self._lines_pool: Pool[Words] = Pool(lambda: words(self))
        self._steps: list[StepView] = []
        self._lines: list[Words] = []

    def fill(self, page: StepsPage) -> None:
        """Take the steps and the lines."""
        self._steps = self._steps_pool.take(len(page.steps))
        for view, step in zip(self._steps, page.steps, strict=True):
            view.fill(step)
        self._lines = self._lines_pool.take(len(page.lines))
        for label, line in zip(self._lines, page.lines, strict=True):
            label.setText(line)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay everything out under each other."""
        top = 0
        for step in self._steps:
            high = step.arrange(width, fit)
            step.setGeometry(0, top, width, high)
            top += high + fit.room(12)
        top += fit.room(12) if self._steps and self._lines else 0
        for label in self._lines:
            label.set_face(fit.text(32))
            top += fit.put(label, 0, top, width) + fit.room(12)
        return top
