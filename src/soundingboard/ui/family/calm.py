"""The two calm pages: the neutral one with nothing of anybody on it, and time for a break."""

import math
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import Fit
from soundingboard.ui.family.page import Drawing, PageView, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import Words
from soundingboard.views.frame import BreakPage, NeutralPage

_TICK: Final = 200
TICKS: Final = "soundingboard_ticks"
"""The property of a label whose words change by themselves while the page stays the same."""


def centred(label: Words) -> Words:
    """The label with its words in the middle."""
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class Ripples(Drawing):
    """Calm rings, as sound goes out: the app's sign, without a word."""

    def draw(self, painter: QPainter) -> None:
        """Draw the rings and their middle."""
        centre, reach = QPointF(self.width() / 2, self.height() / 2), min(self.width(), self.height()) / 2
        for part, colour in ((1.0, theme.TEAL_TINT), (0.72, theme.PAPER), (0.52, theme.TEAL_TINT)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(centre, reach * part, reach * part)
        painter.setBrush(QColor(theme.TEAL_SOFT))
        painter.drawEllipse(centre, reach * 0.2, reach * 0.2)


class NeutralView(PageView[NeutralPage]):
    """Calm rings, and words under them where there are any."""

    OWN_TITLE = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rings = Ripples(self)
        self._title, self._message = centred(words(self)), centred(words(self, theme.SOFT))

    def fill(self, page: NeutralPage) -> None:
        """Take the words."""
        self._title.setText(page.title)
        self._message.setText(page.message)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay it out in the middle of the page."""
        self._title.set_face(fit.text(64), bold=True)
        self._message.set_face(fit.text(40))
        side, gap = fit.fixed(300), fit.room(48)
        top = side + (gap if self._title.text() or self._message.text() else 0)
        title = fit.put(self._title, 0, top, width)
        top += title + (gap // 2 if title else 0)
        needed = top + fit.put(self._message, 0, top, width)
        lead = max(0, (height - needed) // 2)
        self._rings.setGeometry((width - side) // 2, lead, side, side)
        for label in (self._title, self._message):
            label.move(label.x(), label.y() + lead)
        return needed


class Ring(Drawing):
    """A ring that empties calmly as the break goes by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._part = 1.0

    def show_part(self, part: float) -> None:
        """Show how much of the break is left, from 0 to 1."""
        self._part = min(1.0, max(0.0, part))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the whole ring, and over it what is left."""
        width = self.width() * 26 / 436
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(theme.LINE), width))
        painter.drawEllipse(box)
        if self._part > 0:
            pen = QPen(QColor(theme.TEAL), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(360 * 16 * self._part))


class BreakView(PageView[BreakPage]):
    """Time for a break: a ring with minutes and seconds, and when everyone starts again.

    It counts by itself from what the frame said was left, on a clock that a rehearsal may replace.
    """

    OWN_TITLE = True
    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock: Callable[[], float] = time.monotonic
        self._began, self._left, self._whole = 0.0, 0, 1
        self._ring = Ring(self)
        self._count = centred(words(self))
        self._count.setProperty(TICKS, True)
        self._title, self._again = centred(words(self)), centred(words(self, theme.SOFT))
        self._ground = Panel(parent=self)
        self._recording = centred(words(self._ground, theme.WELL))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)

    def set_clock(self, clock: Callable[[], float]) -> None:
        """Count on this clock from now on: it gives seconds that only ever grow."""
        gone = self._clock() - self._began
        self._clock, self._began = clock, clock() - gone

    def fill(self, page: BreakPage) -> None:
        """Take the words, and how long is left at this moment."""
        self._began, self._left, self._whole = self._clock(), page.seconds_left, max(1, page.seconds)
        self._title.setText(page.title)
        self._again.setText(page.again)
        self._recording.setText(page.recording)
        self._ground.setVisible(bool(page.recording))
        self.tick()

    def tick(self) -> None:
        """Show what is left now."""
        left = max(0.0, self._left - (self._clock() - self._began))
        whole = math.ceil(left)
        text = f"{whole // 60}:{whole % 60:02d}"
        if text != self._count.text():
            self._count.setText(text)
            self._ring.show_part(left / self._whole)
            self.ticked.emit()

    def empty(self) -> None:
        """Forget every word."""
        super().empty()
        self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count when it comes into sight."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody sees it."""
        super().hideEvent(event)
        self._timer.stop()

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay it out in the middle of the page."""
        side, gap = round(fit.fixed(436) * min(1.0, fit.step.text)), fit.room(44)
        self._count.set_face(min(fit.text(104), side * 0.26), bold=True)
        self._title.set_face(fit.text(76), bold=True)
        self._again.set_face(fit.text(44))
        top = side + gap
        for label in (self._title, self._again):
            high = fit.put(label, 0, top, width)
            top += high + (gap if high else 0)
        pill = self._put_recording(width, fit)
        needed = top + pill if pill else top - gap
        lead = max(0, (height - needed) // 2)
        self._ring.setGeometry((width - side) // 2, lead, side, side)
        count = self._count.heightForWidth(side)
        self._count.setVisible(bool(self._count.text()))
        self._count.setGeometry((width - side) // 2, lead + (side - count) // 2, side, count)
        for label in (self._title, self._again):
            label.move(label.x(), label.y() + lead)
        self._ground.move(self._ground.x(), top + lead)
        return needed

    def _put_recording(self, width: int, fit: Fit) -> int:
        if not self._recording.text():
            return 0
        across, along = fit.room(36), fit.room(16)
        self._recording.set_face(fit.text(34))
        wide = min(width, self._recording.natural_width() + 2 * across)
        high = fit.put(self._recording, across, along, wide - 2 * across) + 2 * along
        self._ground.dress(Ground(theme.WELL_TINT, "", 999))
        self._ground.setGeometry((width - wide) // 2, 0, wide, high)
        return high
