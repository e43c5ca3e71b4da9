"""A row for each child's father: who he is, or why there is none to name."""

from functools import partial

from soundingboard.ui.prepare.questions import father
from soundingboard.ui.prepare.section import ActRow, Acts
from soundingboard.ui.shared.pages import Card, emptied
from soundingboard.views.preparing import PrepareView


class Fathers(Card):
    """Known, not known, or not safe to contact, with the reason; it is there once there is a child."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(
            "Fathers", "A father who lives elsewhere counts too. Say why, where he is not named."
        )
        self._acts = acts
        self._column = self.add_column()
        self.rows: dict[str, ActRow] = {}

    def look(self, view: PrepareView) -> None:
        """Show each child's."""
        emptied(self._column)
        self.rows = {}
        self.setVisible(bool(view.fathers))
        for line in view.fathers:
            known = bool(line.person or line.status)
            whose = f"{line.called}’s father"
            row = ActRow(*(("tick", "going_well") if known else ("worry", "worry")), f"{whose}: {line.words}")
            row.put("Change" if known else "Say", partial(self._acts.ask, father(line, view)), whose)
            self.rows[line.child] = row
            self._column.addWidget(row)
