"""The left side: the day's parts, the next break, where the time went and who has been heard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.dates import clock_time
from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.looks import ITEMS
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.chair.time_parts import BreakView, ItemView, TimeView

_ROWS_AT_LEAST = 3
_ANY_WIDTH = 16_777_215


class Gauge(QWidget):
    """A quiet title, two facts on one line, and a bar under them."""

    def __init__(self, title: str, name: str, colour: str, track: str = theme.BAR_TRACK) -> None:
        super().__init__()
        self._title = SectionTitle(title)
        self._left, self._right = WrapLabel(bold=True), WrapLabel(ink=theme.SOFT)
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._bar = Bar(name, colour, track)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._title)
        row = QHBoxLayout()
        row.addWidget(self._left)
        row.addStretch(0)
        row.addWidget(self._right)
        column.addLayout(row)
        column.addWidget(self._bar)

    def show_facts(self, left: str, right: str, percent: float) -> None:
        """Show these."""
        for label, words in ((self._left, left), (self._right, right)):
            if label.text() != words:
                label.setText(words)
        self._bar.setValue(round(min(100.0, max(0.0, percent))))


class SidePanel(QScrollArea):
    """A column at the side of the window that scrolls when it is higher than its room."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wide = width
        self.setFixedWidth(self.own_width)
        body = QWidget()
        body.setAutoFillBackground(False)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(14, 14, 10, 12)
        self.column.setSpacing(8)
        self.setWidget(body)

    @property
    def own_width(self) -> int:
        """How wide it is while it does not take all there is."""
        return round(self._wide * theme.text_scale())

    def fill_room(self, *, fill: bool) -> None:
        """Take all the width there is, or its own again."""
        self.setMaximumWidth(_ANY_WIDTH if fill else self.own_width)


class TodayPanel(SidePanel):
    """The day at a glance.

    Args:
        run: Does an act to the current part of the day.
    """

    def __init__(self, run: Callable[[Act], None]) -> None:
        super().__init__("Today", 252)
        self._now = ""
        self.agenda: DrawnList[ItemView] = DrawnList("Today's parts", "Item", ITEMS, run)
        self._break = Gauge("BREAK", "Time since the last break", theme.BAR)
        self._share = Gauge("TIME ON RISK AND PLAN", "Time on risk and plan, in per cent", theme.PLAN)
        self._heard = Gauge(
            "WHO HAS BEEN HEARD", "The family's share of speaking", theme.BAR, theme.BAR_OTHER
        )
        self._quiet = WrapLabel(size=13, ink=theme.SOFT)
        self._finish = WrapLabel(size=13, ink=theme.SOFT)
        self.column.addWidget(SectionTitle("TODAY"))
        self.column.addWidget(self.agenda, 1)
        self.column.addWidget(Rule())
        for part in (self._break, self._share, self._heard, self._quiet, self._finish):
            self.column.addWidget(part)
        self.agenda.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.agenda.setMinimumHeight(round(_ROWS_AT_LEAST * 40 * theme.text_scale()))

    def show_time(self, time: TimeView) -> None:
        """Draw the clock's part of the conference."""
        self.agenda.show_values(time.items)
        self._keep_in_sight(next((item.id for item in time.items if item.state == "now"), ""))
        self._break.show_facts(*break_facts(time.pause))
        share = time.share_on_risk_and_plan
        self._share.show_facts(f"{share:.0%}", "aim: over half", share * 100)
        heard = time.family_heard + time.professionals_heard > 0
        family = f"Family {time.family_heard:.0%}" if heard else "Nobody yet"
        others = f"Professionals {time.professionals_heard:.0%}" if heard else ""
        self._heard.show_facts(family, others, time.family_heard * 100)
        self._quiet.setText(time.quiet)
        self._quiet.setVisible(bool(time.quiet))
        finish = f"Planned to finish at {clock_time(time.planned_finish)}" if time.planned_finish else ""
        self._finish.setText(finish)
        self._finish.setVisible(bool(finish))

    def _keep_in_sight(self, now: str) -> None:
        """Scroll to a part of the day when it begins, unless somebody is looking through the list."""
        if now != self._now and not self.agenda.hasFocus():
            self.agenda.choose(now)
            self.agenda.scrollTo(self.agenda.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self._now = now


def break_facts(pause: BreakView) -> tuple[str, str, float]:
    """What to say of the break: a bold fact, a quiet one, and how full the bar is."""
    if pause.ends is not None:
        left = round(pause.minutes_left)
        words = f"On a break, {left} min left" if left >= 0 else f"Break over by {-left} min"
        part = 100 * (1 - pause.minutes_left / max(1, pause.minutes))
        return words, f"until {clock_time(pause.ends)}", part
    due = round(pause.every - pause.since)
    words = f"Due in {due} min" if due > 0 else "Due now"
    return words, f"{round(pause.since)} min so far", 100 * pause.since / max(1, pause.every)


class Rule(QWidget):
    """A thin line, across or down."""

    def __init__(self, *, down: bool = False) -> None:
        super().__init__()
        (self.setFixedWidth if down else self.setFixedHeight)(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.ink(theme.LINE)))
        painter.end()
