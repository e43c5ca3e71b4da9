"""Where acts can go in the chair's window: to the line, to a side, to a page, to one row of it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.board import BoardPage
from soundingboard.ui.chair.capture import CaptureBox
from soundingboard.ui.chair.centre import Centre
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.kinds import KINDS
from soundingboard.ui.chair.seams import Desk
from soundingboard.ui.chair.sides import Side, Sides
from soundingboard.views.chair.parts import ChairView

Place = Callable[[], object]
"""Takes the focus there."""


class Going:
    """Takes the focus to places by their names.

    Args:
        desk: The conference.
        centre: The pages.
        sides: What stands beside them.
        capture: The line.
        rows: The list of each side.
        elsewhere: Places that are none of these, by name: sheets, other windows.
    """

    def __init__(
        self,
        desk: Desk,
        centre: Centre,
        sides: Sides,
        capture: CaptureBox,
        *,
        rows: Mapping[Side, DrawnList[Any]],
        elsewhere: Mapping[str, Place],
    ) -> None:
        self._desk, self._centre, self._sides, self._capture = desk, centre, sides, capture
        self._rows = rows
        self._places: dict[str, Place] = {
            **{name: partial(self._turn_to, name) for name in centre.names},
            **{f"kind:{kind}": partial(self._choose_kind, kind) for kind in KINDS},
            "capture": self.to_line,
            "back": self.to_line,
            "people": partial(self._to_side, "people"),
            "agenda": partial(self._to_side, "today"),
            "said_by": capture.said_by.click,
            "about": capture.about.click,
            "seen_by": capture.seen_by.click,
            **elsewhere,
        }

    def go(self, place: str) -> None:
        """Take the focus to a place, or turn a page."""
        self._places[place]()

    def to_line(self) -> None:
        """Take the focus to the line; a side that was opened for a moment folds again."""
        self._sides.close()
        self._capture.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_found(self, key: str) -> None:
        """Go to a card, a person, a part of the day or a promise: ``people:mia``."""
        sort, _, row = key.partition(":")
        self.go("board" if sort == "card" else sort)
        if sort in {"people", "agenda"}:
            self._rows["people" if sort == "people" else "today"].choose(row)
            return
        page: QWidget = self._centre.page
        choose = page.go_to if isinstance(page, BoardPage) else getattr(page, "choose", None)
        if callable(choose):
            choose(row)

    def follow(self, view: ChairView) -> None:
        """Draw the page in sight, or turn to the one that a new part of the day is about.

        Whoever was on the page that goes finds the line instead.
        """
        was_there = self._centre.page.isAncestorOf(QApplication.focusWidget() or self._capture)
        if not self._centre.follow(view):
            self._centre.show_view(view)
        elif was_there:
            self.to_line()

    def _turn_to(self, name: str) -> None:
        self._centre.turn_to(name, self._desk.view)
        self._centre.take_focus()

    def _to_side(self, side: Side) -> None:
        self._sides.open(side)
        self._rows[side].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_kind(self, kind: str) -> None:
        self._capture.choose_kind(kind)
        self.to_line()
