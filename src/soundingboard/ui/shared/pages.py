"""What whole pages are built of: the bar at the top, titled cards, columns that stack where it is narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox, gone
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

_GAP: Final = 12
_SIDES: Final = 28
_BESIDE: Final = 16
_TWO_LINES: Final = 0.65
"""How much of its own width a line needs to stand in two."""
_ANY_WIDTH: Final = 16_777_215


class Page(QWidget):
    """A whole page of a window that shows one page at a time."""

    def first_stop(self) -> QWidget:
        """What has the focus when the page comes up."""
        raise NotImplementedError


class PageTop(Panel):
    """The bar at the top of a page: its title, a quiet line, and what can be done.

    Everything stands in one row where there is room. Else the quiet line goes under the title, then the
    keys beside what can be done are left out, then a long title takes two lines, and in the end what can
    be done stands in lines under the title.

    Args:
        title: The title.
        quiet: The line beside it.
        tools: Pills and buttons, from left to right.
        wide: What takes the room between the title and them; None for nothing.
    """

    def __init__(
        self, title: str, quiet: str = "", tools: Sequence[QWidget] = (), wide: QWidget | None = None
    ) -> None:
        super().__init__(Ground(theme.CARD, "", 0))
        self.title, self.quiet = WrapLabel(title, size=19, bold=True), WrapLabel(quiet, ink=theme.SOFT)
        self._tools, self._row = tuple(tools), FlowBox(across=_GAP)
        for tool in tools:
            self._row.add(tool)
        self._left = QWidget()
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._left)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addWidget(self.title)
        self._words.addWidget(self.quiet, 1)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(_SIDES, 6, _SIDES, 6)
        self._outer.setSpacing(8)
        self._wide = () if wide is None else (wide,)
        self._outer.addWidget(self._left, 0 if self._wide else 1)
        for part in self._wide:
            self._outer.addWidget(part, 1)
        self._outer.addWidget(self._row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.fit()

    def set_words(self, title: str, quiet: str = "") -> None:
        """Change the title and the quiet line."""
        self.title.setText(title)
        self.quiet.setText(quiet)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what does not fit beside the title."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Find out anew what stands in one row; for tools that came, went or changed."""
        room = self.width() - 2 * _SIDES
        title, quiet = self.title.natural_width(), self.quiet.natural_width()
        folded = round(quiet * _TWO_LINES)
        under, least = max(title, folded), max(round(title * _TWO_LINES), folded)
        wide = sum(part.minimumWidth() + 8 for part in self._wide)
        ways = (
            (title + _BESIDE + quiet, True, True),
            (under, False, True),
            (under, False, False),
            (least, False, False),
        )
        for words, level, caps in ways:
            tools = self._tools_width(caps=caps)
            if words + wide + tools + 8 <= room:
                self._stand(level=level, caps=caps, tools=tools)
                return
        self._stand(level=title + _BESIDE + quiet <= room, caps=self._tools_width(caps=True) <= room)

    def _stand(self, *, level: bool, caps: bool, tools: int = 0) -> None:
        """The quiet line beside the title or under it; ``tools`` is their width in the same row, if there."""
        for tool in self._tools:
            if isinstance(tool, KeyButton):
                tool.show_cap(caps)
        self._row.setMinimumWidth(tools)
        self._row.setMaximumWidth(tools or _ANY_WIDTH)
        _turn(self._outer, across=tools > 0, gap=8)
        level = level or not self.quiet.text()
        beside = level and bool(self.quiet.text())
        self.title.setMinimumWidth(self.title.natural_width() if beside else 0)  # the other takes the rest
        _turn(self._words, across=level, gap=_BESIDE if level else 0)

    def _tools_width(self, *, caps: bool) -> int:
        shown = [tool for tool in self._tools if not tool.isHidden()]
        more = sum(tool.more_with(cap=caps) for tool in shown if isinstance(tool, KeyButton))
        return natural_line(shown, _GAP) + more


def _turn(box: QBoxLayout, *, across: bool, gap: int) -> None:
    way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
    if way is not box.direction():
        box.setDirection(way)
    box.setSpacing(gap)


class Card(Panel):
    """A white card with a title; `add` puts things under it.

    Args:
        title: Its title.
        quiet: A line under the title.
    """

    def __init__(self, title: str = "", quiet: str = "") -> None:
        super().__init__(Ground(theme.CARD, theme.LINE, 14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(10)
        self.title = WrapLabel(title, size=18, bold=True)
        if title:
            self.add(self.title)
        if quiet:
            self.add(WrapLabel(quiet, ink=theme.SOFT))

    def add(self, part: QWidget) -> None:
        """Put something under the rest."""
        self.column.addWidget(part)

    def add_column(self) -> QVBoxLayout:
        """A column under the rest, to be filled and emptied."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.add(holder)
        return column


class Scrolled(QScrollArea):
    """A column that scrolls where it is higher than its room.

    What is given the focus comes into sight, wherever the rest has moved to; what is clicked stays in place.

    Attributes:
        above: What scrolls with the column, from edge to edge.
        column: The column.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.above, self.column = QVBoxLayout(), QVBoxLayout()
        whole.addLayout(self.above)
        whole.addLayout(self.column, 1)
        self.column.setContentsMargins(_SIDES, 18, _SIDES, 24)
        self.column.setSpacing(14)
        self.setWidget(inner)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # it runs

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and not QApplication.mouseButtons():
            QTimer.singleShot(0, self, self._bring)  # once what was shown and hidden with it has its place

    def _bring(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def minimumSizeHint(self) -> QSize:
        """What is inside may scroll, so it asks for little."""
        return QSize(320, 120)


class Beside(QWidget):
    """Two columns side by side; one under the other below a width.

    Args:
        main: The left, or upper, column.
        side: The right, or lower, one.
        shares: How the width is shared.
        least: The width, at plain text, below which they are stacked.
    """

    def __init__(
        self, main: QWidget, side: QWidget, shares: tuple[int, int] = (5, 2), least: int = 1000
    ) -> None:
        super().__init__()
        self._least = least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(22)
        for part, share in zip((main, side), shares, strict=True):
            self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack them, or set them side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self._least * theme.text_scale()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)


class MarkedLine(QWidget):
    """A sentence after a mark, and a quiet word at its end where one is given.

    Args:
        mark: The mark's name.
        colour: Its colour.
        words: The sentence.
        quiet: The word at the end.
    """

    def __init__(self, mark: str, colour: str, words: str, quiet: str = "") -> None:
        super().__init__()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        self._mark = Mark(mark, colour, 15)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrapLabel(words), 1)
        if quiet:
            row.addWidget(WrapLabel(quiet, ink=theme.SOFT))

    def add(self, button: QWidget) -> None:
        """Put a button at its end; the mark stands in the middle of it."""
        self._row.setAlignment(self._mark, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


def natural_line(parts: Sequence[QWidget], gap: int) -> int:
    """How wide these are side by side; those that are hidden take no room."""
    shown = [part.sizeHint().expandedTo(part.minimumSize()).width() for part in parts if not part.isHidden()]
    return sum(shown) + gap * max(0, len(shown) - 1)


def stacked(*parts: QWidget, spacing: int = 14) -> QWidget:
    """A column of these with room left under them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def emptied(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            gone(widget)
