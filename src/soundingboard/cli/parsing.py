"""How the words of the command line are read: a mistake in them is one sentence, too."""

import argparse
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from soundingboard.base.errors import BadInput

Tool = Callable[[argparse.Namespace], int]
"""One tool: does what the words ask, gives the exit status, raises `Trouble`."""

New = Callable[..., argparse.ArgumentParser]
"""Adds a tool by its name and its ``help``; gives the parser of its words."""


class Misused(BadInput):
    """Words that the command line does not know."""


class Parser(argparse.ArgumentParser):
    """As the standard one, but it raises `Misused` where that prints pages and ends the program."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - whatever the standard one takes
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise one sentence that says where the right words are."""
        raise Misused(f"{message.rstrip('.')}; “{self.prog} --help” tells what can be said.")


def add_vault(parser: argparse.ArgumentParser) -> None:
    """Let the words name the vault; they may do so before the tool's name, too."""
    parser.add_argument(
        "--vault", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="where the vault is"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let the words ask for JSON in place of sentences."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def positive(text: str) -> float:
    """A number above nothing, and not endless."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of seconds above 0")
    return number
