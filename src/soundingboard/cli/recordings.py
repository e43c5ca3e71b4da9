"""Looking at recordings: what is known of them, whether they are whole, and their sound."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from soundingboard.base.dates import clock_time, running_time
from soundingboard.base.errors import Trouble
from soundingboard.cli.answers import tell
from soundingboard.cli.extracting import add_words
from soundingboard.cli.keys import add_keys, identities
from soundingboard.cli.parsing import New, Parser, add_json, add_vault
from soundingboard.sealing.keys import Identity

if TYPE_CHECKING:
    from soundingboard.recording.verify import Info

Look = Callable[[Path, tuple[Identity, ...]], tuple[dict[str, object], list[str]]]
"""What one file shows: as values, and in lines for a person."""

EVERY_TEN_SECONDS = "clock"
"""Marks that only tie the time of day to the sound: a person is not shown them."""


def add(new: New) -> None:
    """Add ``recording`` and what may follow it."""
    what = new("recording", help="look at recordings").add_subparsers(
        required=True, dest="what", metavar="info|verify|extract", parser_class=Parser
    )
    for name, said, look in (("info", "length, health, gaps and marks", _info),
                             ("verify", "check every chunk", _verify)):  # fmt: skip
        parser = what.add_parser(name, help=said)
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        _add_ways(parser)
        add_json(parser)
        parser.set_defaults(tool=_each, look=look, why=f"looked at a recording: {name}")
    parser = what.add_parser("extract", help="write the sound to a new file")
    add_words(parser)


def _add_ways(parser: argparse.ArgumentParser) -> None:
    add_keys(parser)
    add_vault(parser)


def _each(asked: argparse.Namespace) -> int:
    """Look at every file, whatever is wrong with one of them."""
    status = 0
    with identities(asked, asked.why) as held:
        for file in asked.files:
            status |= _one(asked.look, file, held, as_json=asked.json)
    return status


def _one(look: Look, file: Path, held: tuple[Identity, ...], *, as_json: bool) -> int:
    try:
        values, lines = look(file, held)
    except Trouble as trouble:
        sys.stdout.flush()
        print(f"{file.name}: {trouble}", file=sys.stderr)
        return 1
    if as_json:
        tell({"file": file.name, **values})
    else:
        print("\n  ".join((file.name, *lines)))
    return 0


def _info(file: Path, held: tuple[Identity, ...]) -> tuple[dict[str, object], list[str]]:
    from soundingboard.recording.verify import info

    known = info(file, held)
    missing = sum(gap.missing for gap in known.gaps)
    values = {
        "seconds": known.seconds,
        "size": known.size,
        "sha256": known.sha256,
        "whole": not known.gaps,
        "missing": missing,
        "gaps": [{"seconds": gap.seconds, "missing": gap.missing, "why": gap.why} for gap in known.gaps],
        "marks": [{"seconds": mark.seconds, "at": mark.at, "kind": mark.kind, "text": mark.text}
                  for mark in known.marks],
    }  # fmt: skip
    return values, _info_lines(known, missing)


def _info_lines(known: "Info", missing: float) -> list[str]:
    health = f"{missing:.1f} seconds of the room are missing" if known.gaps else "nothing is missing"
    marks = [mark for mark in known.marks if mark.kind != EVERY_TEN_SECONDS]
    return [
        f"length  {running_time(known.seconds)}",
        f"health  it has its end; {health}",
        f"size    {known.size} bytes",
        f"sha256  {known.sha256}",
        *(f"gap     {running_time(gap.seconds)}  {gap.missing:.1f} seconds: {gap.why}" for gap in known.gaps),
        *(f"mark    {running_time(mark.seconds)}  {clock_time(mark.at)}  {mark.kind}  {mark.text}".rstrip()
          for mark in marks),
    ]  # fmt: skip


def _verify(file: Path, held: tuple[Identity, ...]) -> tuple[dict[str, object], list[str]]:
    from soundingboard.recording.verify import verify

    checked = verify(file, held)
    values: dict[str, object] = {
        "authentic": True,
        "seconds": checked.seconds,
        "bytes": checked.bytes,
        "pages": checked.pages,
    }
    return values, [f"every chunk is authentic and every page follows: {running_time(checked.seconds)}"]
