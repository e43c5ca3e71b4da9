"""All conferences of the vault: today's, this week's, those still to be sent, and those that are closed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.library.row import ConferenceRow, Doors
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.library import ConferenceLine

GROUPS: Final = {
    "today": "Today",
    "passed": "The day has passed",
    "week": "This week",
    "later": "Later",
    "waiting": "Waiting to be sent",
    "closed": "Closed",
}
SHOWN_CLOSED: Final = 20
TO_DO: Final = 5
_NOTHING: Final = "There is no conference here yet. New conference (Ctrl N) makes the first one."
_NOT_FOUND: Final = "No family here is called that."
_FILTER: Final = "Find a family"


class LibraryWindow(Page):
    """The list of conferences.

    Args:
        doors: Where rows lead.
        new: Begins a new conference.
        rehearse: Plays the sample.
        check_sound: Leads to the sound check.
    """

    def __init__(
        self,
        doors: Doors,
        new: Callable[[], None],
        rehearse: Callable[[], None],
        check_sound: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board")
        self._doors = doors
        self._lines: tuple[ConferenceLine, ...] = ()
        self._interrupted: Mapping[str, str] = {}
        self._all_closed = False
        self.notice = Notice()
        self.finder = QLineEdit()
        self.finder.setFont(theme.font(theme.BODY))
        self.finder.setPlaceholderText(f"{_FILTER}  (Ctrl K)")
        self.finder.setAccessibleName(_FILTER)
        self.finder.setAccessibleDescription("Ctrl K")
        self.finder.setClearButtonEnabled(False)
        self.finder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.finder.textChanged.connect(self._draw)
        self.rehearse = KeyButton("Rehearse")
        self.sound = KeyButton("Sound check", "F10")
        self.new = KeyButton("New conference", "Ctrl N", look="primary")
        self.rehearse.clicked.connect(rehearse)
        self.sound.clicked.connect(check_sound)
        self.new.clicked.connect(new)
        self.rows: list[ConferenceRow] = []
        self._lay_out()
        keys = {
            "Ctrl+N": new,
            "F10": check_sound,
            "Ctrl+K": self._to_filter,
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
        self.finder.setMinimumWidth(round(260 * theme.text_scale()))
        column.addWidget(PageTop("Sounding Board", "", (self.finder, self.rehearse, self.sound, self.new)))
        holder = QVBoxLayout()
        holder.setContentsMargins(28, 10, 28, 0)
        holder.addWidget(self.notice)
        column.addLayout(holder)
        column.addWidget(self._scroll, 1)

    def show_lines(
        self, lines: Sequence[ConferenceLine], interrupted: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Show these conferences; the row that had the focus keeps it.

        ``interrupted`` says by id what is to be said of a recording that was interrupted.
        """
        self._lines, self._interrupted = tuple(lines), interrupted
        self._draw()

    def first_stop(self) -> QWidget:
        """The first conference; where there is none, the way to make one."""
        return self.rows[0].main if self.rows else self.new

    def _draw(self) -> None:
        kept = next((row.line.id for row in self.rows if row.main.hasFocus()), "")
        emptied(self._column)
        self.rows = []
        wanted = self.finder.text().strip().casefold()
        lines = [line for line in self._lines if wanted in line.family.casefold()]
        for group, title in GROUPS.items():
            self._draw_group(title, _in_order(group, [line for line in lines if line.group == group]))
        if not lines:
            self._column.addWidget(WrapLabel(_NOT_FOUND if self._lines else _NOTHING, size=17))
        self._column.addStretch(1)
        self._draw_to_do()
        for row in self.rows:
            if row.line.id == kept:
                row.main.setFocus()

    def _draw_group(self, title: str, lines: list[ConferenceLine]) -> None:
        if not lines:
            return
        self._column.addWidget(SectionTitle(title))
        many = lines[0].group == "closed" and len(lines) > SHOWN_CLOSED and not self._all_closed
        for line in lines[:SHOWN_CLOSED] if many else lines:
            row = ConferenceRow(line, self._doors, self._interrupted.get(line.id, ""))
            self.rows.append(row)
            self._column.addWidget(row)
        if many:
            more = KeyButton(f"Show all {len(lines)} that are closed", look="quiet")
            more.clicked.connect(self._show_all)
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

    def _show_all(self) -> None:
        self._all_closed = True
        self._draw()
        self.rows[-1].main.setFocus()

    def _to_filter(self) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the filter."""
        if event.key() == Qt.Key.Key_Escape and self.finder.text():
            self.finder.clear()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Go to the next conference or the one before; from the first one up to the filter."""
        focus = QApplication.focusWidget()
        at = next((n for n, row in enumerate(self.rows) if focus and row.isAncestorOf(focus)), -1)
        if at + by < 0 or not self.rows:
            self._to_filter()
            return
        row = self.rows[min(at + by, len(self.rows) - 1)]
        row.main.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 20)


def _in_order(group: str, lines: list[ConferenceLine]) -> list[ConferenceLine]:
    """The next day first; of what is over, the newest day first."""
    return sorted(lines, key=lambda line: line.starts, reverse=group in ("waiting", "closed", "passed"))
