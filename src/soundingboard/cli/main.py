"""The command line: the window, and the tools beside it."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

from soundingboard.base.errors import Trouble
from soundingboard.cli import doctor, keeping, practice, recordings, rehearsing, sealed
from soundingboard.cli.parsing import Misused, Parser, Tool, add_vault

TOOLS = (rehearsing, sealed, recordings, practice, doctor, keeping)
"""The families of tools, in the order in which the help names them."""

FAILED, MISUSED, FAULT, INTERRUPTED, NOBODY_READS = 1, 2, 70, 130, 141
"""Exit statuses, as shells and other tools use them."""

TRACEBACK = "SOUNDINGBOARD_TRACEBACK"
"""Set to 1, this variable has a fault of ours shown whole."""


def main(argv: Sequence[str]) -> int:
    """Do what the words ask; an error is one sentence on standard error, and an exit status above 0."""
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _stop_writing()
    except Exception as error:  # noqa: BLE001 - the edge of the process: a person gets a sentence for any fault
        return _told(error)
    return status


def _run(argv: Sequence[str]) -> int:
    try:
        asked = _parser().parse_args(argv)
    except SystemExit:  # after --help and --version, for mistakes are raised
        return 0
    tool: Tool = asked.tool
    return tool(asked)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="soundingboard", description="The app for child protection conferences.")
    parser.set_defaults(tool=_app, vault=None)
    add_vault(parser)
    parser.add_argument(
        "--version", action="store_const", const=_version, dest="tool", help="say which version this is"
    )
    new = parser.add_subparsers(title="tools", metavar="TOOL").add_parser
    for tools in TOOLS:
        tools.add(new)
    return parser


def _version(_asked: argparse.Namespace) -> int:
    from importlib.metadata import version

    print(f"soundingboard {version('soundingboard')}")
    return 0


def _app(asked: argparse.Namespace) -> int:
    from soundingboard.app.surroundings import need_display

    need_display()
    from soundingboard.app.main import main as run

    return run(asked.vault)


def _told(error: Exception) -> int:
    """Say what went wrong; gives the exit status."""
    if os.environ.get(TRACEBACK) == "1" and not isinstance(error, Trouble):
        traceback.print_exception(error)
    status, sentence = next(each[1:] for each in ENDS if isinstance(error, each[0]))
    print(sentence(error), file=sys.stderr)
    return status


def _sentence(error: OSError) -> str:
    """What the system would not do, in one sentence."""
    reason = (error.strerror or "the system gives no reason").lower()
    return f"{error.filename or 'The output'} could not be used ({reason}): check it and try again."


def _fault(error: Exception) -> str:
    return (
        f"Something went wrong that should not: {type(error).__name__}. "
        f"Set {TRACEBACK}=1 to see where, and tell whoever looks after the program."
    )


ENDS: tuple[tuple[type[Exception], int, Callable[[Any], str]], ...] = (
    (Misused, MISUSED, str),
    (Trouble, FAILED, str),
    (OSError, FAILED, _sentence),
    (Exception, FAULT, _fault),
)
"""For each kind of error, the narrower first: the exit status, and what is said."""


def _stop_writing() -> int:
    """Nobody reads on. What is still waiting to be written goes nowhere, so that ending is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return NOBODY_READS
