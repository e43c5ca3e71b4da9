"""The screens: a large number stands on each, and the chair says which one faces the room."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.family.numbers import Numbers
from soundingboard.ui.family.place import Standing
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Check
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

GLANCE: Final = 400
"""Milliseconds between two looks at what is plugged in."""
MOST: Final = 9
"""Screens that have a key of their own."""
_LINES: Final[dict[Standing, str]] = {
    "fine": "It can face the room.",
    "chairs": "This is your screen: only you should see it.",
    "mirrored": "It shows the same as your screen: set the screens side by side first.",
    "twins": "This computer cannot tell it from another one: plug one of the two in elsewhere.",
}
_FACES: Final = "This faces the room."
_DONE: Final = (
    "{} faces the room. It is known again by its make and number. If it is unplugged, you are asked."
)
_ALONE: Final = (
    "There is one screen only, so a conference shows the family nothing. "
    "A rehearsal shows their page in a window with a border that says so."
)
_NOT_ABLE: Final = (
    "When this computer goes to sleep, and what of it a call shows, is for its own settings: "
    "look at them before you start."
)
_SWITCHES: Final = (
    ("unshared", "My windows stay out of what I share on a call",
     "Switch this off if you use a magnifier: it may not see these windows either."),
    ("awake", "Computer and screens stay awake while a conference is open", ""),
    ("watch_copies", "Warn me when every screen shows the same", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One screen: its number, what tells it from others, its name and size, and what it may be."""

    number: int
    identity: str
    name: str
    size: tuple[int, int]
    standing: Standing
    faces: bool


class Chosen(Protocol):
    """What the system is to do."""

    @property
    def watch_copies(self) -> bool:
        """Whether it is asked for copies."""
        ...

    @property
    def unshared(self) -> bool:
        """Whether the chair's windows stay out of what is shared."""
        ...

    @property
    def awake(self) -> bool:
        """Whether it stays awake."""
        ...


class Screener(Protocol):
    """What the page may do."""

    @property
    def chosen(self) -> Chosen:
        """What the system is to do."""
        ...

    @property
    def able(self) -> bool:
        """Whether the system does anything for screens."""
        ...

    def rows(self) -> tuple[Row, ...]:
        """Every screen in the order of its number."""
        ...

    def choose(self, identity: str) -> None:
        """This screen faces the room; raises `Trouble` where that cannot be kept."""
        ...

    def forget(self, identity: str) -> None:
        """This screen does not face the room any more; raises `Trouble`."""
        ...

    def switch(self, **fields: bool) -> None:
        """Have the system do something, or no longer; raises `Trouble`."""
        ...


class ScreensPage(Page):
    """The page.

    Args:
        screener: What it may do.
        back: Goes back to where the chair came from.
        numbers: Puts the numbers on the screens.
    """

    def __init__(self, screener: Screener, back: Callable[[], None], numbers: Numbers | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: screens")
        self._screener, self._numbers = screener, numbers or Numbers()
        self._drawn: tuple[Row, ...] | None = None
        self.notice = Notice()
        self.back = KeyButton("Back", "Alt Left")
        self.choose: dict[int, KeyButton] = {}
        self.switches = {field: Check(words) for field, words, _hint in _SWITCHES}
        self._lay_out()
        self._join(back)
        self.look()

    def first_stop(self) -> QWidget:
        """The first screen that can be chosen; else the way back."""
        return next(iter(self.choose.values()), self.back)

    def look(self) -> None:
        """Draw what is plugged in now; where that is new, number it anew."""
        rows = self._screener.rows()
        if rows == self._drawn:
            return
        self._drawn = rows
        self._show_rows(rows)
        if self.isVisible():
            self._numbers.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the numbers up."""
        super().showEvent(event)
        self._numbers.show()
        self._glance.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take them away."""
        super().hideEvent(event)
        self._glance.stop()
        self._numbers.hide()

    def _lay_out(self) -> None:
        screens = Card("Which screen faces the room?", "A large number stands on each, low on the left.")
        self._column = screens.add_column()
        system = Card("What this computer does")
        for field, _words, hint in _SWITCHES if self._screener.able else ():
            box = self.switches[field]
            box.setFont(theme.font(theme.BODY))
            box.setChecked(getattr(self._screener.chosen, field))
            system.add(box)
            if hint:
                box.setAccessibleDescription(hint)
                system.add(WrapLabel(hint, size=13, ink=theme.SOFT))
        if not self._screener.able:
            system.add(WrapLabel(_NOT_ABLE))
        scroll = Scrolled()
        scroll.column.addWidget(self.notice)
        scroll.column.addWidget(Beside(stacked(screens), stacked(system), (6, 4)))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageTop("Screens", "", (self.back,)))
        column.addWidget(scroll, 1)

    def _join(self, back: Callable[[], None]) -> None:
        self._glance = QTimer(self, interval=GLANCE)
        self._glance.timeout.connect(self.look)
        self.back.clicked.connect(back)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.back.click)
        for number in range(1, MOST + 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(partial(self._press, number))
        for field, box in self.switches.items():
            box.clicked.connect(partial(self._switch, field))

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        held = next((number for number, button in self.choose.items() if button.hasFocus()), 0)
        emptied(self._column)
        self.choose = {}
        for row in rows:
            self._column.addWidget(self._drawn_row(row))
        if len(rows) < 2:
            self._column.addWidget(WrapLabel(_ALONE))
        if held in self.choose:
            self.choose[held].setFocus()

    def _drawn_row(self, row: Row) -> Panel:
        panel = Panel(Ground(theme.TEAL_TINT if row.faces else theme.SIDE, theme.LINE, 10))
        across = QHBoxLayout(panel)
        across.setContentsMargins(16, 12, 16, 12)
        across.setSpacing(16)
        number = WrapLabel(str(row.number), size=30, bold=True, ink=theme.TEAL)
        number.setFixedWidth(number.natural_width() + 4)
        across.addWidget(number)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(WrapLabel(f"{row.name}, {row.size[0]} × {row.size[1]}", bold=True))
        words.addWidget(WrapLabel(_FACES if row.faces else _LINES.get(row.standing, ""), ink=theme.SOFT))
        if row.faces or row.standing == "fine":
            words.addWidget(self._buttons(row))
        across.addLayout(words, 1)
        return panel

    def _buttons(self, row: Row) -> FlowBox:
        box = FlowBox(across=12)
        if row.standing == "fine":
            key = f"Alt {row.number}" if row.number <= MOST else ""
            button = KeyButton(f"{row.number} faces the room", key, look="" if row.faces else "primary")
            button.clicked.connect(partial(self._choose, row))
            self.choose[row.number] = button
            box.add(button)
        if row.faces:
            forget = KeyButton(f"{row.number} does not any more", look="quiet")
            forget.clicked.connect(lambda: self._attempt(lambda: self._screener.forget(row.identity)))
            box.add(forget)
        return box

    def _press(self, number: int) -> None:
        if number in self.choose:
            self.choose[number].click()

    def _choose(self, row: Row) -> None:
        if self._attempt(lambda: self._screener.choose(row.identity)):
            self.notice.done(_DONE.format(row.name))

    def _switch(self, field: str) -> None:
        box = self.switches[field]
        if not self._attempt(lambda: self._screener.switch(**{field: box.isChecked()})):
            box.setChecked(not box.isChecked())

    def _attempt(self, deed: Callable[[], None]) -> bool:
        self.notice.clear()
        try:
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return False
        finally:
            self.look()
        return True
