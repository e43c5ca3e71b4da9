"""Which conferences the list shows: of a kind, as they stand, and from when."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.fields import Choice
from soundingboard.views.library import Wanted

KINDS: Final = {
    "": "Every kind",
    "initial": "Initial",
    "review": "Review",
    "pre_birth": "Before birth",
    "transfer_in": "Transfer in",
}
STATES: Final = {
    "": "As it stands",
    "to_come": "To come",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
    "archived": "Archive",
    "past": "Past its time",
}
WHENS: Final = {
    "": "Any day",
    "next_30": "Next 30 days",
    "last_30": "Last 30 days",
    "last_365": "Last year",
    "older": "Before that",
}


class Filters(QObject):
    """Three boxes to choose from, and what is chosen in them."""

    changed = Signal()
    """Something else is chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.when = self._box("When", WHENS)
        self.kind = self._box("Kind of conference", KINDS)
        self.state = self._box("How it stands", STATES)
        self.boxes = (self.when, self.kind, self.state)

    @property
    def chosen(self) -> Wanted:
        """What is to be shown; nothing chosen asks for everything."""
        kind, state, when = (str(each.currentData()) for each in (self.kind, self.state, self.when))
        return Wanted(kind, state, when)

    def choose_state(self, state: str) -> None:
        """Show those that stand so."""
        self.state.setCurrentIndex(self.state.findData(state))

    def show_when(self, *, needed: bool) -> None:
        """Be there where there is something to choose from."""
        for box in self.boxes:
            box.setVisible(needed)

    def _box(self, name: str, options: Mapping[str, str]) -> Choice:
        box = Choice()
        box.setFont(theme.font(theme.BODY))
        box.setAccessibleName(name)
        for code, words in options.items():
            box.addItem(words, code)
        box.currentIndexChanged.connect(self.changed)
        return box
