"""Beside the list: what is for the chair to do, how this laptop stands, and the last ten conferences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.library import ConferenceLine

TO_DO: Final = 5
_UNDECIDED: Final = "Nobody has decided how long conferences are kept."
_PAST: Final = "{} past the time for which conferences are kept."
_UNDER: Final = "Share of time on risk and plan; the line is half."
_HALF: Final = 0.5
_LEAST_BAR: Final = 2.0
_GAP: Final = 0.28
"""Of the room of one bar, for what is between two."""


@dataclass(frozen=True, slots=True)
class LaptopLine:
    """One thing about this computer: whether it is as it should be, and a sentence."""

    good: bool
    words: str


class ToDo(Card):
    """What good practice asks for before the days that come next, and what is open for the whole vault.

    Args:
        settings: Leads to the settings.
        past: Shows what is past its time.
    """

    def __init__(self, settings: Callable[[], None], past: Callable[[], None]) -> None:
        super().__init__("For you to do")
        self._asks = QWidget()
        self._column = QVBoxLayout(self._asks)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add(self._asks)
        self._kept = WrapLabel()
        self.decide, self.look = KeyButton("Decide it"), KeyButton("Look at them")
        self.decide.clicked.connect(settings)
        self.look.clicked.connect(past)
        buttons = FlowBox()
        for part in (self.decide, self.look):
            buttons.add(part)
        self.add(self._kept)
        self.add(buttons)

    def show_asks(self, lines: Sequence[ConferenceLine], past: int | None) -> None:
        """Show what the next days ask for; ``past`` are past their time, None where none is decided."""
        emptied(self._column)
        soon = sorted((line for line in lines if line.group in ("today", "week")), key=lambda one: one.starts)
        family = ""
        for name, ask in [(line.family, ask) for line in soon for ask in line.to_do][:TO_DO]:
            if name != family:
                self._column.addWidget(SectionTitle(name))
            family = name
            self._column.addWidget(WrapLabel(ask))
        self._asks.setVisible(bool(family))
        count = "1 conference is" if past == 1 else f"{past or 0:,} conferences are"
        self._kept.setText(_UNDECIDED if past is None else _PAST.format(count))
        self._kept.setVisible(past != 0)
        self.decide.setVisible(past is None)
        self.look.setVisible(bool(past))
        self.setVisible(bool(family) or past != 0)


class Laptop(Card):
    """How this computer stands.

    Args:
        back_up: Makes a backup.
    """

    def __init__(self, back_up: Callable[[], None]) -> None:
        super().__init__("This laptop")
        self._lines = self.add_column()
        self._lines.setSpacing(2)
        self.back_up = KeyButton("Back up now")
        self.back_up.clicked.connect(back_up)
        row = FlowBox()
        row.add(self.back_up)
        self.add(row)

    def show_lines(self, lines: Sequence[LaptopLine]) -> None:
        """Show these."""
        emptied(self._lines)
        for line in lines:
            mark, colour = ("tick", theme.TONES["going_well"].ink) if line.good else ("not_sure", theme.WORRY)
            self._lines.addWidget(MarkedLine(mark, colour, line.words))
        self.setVisible(bool(lines))


class LastTen(Card):
    """How much of their time the last conferences spent on risk and plan."""

    def __init__(self) -> None:
        super().__init__("Your last ten conferences")
        self.bars = _Bars()
        self.add(self.bars)
        self.add(WrapLabel(_UNDER, ink=theme.SOFT))

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show these, 0 to 1, the newest last; nothing where there are none."""
        number = {1: "Your last conference", 10: "Your last ten conferences"}
        self.title.setText(number.get(len(shares), f"Your last {len(shares)} conferences"))
        self.bars.show_shares(shares)
        self.setVisible(bool(shares))


class _Bars(QWidget):
    """A bar for each, and a dashed line at half."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[float]) -> None:
        self._shares = tuple(shares)
        told = ", ".join(f"{share:.0%}" for share in shares)
        self.setAccessibleName(f"Share of time on risk and plan, the newest last: {told}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(86 * theme.text_scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink(theme.PLAN)))
        step, high = self.width() / max(10, len(self._shares)), float(self.height())
        for number, share in enumerate(self._shares):
            tall = max(_LEAST_BAR, high * share)
            painter.drawRoundedRect(QRectF(number * step, high - tall, step * (1 - _GAP), tall), 3, 3)
        painter.setPen(QPen(QColor(theme.ink(theme.WORRY)), 2, Qt.PenStyle.DashLine))
        half = high * (1 - _HALF)
        painter.drawLine(QPointF(0, half), QPointF(self.width(), half))
        painter.end()
