"""The two sides of the window: there in full where there is room, folded to a rail where there is not."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actbutton import ActButton
from soundingboard.ui.chair.people import PeoplePanel
from soundingboard.ui.chair.possible import on_break
from soundingboard.ui.chair.today import Rule, SidePanel, TodayPanel, break_facts
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

Side = Literal["today", "people"]
CENTRE_AT_LEAST: Final = 540
_RAIL: Final = 90


class Rail(Panel):
    """A folded side: the button that opens it, and its one or two facts that cannot wait.

    Args:
        act: The id of the act that opens it.
        run: Does an act.
    """

    def __init__(self, act: str, words: str, run: Callable[[Act], None]) -> None:
        super().__init__(Ground(theme.SIDE, "", 0))
        self.setFixedWidth(round(_RAIL * theme.text_scale()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 10, 6, 10)
        self._column.setSpacing(8)
        button = ActButton((act,), run, look="quiet", words={act: words})
        button.show_caps(False)
        cap = WrapLabel(button.act.cap, size=12, ink=theme.SOFT)
        cap.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(button)
        self._column.addWidget(cap)
        self._facts: list[tuple[Mark, WrapLabel]] = []
        self._column.addStretch(1)

    def show_facts(self, *facts: tuple[str, str, str]) -> None:
        """Show facts, each a mark, its colour, and words."""
        while len(self._facts) < len(facts):
            self._add()
        for (mark, label), (name, colour, words) in zip(self._facts, facts, strict=True):
            mark.set_mark(name, colour)
            if label.text() != words:
                label.setText(words)

    def _add(self) -> None:
        mark, label = Mark("dot", theme.SOFT, 14), WrapLabel(size=13)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part, across in ((mark, Qt.AlignmentFlag.AlignHCenter), (label, Qt.AlignmentFlag(0))):
            self._column.insertWidget(self._column.count() - 1, part, 0, across)
        self._facts.append((mark, label))


class Sides:
    """Which sides are in full and which are rails.

    Args:
        today: The left side in full.
        people: The right side in full.
        middle: What stands between them; on the smallest windows a side takes its place for a moment.
        run: Does an act.
    """

    def __init__(
        self, today: TodayPanel, people: PeoplePanel, middle: QWidget, run: Callable[[Act], None]
    ) -> None:
        self._panels: dict[Side, SidePanel] = {"today": today, "people": people}
        self._rails: dict[Side, Rail] = {
            "today": Rail("to_agenda", "Today", run),
            "people": Rail("to_people", "People", run),
        }
        self._middle = middle
        self._opened: Side | None = None
        self._width = 0
        self.folded = self._bare = False

    def row(self) -> QHBoxLayout:
        """All of it from left to right; a folded side stands at the edge."""
        row = QHBoxLayout()
        row.setSpacing(0)
        left, right = (
            (self._rails["today"], self._panels["today"]),
            (self._panels["people"], self._rails["people"]),
        )
        for each in (*left, Rule(down=True), self._middle, Rule(down=True), *right):
            row.addWidget(each, int(each is self._middle))
        return row

    def show_facts(self, view: ChairView) -> None:
        """Tell on the folded sides when a break is due, who is here, and whether they are enough."""
        words, _quiet, _part = break_facts(view.time.pause)
        self._rails["today"].show_facts(("cup", theme.WORRY if on_break(view) else theme.SOFT, words))
        enough = view.quorate and bool(view.people)
        quorate = ("tick", theme.WELL, "Quorate") if enough else ("cross", theme.WORRY, "Not quorate")
        self._rails["people"].show_facts(("person", theme.SOFT, view.here_line), quorate)

    def fit(self, width: int, *, bare: bool = False) -> None:
        """Fold both sides where the centre would have too little room; unfold them where it has enough.

        Where the window is ``bare`` the rails go too; the sides open by their keys.
        """
        self._width, self._bare = width, bare
        self.folded = not self._leaves_room(sum(panel.own_width for panel in self._panels.values()))
        if not self.folded:
            self._opened = None
        self._settle()

    def open(self, side: Side) -> None:
        """Have a side in full; where room is short the other one folds."""
        self._opened = side if self.folded else None
        self._settle()

    def close(self) -> None:
        """Fold again what was opened for a moment."""
        self._opened = None
        self._settle()

    def _leaves_room(self, taken: int) -> bool:
        return self._width - taken >= CENTRE_AT_LEAST * theme.text_scale()

    def _settle(self) -> None:
        side = self._opened
        alone = side is not None and not self._leaves_room(
            self._panels[side].own_width + self._rails[side].width()
        )
        self._middle.setVisible(not alone)
        for name, panel in self._panels.items():
            full = not self.folded or name == side
            panel.fill_room(fill=alone)
            panel.setVisible(full)
            self._rails[name].setVisible(not full and not self._bare)
