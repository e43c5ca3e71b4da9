"""Changing the conference itself: its day, its place, and what it is about."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal

from soundingboard.ui.prepare.form import Form, Value
from soundingboard.ui.prepare.tables import CHANGED
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import Card
from soundingboard.views.begun import Answers

_AS_IT_WAS: Final = "Leave it as it was"


class ChangeCard(Card):
    """A form over what is known of the conference; it is there only while it is changed.

    Args:
        now: Gives the time, for days written without a year.
        save: Takes the form, and lets the card go once that went well.
        leave: The card is let go.
    """

    changed = Signal()
    """Something else stands in it, or it went away."""

    def __init__(
        self, now: Callable[[], datetime], save: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__("The conference", "Its kind and its chair stay as they are.")
        self._leave = leave
        self._was: Answers = {}
        self.form = Form(CHANGED, now)
        self.save = KeyButton("Save the changes", "Enter", look="primary")
        self.stop = KeyButton(_AS_IT_WAS, look="quiet")
        buttons = FlowBox()
        for button in (self.save, self.stop):
            buttons.add(button)
        for part in (self.form, buttons):
            self.add(part)
        self.save.clicked.connect(save)
        self.form.entered.connect(save)
        self.form.changed.connect(self.changed)
        self.stop.clicked.connect(self.let_go)
        self.hide()

    def open(self, values: Mapping[str, object]) -> None:
        """Show what is known, ready to be changed."""
        self.form.fill(values)
        self._was = self.form.written()
        self.show()
        self.form.focus_first("starts")

    def written(self) -> Answers:
        """What stands there, where it is something else than what is known."""
        written = {} if self.isHidden() else self.form.written()
        return {} if written == self._was else written

    def take_up(self, known: Mapping[str, object], written: Answers) -> None:
        """Go on with what was being changed."""
        self.open(known)
        self.form.fill(written)

    def values(self) -> Mapping[str, Value]:
        """What was filled in; raises `BadInput` that says what is missing or cannot be read."""
        return self.form.values()

    def let_go(self) -> None:
        """Go away."""
        self.hide()
        self.changed.emit()
        self._leave()
