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

from soundingboard.ui.library.filters import Filters
from soundingboard.ui.library.listing import Listing, Row
from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.side import Laptop, LaptopLine, LastTen, ToDo
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Page, PageTop, Scrolled, stacked
from soundingboard.views.library import FoundConference, ShelfView, Wanted

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
        self._view = ShelfView()
        self._interrupted: Mapping[str, str] = {}
        self.notice = Notice()
        self.finder = _finder()
        self.filters = Filters(self)
        self.rehearse = KeyButton("Rehearse")
        self.sound = KeyButton("Sound check", "F10")
        self.screens = KeyButton("Screens", "F12")
        self.practice = KeyButton("My practice", "Ctrl P")
        self.settings = KeyButton("Settings")
        self.bring_in = KeyButton("Bring in")
        self.new = KeyButton("New conference", "Ctrl N", look="primary")
        self.to_do = ToDo(tools.settings, self._show_past)
        self.laptop, self.last_ten = Laptop(tools.back_up), LastTen()
        self.list = Listing(doors)
        self._scroll = Scrolled()
        self._side = stacked(self.to_do, self.laptop, self.last_ten)
        self._lay_out()
        self._join(tools)

    def _join(self, tools: Tools) -> None:
        self.finder.textChanged.connect(self._find)
        self.finder.returnPressed.connect(self._open_first)
        self.filters.changed.connect(lambda: self.wanted.emit(self.filters.chosen))
        self.list.more_wanted.connect(self._show_more)
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
        self._scroll.column.setContentsMargins(28, 10, 28, 24)
        column.addWidget(self._scroll, 1)
        # It scrolls with the list, which has the whole height of a small window when it is gone through.
        row = FlowBox(across=12)
        ways = (self.sound, self.screens, self.practice, self.settings, self.bring_in)
        for part in (*self.filters.boxes, *ways):
            row.add(part)
        self._scroll.column.addWidget(row)
        self._scroll.column.addWidget(Beside(self.list, self._side, (11, 4)))
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
        self.list.show_found(found)
        self._side.hide()

    def first_stop(self) -> QWidget:
        """The first conference, or the first that is begun; where there is none, the way to make one."""
        return self.list.first_stop() or self.new

    def _draw(self) -> None:
        chosen = self.filters.chosen != Wanted()
        self._side.show()
        self.to_do.show_asks(self._view.lines, self._view.past)
        self.last_ten.show_shares(self._view.shares)
        self.list.show_view(self._view, self._interrupted, chosen=chosen)
        self.filters.show_when(needed=chosen or bool(self.list.stops))

    def _show_past(self) -> None:
        """Those that are past their time, and the first of them."""
        self.filters.choose_state("past")
        if self.list.rows:
            self._come_to(self.list.rows[0])

    def _show_more(self, group: str) -> None:
        """The list grows, and the focus goes to the first that was not there before."""
        there = sum(row.group == group for row in self.list.rows)
        self.more_wanted.emit(group)
        grown = [row for row in self.list.rows if row.group == group]
        if there < len(grown):
            self._come_to(grown[there])

    def _find(self, words: str) -> None:
        if words.strip():
            self.asked.emit(words)
        else:
            self._draw()

    def _open_first(self) -> None:
        """Enter in the line goes to what was found first."""
        if stops := self.list.stops:
            self._come_to(stops[0])

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
        focus, stops = QApplication.focusWidget(), self.list.stops
        at = next((n for n, row in enumerate(stops) if focus and row.isAncestorOf(focus)), -1)
        if at + by < 0 or not stops:
            self._to_finder()
            return
        self._come_to(stops[min(at + by, len(stops) - 1)])

    def _come_to(self, row: Row) -> None:
        row.main.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 20)


def _finder() -> QLineEdit:
    finder = QLineEdit()
    finder.setFont(theme.font(theme.BODY))
    finder.setPlaceholderText(f"{_FIND}  (Ctrl K)")
    finder.setAccessibleName(_FIND)
    finder.setAccessibleDescription("Ctrl K")
    finder.setClearButtonEnabled(False)
    finder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    told = finder.fontMetrics().horizontalAdvance(finder.placeholderText())
    finder.setMinimumWidth(told + round(40 * theme.text_scale()))
    return finder
