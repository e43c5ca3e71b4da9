"""People out of a file on the page before the day: chosen, shown, and taken in or taken out again."""

from soundingboard.ui.prepare.doing import Doing
from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.from_file import FromFile, Taken, told_of
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.views.found import Files, Known
from soundingboard.views.preparing import PrepareView


class TakingIn:
    """The button that chooses a file, and the card that shows what it holds.

    Args:
        files: Reads it.
        doing: Adds them to the conference.
        form: The conference's own, which an invitation fills in as far as it can.
    """

    def __init__(self, files: Files, doing: Doing, form: Form) -> None:
        self._files, self._doing, self._form = files, doing, form
        self.button = KeyButton("People from a file", "Ctrl O")
        self.card = FromFile(files, self._take_in, self.button.setFocus)

    def choose(self) -> None:
        """Ask for a file and show who is in it."""
        self._doing.tried(self._open)

    def meet(self, view: PrepareView) -> None:
        """The conference is made meanwhile."""
        self.card.meet(_people_of(view), view.starts.date())
        self.card.take_button.show()

    def _open(self) -> None:
        data, view = self._files.choose(), self._doing.view
        if data is None:
            return
        found = self.card.open(data, _people_of(view) if view else (), view.starts.date() if view else None)
        form = self._form
        if view is None and found.meeting.starts:
            form.put("starts", found.meeting.starts)
            form.put("place", found.meeting.place)
        self.card.take_button.setVisible(view is not None)
        (self.card.first() if view else form.editors["family"]).setFocus()

    def _take_in(self, people: list[Taken]) -> None:
        """All of them, one after the other; whoever cannot be taken in is told, and those before are in."""

        def act() -> None:
            changes = sum(self._doing.bring_in(each) for each in people)
            self.card.let_go()
            words = told_of(len(people), [str(values["name"]) for values, _ in people])
            self._doing.offer_back(words, "Take them out again", changes)

        self._doing.tried(act)


def _people_of(view: PrepareView) -> tuple[Known, ...]:
    """Everybody who is part of the conference already."""
    return tuple(Known(each.id, each.name) for each in view.people)
