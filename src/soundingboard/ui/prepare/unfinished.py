"""What is typed before the day and not entered yet: kept from the first word on, and there again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from soundingboard.ui.prepare.asking import AskCard
from soundingboard.ui.prepare.changing import ChangeCard
from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.people import EnteredList
from soundingboard.ui.shared.jotting import Jotting, Keeping
from soundingboard.views.begun import Written


@dataclass(frozen=True, slots=True)
class Forms:
    """Everything on the page that is typed in; the last two are brought back by the page itself."""

    conference: Form
    children: EnteredList
    people: EnteredList
    changing: ChangeCard
    asking: AskCard


class Typed(Jotting):
    """Keeps the forms of the page, and brings them back.

    Args:
        page: Where they stand.
        keeping: Where they are kept.
        forms: The forms.
        made: Whether the conference is made, so that its own form is done.
    """

    def __init__(self, page: QWidget, keeping: Keeping, forms: Forms, made: Callable[[], bool]) -> None:
        self._forms, self._made = forms, made
        super().__init__(page, keeping, self._typed)
        self.found = Written.read(self.kept)
        for form in (forms.conference, forms.children.form, forms.people.form):
            form.changed.connect(self.later)
        for card in (forms.changing, forms.asking):
            card.changed.connect(self.later)

    def bring_back(self) -> None:
        """Put what was left where it was."""
        if self.found.conference and not self._made():
            self._forms.conference.fill(self.found.conference)
        self._forms.children.take_up(self.found.child)
        self._forms.people.take_up(self.found.person)

    def _typed(self) -> str:
        forms = self._forms
        return Written(
            {} if self._made() else forms.conference.written(),
            forms.children.written(),
            forms.people.written(),
            forms.changing.written(),
            forms.asking.written(),
        ).words
