"""The board: risks, worries, what is going well and what is not known, side by side."""

from typing import Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import BODY, FLOOR, Fit
from soundingboard.ui.family.page import PageView, Pool, Waiting, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import BoardPage, Card, Column

_LEAST_ROOM: Final = 160


class CardView(Panel):
    """One card: what was said and, under it, who said it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._text, self._note = words(self), words(self, theme.SOFT)

    def fill(self, card: Card) -> None:
        """Take the card's words."""
        self._text.setText(card.text)
        self._note.setText(card.note)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        across, along = fit.room(24), fit.room(20)
        self.dress(Ground(theme.CARD, "", fit.fixed(16)))
        self._text.set_face(fit.text(BODY))
        self._note.set_face(fit.text(FLOOR))
        inner = width - 2 * across
        height = along + fit.put(self._text, across, along, inner)
        if self._note.text():
            height += fit.room(8)
        return height + fit.put(self._note, across, height, inner) + along


class ColumnView(Panel):
    """One kind: its mark, its word and what the word means, and under them its cards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._mark = Mark("risk", parent=self)
        self._title, self._meaning = words(self), words(self)
        self._pool = Pool(lambda: CardView(self))
        self._cards: list[CardView] = []
        self._tone = theme.KIND_TONES["risk"]

    def fill(self, column: Column) -> None:
        """Take the column's words and cards."""
        self._tone = theme.KIND_TONES[column.kind]
        self._mark.set_mark(column.kind, self._tone.ink)
        for label, text in ((self._title, column.title), (self._meaning, column.meaning)):
            label.set_ink(self._tone.ink)
            label.setText(text)
        self._cards = self._pool.take(len(column.cards))
        for view, card in zip(self._cards, column.cards, strict=True):
            view.fill(card)

    def arrange_head(self, width: int, fit: Fit) -> int:
        """Lay out the mark, the word and its meaning; gives the height they need."""
        side, top = fit.room(28), fit.room(28)
        self._title.set_face(fit.text(38), bold=True)
        self._meaning.set_face(fit.text(FLOOR))
        mark, gap = fit.beside(30), fit.beside(14)
        left = side + mark + gap
        wide = min(self._title.natural_width(), width - side - left)
        high = fit.put(self._title, left, top, wide)
        one = self._title.heightForWidth(100_000)
        self._mark.setGeometry(side, top + (one - mark) // 2, mark, mark)
        return top + max(high, self._put_meaning(side, top, left + wide + gap, width, fit))

    def _put_meaning(self, side: int, top: int, beside: int, width: int, fit: Fit) -> int:
        """Let the meaning run on from the word, on its base line; or begin under it where that is narrow."""
        runs_on = width - side - beside >= fit.beside(_LEAST_ROOM)
        self._meaning.set_lead(beside - side if runs_on else 0)
        down = QFontMetrics(self._title.font()).ascent() - QFontMetrics(self._meaning.font()).ascent()
        start = down if runs_on else self._title.height()
        return start + fit.put(self._meaning, side, top + start, width - 2 * side)

    def arrange_cards(self, width: int, top: int, fit: Fit) -> int:
        """Lay the cards out below ``top``; gives the height that the column needs."""
        side, gap = fit.room(28), fit.room(18)
        self.dress(Ground(self._tone.ground, "", fit.fixed(24)))
        for card in self._cards:
            top += gap
            high = card.arrange(width - 2 * side, fit)
            card.setGeometry(side, top, width - 2 * side, high)
            top += high
        return top + side


class BoardView(PageView[BoardPage]):
    """Two to four tinted columns, whose cards all begin at one height; or that there is nothing yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pool = Pool(lambda: ColumnView(self))
        self._columns: list[ColumnView] = []
        self._waiting = Waiting(self)

    def fill(self, page: BoardPage) -> None:
        """Take the columns, or the words that say there is nothing yet."""
        self._waiting.say(page.empty)
        self._columns = self._pool.take(len(page.columns))
        for view, column in zip(self._columns, page.columns, strict=True):
            view.fill(column)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the columns out side by side, all as high as the page."""
        if not self._columns:
            return self._waiting.arrange(width, height, fit)
        gap = fit.room(28)
        count = len(self._columns)
        wide = (width - gap * (count - 1)) // count
        head = max(column.arrange_head(wide, fit) for column in self._columns)
        needed = max(column.arrange_cards(wide, head, fit) for column in self._columns)
        for number, column in enumerate(self._columns):
            column.setGeometry(number * (wide + gap), 0, wide, max(needed, height))
        return needed
