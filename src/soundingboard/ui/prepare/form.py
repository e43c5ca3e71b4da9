"""A form from a table: each field has a label, a way to fill it in, and gives one value of a command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from soundingboard.base.dates import plain_date, spoken_time
from soundingboard.base.errors import BadInput
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bubble import Bubble
from soundingboard.ui.shared.chips import Chips
from soundingboard.ui.shared.fields import Check, Choice, LabelledField
from soundingboard.ui.shared.guided import Guide, Guided
from soundingboard.ui.shared.when import read_day, read_moment

Value = str | bool | date | tuple[str, ...] | None
_COLUMN: Final = 300


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: The command's field.
        label: What to put in.
        sort: text, day, past_day, moment, past_moment, choice, chips or check.
        help: An example or a hint, in the line while it is empty.
        needed: What to write when it is left empty; empty where it may be.
        options: Words by code, for choice and chips.
        prose: The guide looks at what is written there.
        wide: It takes a whole line.
        only: The choices of ``group`` that it is there for; empty for all.
    """

    name: str
    label: str
    sort: str = "text"
    help: str = ""
    needed: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    prose: bool = False
    wide: bool = False
    only: tuple[str, ...] = ()


class Form(QWidget):
    """The fields of a table, in as many columns as fit.

    Args:
        fields: The table.
        now: Gives the time, for days written without a year.
        switch: The name of the choice that `Field.only` speaks of.
        guide: What is asked of prose while it is written; None for nothing.
    """

    changed = Signal()
    entered = Signal()
    """Enter was struck in a line."""

    def __init__(
        self,
        fields: tuple[Field, ...],
        now: Callable[[], datetime],
        switch: str = "",
        *,
        guide: Guide | None = None,
    ) -> None:
        super().__init__()
        self._guide = guide
        self._fields, self._now, self._switch = fields, now, switch
        self._columns = 0
        self._places: dict[str, tuple[int, int, int, int]] = {}
        self.editors: dict[str, QWidget] = {each.name: self._editor(each) for each in fields}
        self._parts = {each.name: self._part(each) for each in fields}
        for part in self._parts.values():
            part.setParent(self)  # one that is not wanted yet would be a window of its own once it is shown
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(12)
        self._lay(1)
        self._fit_fields()

    def values(self) -> dict[str, Value]:
        """What was filled in, by name; raises `BadInput` that says what is missing or cannot be read."""
        return {each.name: self._value(each) for each in self._fields if self._wanted(each)}

    def raw(self, name: str) -> str:
        """The text or the choice in one field, as it stands."""
        editor = self.editors[name]
        if isinstance(editor, Choice):
            return str(editor.currentData())
        return editor.text().strip() if isinstance(editor, QLineEdit) else ""

    def written(self) -> dict[str, str | bool | tuple[str, ...]]:
        """What stands in every field, as `fill` takes it again; nothing where nothing was written."""
        found = {each.name: self._stands(self.editors[each.name], each.name) for each in self._fields}
        told = (found[each.name] for each in self._fields if each.sort != "choice")
        return found if any(told) else {}

    def peek(self, name: str) -> date | None:
        """The day in one field as far as it can be read already, while it is being typed."""
        text = self.raw(name)
        moment = read_moment(text, self._now()) if text else None
        return moment or (read_day(text, self._now().date(), past=True) if text else None)

    def fill(self, values: Mapping[str, object]) -> None:
        """Put these values in; fields without one are emptied."""
        for each in self._fields:
            self._put(each, values.get(each.name))
        self._fit_fields()

    def put(self, name: str, value: object) -> None:
        """Put this value into one field; the others stay."""
        self._put(next(each for each in self._fields if each.name == name), value)

    def offer(self, name: str, options: Mapping[str, str]) -> None:
        """Offer other chips in one field."""
        editor = self.editors[name]
        if isinstance(editor, Chips):
            editor.offer(options)
            stops, chips = self.stops(), editor.findChildren(QPushButton)
            first = next((place for place, stop in enumerate(stops) if stop in chips), 0)
            # New chips would else come after everything; only they are moved, so that Tab goes on beyond.
            for one, other in pairwise(stops[max(0, first - 1) : first + len(chips)]):
                QWidget.setTabOrder(one, other)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        every = (self.editors[each.name] for each in self._fields if self._wanted(each))
        return [
            stop
            for editor in every
            for stop in (editor.findChildren(QPushButton) if isinstance(editor, Chips) else [editor])
        ]

    def focus_first(self, name: str = "") -> None:
        """Take the focus to a field, or to the first."""
        editor = self.editors[name] if name else self.stops()[0]
        editor.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        columns = min(3, max(1, self.width() // round(_COLUMN * theme.text_scale())))
        if columns != self._columns:
            self._lay(columns)

    def _lay(self, columns: int) -> None:
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for name, place in self._plan(columns).items():
            if self._places.get(name) != place:
                self._places[name] = place
                self._grid.addWidget(self._parts[name], *place)

    def _plan(self, columns: int) -> dict[str, tuple[int, int, int, int]]:
        """The row, the column and the span of each field that is wanted."""
        at, places = 0, {}
        for each in filter(self._wanted, self._fields):
            span = columns if each.wide else 1
            if at % columns + span > columns:
                at += columns - at % columns
            places[each.name] = (at // columns, at % columns, 1, span)
            at += span
        return places

    def _fit_fields(self) -> None:
        for each in self._fields:
            self._parts[each.name].setVisible(self._wanted(each))
        self._lay(self._columns)

    def _wanted(self, each: Field) -> bool:
        return not each.only or self.raw(self._switch) in each.only

    def _editor(self, each: Field) -> QWidget:
        if each.sort == "chips":
            chips = Chips(each.label, each.options)
            chips.changed.connect(self.changed)
            return chips
        if each.sort == "check":
            box = Check(each.label)
            box.setFont(theme.font(theme.BODY))
            box.toggled.connect(self.changed)
            return box
        if each.sort == "choice":
            choice = Choice()
            choice.setFont(theme.font(theme.BODY))
            for code, words in each.options.items():
                choice.addItem(words, code)
            choice.currentIndexChanged.connect(self._switched)
            return choice
        line = QLineEdit()
        line.setFont(theme.font(theme.BODY))
        line.setPlaceholderText(each.help)
        line.setAccessibleDescription(each.help)
        line.textChanged.connect(self.changed)
        line.returnPressed.connect(self.entered)
        if each.prose and self._guide:
            Bubble(line, Guided(line, self._guide), self)
        return line

    def _part(self, each: Field) -> QWidget:
        editor = self.editors[each.name]
        return editor if each.sort in ("chips", "check") else LabelledField(each.label, editor)

    def _switched(self) -> None:
        if hasattr(self, "_grid"):
            self._fit_fields()
        self.changed.emit()

    def _stands(self, editor: QWidget, name: str) -> str | bool | tuple[str, ...]:
        if isinstance(editor, Chips):
            return editor.chosen
        return editor.isChecked() if isinstance(editor, Check) else self.raw(name)

    def _value(self, each: Field) -> Value:
        editor = self.editors[each.name]
        if isinstance(editor, Chips):
            return editor.chosen
        if isinstance(editor, Check):
            return editor.isChecked()
        text = self.raw(each.name)
        if not text and each.needed:
            editor.setFocus()
            raise BadInput(each.needed)
        return _READ[each.sort](self, each, text) if each.sort in _READ else text

    def day(self, each: Field, text: str) -> date | None:
        """The day that the text is, None for no text; raises `BadInput` for anything else."""
        found = read_day(text, self._now().date(), past=each.sort == "past_day") if text else None
        if text and found is None:
            self.editors[each.name].setFocus()
            raise BadInput(f"“{text}” is no day: write it as 24 Nov 2026.")
        return found

    def moment(self, each: Field, text: str) -> datetime | None:
        """The day and time that the text is."""
        past = each.sort == "past_moment"
        found = read_moment(text, self._now(), past=past) if text else None
        if text and found is None:
            self.editors[each.name].setFocus()
            raise BadInput(f"“{text}” is no day and time: write it as 24 Nov 2026 10 am.")
        return found

    def _put(self, each: Field, value: object) -> None:
        editor = self.editors[each.name]
        if isinstance(editor, Chips):
            editor.choose(value if isinstance(value, tuple) else ())
        elif isinstance(editor, Check):
            editor.setChecked(bool(value))
        elif isinstance(editor, Choice):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(_spelt(value))


def _spelt(value: object) -> str:
    if isinstance(value, datetime):
        return f"{plain_date(value)} {spoken_time(value)}"
    return plain_date(value) if isinstance(value, date) else str(value or "")


_READ: Final[dict[str, Callable[[Form, Field, str], Value]]] = {
    "day": Form.day,
    "past_day": Form.day,
    "moment": Form.moment,
    "past_moment": Form.moment,
}
