"""One thing the chair can do, and the ways in which it is done: with `soundingboard.ui.chair.seams.Hands`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from soundingboard.ui.chair.possible import Possible
from soundingboard.ui.chair.seams import Group, Hands


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the chair can do.

    Attributes:
        id: Its name in code.
        text: Its words on a button and in the palette.
        key: Its keys as Qt writes them, the first one is shown; more after ``; ``. Empty for none.
        group: Where it belongs.
        possible: Whether it can be done in this view, and in words when.
        do: Does it.
    """

    id: str
    text: str
    key: str
    group: Group
    possible: Possible
    do: Callable[[Hands], object]

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that does it."""
        return tuple(self.key.split("; ")) if self.key else ()

    @property
    def cap(self) -> str:
        """The key as it is written on a keyboard: ``Ctrl R``; empty for none."""
        return key_cap(self.keys[0]) if self.keys else ""


_CAPS: Final = {"Return": "Enter", "Del": "Delete", "PgDown": "Page down", "PgUp": "Page up"}


def key_cap(key: str) -> str:
    """A key as people read it: ``Ctrl R`` for ``Ctrl+R``."""
    return " ".join(_CAPS.get(part, part) for part in re.split(r"\+(?=.)", key))


def say(command_name: str, **fields: object) -> Callable[[Hands], object]:
    """Send this command."""
    return lambda hands: hands.say(command_name, **fields)


def blank(command_name: str, **fields: object) -> Callable[[Hands], object]:
    """Empty the family's window, then send this command."""
    return lambda hands: hands.blank(command_name, **fields)


def ask(command_name: str, **known: object) -> Callable[[Hands], object]:
    """Ask for what this command needs."""
    return lambda hands: hands.ask(command_name, **known)


def go(place: str) -> Callable[[Hands], object]:
    """Take the focus to this place."""
    return lambda hands: hands.go(place)


def listen(what: str) -> Callable[[Hands], object]:
    """Have the player do this."""
    return lambda hands: hands.listen(what)


def listen_on(what: str) -> Callable[[Hands], object]:
    """Have the player do this from the current row."""
    return lambda hands: hands.listen(what, hands.on)


def ask_on(command_name: str, field: str) -> Callable[[Hands], object]:
    """Ask for what this command needs; ``field`` is the current row."""
    return lambda hands: hands.ask(command_name, **{field: hands.on})


def say_on(command_name: str, field: str, **more: object) -> Callable[[Hands], object]:
    """Send this command; ``field`` is the current row."""
    return lambda hands: hands.say(command_name, **{field: hands.on}, **more)
