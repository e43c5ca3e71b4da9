"""What acts are done with: commands made, sent and answered for, whatever widget asked for them."""

from collections.abc import Callable
from typing import Final

from soundingboard.base.errors import Trouble
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.desk.news import News
from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.before_it import before
from soundingboard.ui.chair.message import MessageLine
from soundingboard.ui.chair.seams import Ask, Desk, Group
from soundingboard.views.chair.parts import ChairView

ASKED_BY: Final = "chair"


class WindowHands:
    """The window's hands, as acts use them.

    Args:
        desk: The one door.
        message: Where it is said what was done.
        ask: Opens the form strip.
        go: Takes the focus to a place.
        current: Gives the id of the current row of a group's list.
        refuse: Shows why something was not done.
        listen: Has the player do something.
        blank: Has the family's window show nothing of anybody, before it returns.
    """

    def __init__(
        self,
        desk: Desk,
        message: MessageLine,
        ask: Ask,
        go: Callable[[str], None],
        current: Callable[[Group], str],
        *,
        refuse: Callable[[str], None],
        listen: Callable[[str, str], None],
        blank: Callable[[], None] = lambda: None,
    ) -> None:
        self._desk, self._message, self._refuse = desk, message, refuse
        self._listen, self._blank = listen, blank
        self._ask, self._go, self._current = ask, go, current
        self._group: Group = "Meeting"

    @property
    def view(self) -> ChairView:
        """The conference as it is now."""
        return self._desk.view

    @property
    def on(self) -> str:
        """The id of the row that the act is done to."""
        return self._current(self._group)

    def run(self, act: Act) -> None:
        """Do an act, if it can be done now."""
        if act.possible(self.view):
            self._group = act.group
            act.do(self)

    def attempt(self, done: Command, /) -> str:
        """Send a command for whoever tells of a refusal themselves; gives its sentence.

        Where something comes first, that is the sentence, and what would settle it is asked.
        """
        first = before(done, self.view)
        if first is None:
            return self._try(lambda: self._desk.do(done, asked_by=ASKED_BY))
        if first.form:
            self._ask(first.form, **first.known)
        return first.sentence

    def send(self, done: Command, /) -> bool:
        """Send a command."""
        return self._told(self.attempt(done))

    def say(self, command_name: str, /, **fields: object) -> bool:
        """Make a command and send it."""
        return self.send(command(command_name, fields))

    def ask(self, command_name: str, /, **known: object) -> None:
        """Open the form strip."""
        self._ask(command_name, **known)

    def go(self, place: str, /) -> None:
        """Take the focus to a place."""
        self._go(place)

    def blank(self, command_name: str, /, **fields: object) -> bool:
        """Empty the family's window, then send a command; it stays empty where that is refused."""
        self._blank()
        done = self.say(command_name, **fields)
        if not done:
            self._desk.calm()
        return done

    def listen(self, what: str, on: str = "", /) -> None:
        """Have the player do something."""
        self._listen(what, on)

    def undo(self) -> None:
        """Take the last thing back, and say what it was."""
        words = self.view.undo
        self._told(self._try(lambda: self._desk.undo(asked_by=ASKED_BY), f"Taken back: {words}."))

    def redo(self) -> None:
        """Do again what was taken back, and say what it is."""
        words = self.view.redo
        self._told(self._try(lambda: self._desk.redo(asked_by=ASKED_BY), f"Done again: {words}."))

    def _told(self, refusal: str) -> bool:
        if refusal:
            self._refuse(refusal)
        return not refusal

    def _try(self, deed: Callable[[], News], note: str = "") -> str:
        try:
            deed()
        except Trouble as refusal:
            return str(refusal)
        self._message.done(note)
        return ""
