"""The papers to bring: what they are, where they go, and what was made."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Check
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card, MarkedLine, Page, PageTop, Scrolled, emptied

_LINES: Final = (
    "A leaflet for each grown-up of the family: why we meet, what happens, who comes, who to ring",
    "Name cards to fold, for everybody who comes into the room, and three empty ones",
    "Pages to go on with when the computer stops: the day, who comes, cards, a plan and decisions to write",
    "Forms to say how it was, for a child, a parent and a professional, without a name",
)
_NAMES: Final = {
    "name-cards": "Name cards",
    "on-paper": "Pages for when the computer stops",
    "feedback-child": "Form for a child",
    "feedback-parent": "Form for a parent",
    "feedback-professional": "Form for a professional",
    "leaflet": "Leaflet",
}


class Brought(NamedTuple):
    """What was made for one reader, or with no reader for the room: files, and those stopped and by what."""

    reader: str
    papers: tuple[str, ...]
    stopped: tuple[tuple[str, str], ...] = ()


class Bringing(Protocol):
    """Makes the papers."""

    def choose_folder(self) -> Path | None:
        """Where they go; None when the chair chooses nothing."""
        ...

    def make(self, folder: Path, *, surnames: bool) -> Iterator[Brought]:
        """One reader's after another; raises `Trouble` when the folder cannot be written."""
        ...


class BringPage(Page):
    """The page.

    Args:
        bringing: Makes the papers.
        back: Goes back to where the chair came from.
    """

    def __init__(self, bringing: Bringing, back: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: papers to bring")
        self._bringing = bringing
        self._making: Iterator[Brought] = iter(())
        self._folder = Path()
        self.notice = Notice()
        self.back = KeyButton("Back", "Alt Left")
        self.make = KeyButton("Make the papers…", "Ctrl M", look="primary")
        self.surnames = Check("Surnames on the name cards, too")
        self.surnames.setFont(theme.font(theme.BODY))
        self.made = Card("What was made")
        self._made_column = self.made.add_column()
        self.made.hide()
        self._lay_out()
        self._next = QTimer(self)
        self._next.timeout.connect(self._make_one)
        self.make.clicked.connect(self._choose)
        self.back.clicked.connect(back)
        for key, button in (("Alt+Left", self.back), ("Ctrl+M", self.make)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def first_stop(self) -> QWidget:
        """The one act of the page."""
        return self.make

    def _lay_out(self) -> None:
        what = Card("What is made", "As PDF to print, and as a Word file where you want to change a word.")
        column = what.add_column()
        for line in _LINES:
            column.addWidget(MarkedLine("dot", theme.TEAL, line))
        what.add(self.surnames)
        row = FlowBox()
        row.add(self.make)
        what.add(row)
        scroll = Scrolled()
        for part in (self.notice, what, self.made):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageTop("Papers to bring", "", (self.back,)))
        outer.addWidget(scroll, 1)

    def _choose(self) -> None:
        folder = self._bringing.choose_folder()
        if folder is None:
            return
        self.notice.clear()
        emptied(self._made_column)
        self._folder = folder
        self._making = self._bringing.make(folder, surnames=self.surnames.isChecked())
        self.make.setEnabled(False)
        self._next.start(0)

    def _make_one(self) -> None:
        try:
            brought = next(self._making, None)
        except Trouble as trouble:
            self._end()
            self.notice.refuse(str(trouble))
            return
        if brought is None:
            self._end()
            self.notice.done(
                f"They are in {self._folder}. Print them, and look at each before you hand it out."
            )
            return
        self.made.show()
        for line in lines_of(brought):
            self._made_column.addWidget(line)

    def _end(self) -> None:
        self._next.stop()
        self.make.setEnabled(True)
        self.make.setFocus()


def lines_of(brought: Brought) -> Iterator[MarkedLine]:
    """A line for each paper, whatever formats it has, and one for each that was stopped."""
    of = f" for {brought.reader}" if brought.reader else ""
    for name in dict.fromkeys(paper.partition(".")[0] for paper in brought.papers):
        yield MarkedLine("tick", theme.WELL, f"{_NAMES[name]}{of}")
    for paper, what in brought.stopped:
        name = _NAMES[paper.partition(".")[0]]
        yield MarkedLine("worry", theme.WORRY, f"{name}{of} was stopped: “{what}” may not stand in it")
