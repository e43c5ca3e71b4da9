"""All conferences of the vault: today's, this week's, those still to be sent, and those that are closed.

What is typed at the top finds whatever was said in any of them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.library.found import FoundRow
from soundingboard.ui.library.row import ConferenceRow, Doors
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.library import ConferenceLine, FoundConference

GROUPS: Final = {
    "today": "Today",
    "passed": "The day has passed",
    "week": "This week",
    "later": "Later",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
}
TO_DO: Final = 5
KINDS: Final = {
    "": "Every kind",
    "initial": "Initial",
    "review": "Review",
    "pre_birth": "Before birth",
    "transfer_in": "Transfer in",
}
_NOTHING: Final = "There is no conference here yet. New conference (Ctrl N) makes the first one."
_NONE_OF_KIND: Final = "There is no conference of this kind."
_NOT_FOUND: Final = "Nobody here is called that, and nobody said it."
_FIND: Final = "Find a family, a person, or anything that was said"


class LibraryWindow(Page):
    """The list of conferences.

    Args:
        doors: Where rows lead.
        new: Begins a new conference.
        rehearse: Plays the sample.
        check_sound: Leads to the sound check.
        screens: Leads to the screens.
    """

    asked = Signal(str)
    """These words are to be found."""
    more_wanted = Signal(str)
    """More of this group is to be shown."""
    kind_chosen = Signal(str)
    """Conferences of this kind alone are to be shown; empty for all."""

    def __init__(
        self,
        doors: Doors,
        new: Callable[[], None],
        rehearse: Callable[[], None],
        check_sound: Callable[[], None],
        screens: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board")
        self._doors = doors
        self._lines: tuple[ConferenceLine, ...] = ()
        self._interrupted: Mapping[str, str] = {}
        self._more: Mapping[str, int] = {}
        self.notice = Notice()
        self.finder = QLineEdit()
        self.finder.setFont(theme.font(theme.BODY))
        self.finder.setPlaceholderText(f"{_FIND}  (Ctrl K)")
        self.finder.setAccessibleName(_FIND)
        self.finder.setAccessibleDescription("Ctrl K")
        self.finder.setClearButtonEnabled(False)
        self.finder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.finder.textChanged.connect(self._find)
        self.finder.returnPressed.connect(self._open_first)
        self.kind = Choice()
        self.kind.setFont(theme.font(theme.BODY))
        self.kind.setAccessibleName("Kind of conference")
        for code, words in KINDS.items():
            self.kind.addItem(words, code)
        self.kind.currentIndexChanged.connect(lambda: self.kind_chosen.emit(str(self.kind.currentData())))
        self.rehearse = KeyButton("Rehearse")
        self.sound = KeyButton("Sound check", "F10")
        self.screens = KeyButton("Screens", "F12")
        self.new = KeyButton("New conference", "Ctrl N", look="primary")
        self.rehearse.clicked.connect(rehearse)
        self.sound.clicked.connect(check_sound)
        self.screens.clicked.connect(screens)
        self.new.clicked.connect(new)
        self.rows: list[ConferenceRow] = []
        self.found: list[FoundRow] = []
        self._lay_out()
        keys = {
            "Ctrl+N": new,
            "F10": check_sound,
            "F12": screens,
            "Ctrl+K": self._to_finder,
            "Down": partial(self._step, 1),  # as shortcuts, for buttons take these keys for their own
            "Up": partial(self._step, -1),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _lay_out(self) -> None:
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._to_do = Card("For you to do")
        self._ask_column = self._to_do.add_column()
        self._scroll = Scrolled()
        self._side = stacked(self._to_do)
        self._scroll.column.addWidget(Beside(self._list, self._side, (11, 4)))
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = (self.rehearse, self.sound, self.screens, self.new)
        column.addWidget(PageTop("Sounding Board", "", tools))
        holder = QVBoxLayout()
        holder.setContentsMargins(28, 10, 28, 0)
        holder.setSpacing(10)
        looking = QHBoxLayout()
        looking.setSpacing(12)
        looking.addWidget(self.finder, 1)
        looking.addWidget(self.kind)
        holder.addLayout(looking)
        holder.addWidget(self.notice)
        column.addLayout(holder)
        column.addWidget(self._scroll, 1)

    def show_lines(
        self,
        lines: Sequence[ConferenceLine],
        interrupted: Mapping[str, str] = MappingProxyType({}),
        more: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Show these conferences; the row that had the focus keeps it.

        ``interrupted`` says by id what is to be said of a recording that was interrupted, ``more`` how many
        each group has beside these.
        """
        self._lines, self._interrupted, self._more = tuple(lines), interrupted, more
        self._draw()

    def show_found(self, found: Sequence[FoundConference]) -> None:
        """Show where the words stand, in place of the list."""
        emptied(self._column)
        self.rows, self.found = [], [FoundRow(each, self._doors) for each in found]
        self._column.addWidget(
            SectionTitle("Found, the newest first") if found else WrapLabel(_NOT_FOUND, size=17)
        )
        for row in self.found:
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._side.hide()

    def first_stop(self) -> QWidget:
        """The first conference; where there is none, the way to make one."""
        return self.rows[0].main if self.rows else self.new

    def _draw(self) -> None:
        kept = next((row.key for row in self.rows if row.main.hasFocus()), "")
        emptied(self._column)
        self.rows, self.found = [], []
        for group, title in GROUPS.items():
            self._draw_group(group, title)
        if not self._lines:
            self._column.addWidget(WrapLabel(_NONE_OF_KIND if self.kind.currentData() else _NOTHING, size=17))
        self._column.addStretch(1)
        self._draw_to_do()
        for row in self.rows:
            if row.key == kept:
                row.main.setFocus()

    def _draw_group(self, group: str, title: str) -> None:
        lines = _in_order(group, [line for line in self._lines if line.group == group])
        if not lines:
            return
        self._column.addWidget(SectionTitle(title))
        for line in lines:
            row = ConferenceRow(line, self._doors, self._interrupted.get(line.id, ""))
            self.rows.append(row)
            self._column.addWidget(row)
        if count := self._more.get(group, 0):
            more = KeyButton(f"Show more of {count:,}", look="quiet")
            more.setAccessibleName(f"{title}: {more.text()}")
            more.clicked.connect(partial(self._show_more, group))
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _draw_to_do(self) -> None:
        emptied(self._ask_column)
        soon = [line for line in self._lines if line.group in ("today", "week") and line.to_do]
        soon.sort(key=lambda line: line.starts)
        asks = [(line.family, ask) for line in soon for ask in line.to_do][:TO_DO]
        family = ""
        for name, ask in asks:
            if name != family:
                self._ask_column.addWidget(SectionTitle(name))
            family = name
            self._ask_column.addWidget(WrapLabel(ask))
        self._side.setVisible(bool(asks))

    def _show_more(self, group: str) -> None:
        """The list grows, and the focus goes to the first that was not there before."""
        there = sum(row.group == group for row in self.rows)
        self.more_wanted.emit(group)
        grown = [row for row in self.rows if row.group == group]
        if there < len(grown):
            self._come_to(grown[there])

    def _find(self, words: str) -> None:
        if words.strip():
            self.asked.emit(words)
        else:
            self._draw()

    def _open_first(self) -> None:
        """Enter in the line goes to what was found first."""
        if self._stops:
            self._come_to(self._stops[0])

    @property
    def _stops(self) -> list[ConferenceRow | FoundRow]:
        """Where Up and Down go: the list, or what was found in its place."""
        return [*self.rows, *self.found]

    def _to_finder(self) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the line that finds."""
        if event.key() == Qt.Key.Key_Escape and self.finder.text():
            self.finder.clear()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Go to the next conference or the one before; from the first one up to the line that finds."""
        focus = QApplication.focusWidget()
        at = next((n for n, row in enumerate(self._stops) if focus and row.isAncestorOf(focus)), -1)
        if at + by < 0 or not self._stops:
            self._to_finder()
            return
        self._come_to(self._stops[min(at + by, len(self._stops) - 1)])

    def _come_to(self, row: ConferenceRow | FoundRow) -> None:
        row.main.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 20)


def _in_order(group: str, lines: list[ConferenceLine]) -> list[ConferenceLine]:
    """The next day first; of what is over, the newest day first."""
    return sorted(lines, key=lambda line: line.starts, reverse=group in ("waiting", "closed", "passed"))
