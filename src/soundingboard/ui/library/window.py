"""All conferences of the vault: today's, this week's, those still to be sent, and those that are closed.

What is typed at the top finds whatever was said in any of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.library.begun import BegunRow
from soundingboard.ui.library.found import FoundRow
from soundingboard.ui.library.row import ConferenceRow, Doors
from soundingboard.ui.library.side import Laptop, LaptopLine, LastTen, ToDo
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, MarkedLine, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.library import ConferenceLine, FoundConference, ShelfView, Wanted

GROUPS: Final = {
    "today": "Today",
    "passed": "The day has passed",
    "week": "This week",
    "later": "Later",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
    "archived": "Archive",
}
KINDS: Final = {
    "": "Every kind",
    "initial": "Initial",
    "review": "Review",
    "pre_birth": "Before birth",
    "transfer_in": "Transfer in",
}
STATES: Final = {
    "": "As it stands",
    "to_come": "To come",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
    "archived": "Archive",
    "past": "Past its time",
}
WHENS: Final = {
    "": "Any day",
    "next_30": "Next 30 days",
    "last_30": "Last 30 days",
    "last_365": "Last year",
    "older": "Before that",
}
_NOTHING: Final = "There is no conference here yet."
_TO_BEGIN: Final = (
    "New conference (Ctrl N) makes the first one.",
    "Rehearse plays a made-up one, so that you can look at everything first.",
    "Bring in takes one over from another laptop.",
)
_NONE_SUCH: Final = "There is no such conference."
_NOT_FOUND: Final = "Nobody here is called that, and nobody said it."
_FIND: Final = "Find a family, a person, or anything that was said"


def _nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What can be done beside the conferences that are there.

    Attributes:
        new: Begins a new conference.
        rehearse: Plays the sample.
        check_sound: Leads to the sound check.
        screens: Leads to the screens.
        settings: Leads to the settings.
        bring_in: Takes in a conference from another laptop.
        back_up: Makes a backup.
        practice: Leads to the chair's own practice.
    """

    new: Callable[[], None]
    rehearse: Callable[[], None]
    check_sound: Callable[[], None]
    screens: Callable[[], None]
    settings: Callable[[], None] = _nothing
    bring_in: Callable[[], None] = _nothing
    back_up: Callable[[], None] = _nothing
    practice: Callable[[], None] = _nothing


class LibraryWindow(Page):
    """The list of conferences.

    Args:
        doors: Where rows lead.
        tools: What else can be done.
    """

    asked = Signal(str)
    """These words are to be found."""
    more_wanted = Signal(str)
    """More of this group is to be shown."""
    wanted = Signal(object)
    """These conferences alone are to be shown, as `Wanted` says."""

    def __init__(self, doors: Doors, tools: Tools) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board")
        self._doors = doors
        self._view = ShelfView()
        self._interrupted: Mapping[str, str] = {}
        self.notice = Notice()
        self.finder = QLineEdit()
        self.finder.setFont(theme.font(theme.BODY))
        self.finder.setPlaceholderText(f"{_FIND}  (Ctrl K)")
        self.finder.setAccessibleName(_FIND)
        self.finder.setAccessibleDescription("Ctrl K")
        self.finder.setClearButtonEnabled(False)
        self.finder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = self.finder.fontMetrics().horizontalAdvance(self.finder.placeholderText())
        self.finder.setMinimumWidth(told + round(40 * theme.text_scale()))
        self.finder.textChanged.connect(self._find)
        self.finder.returnPressed.connect(self._open_first)
        self.kind, self.state, self.when = (
            self._filter(name, options)
            for name, options in (("Kind of conference", KINDS), ("How it stands", STATES), ("When", WHENS))
        )
        self.rehearse = KeyButton("Rehearse")
        self.sound = KeyButton("Sound check", "F10")
        self.screens = KeyButton("Screens", "F12")
        self.practice = KeyButton("My practice", "Ctrl P")
        self.settings = KeyButton("Settings")
        self.bring_in = KeyButton("Bring in")
        self.new = KeyButton("New conference", "Ctrl N", look="primary")
        self.to_do = ToDo(tools.settings, partial(self._choose_state, "past"))
        self.laptop, self.last_ten = Laptop(tools.back_up), LastTen()
        self.rows: list[ConferenceRow] = []
        self.begun: list[BegunRow] = []
        self.found: list[FoundRow] = []
        self._lay_out()
        self._join(tools)

    def _filter(self, name: str, options: Mapping[str, str]) -> Choice:
        choice = Choice()
        choice.setFont(theme.font(theme.BODY))
        choice.setAccessibleName(name)
        for code, words in options.items():
            choice.addItem(words, code)
        choice.currentIndexChanged.connect(self._tell_wanted)
        return choice

    def _join(self, tools: Tools) -> None:
        clicked = {
            self.rehearse: tools.rehearse,
            self.sound: tools.check_sound,
            self.screens: tools.screens,
            self.practice: tools.practice,
            self.settings: tools.settings,
            self.bring_in: tools.bring_in,
            self.new: tools.new,
        }
        for button, act in clicked.items():
            button.clicked.connect(act)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+N": tools.new,
            "Ctrl+P": tools.practice,
            "F10": tools.check_sound,
            "F12": tools.screens,
            "Ctrl+K": self._to_finder,
            "Down": partial(self._step, 1),  # as shortcuts, for buttons take these keys for their own
            "Up": partial(self._step, -1),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageTop("Sounding Board", "", (self.rehearse, self.new), self.finder))
        told = QVBoxLayout()
        told.setContentsMargins(28, 0, 28, 0)
        told.addWidget(self.notice)
        column.addLayout(told)
        self._scroll = Scrolled()
        self._scroll.column.setContentsMargins(28, 10, 28, 24)
        column.addWidget(self._scroll, 1)
        # It scrolls with the list, which has the whole height of a small window when it is gone through.
        row = FlowBox(across=12)
        ways = (self.sound, self.screens, self.practice, self.settings, self.bring_in)
        for part in (self.when, self.kind, self.state, *ways):
            row.add(part)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._side = stacked(self.to_do, self.laptop, self.last_ten)
        self._scroll.column.addWidget(row)
        self._scroll.column.addWidget(Beside(self._list, self._side, (11, 4)))
        self._scroll.column.addStretch(1)

    def show_view(
        self,
        view: ShelfView,
        interrupted: Mapping[str, str] = MappingProxyType({}),
        laptop: Sequence[LaptopLine] = (),
    ) -> None:
        """Show these conferences; the row that had the focus keeps it.

        ``interrupted`` says by id what is to be said of a recording that was interrupted, ``laptop`` how
        this computer stands.
        """
        self._view, self._interrupted = view, interrupted
        self.laptop.show_lines(laptop)
        self._draw()

    def show_found(self, found: Sequence[FoundConference]) -> None:
        """Show where the words stand, in place of the list."""
        emptied(self._column)
        self.rows, self.begun, self.found = [], [], [FoundRow(each, self._doors) for each in found]
        self._column.addWidget(
            SectionTitle("Found, the newest first") if found else WrapLabel(_NOT_FOUND, size=17)
        )
        for row in self.found:
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._side.hide()

    def first_stop(self) -> QWidget:
        """The first conference, or the first that is begun; where there is none, the way to make one."""
        stops: list[BegunRow | ConferenceRow] = [*self.rows, *self.begun]
        return stops[0].main if stops else self.new

    def _draw(self) -> None:
        kept = next((row.key for row in self.rows if row.main.hasFocus()), "")
        emptied(self._column)
        self.rows, self.found = [], []
        self._draw_begun()
        for group, title in GROUPS.items():
            self._draw_group(group, title)
        nothing = not self._view.lines and not self.begun
        if nothing:
            self._column.addWidget(_none_such() if self._chosen != Wanted() else _nothing_yet())
        for choice in (self.when, self.kind, self.state):
            choice.setVisible(not nothing or self._chosen != Wanted())
        self._column.addStretch(1)
        self._side.show()
        self.to_do.show_asks(self._view.lines, self._view.past)
        self.last_ten.show_shares(self._view.shares)
        for row in self.rows:
            if row.key == kept:
                row.main.setFocus()

    def _draw_begun(self) -> None:
        self.begun = [BegunRow(each, self._doors) for each in self._view.begun]
        if self.begun:
            self._column.addWidget(SectionTitle("Begun"))
        for row in self.begun:
            self._column.addWidget(row)

    @property
    def _chosen(self) -> Wanted:
        kind, state, when = (str(each.currentData()) for each in (self.kind, self.state, self.when))
        return Wanted(kind, state, when)

    def _tell_wanted(self) -> None:
        self.wanted.emit(self._chosen)

    def _choose_state(self, state: str) -> None:
        self.state.setCurrentIndex(self.state.findData(state))
        if self.rows:
            self._come_to(self.rows[0])

    def _draw_group(self, group: str, title: str) -> None:
        lines = _in_order(group, [line for line in self._view.lines if line.group == group])
        if not lines:
            return
        self._column.addWidget(SectionTitle(title))
        for line in lines:
            row = ConferenceRow(line, self._doors, self._interrupted.get(line.id, ""))
            self.rows.append(row)
            self._column.addWidget(row)
        if count := self._view.more.get(group, 0):
            more = KeyButton(f"Show more of {count:,}", look="quiet")
            more.setAccessibleName(f"{title}: {more.text()}")
            more.clicked.connect(partial(self._show_more, group))
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

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
    def _stops(self) -> list[BegunRow | ConferenceRow | FoundRow]:
        """Where Up and Down go: the list, or what was found in its place."""
        return [*self.begun, *self.rows, *self.found]

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

    def _come_to(self, row: BegunRow | ConferenceRow | FoundRow) -> None:
        row.main.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 20)


def _none_such() -> QWidget:
    return WrapLabel(_NONE_SUCH, size=17)


def _nothing_yet() -> QWidget:
    card = Card(_NOTHING)
    for words in _TO_BEGIN:
        card.add(MarkedLine("dot", theme.TEAL, words))
    return card


def _in_order(group: str, lines: list[ConferenceLine]) -> list[ConferenceLine]:
    """The next day first; of what is over, the newest day first."""
    return sorted(
        lines, key=lambda line: line.starts, reverse=group in ("waiting", "closed", "passed", "archived")
    )
