"""Read it as the child at 18: all that is written about a child, and what could be put more kindly."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.asking.overlay import Overlay
from soundingboard.ui.chair.laying import Bit
from soundingboard.ui.chair.looks import card_text
from soundingboard.ui.chair.pages.rowlist import RowList
from soundingboard.ui.chair.pages.rows import Row, gap
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Check
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView, ChildView

TITLE = "Read it as the child at 18"
_TONES = {"action": "plan", "": "plain"}
"""Tones of marks that are no kind of card."""


class LaterSheet(Overlay):
    """What each child will read one day, with what the language guide finds in it.

    Args:
        check: The language guide.
        parent: What it lies over.
    """

    def __init__(self, check: Check, parent: QWidget) -> None:
        super().__init__(TITLE, 820, parent)
        self._check = check
        self.list = RowList(TITLE)
        self.column.addWidget(WrapLabel(TITLE, size=19, bold=True))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(WrapLabel("Up and Down scroll, Esc closes", size=12, ink=theme.SOFT))
        self.setFocusProxy(self.list)

    def fill(self, view: ChairView) -> None:
        """Show all there is about each child."""
        self.list.show_rows(tuple(later_rows(view, self._check)))


def later_rows(view: ChairView, check: Check) -> Iterator[Row]:
    """For each child what was written, words that could hurt marked; somebody's own words are left alone."""
    for child in view.children:
        yield Row(f"child:{child.id}", "heading", f"{child.called}, grown up, reads", side=child.age)
        for key, mark, text, own in _written(view, child):
            tags = () if own else _found(text, check)
            tone = _TONES.get(mark, mark)
            yield Row(f"{key}|{child.id}", "line", title=text, mark=mark, tone=tone, tags=tags)


def _written(view: ChairView, child: ChildView) -> Iterator[tuple[str, str, str, bool]]:
    """Each thing about this child: a key, its mark, its words, and whether they are somebody's own."""
    for column in view.columns:
        for card in column.cards:
            if not card.about or child.id in card.about:
                yield f"card:{card.id}", card.kind, card_text(card), card.own_words
    for name, text in (("reasons", child.reasons), ("words", child.words_for_child)):
        if text:
            yield f"{name}:{child.id}", "", text, False
    for outcome in view.plan.outcomes:
        if not outcome.about or child.id in outcome.about:
            for action in outcome.actions:
                yield f"action:{action.id}", "action", f"{action.who_line}: {action.what}", False


def _found(text: str, check: Check) -> tuple[Bit, ...]:
    return tuple(gap(f"“{text[each.start : each.end]}”: {each.why}", "worry") for each in check(text))
