"""One conference of the list: its day, its family, how it stands, and what to do with it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.dates import MONTHS, clock_time, day_and_month, full_date, spoken_time
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton, Look
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import MarkedLine, natural_line
from soundingboard.ui.shared.panels import Ground, Panel, Pill
from soundingboard.ui.shared.words import Words, WrapLabel
from soundingboard.views.library import ConferenceLine

_SLIM: Final = frozenset({"closed", "archived"})
"""Groups whose rows are low: nobody has to do anything about them."""
_WIDE: Final = 700
_GAP: Final = 14
_MOST: Final = 0.65
"""Of the width, for what can be done; the words keep the rest."""


def nowhere(_key: str) -> None:
    """A door that leads nowhere."""


@dataclass(frozen=True, slots=True)
class Doors:
    """Where a row leads, each called with the id of a conference."""

    open: Callable[[str], None]
    prepare: Callable[[str], None]
    close: Callable[[str], None]
    mend: Callable[[str], None]
    review: Callable[[str], None] = nowhere
    hand_over: Callable[[str], None] = nowhere
    put_away: Callable[[str], None] = nowhere
    bring_back: Callable[[str], None] = nowhere
    delete: Callable[[str], None] = nowhere
    throw_away: Callable[[str], None] = nowhere


_MEND: Final[tuple[str, str, Look]] = ("mend", "Make it whole", "")
_REVIEW: Final[tuple[str, str, Look]] = ("review", "Begin the review", "quiet")
_BUTTONS: Final[dict[str, tuple[tuple[str, str, Look], ...]]] = {
    "today": (("prepare", "Prepare", ""), ("open", "Open", "primary")),
    "week": (("prepare", "Prepare", ""),),
    "later": (("prepare", "Prepare", ""),),
    "passed": (("prepare", "Prepare", ""), ("open", "Open", "")),
    "waiting": (_REVIEW, ("close", "Send the rest", "")),
    "closed": (_REVIEW, ("close", "Look", "quiet")),
    "archived": (("close", "Look", "quiet"),),
}
"""What can be done in each group: the door, its words and its look; the last is the main one."""
_HAND_OVER: Final = ("hand_over", "Hand over to another laptop…")
_PUT_AWAY: Final = ("put_away", "Put into the archive")
_BRING_BACK: Final = ("bring_back", "Bring back from the archive")
_DELETE: Final = ("delete", "Delete for good…")


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
        ends = 6 if line.group in _SLIM else 14
        self._box.setContentsMargins(18, ends, 18, ends)
        self._box.setSpacing(18)
        self._box.addWidget(self._words(interrupted), 1)
        self._does = FlowBox(across=_GAP)
        doings = ((_MEND,) if interrupted else ()) + _BUTTONS[line.group]
        self.buttons = [self._button(*each, doors) for each in doings]
        self.more = more_button(line.family, line.starts, tuple(_more_of(line)), doors, line.id)
        self._parts = (*_stands(line), self.more, *self.buttons)
        for part in self._parts:
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
        if self.line.urgent and not self.line.settled:
            column.addSpacing(2)
            column.addWidget(_most_urgent(self.line.urgent))
        if interrupted:
            column.addWidget(MarkedLine("worry", theme.WORRY, interrupted))
        column.addStretch(1)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        if self.line.group in _SLIM:
            day = Words(day_and_month(self.line.starts), bold=True)
            day.setMinimumWidth(round(110 * theme.text_scale()))
            day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            row.addWidget(day)
            row.addWidget(words, 1)
            return holder
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
        wanted = natural_line(self._parts, _GAP)
        beside = self.width() >= _WIDE * theme.text_scale() and wanted <= self.width() * _MOST
        self._does.setMinimumWidth(wanted if beside else 0)
        self._does.setMaximumWidth(wanted if beside else 16_777_215)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._box.direction():
            self._box.setDirection(way)


def more_button(
    family: str, starts: datetime, doings: Sequence[tuple[str, str]], doors: Doors, key: str
) -> KeyButton:
    """A button that opens what else can be done with a conference: doors and their words."""
    button = KeyButton("More", look="quiet")
    button.setAccessibleName(f"More: {family}, {full_date(starts)}")
    menu = QMenu(button)
    for door, words in doings:
        lead: Callable[[str], None] = getattr(doors, door)
        menu.addAction(words).triggered.connect(partial(_through, lead, key))
    button.set_menu(menu)
    return button


def _through(lead: Callable[[str], None], key: str, _checked: object = None) -> None:
    lead(key)


def _more_of(line: ConferenceLine) -> Iterator[tuple[str, str]]:
    yield _HAND_OVER
    if line.group == "archived":
        yield _BRING_BACK
    elif line.group in ("closed", "passed"):
        yield _PUT_AWAY
    if line.past:
        yield _DELETE


def _stands(line: ConferenceLine) -> Iterator[QWidget]:
    """How far it is ready, or in a few words how it stands."""
    done, whole = line.ready
    if line.settled or not whole:
        tone = theme.TONES["going_well" if line.settled else "worry"]
        yield Pill(line.state, tone, mark="tick" if line.settled else "")
        return
    yield ReadyBar(done, whole)


def _most_urgent(words: str) -> QWidget:
    """It stands under what the conference is, so that what can be done has one place on every row."""
    holder = FlowBox()
    holder.add(Pill(words, theme.TONES["worry"], mark="worry"))
    return holder


class ReadyBar(QWidget):
    """How many points of how many are ready before the day.

    Args:
        done: So many.
        whole: Of so many.
    """

    def __init__(self, done: int, whole: int) -> None:
        super().__init__()
        words = f"{done} of {whole}"
        self.setAccessibleName(f"Ready: {words}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bar = Bar(f"Ready: {words}")
        bar.setMaximum(whole)
        bar.setValue(done)
        top = QHBoxLayout()
        top.setSpacing(10)
        title = Words("Ready", size=13, bold=True)
        count = Words(words, size=13, ink=theme.SOFT)
        for part in (title, count):
            part.setMinimumSize(part.natural_width() + 2, part.fontMetrics().height())
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(bar)
        self.setMinimumWidth(round(150 * theme.text_scale()))
