"""Your part today: what a family can ask of us, and what we ask of them, side by side."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import Fit
from soundingboard.ui.family.page import PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import PartPage, Side

_TONES: Final = ("family", "app")


class PointView(QWidget):
    """One line behind a dot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dot, self._text = Mark("dot", parent=self), words(self)

    def fill(self, text: str, ink: str) -> None:
        """Take the line."""
        self._dot.set_mark("dot", ink)
        self._text.setText(text)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        self._text.set_face(fit.text(34))
        dot, gap = fit.beside(24), fit.beside(20)
        high = fit.put_even(self._text, dot + gap, 0, width - dot - gap)
        one = self._text.heightForWidth(100_000)
        self._dot.setGeometry(0, (one - dot) // 2, dot, dot)
        return high


class SideView(Panel):
    """One side: a heading, and the lines under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._tone = theme.TONES["app"]
        self._title = words(self)
        self._pool = Pool(lambda: PointView(self))
        self._points: list[PointView] = []

    def fill(self, side: Side, tone: theme.Tone) -> None:
        """Take the words."""
        self._tone = tone
        self._title.set_ink(tone.ink)
        self._title.setText(side.title)
        self._points = self._pool.take(len(side.lines))
        for view, line in zip(self._points, side.lines, strict=True):
            view.fill(line, tone.ink)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, top = fit.room(40), fit.room(36)
        self.dress(Ground(self._tone.ground, "", fit.fixed(24)))
        self._title.set_face(fit.text(40), bold=True)
        inner = width - 2 * across
        top += fit.put(self._title, across, top, inner)
        for point in self._points:
            top += fit.room(24)
            high = point.arrange(inner, fit)
            point.setGeometry(across, top, inner, high)
            top += high
        return top + fit.room(36)


class PartView(PageView[PartPage]):
    """The sides beside each other, all as high as the highest."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pool = Pool(lambda: SideView(self))
        self._sides: list[SideView] = []

    def fill(self, page: PartPage) -> None:
        """Take the sides."""
        self._sides = self._pool.take(len(page.sides))
        for number, (view, side) in enumerate(zip(self._sides, page.sides, strict=True)):
            view.fill(side, theme.TONES[_TONES[number % len(_TONES)]])

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the sides out beside each other."""
        if not self._sides:
            return 0
        gap = fit.room(28)
        wide = (width - gap * (len(self._sides) - 1)) // len(self._sides)
        needed = max(side.arrange(wide, fit) for side in self._sides)
        for number, side in enumerate(self._sides):
            side.setGeometry(number * (wide + gap), 0, wide, needed)
        return needed
