"""The app dressed as it is, and a window's hands that note what they were given."""

from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.commands.command import Command
from soundingboard.ui.shared import theme


class Hands:
    """Sends nothing anywhere; notes every command and every question."""

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.asked: list[tuple[str, dict[str, object]]] = []
        self.does = True

    def send(self, command: Command, /) -> bool:
        """Note a command, and say that it was done, or refuse it."""
        self.sent.append(command)
        return self.does

    def ask(self, command_name: str, /, **known: object) -> None:
        """Note a question."""
        self.asked.append((command_name, known))

    @property
    def last(self) -> tuple[str, dict[str, object]]:
        """The last command's name and fields."""
        return told(self.sent[-1])


def told(command: Command) -> tuple[str, dict[str, object]]:
    """A command's name and fields, as a file would hold them."""
    fields = msgspec.json.decode(msgspec.json.encode(command))
    return fields.pop("do"), fields


@pytest.fixture
def hands() -> Hands:
    """Hands that note."""
    return Hands()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Dress the app for a text scale; it is 1.0 before and after."""
    theme.apply_theme(qapp)
    yield lambda scale: theme.apply_theme(qapp, scale)
    theme.apply_theme(qapp)
