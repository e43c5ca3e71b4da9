"""The centre of the window: what the part of the day is about, and the page that suits it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from soundingboard.base.dates import joined
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.board import BoardPage
from soundingboard.ui.chair.pages.table import TITLES
from soundingboard.ui.chair.possible import current_item
from soundingboard.ui.chair.turning import Turning
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

_LEAST: Final = 66
"""A page is never lower: a form above the line gives way to it."""
_TITLED: Final = frozenset({"board", "together"})
"""Pages that say themselves what they are, in their columns or over their first row."""
BOARD_TITLE: Final = "Risks, worries and what is going well"
"""The board's title while it is open in another part of the day."""


def closed_words(view: ChairView) -> str:
    """That somebody waits outside, who stays in, and how it ends; empty at other times."""
    if view.closed_part is None:
        return ""
    stay = joined([person.called for person in view.people if person.id in view.closed_part])
    stays = f"{stay} {'stay' if len(view.closed_part) > 1 else 'stays'} in" if stay else "some wait outside"
    return f"Closed part: {stays}. {BY_ID['palette'].cap} finds “{BY_ID['end_closed_part'].text}”."


class Headline(Turning):
    """What the part of the day is called, and beside it or under it what to ask."""

    def __init__(self) -> None:
        self._title = WrapLabel(size=21, bold=True)
        self._ask = WrapLabel(size=14, ink=theme.SOFT)
        super().__init__(self._title, self._ask, self._natural, (12, 2))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_words(self, title: str, ask: str, *, closed: bool = False) -> None:
        """Show these; ``closed`` where the second is that somebody waits outside."""
        self._ask.set_ink(theme.WORRY if closed else theme.SOFT)
        if (title, ask) != (self._title.text(), self._ask.text()):
            self._title.setText(title)
            self._ask.setText(ask)
            self._title.setVisible(bool(title))
            self._ask.setVisible(bool(ask))
            self.settle()

    def _natural(self) -> tuple[int, int]:
        return self._title.natural_width(), self._ask.natural_width()


class Centre(QWidget):
    """A headline over a stack of pages; only the page in sight is drawn.

    Args:
        board: The board.
        pages: The other pages, by name.
        suits: The page for a part of the day, by its id; the board suits all others.
    """

    def __init__(self, board: BoardPage, pages: Mapping[str, QWidget], suits: Mapping[str, str]) -> None:
        super().__init__()
        self._suits = suits
        self._headline = Headline()
        self._pages: dict[str, QWidget] = {"board": board, **pages}
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(round(_LEAST * theme.text_scale()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._headline)
        column.addWidget(self._stack, 1)
        self.name = "board"
        self._item: str | None = None
        self._low = self._bare = False

    @property
    def page(self) -> QWidget:
        """The page in sight."""
        return self._pages[self.name]

    def hasHeightForWidth(self) -> bool:
        """No: what it would like is no least height, and what stands under it keeps its own."""
        return False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all pages."""
        return tuple(self._pages)

    def turn_to(self, name: str, view: ChairView) -> None:
        """Bring a page into sight and draw it."""
        self.name = name if name in self._pages else "board"
        self._stack.setCurrentWidget(self.page)
        self.show_view(view)

    def follow(self, view: ChairView) -> bool:
        """Bring the page into sight that suits a part of the day that has just begun; tells if it turned."""
        if view.current_item == self._item:
            return False
        self._item = view.current_item
        before, suited = self.name, self._suits.get(view.current_item, "board")
        self.turn_to("start" if view.phase == "before" else suited, view)
        return self.name != before

    def show_view(self, view: ChairView) -> None:
        """Draw the page in sight and its headline."""
        show = getattr(self.page, "show_view", None)
        if callable(show):
            show(view)
        self.show_headline(view)

    def set_low(self, low: bool, view: ChairView, *, bare: bool = False) -> None:
        """Leave out what to ask where there is little height, and the board's headline where hardly any."""
        if (low, bare) != (self._low, self._bare):
            self._low, self._bare = low, bare
            self.show_headline(view)

    def show_headline(self, view: ChairView) -> None:
        """Draw the headline."""
        item = current_item(view)
        suits = item is not None and self._suits.get(item.id, "board") == self.name
        ask = f"Ask: “{item.ask}”" if item and suits and item.ask else ""
        recap = f"Summed up: “{item.recap}”" if item and suits and item.recap else ""
        own = item.title if item and suits else TITLES.get(self.name, BOARD_TITLE)
        asks = () if self._low else (ask, recap)
        closed = closed_words(view)
        words = closed or "   ".join(part for part in asks if part)
        self._headline.show_words(own, words, closed=bool(closed))
        self._headline.setVisible(not self._bare or self.name not in _TITLED)

    def take_focus(self) -> None:
        """Give the page in sight the focus."""
        self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
