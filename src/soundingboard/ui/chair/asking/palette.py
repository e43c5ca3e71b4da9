"""Everything the chair can do, found by typing: actions with their keys, and every command as a form."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyleOptionViewItem, QWidget

from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.ui.chair.actions import ACTS, LISTS, Act
from soundingboard.ui.chair.asking.caps import cap_width, draw_cap
from soundingboard.ui.chair.asking.options import Option, fitting
from soundingboard.ui.chair.asking.overlay import Overlay
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.drawnlist import VALUE, DrawnModel, Look, RowDrawer, pressed
from soundingboard.ui.chair.laying import Pen
from soundingboard.ui.chair.pieces import Laid
from soundingboard.ui.chair.seams import Ask
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import WrapLabel, natural_width
from soundingboard.views.chair.parts import ChairView

_NOT_NOW: Final = "not now"
_PHASES: Final = {"open": {"before", "day"}, "day": {"day"}, "after": {"closed"}}
_BEFORE_THE_DAY: Final = frozenset({"start_conference"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done. ``id`` says whether it is an act or a command."""

    id: str
    text: str
    group: str
    cap: str
    possible: bool


def entries(view: ChairView, acts: Sequence[Act] = ACTS) -> tuple[Entry, ...]:
    """Every act that needs no row, and every command, those that are possible now first."""
    everything = (*_acts(view, acts), *_commands(view))
    return tuple(sorted(everything, key=lambda entry: not entry.possible))


def _acts(view: ChairView, acts: Sequence[Act]) -> Iterator[Entry]:
    for act in acts:
        if act.group not in LISTS:
            yield Entry(f"act:{act.id}", act.text, act.group, act.cap, act.possible(view))


def _commands(view: ChairView) -> Iterator[Entry]:
    for name, form in FORMS.items():
        yield Entry(f"command:{name}", form.title, form.group, "", _possible(name, view))


def _possible(name: str, view: ChairView) -> bool:
    """Whether the command's time has come: the desk has the last word on it."""
    if name in _BEFORE_THE_DAY:
        return view.phase == "before"
    return view.phase in _PHASES.get(COMMANDS[name].phase, {view.phase})


class Palette(Overlay):
    """A line that finds, and under it all there is to do.

    Args:
        run: Does an act.
        ask: Opens the form of a command.
        parent: What it lies over.
        acts: The acts there are.
    """

    def __init__(
        self, run: Callable[[Act], None], ask: Ask, parent: QWidget, acts: Sequence[Act] = ACTS
    ) -> None:
        super().__init__("Everything you can do", 640, parent)
        self._run, self._ask, self._acts = run, ask, {act.id: act for act in acts}
        self._all: tuple[Entry, ...] = ()
        self.line = QLineEdit()
        self.line.setFont(theme.font(18))
        self.line.setPlaceholderText("What would you like to do?")
        self.line.setAccessibleName("What would you like to do?")
        self._hint = WrapLabel("Enter does it, Up and Down choose, Esc closes", size=12, ink=theme.SOFT)
        self.list = QListView()
        self._model = DrawnModel(_LOOK, self.list)
        self._dress_list()
        for part in (self.line, self.list, self._hint):
            self.column.addWidget(part)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self.do_current())

    def fill(self, view: ChairView) -> None:
        """Show everything there is, and what of it is possible now."""
        self._all = entries(view, tuple(self._acts.values()))
        self._find()

    def open(self) -> None:
        """Come up with an empty line."""
        self.line.clear()
        super().open()

    def do_current(self) -> None:
        """Do what is current, or say that it cannot be done now."""
        place = self.list.currentIndex().row()
        if not 0 <= place < len(self._model.values):
            return
        entry = self._model.values[place]
        if not entry.possible:
            self._announce(f"{entry.text}: that cannot be done now.")
            return
        self.put_away()
        sort, _, name = entry.id.partition(":")
        if sort == "act":
            self._run(self._acts[name])
        else:
            self._ask(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, struck in the line."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(pressed(event)) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, key: str) -> bool:
        if key == "Return":
            self.do_current()
            return True
        step = _STEPS.get(key, 0)
        count = len(self._model.values)
        if step and count:
            place = min(max(self.list.currentIndex().row() + step, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(place))
            self._announce(_tell(self._model.values[place]))
        return bool(step)

    def _find(self) -> None:
        known = {entry.id: entry for entry in self._all}
        options = tuple(Option(entry.id, entry.text, entry.group) for entry in self._all)
        found = fitting(options, self.line.text())
        self._model.show_values([known[option.code] for option in found])
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scheduleDelayedItemsLayout()

    def _announce(self, sentence: str) -> None:
        self.line.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, sentence))

    def _dress_list(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Drawn(_LOOK, self.list))
        self.list.setAccessibleName("What there is to do")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)


class _Drawn(RowDrawer):
    """Frames the current row although the focus is in the line above."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.translate(option.rect.topLeft())
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        _lay(index.data(VALUE), option.rect.width()).paint(painter, current=current, focused=True)
        painter.restore()


def _lay(entry: Entry, width: int) -> Laid:
    return _laid(entry, max(width, 80), theme.text_scale())


@lru_cache(maxsize=1024)
def _laid(entry: Entry, width: int, _scale: float) -> Laid:
    """Words at the left, what they belong to and the key at the right."""
    pen = Pen(12, width - 12, 7)
    ink = theme.INK if entry.possible else theme.SOFT
    side = entry.group if entry.possible else f"{entry.group}, {_NOT_NOW}"
    if entry.cap:
        pen.right = draw_cap(pen, entry.cap, pen.right - cap_width(pen, entry.cap)) - 10
    if natural_width(side, theme.face(12.5 * pen.scale)) < (pen.right - pen.left) / 2:
        pen.right -= pen.at_right(side, 12.5) + 12
    pen.words(entry.text, theme.BODY, ink, bold=entry.possible)
    return pen.finish(width, card=False, pad=7, gap=1)


def _tell(entry: Entry) -> str:
    parts = (entry.text, entry.group, entry.cap, "" if entry.possible else _NOT_NOW)
    return ", ".join(part for part in parts if part)


_LOOK: Final[Look[Entry]] = Look(_lay, lambda entry: entry.text, _tell)
_STEPS: Final = {"Down": 1, "Up": -1, "PgDown": 8, "PgUp": -8}
