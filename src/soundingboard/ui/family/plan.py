"""The plan as it is made: four plain headings, what each part is for, and its promises under them."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import BODY, FLOOR, Fit
from soundingboard.ui.family.page import PageView, Pool, Waiting, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import Action, Outcome, PlanPage

HEADINGS: Final = ("What will happen", "Who", "By when", "How we will know")
_SHARES: Final = (2.3, 1.0, 1.15, 1.7)
_STRONG: Final = {"Who", "By when"}


def columns(width: int, fit: Fit) -> list[tuple[int, int]]:
    """Where each of a promise's columns begins in a card of this width, and how wide it is."""
    across, gap = fit.room(28), fit.room(28)
    unit = (width - 2 * across - gap * (len(_SHARES) - 1)) / sum(_SHARES)
    left, found = float(across), []
    for share in _SHARES:
        found.append((round(left), int(unit * share)))
        left += unit * share + gap
    return found


class PartView(QWidget):
    """One column of a promise: what stands there, and a quieter line."""

    def __init__(self, parent: QWidget, *, strong: bool) -> None:
        super().__init__(parent)
        self._strong = strong
        self._main, self._more = words(self), words(self)

    def fill(self, main: str, more: str = "") -> None:
        """Take the words."""
        self._main.setText(main)
        self._more.setText(more)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        self._main.set_face(fit.text(BODY), bold=self._strong)
        self._more.set_face(fit.text(BODY))
        top = fit.put(self._main, 0, 0, width)
        return top + fit.put(self._more, 0, top, width)


class ActionView(Panel):
    """One promise."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._newest = False
        self._parts = [PartView(self, strong=heading in _STRONG) for heading in HEADINGS]

    def fill(self, action: Action) -> None:
        """Take the promise's words."""
        self._newest = action.newest
        what, who, when, know = self._parts
        what.fill(action.what)
        who.fill(action.who, action.with_whom)
        when.fill(action.by_when, action.until)
        know.fill(action.how_we_will_know, action.status)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay the four columns out; gives the height it needs."""
        along, high = fit.room(22), 0
        edge = (theme.PLAN, fit.fixed(4)) if self._newest else (theme.LINE, fit.fixed(2))
        self.dress(Ground(theme.CARD, edge[0], fit.fixed(20), edge[1]))
        for part, (left, wide) in zip(self._parts, columns(width, fit), strict=True):
            needed = part.arrange(wide, fit)
            part.setGeometry(left, along, wide, needed)
            high = max(high, needed)
        return high + 2 * along


class OutcomeView(QWidget):
    """What should be better, and the promises that serve it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = words(self, theme.PLAN)
        self._pool = Pool(lambda: ActionView(self))
        self._actions: list[ActionView] = []

    def fill(self, outcome: Outcome) -> None:
        """Take the outcome's words and promises."""
        self._title.setText(outcome.title)
        self._actions = self._pool.take(len(outcome.actions))
        for view, action in zip(self._actions, outcome.actions, strict=True):
            view.fill(action)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        self._title.set_face(fit.text(36), bold=True)
        top = fit.put(self._title, 0, 0, width)
        if top:
            top += fit.room(14)
        for action in self._actions:
            high = action.arrange(width, fit)
            action.setGeometry(0, top, width, high)
            top += high + fit.room(18)
        return top


class PlanView(PageView[PlanPage]):
    """The plan, or the words that say there is none yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = [words(self, theme.SOFT) for _heading in HEADINGS]
        self._pool = Pool(lambda: OutcomeView(self))
        self._outcomes: list[OutcomeView] = []
        self._waiting = Waiting(self)

    def fill(self, page: PlanPage) -> None:
        """Take the outcomes."""
        self._outcomes = self._pool.take(len(page.outcomes))
        for view, outcome in zip(self._outcomes, page.outcomes, strict=True):
            view.fill(outcome)
        promised = any(outcome.actions for outcome in page.outcomes)
        for label, heading in zip(self._headings, HEADINGS, strict=True):
            label.setText(heading if promised else "")
        self._waiting.say(page.empty)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the outcomes out under each other."""
        if not self._outcomes:
            return self._waiting.arrange(width, height, fit)
        top = self._put_headings(width, fit)
        for outcome in self._outcomes:
            high = outcome.arrange(width, fit)
            outcome.setGeometry(0, top, width, high)
            top += high + fit.room(10)
        return top

    def _put_headings(self, width: int, fit: Fit) -> int:
        high = 0
        for label, (left, wide) in zip(self._headings, columns(width, fit), strict=True):
            label.set_face(fit.text(FLOOR))
            high = max(high, fit.put(label, left, 0, wide))
        return high + (fit.room(14) if high else 0)
