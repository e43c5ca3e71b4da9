"""What is typed before the day and not entered yet: kept from the first word on, and there again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.people import EnteredList
from soundingboard.ui.shared.jotting import Jotting, Keeping
from soundingboard.views.begun import Written


class Typed(Jotting):
    """Keeps the forms of the page, and brings them back.

    Args:
        page: Where they stand.
        keeping: Where they are kept.
        conference: The conference's own form.
        lists: Children and people.
        made: Whether the conference is made, so that its own form is done.
    """

    def __init__(
        self,
        page: QWidget,
        keeping: Keeping,
        conference: Form,
        lists: tuple[EnteredList, EnteredList],
        made: Callable[[], bool],
    ) -> None:
        self._conference, self._lists, self._made = conference, lists, made
        super().__init__(page, keeping, self._typed)
        self.found = Written.read(self.kept)
        for form in (conference, *(each.form for each in lists)):
            form.changed.connect(self.later)

    def bring_back(self) -> None:
        """Put what was left where it was."""
        if self.found.conference and not self._made():
            self._conference.fill(self.found.conference)
        for each, written in zip(self._lists, (self.found.child, self.found.person), strict=True):
            each.take_up(written)

    def _typed(self) -> str:
        children, people = self._lists
        conference = {} if self._made() else self._conference.written()
        return Written(conference, children.written(), people.written()).words
