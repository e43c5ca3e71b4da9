"""A list of children or of people: a row each, and the form that adds one or changes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from soundingboard.base.errors import Trouble
from soundingboard.ui.prepare.form import Field, Form, Value
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card, emptied
from soundingboard.ui.shared.panels import Avatar, Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.begun import Answers


@dataclass(frozen=True, slots=True)
class Entered:
    """One row: who it is, in words, and what the form holds when it is changed."""

    id: str
    name: str
    line: str
    group: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Words:
    """What a list says: its title, its quiet line, and its two buttons."""

    title: str
    quiet: str
    add: str
    save: str


class Keeper:
    """What a list does with what was entered; each may raise `Trouble` and then nothing is lost."""

    def __init__(
        self, save: Callable[[str, Mapping[str, Value]], None], remove: Callable[[Entered], None]
    ) -> None:
        self.save, self.remove = save, remove


class EnteredList(Card):
    """Rows, and one form under them.

    Args:
        words: What it says.
        fields: The form's table.
        keeper: Takes what was entered; an empty id is somebody new.
        now: Gives the time.
        switch: The form's choice that other fields depend on.
        guide: What is asked of prose while it is written.
    """

    def __init__(
        self,
        words: Words,
        fields: tuple[Field, ...],
        keeper: Keeper,
        now: Callable[[], datetime],
        switch: str = "",
        *,
        guide: Guide | None = None,
    ) -> None:
        super().__init__(words.title, words.quiet)
        self._said, self._keeper = words, keeper
        self._changing = ""
        self.rows: dict[str, _Row] = {}
        self._column = self.add_column()
        self.form, self.notice = Form(fields, now, switch, guide=guide), Notice()
        self.add_button = KeyButton(words.add, "Enter")
        self._stop = KeyButton("Leave it as it was", look="quiet")
        self._stop.hide()
        buttons = FlowBox()
        for button in (self.add_button, self._stop):
            buttons.add(button)
        for part in (self.form, self.notice, buttons):
            self.add(part)
        self.add_button.clicked.connect(self.save)
        self.form.entered.connect(self.save)
        self._stop.clicked.connect(self._be_new)

    def show_rows(self, rows: tuple[Entered, ...]) -> None:
        """Show these; what is being typed stays."""
        emptied(self._column)
        self.rows = {}
        for each in rows:
            row = _Row(each)
            row.change.clicked.connect(lambda _on=False, each=each: self._change(each))
            row.remove.clicked.connect(lambda _on=False, each=each: self._keeper.remove(each))
            self._column.addWidget(row)
            self.rows[each.id] = row

    def save(self) -> None:
        """Send what was typed; the form is empty for the next one then."""
        try:
            values = self.form.values()
            self._keeper.save(self._changing, values)
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.notice.clear()
        self._be_new()

    def written(self) -> Answers:
        """What is being typed, and the id of whom it changes."""
        written = self.form.written()
        return {"id": self._changing, **written} if written else {}

    def take_up(self, written: Answers) -> None:
        """Go on with what was being typed; whoever is taken out meanwhile is somebody new."""
        if written:
            key = str(written.get("id", ""))
            self._begin(key if key in self.rows else "", written)

    def _change(self, each: Entered) -> None:
        self._begin(each.id, each.values)
        self.form.focus_first("name")

    def _begin(self, key: str, values: Mapping[str, object]) -> None:
        self._changing = key
        self.form.fill(values)
        self.add_button.set_words(self._said.save if key else self._said.add)
        self._stop.setVisible(bool(key))

    def _be_new(self) -> None:
        group = self.form.raw("group") if "group" in self.form.editors else ""
        self._begin("", {"group": group})
        self.form.focus_first("name")


class _Row(Panel):
    """Somebody: letters, name, a quiet line, and two buttons."""

    def __init__(self, each: Entered) -> None:
        super().__init__(Ground(theme.SIDE, "", 10))
        tone = theme.TONES["professional" if each.group == "professional" else "family"]
        letters = "".join(part[0] for part in each.name.split()[:2]).upper()
        self.change, self.remove = KeyButton("Change", look="quiet"), KeyButton("Take out", look="quiet")
        for button, words in ((self.change, "Change"), (self.remove, "Take out")):
            button.setAccessibleName(f"{words}: {each.name}")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(WrapLabel(each.name, bold=True))
        told.addWidget(WrapLabel(each.line, size=13, ink=theme.SOFT))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(Avatar(letters, tone))
        row.addLayout(told, 1)
        for button in (self.change, self.remove):
            row.addWidget(button)
