"""The board: what is said, in a column for each kind, one Tab stop each."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.dragging import CardDrag, Drop
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.firstcard import FirstCard
from soundingboard.ui.chair.looks import look_of_cards
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Check
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel, natural_width
from soundingboard.views.chair.parts import CardView, ChairView, ColumnView

ALWAYS: Final = ("risk", "worry", "going_well")
"""Kinds whose columns stand there even when they are empty."""
_KINDS: Final = (*ALWAYS, "not_sure")
_SIDE: Final = 11
_BAR_SIDE: Final = 2
"""Room at the right of a column, beside the list's own scroll bar."""
_BELOW: Final = 6
_GAP: Final = 6
_BESIDE: Final = 7
_LEAST: Final = 100
_TITLES: Final = {
    "risk": "Risks",
    "worry": "Worries",
    "going_well": "Going well",
    "not_sure": "Not sure yet",
}


class BoardPage(QWidget):
    """Three columns, and a fourth once there is something that nobody is sure of.

    Args:
        run: Does an act to the current card.
        dropped: Does what dropping a card is for.
        spelling: What of a card's words is spelt wrong.
    """

    moved = Signal(QWidget, QWidget)
    """The chair's card went from the list of one column to that of another, and is the current one there."""

    def __init__(self, run: Callable[[Act], None], dropped: Callable[[Drop], None], spelling: Check) -> None:
        super().__init__()
        self.setAccessibleName("Board")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._columns = {kind: BoardColumn(kind, run, spelling) for kind in _KINDS}
        for column in self._columns.values():
            row.addWidget(column, 1)
            column.cards.sideways.connect(self._go_sideways)
            column.cards.entered.connect(partial(self._enter, column.cards))
        self.here = self._columns["risk"].cards
        """The list of the column that had the focus last, or that the chair's card has gone to."""
        self._columns["not_sure"].hide()
        self.drag = CardDrag(self, {kind: column.cards for kind, column in self._columns.items()}, dropped)
        self._drawn: tuple[ColumnView, ...] = ()
        self._gone: set[str] = set()
        self.setFocusProxy(self.here)

    @property
    def lists(self) -> tuple[DrawnList[CardView], ...]:
        """The list of every column."""
        return tuple(column.cards for column in self._columns.values())

    def show_view(self, view: ChairView) -> None:
        """Draw the board as it is now; the card that the chair was on last stays theirs in any column.

        What was put into another card goes on in that one; what comes back is theirs again.
        """
        drawn, self._drawn = self._drawn, view.columns
        card = self._card_of(self.here.current, _texts(drawn), _texts(view.columns))
        for shown in view.columns:
            if shown in drawn:
                continue
            column = self._columns[shown.kind]
            column.show_cards(shown)
            if shown.cards:
                column.show()
        if self.here.current != card:
            self._follow(card)
        unsure = self._columns["not_sure"]
        # With its last card gone the focus stays: the next key is meant for no card of another column.
        unsure.setVisible(bool(unsure.cards.values) or unsure.cards.hasFocus())

    def _card_of(self, card: str, before: Mapping[str, str], now: Mapping[str, str]) -> str:
        """Which card is the chair's now: the one that came back, the one theirs went into, else theirs."""
        back = [key for key in now if key in self._gone]
        self._gone = (self._gone | before.keys()) - now.keys()
        if back:
            return back[-1]
        into = [key for key, text in now.items() if before.get(key, text) != text]
        return into[0] if card in self._gone and len(into) == 1 else card

    def _follow(self, card: str) -> None:
        """Go with a card that has left the chair's column for another."""
        left, held = self.here, self.here.hasFocus()
        self.here = next((cards for cards in self.lists if cards.choose(card)), left)
        if self.here is not left:
            if held:
                self.here.setFocus(Qt.FocusReason.OtherFocusReason)
            self.moved.emit(left, self.here)

    def _enter(self, cards: DrawnList[CardView]) -> None:
        self.here = cards

    def look_again(self) -> None:
        """Draw the cards anew: a word that was misspelt is right from now on."""
        for cards in self.lists:
            cards.viewport().update()

    def go_to(self, key: str) -> None:
        """Give the focus to a card."""
        for cards in self.lists:
            if cards.choose(key):
                cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_card(self, key: str) -> None:
        """Bring a card into sight; the focus stays where it is."""
        for cards in self.lists:
            if cards.choose(key):
                cards.scrollTo(cards.currentIndex())

    def _go_sideways(self, step: int) -> None:
        shown = [cards for cards in self.lists if cards.isVisible()]
        here = next((place for place, cards in enumerate(shown) if cards.hasFocus()), 0)
        shown[(here + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)


def _texts(columns: Iterable[ColumnView]) -> dict[str, str]:
    return {card.id: card.text for column in columns for card in column.cards}


class BoardColumn(Panel):
    """One kind: its shape, its word, how many there are, and the cards."""

    def __init__(self, kind: str, run: Callable[[Act], None], spelling: Check) -> None:
        tone = theme.KIND_TONES[kind]
        super().__init__(Ground(tone.ground, "", 12))
        self._title = WrapLabel(_TITLES[kind], size=15, bold=True, ink=tone.ink)
        self._name, self._count = _TITLES[kind], 0
        self.cards: DrawnList[CardView] = DrawnList(self._name, "Card", look_of_cards(spelling), run)
        self.cards.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.first = FirstCard(kind, self.cards)
        """What stands there while there is no card."""
        head = QHBoxLayout()
        head.setSpacing(_BESIDE)
        self._mark = Mark(kind, tone.ink, 14)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _BAR_SIDE, _BELOW)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        self.setMinimumWidth(round(_LEAST * theme.text_scale()))

    def show_cards(self, shown: ColumnView) -> None:
        """Draw the cards as they are now."""
        self.cards.show_values(shown.cards)
        self._count = count = len(shown.cards)
        self._name = shown.title or self._name
        self._count_them()
        told = f"{self._name}, {count} card{'' if count == 1 else 's'}"
        self.cards.setAccessibleName(told if count else f"{told}. {self.first.text()}")

    def _count_them(self) -> None:
        """Say how many where two digits have room beside the name, so that no card moves all others down."""
        widest = natural_width(f"{self._name}  00", self._title.font())
        room = self.width() - _SIDE - _BAR_SIDE - self._mark.sizeHint().width() - _BESIDE
        self._title.setText(f"{self._name}  {self._count}" if self._count and widest <= room else self._name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at whether there is room to say how many."""
        super().resizeEvent(event)
        self._count_them()

    def changeEvent(self, event: QEvent) -> None:
        """Look again for text of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._count_them()
