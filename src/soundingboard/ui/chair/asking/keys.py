"""The sheet of keys: all there are, by what they belong to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from soundingboard.ui.chair.act import Act, key_cap
from soundingboard.ui.chair.actions import ACTS
from soundingboard.ui.chair.asking.caps import cap_width, draw_cap
from soundingboard.ui.chair.asking.overlay import Overlay
from soundingboard.ui.chair.drawnlist import DrawnModel, Look, RowDrawer, pressed
from soundingboard.ui.chair.laying import Pen
from soundingboard.ui.chair.pieces import Laid
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import WrapLabel

_COLUMNS: Final = 3
_IN_A_ROW: Final = 6
_LEAST: Final = 250
_OF_LISTS: Final = {"Card": "On a card", "Person": "On a person", "Item": "On a part of the day"}
_OF_THE_LINE: Final = (
    ("Return", "Show it on the board"),
    ("Ctrl+Return", "Keep it back"),
    ("!", "First in the line: a risk"),
    ("~", "First: a worry"),
    ("+", "First: going well"),
    ("?", "First: not sure"),
    (">", "First: an action"),
    ("@", "And a name: who said it; alone: who speaks now"),
    ("-", "And a name, before the words: not for them"),
    ("Tab", "Take the kinder words or the right spelling, or the next gap"),
    ("Alt+L", "Leave a word as it is spelt"),
    ("Up", "While it is empty: the kind before"),
    ("Down", "While it is empty: the next kind"),
    ("Left", "While it is empty: who spoke before"),
    ("Right", "While it is empty: the next one round the table"),
)
_OF_EVERY_LIST: Final = (
    ("/", "Look for a row by its first letters"),
    ("Left", "The column before"),
    ("Right", "The next column"),
    ("Shift+F10", "What can be done to the row"),
)
_BY_MOUSE: Final = (
    ("Drag", "A card to its place, or to another column"),
    ("Drop on", "Another card: make one card of two"),
    ("Ctrl+Drag", "A sentence out of a card: split it"),
)
_OF_THE_STRIP: Final = (
    ("Return", "Go on to the next question"),
    ("Ctrl+Return", "Send at once"),
    ("Alt+Left", "Back to the question before"),
    ("Space", "Take one of several"),
    ("Tab", "Take the kinder words or the right spelling"),
    ("Alt+L", "Leave a word as it is spelt"),
    ("Esc", "Close, and keep what was typed"),
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A title, or up to six keys (as a keyboard has them) with what each does."""

    id: str
    title: str = ""
    keys: tuple[tuple[str, str], ...] = ()


def key_rows(acts: Sequence[Act], pages: Mapping[str, Iterable[tuple[str, str]]]) -> tuple[KeyRow, ...]:
    """All keys: those of the acts, of the strip that asks, and of each page."""
    groups: dict[str, dict[tuple[str, str], None]] = {}
    for act in acts:
        if act.keys:
            title = _OF_LISTS.get(act.group, act.group)
            groups.setdefault(title, {})[act.keys[0], act.text] = None
    groups["In the line you write on"] = dict.fromkeys(_OF_THE_LINE)
    groups["In every list"] = dict.fromkeys(_OF_EVERY_LIST)
    groups["With the mouse, on the board"] = dict.fromkeys(_BY_MOUSE)
    groups["While it asks you"] = dict.fromkeys(_OF_THE_STRIP)
    groups |= {title: dict.fromkeys(keys) for title, keys in pages.items()}
    return tuple(row for title, keys in groups.items() for row in _group(title, tuple(keys)))


def _group(title: str, keys: tuple[tuple[str, str], ...]) -> Iterator[KeyRow]:
    yield KeyRow(f"{title}:", title)
    for number, part in enumerate(_in_rows(keys, _IN_A_ROW)):
        yield KeyRow(f"{title}:{number}", keys=tuple((key_cap(key), text) for key, text in part))


def _in_rows(keys: tuple[tuple[str, str], ...], most: int) -> Iterator[tuple[tuple[str, str], ...]]:
    for start in range(0, len(keys), most):
        yield keys[start : start + most]


class KeySheet(Overlay):
    """Every key of the chair's window on one sheet; Up and Down scroll it, Esc or F1 puts it away.

    Args:
        parent: What it lies over.
        pages: The keys of each page by its title, as pairs of a key as Qt writes it and its words.
        acts: The acts there are.
    """

    def __init__(
        self, parent: QWidget, pages: Mapping[str, Iterable[tuple[str, str]]], acts: Sequence[Act] = ACTS
    ) -> None:
        super().__init__("All keys", 960, parent)
        self.list = _Keys()
        model = DrawnModel(_LOOK, self.list)
        model.show_values(key_rows(acts, pages))
        self.list.setModel(model)
        self.list.setItemDelegate(RowDrawer(_LOOK, self.list))
        self.column.addWidget(WrapLabel("All keys", size=19, bold=True))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(WrapLabel("Up and Down scroll, Esc closes", size=12, ink=theme.SOFT))
        self.setFocusProxy(self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 puts it away too."""
        if pressed(event) == "F1":
            self.put_away()
        else:
            super().keyPressEvent(event)


class _Keys(QListView):
    """The rows of the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("All keys")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every row again at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _lay(row: KeyRow, width: int) -> Laid:
    return _laid(row, max(width, 80), theme.text_scale())


@lru_cache(maxsize=512)
def _laid(row: KeyRow, width: int, _scale: float) -> Laid:
    pen = Pen(8, width - 8, 4)
    if row.title:
        pen.y += 10
        pen.words(row.title, 14, theme.TEAL, bold=True)
        return pen.finish(width, card=False, pad=2, gap=0)
    columns = max(1, min(_COLUMNS, int((width - 16) / (_LEAST * pen.scale))))
    share = (width - 16) / columns
    for line in _in_rows(row.keys, columns):
        _line(pen, line, share)
    return pen.finish(width, card=False, pad=2, gap=0)


def _line(pen: Pen, line: Sequence[tuple[str, str]], share: float) -> None:
    """Keys side by side, each cap before its words."""
    left, right, top, lowest = pen.left, pen.right, pen.y, pen.y
    for place, (cap, text) in enumerate(line):
        pen.y = top
        start = left + place * share
        draw_cap(pen, cap, start)
        pen.left, pen.right = start + cap_width(pen, cap) + 8, start + share - 14
        pen.words(text, 13.5)
        lowest = max(lowest, pen.y)
    pen.left, pen.right, pen.y = left, right, lowest + 6


def _tell(row: KeyRow) -> str:
    return row.title or ". ".join(f"{cap}: {text}" for cap, text in row.keys)


_LOOK: Final[Look[KeyRow]] = Look(_lay, lambda row: row.title or row.keys[0][1], _tell)
