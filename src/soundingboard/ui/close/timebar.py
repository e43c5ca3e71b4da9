"""How the time went: one bar in parts, and a word with its minutes for each part."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import emptied
from soundingboard.ui.shared.parts import PartsBar, legend
from soundingboard.ui.shared.words import WrapLabel

PURPOSES: Final = {
    "open": ("Welcome", "#D8D0C2"),
    "voice": ("Family's voice", "#E8B45A"),
    "info": ("What happened", "#B5AC9E"),
    "risk": ("Risk", theme.RISK),
    "plan": ("Plan", theme.PLAN),
    "decision": ("Decision", theme.TEAL),
    "close": ("What happens next", theme.TEAL_SOFT),
    "break": ("Break", "#F1ECE2"),
}
"""The words and the colour of each purpose, in the order of the bar."""


class TimeBar(QWidget):
    """The bar, its words, and the sentence under them."""

    def __init__(self) -> None:
        super().__init__()
        self._bar, self._words = PartsBar(), WrapLabel(bold=True)
        self._legend = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._bar)
        column.addLayout(self._legend)
        column.addWidget(self._words)

    def show_time(
        self, minutes: dict[str, float], share: float | None, breaks: int, family: float | None = None
    ) -> None:
        """Show minutes by purpose, the share on risk and plan (0 to 1), and how many breaks there were.

        ``family`` is the family's share of the time in which somebody was marked as speaking; None where
        nobody was.
        """
        known = [(purpose, minutes[purpose]) for purpose in PURPOSES if minutes.get(purpose)]
        self._bar.setVisible(bool(known))
        self._bar.show_parts([(PURPOSES[purpose][1], spent) for purpose, spent in known])
        emptied(self._legend)
        if known:
            flow = FlowBox(across=16)
            for purpose, spent in known:
                words, colour = PURPOSES[purpose]
                flow.add(legend(f"{words} {spent:.0f} min", colour))
            self._legend.addWidget(flow)
        self._words.setText(_sentence(share, breaks, family))


def _sentence(share: float | None, breaks: int, family: float | None) -> str:
    if share is None:
        return "No part of the day has begun yet."
    aim = "more than half, as it should be" if share > 0.5 else "it should be more than half"
    pauses = {0: "no break", 1: "1\N{NO-BREAK SPACE}break"}.get(breaks, f"{breaks}\N{NO-BREAK SPACE}breaks")
    told = [f"{share:.0%} on risk and plan: {aim}", pauses]
    if family is not None:
        told.insert(1, f"the family spoke for {family:.0%} of the speaking that was noted")
    return "  ·  ".join(told)
