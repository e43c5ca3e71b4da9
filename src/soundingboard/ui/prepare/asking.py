"""A few questions at a time: a card over the page that asks, sends, and goes away again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from soundingboard.base.errors import Trouble
from soundingboard.commands.command import Command
from soundingboard.ui.prepare.form import Field, Form, Value
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox, gone
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card
from soundingboard.views.begun import Answers, HalfAnswered


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Attributes:
        title: What it is about.
        fields: What to fill in.
        save: The commands from what was filled in; raises `Trouble` where something is missing.
        values: What stands there already.
        options: Other choices for some fields, by the field's name.
    """

    title: str
    fields: tuple[Field, ...]
    save: Callable[[Mapping[str, Value]], Sequence[Command]]
    values: Mapping[str, object] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def ready_fields(self) -> tuple[Field, ...]:
        """The fields with their choices."""
        return tuple(
            replace(each, options=self.options[each.name]) if each.name in self.options else each
            for each in self.fields
        )


class AskCard(Card):
    """Asks one thing at a time; hidden while nothing is asked.

    Args:
        now: Gives the time, for days written without a year.
        send: Takes the commands; raises `Trouble` and then what was typed stays.
        guide: What is asked of prose while it is written.
    """

    opened = Signal()
    left = Signal()
    changed = Signal()
    """Something else stands in it, or it went away."""

    def __init__(
        self,
        now: Callable[[], datetime],
        send: Callable[[Sequence[Command]], None],
        guide: Guide | None = None,
    ) -> None:
        super().__init__("Asking")
        self._now, self._send, self._guide = now, send, guide
        self._asked: Asked | None = None
        self._begun = HalfAnswered("", 0, "", {})
        self._was: Answers = {}
        self.form: Form | None = None
        self.notice = Notice()
        self.save_button = KeyButton("Save", "Enter", look="primary")
        self.leave_button = KeyButton("Leave it", "Esc", look="quiet")
        self._column = self.add_column()
        buttons = FlowBox()
        for button in (self.save_button, self.leave_button):
            buttons.add(button)
        for part in (self.notice, buttons):
            self.add(part)
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.let_go)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.let_go)
        self.hide()

    def ask(self, asked: Asked, part: int = 0, button: str = "") -> None:
        """Ask this instead of what was asked before; the first field has the focus.

        ``part`` of the page and the name of the ``button`` say where it is asked from.
        """
        self._asked, self._begun = asked, HalfAnswered(asked.title, part, button, {})
        self._take_form()
        self.notice.clear()
        self.title.setText(asked.title)
        self.form = Form(asked.ready_fields(), self._now, "what", guide=self._guide)
        self.form.fill(asked.values)
        self._was = self.form.written()
        self.form.entered.connect(self.save)
        self.form.changed.connect(self.changed)
        self._column.addWidget(self.form)
        for one, other in pairwise((*self.form.stops(), self.save_button, self.leave_button)):
            QWidget.setTabOrder(one, other)
        self.show()
        self.form.focus_first()
        self.opened.emit()

    def written(self) -> HalfAnswered | None:
        """What is being filled in; None where nothing else stands there than at first."""
        written = self.form.written() if self.form is not None and not self.isHidden() else {}
        same = not written or written == self._was
        return None if same else msgspec.structs.replace(self._begun, answers=written)

    def take_up(self, left: HalfAnswered) -> bool:
        """Go on with what was being filled in; False where something else is asked."""
        if self.form is None or self._begun.title != left.title:
            return False
        self._begun = left
        self.form.fill(left.answers)
        return True

    def save(self) -> None:
        """Send what was filled in, and go; what cannot be sent is told, and stays."""
        if self.form is None or self._asked is None:
            return
        try:
            commands = self._asked.save(self.form.values())
            self._send(commands)
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.let_go()

    def let_go(self) -> None:
        """Go away."""
        self._take_form()
        self._asked = None
        self.hide()
        self.changed.emit()
        self.left.emit()

    def _take_form(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            gone(self.form)
            self.form = None
