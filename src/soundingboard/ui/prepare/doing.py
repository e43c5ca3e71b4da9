"""What the page before the day does to its conference, and takes back."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from soundingboard.base.errors import Trouble
from soundingboard.commands.command import Command
from soundingboard.ui.prepare.form import Value
from soundingboard.ui.prepare.from_file import Taken
from soundingboard.ui.prepare.people import Entered
from soundingboard.ui.prepare.reading import (
    change_command,
    child_commands,
    conference_commands,
    person_command,
    person_commands,
    removal,
)
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.shared.notice import Notice
from soundingboard.views.preparing import PrepareView


class Doing:
    """Makes commands of what was filled in, sends them, and has the page drawn anew.

    Whatever it does raises `Trouble` where it cannot; `tried` says that at the top of the page.

    Args:
        ways: What it may do.
        notice: Where the page says how it went.
        look: Draws the page.
    """

    def __init__(self, ways: Ways, notice: Notice, look: Callable[[], None]) -> None:
        self._ways, self.notice, self._look = ways, notice, look
        self.view: PrepareView | None = None

    def read(self) -> PrepareView | None:
        """The conference as it is now; None while it is not made."""
        self.view = self._ways.look()
        return self.view

    def tried(self, deed: Callable[[], None]) -> None:
        """Do it; why it cannot be done is said at the top."""
        try:
            self.notice.clear()
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def send(self, commands: Sequence[Command]) -> None:
        """Do these, one after the other."""
        for each in commands:
            self._ways.send(each)
        self._look()

    def make(self, values: Mapping[str, Value]) -> None:
        """Make the conference."""
        self.send(conference_commands(values))

    def change(self, values: Mapping[str, Value]) -> None:
        """Write anew when and where it is."""
        if self.view is not None:
            self.send((change_command(values, self.view),))

    def save_child(self, key: str, values: Mapping[str, Value]) -> None:
        """Add a child, or with a key change them."""
        if self.view is not None:
            self.send(child_commands(key, values, self.view))

    def save_person(self, key: str, values: Mapping[str, Value]) -> None:
        """Add somebody, or with a key change them."""
        if self.view is not None:
            self.send((person_command(key, values, self.view),))

    def bring_in(self, person: Taken) -> int:
        """Add somebody who was found, with their answer; how many changes that were."""
        if self.view is None:
            return 0
        commands = person_commands(*person, self.view)
        self.send(commands)
        return len(commands)

    def remove(self, noun: str, each: Entered) -> None:
        """Take a child or a person out; it can be taken back."""

        def act() -> None:
            self.send((removal(noun, each.id),))
            self.offer_back(f"{each.name} is taken out.", "Bring back", 1)

        self.tried(act)

    def offer_back(self, words: str, way: str, changes: int) -> None:
        """Say what was done, with a button that takes these last changes back."""
        self.notice.ask(words, {"Good": self._look, way: partial(self.take_back, changes)})

    def take_back(self, changes: int) -> None:
        """Take the last changes back."""

        def act() -> None:
            for _ in range(changes):
                self._ways.undo()
            self._look()

        self.tried(act)
