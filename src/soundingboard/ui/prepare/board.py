"""What is ready, asked and missing, with a way to settle each; amber asks, and never nags."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.practice.readiness import TOPICS, Point
from soundingboard.ui.prepare.questions import for_point
from soundingboard.ui.prepare.section import ActRow, Acts, Section
from soundingboard.ui.shared.pages import Card, emptied
from soundingboard.views.preparing import PrepareView

MARKS: Final = {
    "ready": ("tick", "going_well"),
    "asked": ("not_sure", "not_sure"),
    "missing": ("worry", "worry"),
}
"""The mark and the tone of each state."""
_STATES: Final = {"ready": "ready", "asked": "asked", "missing": "to ask"}
_PLACES: Final = {"reports": 1, "invited": 2}
"""Where on the page a point is settled that no question settles."""

PEOPLE: Final = ("safety", "prepared", "advocate", "choices", "needs")
"""The topics that are about what people need."""


class Board(Section):
    """A card for each topic that has points.

    Args:
        acts: What it may do.
        turn: Shows another part of the page.
        topics: The topics it is about.
    """

    def __init__(
        self, acts: Acts, turn: Callable[[int], None], topics: tuple[str, ...] = tuple(TOPICS)
    ) -> None:
        super().__init__(acts)
        self._turn, self._topics = turn, topics
        self.rows: dict[tuple[str, str, str], ActRow] = {}

    def look(self, view: PrepareView) -> None:
        """Show the points as they are now."""
        emptied(self.column)
        self.rows = {}
        for title, points in view.ready.by_topic():
            if points[0].topic in self._topics:
                card = Card(title)
                for point in points:
                    card.add(self._row(point, view))
                self.column.addWidget(card)
        self.column.addStretch(1)

    def _row(self, point: Point, view: PrepareView) -> QWidget:
        mark, tone = MARKS[point.state]
        row = ActRow(mark, tone, point.words, quiet=point.state == "ready")
        row.setAccessibleName(f"{_STATES[point.state]}: {point.words}")
        asked = for_point(point, view)
        if asked is not None:
            words = "See to it" if point.state != "ready" else "Change"
            row.put(words, lambda: self.acts.ask(asked))
        elif point.topic in _PLACES:
            row.put("Go there", lambda: self._turn(_PLACES[point.topic]))
        self.rows[point.topic, point.about, point.what] = row
        return row
