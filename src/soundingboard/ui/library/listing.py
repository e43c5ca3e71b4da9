"""The rows of the list: conferences by group, those that are begun, or what was found in their place."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.library.begun import BegunRow
from soundingboard.ui.library.found import FoundRow
from soundingboard.ui.library.row import ConferenceRow, Doors
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.library import ConferenceLine, FoundConference, ShelfView

GROUPS: Final = {
    "today": "Today",
    "passed": "The day has passed",
    "week": "This week",
    "later": "Later",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
    "archived": "Archive",
}
_OVER: Final = frozenset(("waiting", "closed", "passed", "archived"))
_NOTHING: Final = "There is no conference here yet."
_TO_BEGIN: Final = (
    "New conference (Ctrl N) makes the first one.",
    "Rehearse plays a made-up one, so that you can look at everything first.",
    "Bring in takes one over from another laptop.",
)
_NONE_SUCH: Final = "There is no such conference."
_NOT_FOUND: Final = "Nobody here is called that, and nobody said it."

Row = BegunRow | ConferenceRow | FoundRow
"""Anything in the list that Up and Down stop at."""


class Listing(QWidget):
    """What stands under one another in the list.

    Args:
        doors: Where rows lead.
    """

    more_wanted = Signal(str)
    """More of this group is to be shown."""

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        self._doors = doors
        self.rows: list[ConferenceRow] = []
        self.begun: list[BegunRow] = []
        self.found: list[FoundRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def stops(self) -> list[Row]:
        """Where Up and Down go, from the top."""
        return [*self.begun, *self.rows, *self.found]

    def first_stop(self) -> QWidget | None:
        """The first conference, or the first that is begun; None where there is neither."""
        stops: list[Row] = [*self.rows, *self.begun]
        return stops[0].main if stops else None

    def show_view(self, view: ShelfView, interrupted: Mapping[str, str], *, chosen: bool) -> None:
        """Show these conferences; the row that had the focus keeps it.

        ``interrupted`` says by id what is to be said of a recording that was interrupted; ``chosen`` is
        whether only some were asked for.
        """
        kept = next((row.key for row in self.rows if row.main.hasFocus()), "")
        emptied(self._column)
        self.found = []
        self.begun = [BegunRow(each, self._doors) for each in view.begun]
        self._add_under("Begun", self.begun)
        self.rows = [row for group in GROUPS for row in self._add_group(group, view, interrupted)]
        if not self.stops:
            self._column.addWidget(WrapLabel(_NONE_SUCH, size=17) if chosen else _nothing_yet())
        self._column.addStretch(1)
        for row in self.rows:
            if row.key == kept:
                row.main.setFocus()

    def show_found(self, found: Sequence[FoundConference]) -> None:
        """Show where the words stand, in place of the conferences."""
        emptied(self._column)
        self.rows, self.begun, self.found = [], [], [FoundRow(each, self._doors) for each in found]
        if not found:
            self._column.addWidget(WrapLabel(_NOT_FOUND, size=17))
        self._add_under("Found, the newest first", self.found)
        self._column.addStretch(1)

    def _add_group(self, group: str, view: ShelfView, interrupted: Mapping[str, str]) -> list[ConferenceRow]:
        lines = _in_order(group, [line for line in view.lines if line.group == group])
        rows = [ConferenceRow(line, self._doors, interrupted.get(line.id, "")) for line in lines]
        self._add_under(GROUPS[group], rows)
        if rows and (count := view.more.get(group, 0)):
            more = KeyButton(f"Show more of {count:,}", look="quiet")
            more.setAccessibleName(f"{GROUPS[group]}: {more.text()}")
            more.clicked.connect(lambda: self.more_wanted.emit(group))
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return rows

    def _add_under(self, title: str, rows: Sequence[Row]) -> None:
        if rows:
            self._column.addWidget(SectionTitle(title))
        for row in rows:
            self._column.addWidget(row)


def _nothing_yet() -> QWidget:
    card = Card(_NOTHING)
    for words in _TO_BEGIN:
        card.add(MarkedLine("dot", theme.TEAL, words))
    return card


def _in_order(group: str, lines: list[ConferenceLine]) -> list[ConferenceLine]:
    """The next day first; of what is over, the newest day first."""
    return sorted(lines, key=lambda line: line.starts, reverse=group in _OVER)
