"""The top of the window: which conference, the recording, three buttons and the clock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from soundingboard.base.dates import clock_time, joined
from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actbutton import ActButton
from soundingboard.ui.chair.sound import SoundLine, SoundPill, Telling
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel, natural_width
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.time_parts import TimeView

_SIDE, _BARE = 20, 5
_MARGINS = 2 * _SIDE
_LEAST_TITLE, _TRY = 150, 10
_GAP = 18
_BESIDE, _UNDER = 14, 2
_SPACING = 10


class TopBar(Panel):
    """One row where there is room; its words, then its keys, then the row itself give way where not.

    Args:
        run: Does an act.
        parent: The widget it stands in.
    """

    def __init__(self, run: Callable[[Act], None], parent: QWidget | None = None) -> None:
        super().__init__(Ground(theme.CARD, "", 0), parent)
        self._title = WrapLabel(size=16, bold=True)
        self._children, self._kind = WrapLabel(size=14), WrapLabel(size=14, ink=theme.SOFT)
        self.pill = SoundPill()
        self._clock = WrapLabel(size=20, bold=True)
        self._clock.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._buttons = (
            ActButton(("record", "pause", "resume", "record_again"), run),
            ActButton(("break", "end_break"), run),
            ActButton(("hide", "unhide"), run),
        )
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(_SIDE, 5, _SIDE, 5)
        self._outer.setSpacing(_BESIDE)
        self._bare = False
        self._named = self._left()
        self._outer.addWidget(self._named, 1)
        self._tools = self._right()
        self._outer.addWidget(self._tools)

    def _left(self) -> QWidget:
        left = QWidget()
        self._names = row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._title)
        row.addWidget(self._children)
        row.addWidget(self._kind, 1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        self._row = row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addStretch(1)
        row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons:
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self._clock)
        return right

    def show_view(self, view: ChairView) -> None:
        """Draw the conference as it is now."""
        self._title.setText(view.family or view.title)
        self._kind.setText(view.title if view.family else "")
        self._children.setText(joined([child.called for child in view.children]))
        for button in self._buttons:
            button.show_view(view)
        self.show_time(view.time)
        self._settle()

    def show_time(self, time: TimeView) -> None:
        """Set the clock."""
        words = clock_time(time.now)
        if words != self._clock.text():
            self._clock.setText(words)
            self._clock.setAccessibleName(f"The time is {words}")
            self._clock.setMinimumWidth(self._clock_width())

    def show_sound(self, line: SoundLine) -> None:
        """Tell of the recording; whatever it is, nothing beside the pill moves."""
        self.pill.show_line(line)

    def set_bare(self, bare: bool) -> None:
        """Leave out which conference it is, and all of the recording but its time."""
        if bare != self._bare:
            self._bare = bare
            self._named.setVisible(not bare)
            side = _BARE if bare else _SIDE
            self._outer.setContentsMargins(side, 5, side, 5)
            self._row.setSpacing(_BARE if bare else _SPACING)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where room is short."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Take the first way to stand here that there is room for."""
        scale = theme.text_scale()
        room = self.width() - _MARGINS - _BESIDE
        title = 0 if self._bare else self._title.natural_width()
        names, kind = (0 if self._bare else _beside(label) for label in (self._children, self._kind))
        least = 0 if self._bare else _in_two_lines(self._title, round(_LEAST_TITLE * scale))
        ways: tuple[tuple[bool, Telling, int, int, int], ...] = (
            (True, "all", title, names, kind),
            (True, "all", title, names, 0),
            (False, "all", title, names, 0),
            (False, "all", title, 0, 0),
            (False, "words", title, 0, 0),
            (False, "time", title, 0, 0),
            (False, "time", min(title, least), 0, 0),
        )
        found = (
            (caps, telling, named, told)
            for caps, telling, called, named, told in ways
            if called + named + told + self._tools_width(telling, caps=caps) <= room
        )
        way = next(found, None)
        caps, telling, named, told = way or (False, "time", 0, 0)
        steady = not self._bare and self._tools_width(telling, caps=caps) <= room
        for button in self._buttons:
            button.show_caps(caps)
            # Where there is room its other words, at another time, move nothing.
            button.setMinimumWidth(button.width_with(caps=caps) if steady else 0)
        self._children.setVisible(named > 0)
        self._kind.setVisible(told > 0)
        self._names.setStretchFactor(self._children, int(told <= 0))  # so that it stands beside the family
        self.pill.tell("time" if self._bare else telling)
        turn = QBoxLayout.Direction
        direction = turn.LeftToRight if way else turn.TopToBottom
        if self._outer.direction() != direction:
            self._outer.setDirection(direction)
            self._outer.setSpacing(_BESIDE if way else _UNDER)

    def _clock_width(self) -> int:
        """Room for the widest time, so that no minute moves what stands beside it."""
        return max(natural_width(f"{d}{d}:{d}{d}", self._clock.font()) for d in range(10)) + 2

    def _tools_width(self, telling: Telling, *, caps: bool) -> int:
        buttons = sum(button.width_with(caps=caps) for button in self._buttons)
        gaps = _SPACING * (len(self._buttons) + 2) + 4
        return self.pill.widest(telling) + buttons + self._clock_width() + gaps


def _beside(label: WrapLabel) -> int:
    """The width that a label takes beside another; 0 without words."""
    return label.natural_width() + _GAP if label.text() else 0


def _in_two_lines(title: WrapLabel, least: int) -> int:
    """The width from ``least`` on in which a title needs no third line; sooner it has a row of its own."""
    whole = title.natural_width()
    most = 2 * title.heightForWidth(whole)
    return next((wide for wide in range(least, whole, _TRY) if title.heightForWidth(wide) <= most), whole)
