"""The command line: the window, and the tools beside it."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from soundingboard.base.errors import Trouble

Tool = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str]) -> int:
    """Do what the words ask; an error is one sentence on standard error, and an exit status above 0."""
    asked = _parser().parse_args(argv)
    tool: Tool = asked.tool
    try:
        return tool(asked)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="soundingboard", description="The app for child protection conferences."
    )
    parser.add_argument("--vault", type=Path, metavar="DIR", help="where the vault is")
    parser.set_defaults(tool=_app)
    tools = parser.add_subparsers(title="tools")
    _add_rehearse(tools.add_parser("rehearse", help="play a conference from a file"))
    return parser


def _add_rehearse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--pace", choices=("fast", "real"), default="fast")
    parser.add_argument("--show", action="store_true", help="let it be seen")
    sound = parser.add_mutually_exclusive_group()
    sound.add_argument("--audio", type=Path, metavar="FILE")
    sound.add_argument("--microphone", default="", metavar="NAME")
    parser.add_argument("--recipient", default="", metavar="age1…")
    parser.add_argument("--sound-per-minute", type=float, default=1.0, metavar="SECONDS")
    parser.set_defaults(tool=_rehearse)


def _rehearse(asked: argparse.Namespace) -> int:
    from soundingboard.rehearsal.offscreen import two_screens

    with two_screens(wanted=not asked.show):
        from soundingboard.rehearsal.run import Options, rehearse

        options = Options(
            asked.pace, asked.show, asked.audio, asked.microphone, asked.recipient, asked.sound_per_minute
        )
        rehearse(asked.file, asked.out, options)
    return 0


def _app(asked: argparse.Namespace) -> int:
    from soundingboard.app.main import main as run

    return run(asked.vault)
