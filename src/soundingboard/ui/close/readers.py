"""Who gets what: a line for each reader, how it goes to them, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.base.dates import joined
from soundingboard.ui.close.packs import PackMade
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice
from soundingboard.ui.shared.flow import gone
from soundingboard.ui.shared.panels import Pill
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.closing import ReaderLine

CHOOSE: Final = "Choose how"
SAFER_EMAIL: Final = "Email with a password"
HOWS: Final = ("Secure email", SAFER_EMAIL, "Post", "By hand", "Read together")
USUAL: Final = {"professional": "Secure email", "child": "Read together"}
"""How a copy goes to these as a rule; for the family the chair chooses."""
TITLES: Final = ("For", "Copies", "Leaves out", "How", "")
_SHOW: Final = "Show them"
_FOLD: Final = "Show less"
_WIDE: Final = 640
_SHARES: Final = (3, 4, 6, 5, 3)
_BUTTON: Final = 36
_LINE: Final = 3
"""Rows of the grid for each reader; where it is wide, one of them is filled."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a copy is, in a word, and its tone."""

    words: str
    tone: str
    mark: str = ""


_STOPPED: Final = State("Stopped", "worry", "cross")
_READ_FIRST: Final = State("Read it first", "worry")
_READY: Final = State("Ready", "going_well", "tick")
_SENT: Final = State("Sent", "going_well", "tick")
_LATE: Final = State("Sent late", "worry", "tick")
_AGAIN: Final = State("Send again", "worry")


def state_of(reader: ReaderLine, made: PackMade | None) -> State | None:
    """How far that reader's copy is; None while it was not made in this sitting."""
    if reader.again and made is None:
        return _AGAIN
    if reader.sent and not reader.again:
        return _LATE if reader.late else _SENT
    if made is None:
        return None
    if made.stopped:
        return _STOPPED
    return _READ_FIRST if reader.reader == "child" else _READY


class ReaderCells:
    """The cells of one reader's line.

    Args:
        reader: The reader.
        made: Their pack, if it was made.
        send: Called with the reader and how, when the chair says that it went; None while nothing may go.
        lock: Called with the reader, when their PDFs are to have a password.
    """

    def __init__(
        self,
        reader: ReaderLine,
        made: PackMade | None,
        send: Callable[[ReaderLine, str], None] | None,
        lock: Callable[[ReaderLine], None],
    ) -> None:
        self.reader = reader
        self.how, self.sent = Choice(), KeyButton("It went", least=_BUTTON)
        self.lock = KeyButton("Make with a password", least=_BUTTON)
        self._left_out = WrapLabel()
        self._each = _column(*(WrapLabel(each, size=13, ink=theme.SOFT) for each in reader.left_out))
        self.show_each = KeyButton(_SHOW, look="quiet", least=_BUTTON)
        self.show_each.setAccessibleName(f"Show what {reader.called}’s copy leaves out")
        self.show_each.clicked.connect(self._fold)
        self._each.hide()
        if not reader.left_out:
            self.show_each.hide()
        self.cells = (
            _two_lines(reader.called, reader.role),
            _column(WrapLabel(papers_in_words(reader))),
            _column(self._left_out, self.show_each, self._each),
            self._how(),
            _state(state_of(reader, made)),
        )
        stopped = made is not None and bool(made.stopped)
        self._may_go = send is not None and (reader.again or not reader.sent) and not stopped
        self._may_lock = self._may_go and made is not None
        for part in (self.how, self.sent):
            part.setVisible(self._may_go)
        if send:
            self.sent.clicked.connect(lambda: send(reader, str(self.how.currentData())))
        self.lock.clicked.connect(lambda: lock(reader))
        self.how.currentIndexChanged.connect(self._offer_password)
        self._offer_password()

    def stand(self, *, titled: bool) -> None:
        """Say what is left out so that it is plain with a title over it, and without."""
        words = "; ".join(self.reader.leaves_out) or "nothing"
        self._left_out.setText(words if titled else f"Leaves out {words}")

    def _fold(self) -> None:
        """Show each thing that is left out, or fold them away again."""
        self._each.setVisible(self._each.isHidden())
        self.show_each.setText(_SHOW if self._each.isHidden() else _FOLD)

    def _offer_password(self) -> None:
        self.lock.setVisible(self._may_lock and self.how.currentData() == SAFER_EMAIL)

    def _how(self) -> QWidget:
        self.how.setFont(theme.font(theme.BODY))
        self.how.setAccessibleName(f"How it goes to {self.reader.called}")
        self.how.addItem(CHOOSE, "")
        for how in HOWS:
            self.how.addItem(how, how)
        self.how.setCurrentIndex(max(0, self.how.findData(USUAL.get(self.reader.reader, ""))))
        self.sent.setAccessibleName(f"It went to {self.reader.called}")
        words = WrapLabel(self.reader.sent or f"Safe way: {self.reader.safe}")
        if not (self.reader.sent or self.reader.safe):
            words.hide()
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.how, 1)
        row.addWidget(self.sent)
        self.lock.setAccessibleName(f"Make PDFs with a password for {self.reader.called}")
        return _column(words, beside, self.lock)


def _state(state: State | None) -> QWidget:
    pill = Pill(state.words, theme.TONES[state.tone], mark=state.mark) if state else Pill()
    pill.setMinimumSize(pill.sizeHint())
    if state is None:
        pill.hide()
    return _column(pill)


class ReadersTable(QWidget):
    """Everybody's line, in columns where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._titles = [SectionTitle(title) for title in TITLES]
        self.lines: list[ReaderCells] = []
        self._wide: bool | None = None

    def show_lines(self, lines: list[ReaderCells]) -> None:
        """Show these; the ones before are gone."""
        for line in self.lines:
            for cell in line.cells:
                gone(cell)
        self.lines = lines
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in columns, or each reader in two."""
        super().resizeEvent(event)
        if self._is_wide() is not self._wide:
            self._lay()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a thin line over each reader."""
        painter = QPainter(self)
        painter.setPen(QColor(theme.LINE))
        for line in self.lines:
            top = min(cell.y() for cell in line.cells) - self._grid.verticalSpacing()
            painter.drawLine(0, top, self.width(), top)
        painter.end()

    def _is_wide(self) -> bool:
        return self.width() >= _WIDE * theme.text_scale()

    def _lay(self) -> None:
        self._wide = self._is_wide()
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share if self._wide else (1 if column < 2 else 0))
        for column, title in enumerate(self._titles):
            self._grid.addWidget(title, 0, column)
            title.setVisible(self._wide and bool(TITLES[column]))
        for number, line in enumerate(self.lines):
            line.stand(titled=self._wide)
            self._place(line, 1 + number * _LINE)

    def _place(self, line: ReaderCells, row: int) -> None:
        places = ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4)) if self._wide else _NARROW
        for cell, (down, across) in zip(line.cells, places, strict=True):
            self._grid.addWidget(cell, row + down, across, Qt.AlignmentFlag.AlignTop)


_NARROW: Final = ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1))


def papers_in_words(reader: ReaderLine) -> str:
    """``Letter, summary and plan``; for some their own part."""
    words = joined(list(reader.papers))
    if reader.reader == "family" and reader.papers == ("plan",):
        return "Their part of the plan"
    return words[:1].upper() + words[1:]


def _two_lines(first: str, second: str) -> QWidget:
    return _column(WrapLabel(first, bold=True), WrapLabel(second, size=13, ink=theme.SOFT), spacing=0)


def _column(*parts: QWidget, spacing: int = 6) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(spacing)
    for part in parts:
        across = Qt.AlignmentFlag.AlignLeft if isinstance(part, KeyButton) else Qt.AlignmentFlag(0)
        column.addWidget(part, 0, across)
    return holder
