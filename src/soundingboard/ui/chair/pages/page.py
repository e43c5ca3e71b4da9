"""A page of the chair's centre: rows, and keys that do something to the current row.

Each page is a table; this draws any of them. Bare letters work while the list has the focus, keys
with Ctrl or Alt from anywhere on the page.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.act import key_cap
from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.chair.pages.rowlist import RowList
from soundingboard.ui.chair.pages.rows import Row
from soundingboard.ui.chair.possible import always
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowLayout
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

_ANYWHERE = ("Ctrl+", "Alt+")
_LEAST, _LOW, _HIGH = 130, 260, 460
_SPARE = 40


@dataclass(frozen=True, slots=True)
class At:
    """Where a key was struck: the conference as it is, the current row, and what can be done."""

    view: ChairView
    row: Row | None
    send: Send
    ask: Ask

    @property
    def key(self) -> str:
        """The id of what the current row stands for; empty without one."""
        return self.row.key if self.row else ""

    def give(self, command_name: str, /, **fields: object) -> bool:
        """Send a command with these fields, and tell whether it was done."""
        return self.send(command(command_name, {name.removesuffix("_"): it for name, it in fields.items()}))


@dataclass(frozen=True, slots=True)
class PageKey:
    """One key of a page.

    Attributes:
        key: As Qt writes it: ``E``, ``Alt+Up``, ``Return``.
        text: What it does, on a button and in the sheet of keys.
        do: Does it.
        on: The sorts of row it works on; empty for any, and for none at all.
        now: Whether it can be done in this view.
        main: Whether it is the one thing to do next.
        stays: Whether it keeps its button where the page is too low for any other.
        quiet: Whether it has no button: another one stands for it.
    """

    key: str
    text: str
    do: Callable[[At], object]
    on: frozenset[str] = frozenset()
    now: Callable[[ChairView], bool] = always
    main: bool = False
    stays: bool = False
    quiet: bool = False

    def fits(self, at: At) -> bool:
        """Whether it does anything here."""
        return self.now(at.view) and (not self.on or (at.row is not None and at.row.about in self.on))


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is always there to type in.

    Attributes:
        name: What to type, shown while it is empty.
        enter: Does what Enter is for, and tells whether the line may be emptied.
        more: Does what Ctrl and Enter are for: it asks for the rest.
    """

    name: str
    enter: Callable[[At, str], bool]
    more: Callable[[At, str], None]


@dataclass(frozen=True, slots=True)
class PageTable:
    """All that makes a page.

    Attributes:
        title: What it is called.
        note: A quiet line over the rows for this view, or empty.
        rows: What stands on it.
        keys: What can be done; of two with the same key, the first that fits the current row is done.
        line: A line to type in, or none.
    """

    title: str
    rows: Callable[[ChairView], tuple[Row, ...]]
    keys: tuple[PageKey, ...] = ()
    note: Callable[[ChairView], str] = field(default=lambda _view: "")
    line: Line | None = None


class Page(QWidget):
    """Draws a page's table, and does what its keys are for.

    Args:
        table: What the page is.
        send: Sends a command.
        ask: Opens the strip that asks for a command's fields.
        parent: The widget it stands in.
    """

    def __init__(self, table: PageTable, send: Send, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._send, self._ask = send, ask
        self._view: ChairView | None = None
        self.setAccessibleName(table.title)
        self._note = WrapLabel(size=13, ink=theme.SOFT)
        self.list = RowList(table.title)
        self.list.setAccessibleDescription(
            ", ".join(f"{key_cap(each.key)}: {each.text}" for each in table.keys)
        )
        self._buttons = {each: self._button(each) for each in table.keys if not each.quiet}
        self.line = self._line(table.line) if table.line else None
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._fit_buttons)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.doubleClicked.connect(lambda _index: self.strike("Return"))

    def show_view(self, view: ChairView) -> None:
        """Draw this view; the current row and what is being typed stay."""
        self._view = view
        note = self.table.note(view)
        self._note.setText(note)
        self.list.show_rows(self.table.rows(view))
        self._fit_buttons()

    def choose(self, row_id: str) -> bool:
        """Make a row the current one; tells whether there is one."""
        return self.list.choose(row_id)

    def strike(self, key: str) -> bool:
        """Do what a key is for on the current row; tells whether it is for anything."""
        at = self._at()
        if at is None:
            return False
        for each in self.table.keys:
            if each.key == key and each.fits(at):
                each.do(at)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys struck in the list or in the line, before a shortcut of the window takes them."""
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            if watched is self.list and event.type() == QEvent.Type.KeyPress and self.list.searches(event):
                return True
            key = pressed(event)
            mine = (watched is self.list or key.startswith(_ANYWHERE)) and self._does(key)
            if mine and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif mine:
                self.strike(key)
            if mine:
                return True
        return super().eventFilter(watched, event)

    def _does(self, key: str) -> bool:
        """Whether a key does anything on the current row; what does not is left to the window."""
        at = self._at()
        return at is not None and any(each.key == key and each.fits(at) for each in self.table.keys)

    def _at(self) -> At | None:
        return At(self._view, self.list.current(), self._send, self._ask) if self._view else None

    def _button(self, key: PageKey) -> KeyButton:
        button = KeyButton(key.text, key_cap(key.key), look="primary" if key.main else "", least=36)
        # What is pressed by hand must not take the focus from where somebody types.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.strike(key.key))
        return button

    def _line(self, line: Line) -> QLineEdit:
        edit = _PageLine(line, self._at)
        edit.installEventFilter(self)
        return edit

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        if self.line:
            column.addWidget(self.line)
        self._bar = QWidget()
        flow = FlowLayout(self._bar)
        for button in self._buttons.values():
            flow.addWidget(button)
        column.addWidget(self._bar)

    def hasHeightForWidth(self) -> bool:
        """Its list scrolls, so it takes whatever height it is given and leaves what is under it its own."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many buttons as one line has room for, two where the page is high, none where it is low."""
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Buttons for what can be done here, the next thing first; every key works without one."""
        at = self._at()
        if at is None:
            return
        low = self.height() < _LOW * theme.text_scale()
        high = self.height() >= _LEAST * theme.text_scale()
        self._note.setVisible(high and bool(self._note.text()))  # where two lines are all, they are rows
        # Somebody may be typing in it: a line that went would take the words out of their hands.
        if self.line is not None and not self.line.hasFocus():
            self.line.setVisible(not low)
        lines = sum(self.height() > least * theme.text_scale() for least in (_LOW, _HIGH))
        room, used = lines * (self.width() - lines * _SPARE), 0
        shown: set[str] = set()
        for each, button in sorted(self._buttons.items(), key=lambda pair: not pair[0].main):
            used += button.sizeHint().width() + 8 if each.fits(at) and each.key not in shown else 0
            stays = each.stays and high and button.sizeHint().width() <= self.width()
            fits = each.fits(at) and each.key not in shown and (used <= room or stays)
            button.setVisible(fits)
            if each.fits(at):
                shown.add(each.key)

    def _menu(self, where: QPoint) -> None:
        """Everything the keys do to the row under the pointer, with the keys beside it."""
        at = self._at()
        if at is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self.table.keys:
            if each.fits(at) and not each.quiet:
                line = menu.addAction(f"{each.text}\t{key_cap(each.key)}")
                line.triggered.connect(lambda _checked=False, key=each.key: self.strike(key))
        menu.popup(self.list.viewport().mapToGlobal(where))


class _PageLine(QLineEdit):
    """The line of a page: Enter does its act and empties it, Ctrl and Enter ask for more."""

    def __init__(self, line: Line, at: Callable[[], At | None]) -> None:
        super().__init__()
        self._acts, self._at = line, at
        self.setFont(theme.font(16))
        self.setAccessibleName(line.name)
        self.setPlaceholderText(line.name)
        self.setAccessibleDescription("Enter adds it, Ctrl Enter asks for the rest")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the line's own keys, or type."""
        at, typed = self._at(), self.text().strip()
        key = pressed(event)
        if at is None or key not in {"Return", "Ctrl+Return"}:
            super().keyPressEvent(event)
            return
        event.accept()
        if not typed:
            return
        if key == "Return" and self._acts.enter(at, typed):
            self.clear()
        elif key == "Ctrl+Return":
            self._acts.more(at, typed)
            self.clear()
