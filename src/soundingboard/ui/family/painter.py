"""The family's screen as a widget: it takes a frame's bytes and shows what they say."""

import logging
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.board import BoardView
from soundingboard.ui.family.calm import BreakView, NeutralView
from soundingboard.ui.family.child import ChildView
from soundingboard.ui.family.decision import DecisionView
from soundingboard.ui.family.fit import (
    BODY,
    FLOOR,
    SHEET_HEIGHT,
    SHEET_WIDTH,
    Fit,
    Step,
    first_that_fits,
    ladder,
)
from soundingboard.ui.family.furniture import Children, Foot, Recap, Strip
from soundingboard.ui.family.page import AnyPage, FrameHolder, words
from soundingboard.ui.family.part import PartView
from soundingboard.ui.family.plan import PlanView
from soundingboard.ui.family.scale import ScalesView
from soundingboard.ui.family.steps import StepsView
from soundingboard.ui.family.veil import Veil
from soundingboard.ui.family.who import WhoView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.textsize import OWN_TYPE
from soundingboard.views import frame as frames
from soundingboard.views.frame import NEUTRAL, Frame, from_bytes

_PAGES: Final[dict[type, type[AnyPage]]] = {
    frames.NeutralPage: NeutralView,
    frames.WhoPage: WhoView,
    frames.BoardPage: BoardView,
    frames.PlanPage: PlanView,
    frames.ScalePage: ScalesView,
    frames.StepsPage: StepsView,
    frames.PartPage: PartView,
    frames.ChildPage: ChildView,
    frames.DecisionPage: DecisionView,
    frames.BreakPage: BreakView,
}
_SIDE: Final = 72
_log = logging.getLogger(__name__)


class FrameView(FrameHolder):
    """Draws one frame at any size, in words that a screen reader can read.

    Whatever cannot be read, laid out or drawn becomes the neutral page.

    Args:
        parent: The widget it stands in.
        fades: Whether a new page comes up calmly, where the system does not ask for stillness.
    """

    changed = Signal()
    """What can be seen has changed, or a break's clock has ticked."""

    def __init__(self, parent: QWidget | None = None, *, fades: bool = False) -> None:
        super().__init__(parent)
        self._fades = fades
        self.setProperty(OWN_TYPE, True)
        self.setAccessibleName("")
        self._strip, self._title, self._page_of = Strip(self), words(self), words(self, theme.SOFT)
        self._views: dict[type, AnyPage] = {kind: view(self) for kind, view in _PAGES.items()}
        self._children, self._recap, self._foot = Children(self), Recap(self), Foot(self)
        self._veil = Veil(self)
        self._frame, self._step = NEUTRAL, Step(1.0, 1.0, 1.0)
        for view in self._views.values():
            view.hide()
        self._break.ticked.connect(self.changed)
        self._show(NEUTRAL)

    @property
    def page(self) -> str:
        """The name of the page that is shown, such as ``board``."""
        return str(self._frame.page.__struct_config__.tag)

    @property
    def step(self) -> Step:
        """How large the words came out."""
        return self._step

    def show_frame(self, data: bytes) -> None:
        """Show the frame that these bytes hold."""
        try:
            self._show(from_bytes(data))
        except Exception as fault:  # noqa: BLE001 - the edge to the room: no fault of a frame may stand there
            # The fault's text may quote the frame, so only its kind is logged.
            _log.error("A frame could not be shown: %s", type(fault).__name__)
            self._show(NEUTRAL)

    def show_neutral(self) -> None:
        """Show the calm page with nothing of anybody on it, at once."""
        self._show(NEUTRAL)
        self.repaint()

    def set_clock(self, clock: Callable[[], float]) -> None:
        """Let a break count on this clock: it gives seconds that only ever grow."""
        self._break.set_clock(clock)

    def tick(self) -> None:
        """Bring a break's clock up to now, without waiting for its timer."""
        if isinstance(self._frame.page, frames.BreakPage):
            self._break.tick()

    def drawing_failed(self) -> None:
        """Show the neutral page, once the drawing that failed is over."""
        QTimer.singleShot(0, self, self.show_neutral)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Lay everything out again when the app's text scale changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.ground(theme.PAPER)))
        painter.end()

    @property
    def _break(self) -> BreakView:
        view = self._views[frames.BreakPage]
        if not isinstance(view, BreakView):
            raise TypeError(view)
        return view

    def _show(self, frame: Frame) -> None:
        another = _heading(frame) != _heading(self._frame)
        self._frame = frame
        shown = self._views[type(frame.page)]
        for view in self._views.values():
            if view is not shown and not view.isHidden():
                view.hide()
                view.empty()
        shown.fill(frame.page)
        self._strip.show_parts(frame.parts, frame.part)
        self._children.show_names(frame.children)
        self._title.setText("" if shown.OWN_TITLE else frame.page.title)
        self._page_of.setText(frame.page_of)
        self._recap.show_text(frame.recap)
        recording = "" if isinstance(frame.page, frames.BreakPage) else frame.recording
        self._foot.show_words(recording, frame.reminder, frame.next_break, recorded=frame.recorded)
        shown.show()
        self._arrange()
        self._come_up(another=another)
        self.update()
        self.changed.emit()

    def _come_up(self, *, another: bool) -> None:
        """Let another page come up out of the paper; the neutral page stands there at once."""
        if frames.NEUTRAL.page == self._frame.page or not self._fades or not theme.may_move():
            self._veil.lift()
        elif another:
            foot = 0 if self._foot.isHidden() else self._foot.height()
            self._veil.setGeometry(0, 0, self.width(), self.height() - foot)
            self._veil.cover()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        unit = min(width / SHEET_WIDTH, height / SHEET_HEIGHT)
        roomy = self._views[type(self._frame.page)].ROOMY
        steps = ladder(theme.text_scale(), roomy=roomy)

        def fits(step: Step) -> bool:
            fit = Fit(unit, step)
            needed = self._lay_out(width, height, fit)
            return needed <= height and not (fit.broken and step.text > _BREAKING)

        self._step = first_that_fits(steps, fits)

    def _lay_out(self, width: int, height: int, fit: Fit) -> int:
        side = fit.fixed(_SIDE)
        inner = width - 2 * side
        top = self._lay_out_head(side, inner, fit)
        foot = self._foot.arrange(width, fit)
        self._foot.setGeometry(0, height - foot, width, foot)
        recap = self._recap.arrange(inner, fit)
        gap = fit.edge(18)
        below = foot + gap + (recap + gap if recap else 0)
        self._recap.setGeometry(side, height - foot - gap - recap, inner, recap)
        view = self._views[type(self._frame.page)]
        if view.OWN_TITLE and not foot and not recap:
            top = below = gap
        room = height - top - below
        needed = view.arrange(inner, room, fit)
        view.setGeometry(QRect(side, top, inner, max(room, needed)))
        return top + needed + below

    def _lay_out_head(self, side: int, width: int, fit: Fit) -> int:
        top = self._lay_out_top(side, width, fit)
        self._title.set_face(fit.title(58), bold=True)
        self._page_of.set_face(fit.around(30))
        wide = self._page_of.natural_width() if self._page_of.text() else 0
        fit.put(self._page_of, side + width - wide, top, wide)
        room = width - wide - (fit.fixed(40) if wide else 0)
        high = fit.put_even(self._title, side, top, room)
        if wide:
            one = self._title.heightForWidth(100_000)
            self._page_of.move(self._page_of.x(), top + max(0, (one - self._page_of.height()) * 2 // 3))
        high = max(high, self._page_of.height() if wide else 0)
        return top + high + (fit.edge(30) if high else 0)

    def _lay_out_top(self, side: int, width: int, fit: Fit) -> int:
        """The day's parts and, beside them at the right, whom it is about; gives where the page begins."""
        top, thick = fit.edge(56), fit.fixed(12)
        high = self._children.arrange(width // 2, fit)
        begins = max(fit.edge(10), top + (thick - high) // 2)
        taken = self._children.width() + fit.fixed(30) if high else 0
        self._children.move(side + width - self._children.width(), begins)
        self._strip.setGeometry(side, begins + (high - thick) // 2 if high else top, width - taken, thick)
        if not (high or self._frame.parts):
            return top
        return max(top + thick + fit.edge(34), begins + high + fit.edge(10))


def _heading(frame: Frame) -> tuple[object, ...]:
    """What tells one page from another: a card more or a break's clock is the same page."""
    return type(frame.page), getattr(frame.page, "title", ""), frame.page_of


_BREAKING: Final = FLOOR / BODY
"""At this size a word may be broken, rather than make everything smaller still."""


def kinds() -> tuple[Any, ...]:
    """Every kind of page that can be shown."""
    return tuple(_PAGES)
