"""The page for a child who is in the room: few words, large, in warm colours."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import Fit
from soundingboard.ui.family.page import PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import ChildPage

_INKS: Final = (theme.WELL, theme.TEAL, theme.PLAN, theme.WORRY)


class LineView(Panel):
    """One line for the child, behind a coloured dot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._dot, self._text = Mark("dot", parent=self), words(self)

    def fill(self, text: str, colour: str) -> None:
        """Take the line."""
        self._dot.set_mark("dot", colour)
        self._text.setText(text)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, along, dot = fit.room(40), fit.room(28), fit.beside(40)
        self.dress(Ground(theme.CARD, "", fit.fixed(28)))
        self._text.set_face(fit.text(50))
        left = across + dot + fit.room(28)
        high = fit.put(self._text, left, along, width - left - across)
        one = self._text.heightForWidth(100_000)
        self._dot.setGeometry(across, along + (one - dot) // 2, dot, dot)
        return high + 2 * along


class ChildView(PageView[ChildPage]):
    """Lines on a warm ground."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = Panel(parent=self)
        self._pool = Pool(lambda: LineView(self))
        self._lines: list[LineView] = []

    def fill(self, page: ChildPage) -> None:
        """Take the lines."""
        self._lines = self._pool.take(len(page.lines))
        for number, (view, line) in enumerate(zip(self._lines, page.lines, strict=True)):
            view.fill(line, _INKS[number % len(_INKS)])

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the lines out under each other, on a ground as high as the page."""
        pad = fit.room(40)
        top = pad
        for view in self._lines:
            high = view.arrange(width - 2 * pad, fit)
            view.setGeometry(pad, top, width - 2 * pad, high)
            top += high + fit.room(22)
        needed = top - fit.room(22) + pad
        lead = max(0, (height - needed) // 2)
        for view in self._lines:
            view.move(view.x(), view.y() + lead)
        self._ground.dress(Ground(theme.FAMILY_TINT, "", fit.fixed(36)))
        self._ground.setGeometry(0, 0, width, max(needed, height))
        return needed
