"""What to look at before closing: a few lines of what is open, and the rest behind a button."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.views.chair.parts import FindingView
from soundingboard.views.closing import AFTERWARDS, CheckLine

AT_ONCE: Final = 7
"""Lines that are open and stand there at once; so many fit beside who gets what."""
_STILL: Final = ("thing was still open", "things were still open")
_SETTLED: Final = ("thing is settled", "things are settled")
_SHOW_THEM: Final = "Show them"
_ELSEWHERE: Final = ("In the meeting", "Go back to the meeting")


class Asking(Protocol):
    """Puts the question that settles what is open, in a strip that stands on the page."""

    @property
    def strip(self) -> QWidget:
        """Where the question stands while it is asked."""
        ...

    @property
    def closed(self) -> SignalInstance:
        """Sent when the strip was put away, with an answer or without."""
        ...

    def words(self, end: FindingView) -> tuple[str, str]:
        """What the button says and what it leads to; empty where no single question settles it."""
        ...

    def put(self, end: FindingView) -> None:
        """Put the question."""
        ...

    def correct(self) -> None:
        """Ask what is put right after the close."""
        ...


class Checks(Card):
    """The card of what is open and what is settled; nothing in it keeps anybody from closing.

    Args:
        asking: Puts the question that settles a line; None where nothing can be settled.
        meeting: Leads to where what no single question settles can be talked about.
    """

    put = Signal(QWidget)
    """A question was put about this line."""

    def __init__(self, asking: Asking | None = None, meeting: Callable[[], None] = lambda: None) -> None:
        super().__init__("Before you close")
        self._asking, self._meeting = asking, meeting
        self._open, self._settled = self.add_column(), self.add_column()
        self._lines: tuple[CheckLine, ...] = ()
        self._all = self._closed = False
        self.ends: dict[FindingView, KeyButton] = {}
        self._pressed: tuple[FindingView, int] | None = None
        self.more = KeyButton("", look="quiet")
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._turn)

    def show_lines(self, lines: Sequence[CheckLine], *, closed: bool) -> None:
        """Show these, as folded as they are; once it is closed, all is counted but what is new."""
        self._lines, self._closed = tuple(lines), closed
        still = [each for line in lines if not line.settled for each in line.open or (line,)]
        settled = [line for line in lines if line.settled]
        at_once = [each for each in still if _is_new(each)] if closed else still[:AT_ONCE]
        shown = still if self._all else at_once
        hidden = len(still) - len(shown)
        emptied(self._open)
        emptied(self._settled)
        self.ends = {}
        for each in shown:
            self._open.addWidget(self._line(each))
        if closed and hidden:
            self._open.addWidget(MarkedLine("not_sure", theme.WORRY, _counted(hidden, *_STILL)))
        if self._all:
            for line in settled:
                self._settled.addWidget(MarkedLine("tick", theme.WELL, line.words, line.told))
        elif settled:
            self._settled.addWidget(MarkedLine("tick", theme.WELL, _counted(len(settled), *_SETTLED)))
        folded = _SHOW_THEM if closed else f"Show {hidden} more" if hidden else "Show what is settled"
        self.more.set_words("Show less" if self._all else folded)
        self.more.setVisible(self._all or bool(hidden or settled))

    def go_on(self) -> bool:
        """After a question: to the line it was put from, or to the next when that line is settled.

        Tells whether there was a line to go to.
        """
        pressed, self._pressed = self._pressed, None
        buttons = list(self.ends.values())
        if pressed is None or not buttons:
            return False
        end, place = pressed
        same = next((button for each, button in self.ends.items() if _key(each) == _key(end)), None)
        button = same or buttons[min(place, len(buttons) - 1)]
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _line(self, end: FindingView | CheckLine) -> MarkedLine:
        if isinstance(end, CheckLine):
            return MarkedLine("ring", theme.SOFT, end.words, "still to come")
        line = MarkedLine("not_sure", theme.WORRY, end.message)
        if self._asking is not None and (not self._closed or end.code in AFTERWARDS):
            words, leads_to = self._asking.words(end)
            button = KeyButton(words or _ELSEWHERE[0])
            button.setToolTip(leads_to or _ELSEWHERE[1])
            button.setAccessibleDescription(f"{leads_to or _ELSEWHERE[1]}: {end.message}")
            button.clicked.connect(lambda: self._put(end, line) if words else self._meeting())
            line.add(button)
            self.ends[end] = button
        return line

    def _put(self, end: FindingView, line: MarkedLine) -> None:
        if self._asking is not None:
            self._pressed = end, list(self.ends).index(end)
            self._asking.put(end)
            self.put.emit(line)

    def _turn(self) -> None:
        self._all = not self._all
        self.show_lines(self._lines, closed=self._closed)


def _is_new(end: FindingView | CheckLine) -> bool:
    """Whether it came up after the close: it is of something that was put right."""
    return isinstance(end, FindingView) and end.code in AFTERWARDS and end.about[0] == "correction"


def _key(end: FindingView) -> tuple[str, tuple[str, ...]]:
    return end.code, end.about


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
