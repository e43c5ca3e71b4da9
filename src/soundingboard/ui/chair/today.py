"""The left side: the day's parts, the next break, where the time went and who has been heard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.dates import clock_time
from soundingboard.ui.chair.actions import Act
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.looks import ITEMS
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.chair.parts import BreakView, ItemView, TimeView

_AIM = 0.5


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
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 1)
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
        self.setFixedWidth(round(width * theme.text_scale()))
        body = QWidget()
        body.setAutoFillBackground(False)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(14, 14, 10, 12)
        self.column.setSpacing(8)
        self.setWidget(body)


class TodayPanel(SidePanel):
    """The day at a glance.

    Args:
        run: Does an act to the current part of the day.
    """

    def __init__(self, run: Callable[[Act], None]) -> None:
        super().__init__("Today", 252)
        self.agenda: DrawnList[ItemView] = DrawnList("Today's parts", "Item", ITEMS, run)
        self._break = Gauge("BREAK", "Time since the last break", theme.BAR)
        self._share = Gauge("TIME ON RISK AND PLAN", "Time on risk and plan, in per cent", theme.PLAN)
        self._heard = Gauge(
            "WHO HAS BEEN HEARD", "The family's share of speaking", theme.BAR, theme.BAR_OTHER
        )
        self._quiet = WrapLabel(size=13, ink=theme.SOFT)
        self._finish = WrapLabel(size=13, ink=theme.SOFT)
        self.column.addWidget(SectionTitle("TODAY"))
        self.column.addWidget(self.agenda)
        self.column.addWidget(rule())
        for part in (self._break, self._share, self._heard, self._quiet, self._finish):
            self.column.addWidget(part)
            self.column.addSpacing(4)
        self.column.addStretch(1)
        self.agenda.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.agenda.viewport().installEventFilter(self)

    def show_time(self, time: TimeView) -> None:
        """Draw the clock's part of the conference."""
        self.agenda.show_values(time.items)
        self._fit()
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the agenda as high as its parts when its width changes."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        height = self.agenda.content_height() + 2 * self.agenda.frameWidth() + 8
        if self.agenda.height() != height:
            self.agenda.setFixedHeight(height)


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


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {theme.LINE};")
    return line
