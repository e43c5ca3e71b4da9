"""Where the parts of the chair's window meet: what each may ask of the others, and nothing more.

A page of the centre is a widget made with ``(send, ask)`` and fed with ``show_view``. The strip
that asks for the fields of a command, the palette and the sheet of keys are fed and opened in the
same way. None of them knows the window.
"""

from collections.abc import Callable
from typing import Final, Literal, Protocol

from soundingboard.commands.command import Command
from soundingboard.desk.news import News
from soundingboard.practice.language import check_text
from soundingboard.ui.shared.guided import Guide
from soundingboard.views.chair.parts import ChairView


class Send(Protocol):
    """Sends a command to the desk; a refusal is shown once, where the eye is, never in a box."""

    def __call__(self, command: Command, /) -> bool:
        """Whether it was done; when it was not, nothing changed and nothing typed may be thrown away."""
        ...


class Attempt(Protocol):
    """Sends a command to the desk for whoever tells of a refusal themselves."""

    def __call__(self, command: Command, /) -> str:
        """Why it was not done, in one sentence; empty where it was."""
        ...


class Ask(Protocol):
    """Opens the form strip for a command."""

    def __call__(self, command_name: str, /, **known: object) -> None:
        """Ask for what is missing of ``add_action`` and so on; ``known`` fields are filled in already."""
        ...


class Shown(Protocol):
    """What every part of the window can do: draw the conference as it is now."""

    def show_view(self, view: ChairView) -> None:
        """Draw this view; keeps the focus, the cursor and what is being typed where they are."""
        ...


class Desk(Protocol):
    """The one door, as the window uses it."""

    @property
    def view(self) -> ChairView:
        """The conference as its chair may see it now."""
        ...

    def do(self, command: Command, asked_by: str = "chair") -> News:
        """Do it, or raise `Refused` and change nothing."""
        ...

    def undo(self, asked_by: str = "chair") -> News:
        """Take the last thing back, or raise `Refused`."""
        ...

    def redo(self, asked_by: str = "chair") -> News:
        """Do again what was taken back, or raise `Refused`."""
        ...

    def calm(self) -> News:
        """Have the neutral page on the family's screen until something is shown on purpose."""
        ...

    def preview(self, page: str = "") -> bytes:
        """The frame that a page would be if it were shown now; without one, what waits behind a held one."""
        ...

    def subscribe(self, listener: Callable[[News], None]) -> Callable[[], None]:
        """Hear all news from now on; gives the function that ends this."""
        ...


class CallSound(Protocol):
    """The sound of the call at one moment: whether it arrives, and since when, as ISO text or empty."""

    @property
    def standing(self) -> str:
        """starting, sounding or gone."""
        ...

    @property
    def since(self) -> str:
        """From when it has stood so."""
        ...


class Recorder(Protocol):
    """The recorder at one moment, as the window draws it.

    ``phase`` is starting, recording, paused, stopped or lost; ``level`` runs from 0 to 1.
    """

    @property
    def phase(self) -> str:
        """What it does."""
        ...

    @property
    def seconds(self) -> float:
        """The sound in the recording, by its sample count."""
        ...

    @property
    def level(self) -> float:
        """How loud it is, from 0 to 1."""
        ...

    @property
    def copies(self) -> int:
        """The places that the sound reaches now."""
        ...

    @property
    def copies_wanted(self) -> int:
        """The places that it should reach."""
        ...

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences for the chair, the most serious first."""
        ...

    @property
    def call(self) -> CallSound | None:
        """The sound of the call; None where none is wanted."""
        ...


RecorderState = Callable[[], Recorder | None]
"""Gives the recorder as it is now; None where there is none."""


LANGUAGE: Final = Guide(check_text)
"""The language guide alone, without spelling."""

Group = Literal["Meeting", "Recording", "Screen", "Go to", "Write", "Card", "Person", "Item"]
"""Where an act belongs in the palette and the sheet of keys.

Acts of ``Card``, ``Person`` and ``Item`` are done to the current row of a list that has the focus;
their keys may be bare letters, for they work nowhere else. All others work from anywhere.
"""


class Hands(Protocol):
    """What an act may do: the whole of the window that acts can reach."""

    @property
    def view(self) -> ChairView:
        """The conference as it is now."""
        ...

    @property
    def on(self) -> str:
        """The id of the row that the act is done to: a card, a person or an item; empty elsewhere."""
        ...

    def say(self, command_name: str, /, **fields: object) -> bool:
        """Make a command of its name and fields, send it, and tell whether it was done."""
        ...

    def blank(self, command_name: str, /, **fields: object) -> bool:
        """Empty the family's window before anything else is done or drawn, and then send a command."""
        ...

    def ask(self, command_name: str, /, **known: object) -> None:
        """Open the form strip."""
        ...

    def go(self, place: str, /) -> None:
        """Take the focus to a place, or turn a page: see `soundingboard.ui.chair.actions`."""
        ...

    def listen(self, what: str, on: str = "", /) -> None:
        """Have the player do something: see `soundingboard.ui.shared.playing.Playback`."""
        ...

    def undo(self) -> None:
        """Take the last thing back."""
        ...

    def redo(self) -> None:
        """Do again what was taken back."""
        ...
