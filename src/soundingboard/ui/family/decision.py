"""The decision: what is being asked, and what was decided for each child."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import BODY, Fit
from soundingboard.ui.family.page import PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import Decided, DecisionPage

_COLUMNS: Final = 2


class DecidedView(Panel):
    """What was decided for one child, and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._child, self._outcome, self._reasons = words(self), words(self, theme.PLAN), words(self)

    def fill(self, decided: Decided) -> None:
        """Take the words."""
        self._child.setText(decided.child)
        self._outcome.setText(decided.outcome)
        self._reasons.setText(decided.reasons)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, top = fit.room(32), fit.room(28)
        self.dress(Ground(theme.CARD, theme.LINE, fit.fixed(22), fit.fixed(2)))
        self._child.set_face(fit.text(42), bold=True)
        self._outcome.set_face(fit.text(36), bold=True)
        self._reasons.set_face(fit.text(BODY))
        for label in (self._child, self._outcome, self._reasons):
            high = fit.put(label, across, top, width - 2 * across)
            top += high + (fit.room(12) if high else 0)
        return top + fit.room(16)


class DecisionView(PageView[DecisionPage]):
    """The question on its own ground, and a card for each child under it."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = Panel(parent=self)
        self._question = words(self._asked, theme.PLAN)
        self._pool = Pool(lambda: DecidedView(self))
        self._decided: list[DecidedView] = []

    def fill(self, page: DecisionPage) -> None:
        """Take the question and what was decided."""
        self._question.setText(page.question)
        self._asked.setVisible(bool(page.question))
        self._decided = self._pool.take(len(page.decided))
        for view, decided in zip(self._decided, page.decided, strict=True):
            view.fill(decided)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the question out, and the children's cards in two columns."""
        top = self._put_question(width, fit)
        gap = fit.room(26)
        count = min(_COLUMNS, max(1, len(self._decided)))
        wide = (width - gap * (count - 1)) // count
        for start in range(0, len(self._decided), count):
            row = self._decided[start : start + count]
            high = max(view.arrange(wide, fit) for view in row)
            for number, view in enumerate(row):
                view.setGeometry(number * (wide + gap), top, wide, high)
            top += high + gap
        return top

    def _put_question(self, width: int, fit: Fit) -> int:
        if not self._question.text():
            return 0
        across, along = fit.room(36), fit.room(28)
        self._asked.dress(Ground(theme.PLAN_TINT, "", fit.fixed(24)))
        self._question.set_face(fit.text(40))
        high = fit.put_even(self._question, across, along, width - 2 * across) + 2 * along
        self._asked.setGeometry(0, 0, width, high)
        return high + fit.room(28)
