"""The agenda and the family's own choices: what comes first, how long, where somebody sits, who speaks."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from soundingboard.base.dates import joined
from soundingboard.commands.vocabulary import command
from soundingboard.ui.prepare.questions import CHOICES, chosen, item
from soundingboard.ui.prepare.section import Acts, Section, act_button, in_a_line
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, emptied
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chosen import NOT_SHOWN
from soundingboard.views.preparing import AgendaLine, ChoiceLine, PrepareView

_ASK: Final = "Ask them: the order of things, a seat, a word for a break, who speaks, what may be shown."
_INTERPRETED: Final = " with an interpreter"


class Agenda(Section):
    """The family's choices, and under them the parts of the day."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(acts)
        choices = Card("What the family chose", _ASK)
        self._choices = choices.add_column()
        self.add_choice = KeyButton("Add a choice")
        choices.add(in_a_line(self.add_choice))
        self._agenda = Card("The parts of the day")
        self._whole = WrapLabel("", ink=theme.SOFT)
        self._agenda.add(self._whole)
        self._items = self._agenda.add_column()
        for card in (choices, self._agenda):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._view: PrepareView | None = None
        self.buttons: dict[tuple[str, str], KeyButton] = {}
        self.add_choice.clicked.connect(self._choose)

    def look(self, view: PrepareView) -> None:
        """Show both as they are now."""
        self._view, self.buttons = view, {}
        emptied(self._choices)
        emptied(self._items)
        for line in view.choices:
            self._choices.addWidget(self._choice(line, view))
        minutes = sum(line.planned for line in view.agenda)
        how = f"{_INTERPRETED}," if any(map(_is_longer, view.agenda)) else ""
        order = [line for line in view.choices if line.what == "order"]
        wish = "".join(f" {line.called} asks: “{line.words}”." for line in order)
        self._whole.setText(f"{minutes} minutes{how} without breaks.{wish}")
        for place, part in enumerate(view.agenda):
            self._items.addWidget(self._item(place, part, view.agenda))

    def _choose(self) -> None:
        if self._view is not None:
            self.acts.ask(chosen(self._view))

    def _choice(self, line: ChoiceLine, view: PrepareView) -> QWidget:
        words = f"{line.called}: {CHOICES[line.what].lower()}"
        change = act_button("Change", words, lambda: self.acts.ask(chosen(view, line)))
        self.buttons[line.who, line.what] = change
        unseen = joined([NOT_SHOWN[page] for page in line.not_shown])
        told = " · ".join(filter(None, (line.words, f"not shown: {unseen}" if unseen else "")))
        return _row(WrapLabel(words, bold=True), WrapLabel(told), change)

    def _item(self, place: int, line: AgendaLine, lines: tuple[AgendaLine, ...]) -> QWidget:
        buttons = [act_button(words, line.title, act) for words, act in self._ways(place, line, lines)]
        buttons[1].setEnabled(place > 0)
        buttons[2].setEnabled(place < len(lines) - 1)
        self.buttons |= {(line.id, button.text()): button for button in buttons}
        words = WrapLabel(f"{place + 1}. {line.title}", bold=True)
        long = f", {line.planned}{_INTERPRETED}" if _is_longer(line) else ""
        return _row(words, WrapLabel(f"{line.minutes} min{long}", ink=theme.SOFT), in_a_line(*buttons))

    def _ways(
        self, place: int, line: AgendaLine, lines: tuple[AgendaLine, ...]
    ) -> Iterator[tuple[str, Callable[[], object]]]:
        """Each at the same place on every row; what cannot be done with this one stands dimmed."""
        after = lines[place + 2].id if place + 2 < len(lines) else ""
        yield "Change", lambda: self.acts.ask(item(line))
        yield "Earlier", lambda: self._move(line, lines[place - 1].id)
        yield "Later", lambda: self._move(line, after)

    def _move(self, line: AgendaLine, before: str) -> None:
        self.acts.do(command("move_item", {"item": line.id, "before": before}))


def _is_longer(line: AgendaLine) -> bool:
    return line.planned != line.minutes


def _row(words: QWidget, middle: QWidget, end: QWidget) -> QWidget:
    row = Panel(Ground(theme.SIDE, "", 10))
    box = QHBoxLayout(row)
    box.setContentsMargins(12, 4, 8, 4)
    box.setSpacing(12)
    for part, share in ((words, 4), (middle, 2), (end, 4)):
        box.addWidget(part, share)
    return row
