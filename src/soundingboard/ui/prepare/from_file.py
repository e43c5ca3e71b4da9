"""People out of a file: what was found, which column is what, and who of them is taken in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from soundingboard.base.dates import full_date, joined, spoken_time
from soundingboard.ui.prepare.form import Value
from soundingboard.ui.prepare.tables import GROUPS, JOINS
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice, LabelledField
from soundingboard.ui.shared.flow import FlowBox, gone
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.ticked import TickedRow
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.found import ATTENDANCE, FIELDS, Files, FoundPerson, Known, Meeting, Preview

NOT_SAID: Final = "Asked to come"
"""What somebody is here where neither the file nor the chair has said it."""
_QUIET: Final = "Nobody is taken in until you say so. Whoever has no tick stays out."
_UNKNOWN: Final = "Family or professional?"
_REST: Final = "The others are professionals"
_COLUMN: Final = 250


Taken = tuple[Mapping[str, Value], str]
"""Somebody as the form of a person gives them, and their answer: yes, no, perhaps or none."""


class FromFile(Card):
    """What a file holds; it is there from choosing the file until its people are taken in, or left.

    Args:
        files: Reads it.
        take: Takes these people in, each as the form of a person gives them, with their answer.
        leave: The file is let go.
    """

    def __init__(self, files: Files, take: Callable[[list[Taken]], None], leave: Callable[[], None]) -> None:
        super().__init__("People from a file", _QUIET)
        self._files, self._take, self._leave = files, take, leave
        self._data = b""
        self._there: tuple[Known, ...] = ()
        self._day: date | None = None
        self.preview: Preview | None = None
        self.rows: list[FoundRow] = []
        self.columns: list[Choice] = []
        self._parts: list[QWidget] = []
        self._notes, self._mapping, self._people = self.add_column(), FlowBox(across=14), QWidget()
        self._column = QVBoxLayout(self._people)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.take_button = KeyButton("", look="primary")
        self.rest_button, self.leave_button = KeyButton(_REST), KeyButton("Leave it", look="quiet")
        buttons = FlowBox()
        for button in (self.take_button, self.rest_button, self.leave_button):
            buttons.add(button)
        for part in (self._mapping, self._people, buttons):
            self.add(part)
        self.take_button.clicked.connect(self._take_in)
        self.rest_button.clicked.connect(self._settle_the_rest)
        self.leave_button.clicked.connect(self.let_go)
        self.hide()

    def open(self, data: bytes, there: tuple[Known, ...], day: date | None) -> Preview:
        """Show what the file holds; raises `BadInput` for one that cannot be read, and shows nothing."""
        self.let_go()
        found = self._files.preview(data, there, day=day)
        self._data, self._there, self._day = data, there, day
        self._show_mapping(found)
        self._show(found)
        return found

    def first(self) -> QWidget:
        """What is looked at first: what a column is, or the first of the people."""
        looked_at = (*self.columns, *(row.first() for row in self.rows))
        return next((each for each in looked_at if each.isEnabled()), self.leave_button)

    def meet(self, there: tuple[Known, ...], day: date) -> None:
        """The conference is made meanwhile: these people are there, and this is its day."""
        self._there, self._day = there, day
        if self.preview is not None:
            self._map()

    def let_go(self) -> None:
        """Forget the file."""
        was_open = self.preview is not None
        self._data, self.preview = b"", None
        self.hide()
        if was_open:
            self._leave()

    def _map(self) -> None:
        fields = [str(each.currentData()) for each in self.columns] or None
        self._show(self._files.preview(self._data, self._there, day=self._day, fields=fields))

    def _show_mapping(self, found: Preview) -> None:
        for part in self._parts:
            gone(part)
        self._parts, self.columns = [], []
        for column in found.columns:
            choice = Choice()
            choice.setFont(theme.font(theme.BODY))
            for field, words in FIELDS.items():
                choice.addItem(words, field)
            choice.setCurrentIndex(choice.findData(column.field))
            choice.currentIndexChanged.connect(self._map)
            part = LabelledField(
                column.heading[:40], choice, f"such as {column.example[:40]}" if column.example else ""
            )
            part.setMinimumWidth(round(_COLUMN * theme.text_scale()))
            self._mapping.add(part)
            self._parts.append(part)
            self.columns.append(choice)
        self._mapping.setVisible(bool(self.columns))

    def _show(self, found: Preview) -> None:
        self.preview = found
        emptied(self._notes)
        if words := _meeting(found.meeting):
            self._notes.addWidget(WrapLabel(words, bold=True))
        for note in found.notes:
            self._notes.addWidget(MarkedLine("worry", theme.WORRY, note))
        emptied(self._column)
        self.rows = [FoundRow(person, taken=_is_taken(found, person)) for person in found.people]
        for row in self.rows:
            row.changed.connect(self._count)
            self._column.addWidget(row)
        self._count()
        self.show()

    def _count(self) -> None:
        count = sum(row.box.isChecked() for row in self.rows)
        self.take_button.set_words(f"Take in {count} {'person' if count == 1 else 'people'}")
        self.take_button.setEnabled(bool(count))
        self.rest_button.setVisible(any(row.is_open for row in self.rows))

    def _settle_the_rest(self) -> None:
        for row in self.rows:
            if row.is_open:
                row.say_group("professional")

    def _take_in(self) -> None:
        self._take([(row.values(), row.person.answer) for row in self.rows if row.box.isChecked()])


class FoundRow(TickedRow):
    """One of the people of a file, with a tick for whether they are taken in.

    Whether somebody is family is never guessed: where the file does not tell, the tick waits for it.

    Args:
        person: Who it is.
        taken: Whether the tick stands there at first.
    """

    changed = Signal()

    def __init__(self, person: FoundPerson, *, taken: bool) -> None:
        super().__init__(f"Take in {person.name}", person.name, _line(person), person.odd)
        self.person = person
        self.group = Choice()
        self.group.setFont(theme.font(theme.BODY))
        self.group.setAccessibleName(f"What {person.name} belongs to")
        for code, words in ({"": _UNKNOWN} | GROUPS).items():
            self.group.addItem(words, code)
        self.say_group(person.group)
        self.box.setEnabled(bool(person.group))
        self.box.setChecked(taken and bool(person.group))
        self.box.toggled.connect(self.changed)
        self.group.currentIndexChanged.connect(self._grouped)
        if person.is_new and not person.group:
            self.column.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeft)
        self.role = QLineEdit()
        self.role.setFont(theme.font(theme.BODY))
        self.role.setPlaceholderText("What they are here, such as Mum")
        self.role.setAccessibleName(f"What {person.name} is here")
        if person.is_new and not person.is_:
            self.column.addWidget(self.role)

    @property
    def is_open(self) -> bool:
        """Nobody has said yet whether they are family."""
        return self.person.is_new and not self.group.currentData()

    def first(self) -> QWidget:
        """What there is to do here first."""
        return self.group if self.is_open else self.box

    def say_group(self, group: str) -> None:
        """They are family, a supporter or a professional."""
        self.group.setCurrentIndex(self.group.findData(group))

    def _grouped(self) -> None:
        known = bool(self.group.currentData())
        self.box.setEnabled(known)
        self.box.setChecked(known)
        self.changed.emit()

    def values(self) -> dict[str, Value]:
        """As the form of a person gives them."""
        person = self.person
        return {
            "group": str(self.group.currentData()),
            "name": person.name,
            "called": person.called,
            "is_": person.is_ or self.role.text().strip() or NOT_SAID,
            "agency": person.agency,
            "plain": person.plain,
            "joins": person.joins,
        }


def _is_taken(found: Preview, person: FoundPerson) -> bool:
    """Nobody twice, and after the day nobody who was only on the call."""
    return person.is_new and found.sort != ATTENDANCE


def _line(person: FoundPerson) -> str:
    joins = "Cannot come" if person.answer == "no" else JOINS[person.joins]
    parts = [person.is_, person.agency, GROUPS.get(person.group, ""), person.told or joins]
    return " · ".join(part for part in parts if part)


def _meeting(meeting: Meeting) -> str:
    when = f"{full_date(meeting.starts)}, {spoken_time(meeting.starts)}" if meeting.starts else ""
    return " · ".join(part for part in (meeting.subject, when, meeting.place) if part)


def told_of(count: int, names: list[str]) -> str:
    """``Sam Keeble and Zoë Field are taken in.``; of many only how many."""
    if count > len(names[:3]):
        return f"{count} people are taken in."
    return f"{joined(names)} {'is' if count == 1 else 'are'} taken in."
