"""My practice: what the chair's closed conferences come to, as calm bars, without anybody's name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.practice.feedback import LEAST
from soundingboard.practice.mirror import Chart, Row
from soundingboard.practice.opinions import TITLE, Opinions
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.parts import PartsBar, legend
from soundingboard.ui.shared.words import WrapLabel

_ABOUT: Final = (
    f"For you alone, to think about. No name, no family and no agency is in it, and what fewer than {LEAST} "
    "conferences have is left out."
)
_FEW: Final = (
    f"Here you will see how your conferences went, once {LEAST} are closed: how the time was spent, who was "
    "speaking, breaks, reports, answers, and how soon papers went."
)
_COUNTING: Final = "Counting your conferences, {:,} to go."
_HIDDEN: Final = "too few to tell"
_NOTHING: Final = "Nothing of this was noted."
_COLOURS: Final = {
    2: (theme.PLAN, theme.BAR_OTHER),
    3: (theme.TEAL, theme.TEAL_SOFT, theme.BAR_OTHER),
}
"""A colour for each part, by how many there are; none of them is good or bad."""
_BAR: Final = 14
_SEEN: Final = 0.0005
"""A smaller share is no part of a bar."""


class Counts(Protocol):
    """What was counted, and how many have yet to be."""

    @property
    def charts(self) -> tuple[Chart, ...]:
        """What they come to."""
        ...

    @property
    def conferences(self) -> int:
        """How many there are."""
        ...

    @property
    def left(self) -> int:
        """How many have yet to be counted."""
        ...


class Looking(Protocol):
    """What may be done about one's own practice."""

    def look(self) -> Counts:
        """Count some more, and tell what is known; raises `Trouble` where it cannot be."""
        ...

    def opinions(self) -> Opinions:
        """Tell what people said of it, on their forms."""
        ...

    def save_paper(self) -> str:
        """Write it as a PDF; a sentence for the chair, empty where they chose no place."""
        ...

    def save_table(self) -> str:
        """The same as CSV."""
        ...


class MirrorPage(Page):
    """What was counted, measure by measure.

    Args:
        looking: What may be done.
        back: Goes back to the list.
    """

    def __init__(self, looking: Looking, back: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: my practice")
        self._looking = looking
        self.notice = Notice()
        self.back = KeyButton("All conferences", "Alt Left")
        self.table = KeyButton("Save as a table", "Ctrl T")
        self.paper = KeyButton("Save as PDF", "Ctrl S", look="primary")
        self.words = WrapLabel(_ABOUT, ink=theme.SOFT)
        self.charts: list[ChartCard] = []
        self.opinions: list[ChartCard] = []
        self._scroll = Scrolled()
        self._top = PageTop("My practice", "", (self.back, self.table, self.paper))
        self._lay_out()
        acts = (
            ("Alt+Left", self.back, back),
            ("Ctrl+T", self.table, partial(self._save, looking.save_table)),
            ("Ctrl+S", self.paper, partial(self._save, looking.save_paper)),
        )
        for key, button, act in acts:
            button.clicked.connect(act)
            QShortcut(QKeySequence(key), self).activated.connect(act)
        for key, by in (("Page Down", 1), ("Page Up", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._turn, by))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.look)
        self.look()

    def first_stop(self) -> QWidget:
        """The way back."""
        return self.back

    def look(self) -> None:
        """Show what is counted; where some are left, go on counting as soon as nothing else waits."""
        try:
            counts = self._looking.look()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        for button in (self.table, self.paper):
            button.setVisible(bool(counts.charts))
        self._top.fit()
        if counts.left:
            self.words.setText(_COUNTING.format(counts.left))
            self._rest.start()
            return
        self.words.setText(_ABOUT if counts.charts else _FEW)
        self._show(counts.charts, self._looking.opinions())

    def _show(self, charts: Sequence[Chart], said: Opinions) -> None:
        emptied(self._column)
        self.charts = [ChartCard(chart) for chart in charts]
        self.opinions = [ChartCard(chart) for chart in said.charts]
        self._put_side_by_side(self.charts)
        self.said = Card(TITLE, said.words)
        self._column.addWidget(self.said)
        self._put_side_by_side(self.opinions)

    def _put_side_by_side(self, cards: Sequence[Card]) -> None:
        half = (len(cards) + 1) // 2
        if cards:
            self._column.addWidget(Beside(stacked(*cards[:half]), stacked(*cards[half:]), (1, 1), 900))

    def _lay_out(self) -> None:
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._scroll.column.addWidget(self.words)
        self._scroll.column.addWidget(holder)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        above = QVBoxLayout()
        above.setContentsMargins(28, 10, 28, 0)
        above.addWidget(self.notice)
        column.addLayout(above)
        column.addWidget(self._scroll, 1)

    def _turn(self, by: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def _save(self, save: Callable[[], str]) -> None:
        try:
            told = save()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        if told:
            self.notice.done(told)


class ChartCard(Card):
    """One measure: its colours in words, and a bar for each row.

    Args:
        chart: What is shown.
    """

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart.title, chart.about if chart.rows else _NOTHING)
        if not chart.rows:
            return
        colours = _COLOURS[len(chart.parts)]
        words = FlowBox(across=16)
        for part, colour in zip(chart.parts, colours, strict=True):
            words.add(legend(part, colour))
        self.add(words)
        self.rows = [said(chart, row) for row in chart.rows]
        for row, told in zip(chart.rows, self.rows, strict=True):
            bar = PartsBar(_BAR)
            bar.setAccessibleName(told)
            bar.show_parts(_bar(row, colours))
            self.add(_together(WrapLabel(told, size=13), bar))


def _together(words: QWidget, bar: QWidget) -> QWidget:
    """The words close above their bar."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 2)
    column.setSpacing(3)
    column.addWidget(words)
    column.addWidget(bar)
    return holder


def said(chart: Chart, row: Row) -> str:
    """A row in words: how many conferences it is of, and the share of each part."""
    asked = row.words.endswith("?")
    if row.count is None:
        return f"{row.words}{'' if asked else ':'} {_HIDDEN}"
    count = f"{row.words}{'' if asked else ','} {row.count:,} {chart.of}"
    if row.hidden:
        return f"{count}: {_HIDDEN}"
    known = [(part, share) for part, share in zip(chart.parts, row.shares, strict=True) if share is not None]
    shares = [f"{part.lower()} {share:.0%}" for part, share in known]
    rest = [f"the rest {_HIDDEN}"] if len(known) < len(chart.parts) else []
    return f"{count}: {', '.join((*shares, *rest))}"


def _bar(row: Row, colours: Sequence[str]) -> list[tuple[str, float]]:
    """The parts of a bar from left to right; what is hidden is its quiet end."""
    parts = [(colour, share) for colour, share in zip(colours, row.shares, strict=True) if share is not None]
    rest = (theme.LINE, 1 - sum(share for _, share in parts))
    return [part for part in (*parts, rest) if part[1] > _SEEN]
