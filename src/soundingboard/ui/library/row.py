"""One conference of the list: its day, its family, how it stands, and what to do with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.dates import MONTHS, clock_time, full_date, spoken_time
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton, Look
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import MarkedLine, natural_line
from soundingboard.ui.shared.panels import Ground, Panel, Pill
from soundingboard.ui.shared.words import Words, WrapLabel
from soundingboard.views.library import ConferenceLine

_WIDE: Final = 700
_GAP: Final = 14
_MOST: Final = 0.55
"""Of the width, for what can be done; the words keep the rest."""


@dataclass(frozen=True, slots=True)
class Doors:
    """Where a row leads, each called with the id of a conference."""

    open: Callable[[str], None]
    prepare: Callable[[str], None]
    close: Callable[[str], None]
    mend: Callable[[str], None]
    review: Callable[[str], None] = lambda _key: None


_MEND: Final[tuple[str, str, Look]] = ("mend", "Make it whole", "")
_REVIEW: Final[tuple[str, str, Look]] = ("review", "Begin the review", "quiet")
_BUTTONS: Final[dict[str, tuple[tuple[str, str, Look], ...]]] = {
    "today": (("prepare", "Prepare", ""), ("open", "Open", "primary")),
    "week": (("prepare", "Prepare", ""),),
    "later": (("prepare", "Prepare", ""),),
    "passed": (("prepare", "Prepare", ""), ("open", "Open", "")),
    "waiting": (_REVIEW, ("close", "Send the rest", "")),
    "closed": (_REVIEW, ("close", "Look", "quiet")),
}
"""What can be done in each group: the door, its words and its look; the last is the main one."""


class DateBlock(Panel):
    """A day as on a calendar's leaf: month, day and time.

    Args:
        starts: When.
        held: The day is over: it says so in place of the time.
        late: Something is still to be done about it.
    """

    def __init__(self, starts: datetime, *, held: bool, late: bool = False) -> None:
        tone = theme.TONES["worry" if late else "app"]
        super().__init__(Ground(tone.ground, "", 12))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{full_date(starts)}, {spoken_time(starts)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        parts = (
            (MONTHS[starts.month - 1][:3], 14),
            (str(starts.day), 24),
            ("held" if held else clock_time(starts), 14),
        )
        for text, size in parts:
            words = Words(text, size=size, bold=True, ink=tone.ink)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMinimumSize(words.natural_width() + 2, words.fontMetrics().height())
            column.addWidget(words)
        self.setMinimumWidth(round(74 * theme.text_scale()))


class ConferenceRow(Panel):
    """A row: the last of its buttons is what it is there for, and what Up and Down go to.

    Args:
        line: The conference.
        doors: Where its buttons lead.
        interrupted: What is to be said of a recording that was interrupted; empty for none.
    """

    def __init__(self, line: ConferenceLine, doors: Doors, interrupted: str = "") -> None:
        super().__init__(Ground(theme.CARD, theme.LINE, 14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.line = line
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(18, 14, 18, 14)
        self._box.setSpacing(18)
        self._box.addWidget(self._words(interrupted), 1)
        self._does = FlowBox(across=_GAP)
        tone = theme.TONES["going_well" if line.settled else "worry"]
        self._pill = Pill(line.state, tone, mark="tick" if line.settled else "")
        doings = ((_MEND,) if interrupted else ()) + _BUTTONS[line.group]
        self.buttons = [self._button(*each, doors) for each in doings]
        for part in (self._pill, *self.buttons):
            self._does.add(part)
        self._box.addWidget(self._does, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def key(self) -> str:
        """The conference's id."""
        return self.line.id

    @property
    def group(self) -> str:
        """The group that it stands in."""
        return self.line.group

    @property
    def main(self) -> KeyButton:
        """The button it is there for."""
        return self.buttons[-1]

    def _words(self, interrupted: str) -> QWidget:
        holder, words = QWidget(), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(WrapLabel(self.line.family, size=17, bold=True))
        column.addWidget(WrapLabel(self.line.about, ink=theme.SOFT))
        if interrupted:
            column.addWidget(MarkedLine("worry", theme.WORRY, interrupted))
        column.addStretch(1)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        held, late = self.line.group in ("waiting", "closed"), self.line.group in ("waiting", "passed")
        row.addWidget(DateBlock(self.line.starts, held=held, late=late))
        row.addWidget(words, 1)
        return holder

    def _button(self, door: str, words: str, look: Look, doors: Doors) -> KeyButton:
        button = KeyButton(words, look=look)
        button.setAccessibleName(f"{words}: {self.line.family}, {full_date(self.line.starts)}")
        button.setAccessibleDescription(f"{self.line.about}. {self.line.state}.")
        lead: Callable[[str], None] = getattr(doors, door)
        button.clicked.connect(lambda: lead(self.line.id))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what is done under the words where it is narrow."""
        super().resizeEvent(event)
        parts = (self._pill, *self.buttons)
        wanted = natural_line(parts, _GAP)
        beside = self.width() >= _WIDE * theme.text_scale() and wanted <= self.width() * _MOST
        self._does.setMinimumWidth(wanted if beside else 0)
        self._does.setMaximumWidth(wanted if beside else 16_777_215)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._box.direction():
            self._box.setDirection(way)
