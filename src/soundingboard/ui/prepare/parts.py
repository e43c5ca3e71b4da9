"""All parts of the page before the day, one at a time under their tabs."""

from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.prepare.agenda import Agenda
from soundingboard.ui.prepare.board import PEOPLE, Board, Overview
from soundingboard.ui.prepare.inviting import Invitations
from soundingboard.ui.prepare.reports import Reports
from soundingboard.ui.prepare.section import Acts, Section
from soundingboard.ui.prepare.tabs import Tabs
from soundingboard.views.preparing import PrepareView

NAMES: Final = ("Family and people", "Reports", "Invitations", "Safety and needs", "Agenda", "Ready?")
_READY: Final = len(NAMES) - 1


class Parts(QWidget):
    """The parts; `tabs` belongs where it does not scroll.

    Args:
        people: The part that is there from the beginning.
        acts: What the others may do.
    """

    def __init__(self, people: QWidget, acts: Acts) -> None:
        super().__init__()
        self.tabs = Tabs(NAMES)
        self.reports, self.invitations, self.agenda = Reports(acts), Invitations(acts), Agenda(acts)
        self.needs, self.ready = Board(acts, PEOPLE), Overview(acts, self.tabs.turn_to)
        self._sections: tuple[Section, ...] = (
            self.reports,
            self.invitations,
            self.needs,
            self.agenda,
            self.ready,
        )
        self._parts = (people, *self._sections)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in self._parts:
            column.addWidget(part)
        self.tabs.turned.connect(self._turn)
        self._turn(0)
        for number in range(len(NAMES)):
            turn = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            turn.activated.connect(lambda number=number: self.tabs.turn_to(number))

    @property
    def part(self) -> QWidget:
        """The part that is shown."""
        return self._parts[self.tabs.number]

    def look(self, view: PrepareView | None) -> None:
        """Show the conference as it is now; without one there is only the first part."""
        self.tabs.setVisible(view is not None)
        if view is None:
            return
        for section in self._sections:
            section.look(view)
        self.tabs.name(_READY, f"Ready? {view.ready.ready} of {view.ready.total}")

    def _turn(self, number: int) -> None:
        for place, part in enumerate(self._parts):
            part.setVisible(place == number)
