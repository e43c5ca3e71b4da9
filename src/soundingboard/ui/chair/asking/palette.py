"""Everything the chair can do and everything there is, found by typing: acts, forms, and what was said."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyleOptionViewItem, QWidget

from soundingboard.base.forgetting import remembered
from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actions import ACTS, LISTS
from soundingboard.ui.chair.asking.caps import cap_width, draw_cap
from soundingboard.ui.chair.asking.finding import MOST, things
from soundingboard.ui.chair.asking.options import Option, fitting
from soundingboard.ui.chair.asking.overlay import Overlay
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.drawnlist import VALUE, DrawnModel, Look, RowDrawer, pressed
from soundingboard.ui.chair.laying import Pen
from soundingboard.ui.chair.pieces import Laid
from soundingboard.ui.chair.seams import Ask, Group
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.aloud import say_aloud
from soundingboard.ui.shared.words import WrapLabel, natural_width
from soundingboard.views.chair.parts import ChairView

_NOT_NOW: Final = "not now"
_CHOOSE: Final = {
    "Card": "choose a card first",
    "Person": "choose a person first",
    "Item": "choose a part first",
}
_ON: Final = {"Card": "On this card", "Person": "On this person", "Item": "On this part of the day"}
_PHASE_WORDS: Final = {
    "open": "until the close",
    "day": "while the conference runs",
    "after": "after the close",
}
_DO: Final = "What would you like to do, or find?"
_FIND: Final = "What would you like to find?"
_PHASES: Final = {"open": {"before", "day"}, "day": {"day"}, "after": {"closed"}}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done, or gone to.

    Attributes:
        id: Says whether it is an act, a command or a thing of the conference.
        when: When it is possible, in words; empty for always.
        more: Other words it is found by.
    """

    id: str
    text: str
    group: str
    cap: str
    possible: bool
    when: str = ""
    more: str = ""


def nothing_current(_group: Group) -> str:
    """No row of any list is the current one."""
    return ""


def entries(
    view: ChairView, acts: Sequence[Act] = ACTS, on: Callable[[Group], str] = nothing_current
) -> tuple[Entry, ...]:
    """Every act, and every command that no act stands for, those that are possible now first."""
    everything = (*_acts(view, acts, on), *_commands(view, {act.text for act in acts}))
    return tuple(sorted(everything, key=lambda entry: not entry.possible))


def found_things(view: ChairView) -> tuple[Entry, ...]:
    """Everything of the conference that can be gone to."""
    return tuple(
        Entry(f"thing:{place}:{thing.place}", thing.words, thing.side, "", possible=True, more=thing.more)
        for place, thing in enumerate(things(view))
    )


def _acts(view: ChairView, acts: Sequence[Act], on: Callable[[Group], str]) -> Iterator[Entry]:
    for act in acts:
        if act.group not in LISTS:
            when = act.possible.words
            yield Entry(f"act:{act.id}", act.text, act.group, act.cap, act.possible(view), when)
        else:
            text, chosen = f"{act.text[:1].upper()}{act.text[1:]}", bool(on(act.group))
            when = act.possible.words if chosen else _CHOOSE[act.group]
            possible = chosen and act.possible(view)
            yield Entry(f"act:{act.id}", text, _ON[act.group], act.cap, possible, when)


def _commands(view: ChairView, said: Collection[str]) -> Iterator[Entry]:
    for name, form in FORMS.items():
        if form.title not in said:
            when = _PHASE_WORDS.get(COMMANDS[name].phase, "")
            yield Entry(f"command:{name}", form.title, form.group, "", _possible(name, view), when)


def _possible(name: str, view: ChairView) -> bool:
    """Whether the command's time has come: the desk has the last word on it."""
    return view.phase in _PHASES.get(COMMANDS[name].phase, {view.phase})


class Palette(Overlay):
    """A line that finds, and under it all there is to do.

    Args:
        run: Does an act.
        ask: Opens the form of a command.
        parent: What it lies over.
        acts: The acts there are.
        on: Gives the id of the current row of a group's list.
        find: Goes to a thing of the conference.
    """

    def __init__(
        self,
        run: Callable[[Act], None],
        ask: Ask,
        parent: QWidget,
        acts: Sequence[Act] = ACTS,
        *,
        on: Callable[[Group], str] = nothing_current,
        find: Callable[[str], None] = lambda _place: None,
    ) -> None:
        super().__init__("Everything you can do", 640, parent)
        self._run, self._ask, self._acts = run, ask, {act.id: act for act in acts}
        self._on, self._go_to = on, find
        self._all: tuple[Entry, ...] = ()
        self._only_find = False
        self.line = QLineEdit()
        self.line.setFont(theme.font(18))
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
        current = self._current()
        acts = () if self._only_find else entries(view, tuple(self._acts.values()), self._on)
        self._all = (*acts, *found_things(view))
        self._find()
        self._go_to_entry(current)

    def open(self) -> None:
        """Come up with an empty line, for everything there is to do."""
        self._come_up(only_find=False)

    def open_to_find(self) -> None:
        """Come up with an empty line, for what was said and planned."""
        self._come_up(only_find=True)

    def _come_up(self, *, only_find: bool) -> None:
        self._only_find = only_find
        asks = _FIND if only_find else _DO
        self.line.setPlaceholderText(asks)
        self.line.setAccessibleName(asks)
        self.line.clear()
        super().open()

    def do_current(self) -> None:
        """Do what is current, or say that it cannot be done now."""
        entry = self._current()
        if entry is None:
            return
        if not entry.possible:
            self._announce(f"{entry.text}: that cannot be done now, {entry.when}.")
            return
        self.put_away()
        sort, _, name = entry.id.partition(":")
        if sort == "act":
            self._run(self._acts[name])
        elif sort == "thing":
            self._go_to(name.partition(":")[2])
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
        options = tuple(
            Option(entry.id, entry.text, f"{entry.group} {entry.more}")
            for entry in self._all
            if self._asked(entry)
        )
        found = [known[option.code] for option in fitting(options, self.line.text())]
        found.sort(key=lambda entry: not entry.possible)
        self._model.show_values(found[: MOST if self.line.text() else None])
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scheduleDelayedItemsLayout()

    def _current(self) -> Entry | None:
        place = self.list.currentIndex().row()
        return self._model.values[place] if 0 <= place < len(self._model.values) else None

    def _go_to_entry(self, entry: Entry | None) -> None:
        """Make what is this entry now the current one: the clock, which ticks on, chooses nothing."""
        for place, each in enumerate(self._model.values):
            if entry is not None and each.id == entry.id:
                self.list.setCurrentIndex(self._model.index(place))

    def _asked(self, entry: Entry) -> bool:
        """Things of the conference stand among what can be done only once something is looked for."""
        return self._only_find or bool(self.line.text().strip()) or not entry.id.startswith("thing:")

    def _announce(self, sentence: str) -> None:
        self.line.setAccessibleDescription(sentence)
        say_aloud(self.line, sentence)

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


@remembered(1024)
def _laid(entry: Entry, width: int, _scale: float) -> Laid:
    """Words at the left, what they belong to and the key at the right."""
    pen = Pen(12, width - 12, 7)
    ink = theme.INK if entry.possible else theme.SOFT
    side = entry.group if entry.possible else f"{entry.group}, {_not_now(entry)}"
    if entry.cap:
        draw_cap(pen, entry.cap, pen.right - cap_width(pen, entry.cap))
    pen.right -= cap_width(pen, _LONGEST_CAP) + 10
    if natural_width(side, theme.face(12.5 * pen.scale)) < (pen.right - pen.left) / 2:
        pen.right -= pen.at_right(side, 12.5) + 12
    pen.words(entry.text, theme.BODY, ink, bold=entry.possible)
    return pen.finish(width, card=False, pad=7, gap=1)


def _tell(entry: Entry) -> str:
    parts = (entry.text, entry.group, entry.cap, "" if entry.possible else _not_now(entry))
    return ", ".join(part for part in parts if part)


def _not_now(entry: Entry) -> str:
    return f"{_NOT_NOW}: {entry.when}" if entry.when else _NOT_NOW


_LOOK: Final[Look[Entry]] = Look(_lay, lambda entry: entry.text, _tell)
_LONGEST_CAP: Final = max((act.cap for act in ACTS), key=len)
"""Its room is kept on every row, so that what rows belong to stands in one column."""
_STEPS: Final = {"Down": 1, "Up": -1, "PgDown": 8, "PgUp": -8}
