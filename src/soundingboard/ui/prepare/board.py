"""What is ready, asked and missing, each in one place with a way to settle it; amber asks, never nags."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.practice.readiness import TOPICS
from soundingboard.practice.ready_point import Point
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

FATHERS, REPORTS, INVITED, NEEDS = range(4)
"""Parts of the page in which points are settled, by their tabs."""
PEOPLE: Final = ("safety", "apart", "prepared", "advocate", "choices", "needs", "call")
"""The topics that are about what people need."""
HOMES: Final = {
    **dict.fromkeys(PEOPLE, NEEDS),
    "father": FATHERS,
    "reports": REPORTS,
    "invited": INVITED,
}
"""The topics that have their place in another part than the last, which has all others."""
_OTHERS: Final = tuple(topic for topic in TOPICS if topic not in HOMES)


class Board(Section):
    """A card for each topic that has points.

    Args:
        acts: What it may do.
        topics: The topics it is about.
    """

    def __init__(self, acts: Acts, topics: tuple[str, ...]) -> None:
        super().__init__(acts)
        self._topics = topics
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
        self.rows[point.topic, point.about, point.what] = row
        return row


class Overview(Board):
    """How far each part is, with the way there, and the points that have their place nowhere else.

    Args:
        acts: What it may do.
        turn: Shows another part of the page.
    """

    def __init__(self, acts: Acts, turn: Callable[[int], None]) -> None:
        super().__init__(acts, _OTHERS)
        self._turn = turn
        self.places: dict[str, ActRow] = {}

    def look(self, view: PrepareView) -> None:
        """Show how far it is now."""
        super().look(view)
        card = Card("How far you are")
        self.places = {}
        for title, points in view.ready.by_topic():
            if points[0].topic in HOMES:
                card.add(self._place(title, points))
        self.column.insertWidget(0, card)
        card.setVisible(bool(self.places))

    def _place(self, title: str, points: Sequence[Point]) -> QWidget:
        """One line for all points of a topic: the worst is its mark, and a single one stands itself."""
        ready = sum(point.state == "ready" for point in points)
        worst = max((point.state for point in points), key=list(MARKS).index)
        words = f"{title}: {ready} of {len(points)}" if len(points) > 1 else points[0].words
        topic = points[0].topic
        row = ActRow(*MARKS[worst], words, quiet=worst == "ready")
        row.setAccessibleName(f"{_STATES[worst]}: {words}")
        row.put("Go there", lambda: self._turn(HOMES[topic]))
        self.places[topic] = row
        return row
