"""Looking at recordings: what is known of them, whether they are whole, and their sound."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from soundingboard.base.dates import clock_time, running_time
from soundingboard.base.errors import Trouble
from soundingboard.cli.answers import tell
from soundingboard.cli.extracting import add_words
from soundingboard.cli.keys import KeysOf, add_keys, recording_keys
from soundingboard.cli.parsing import New, Parser, add_json, add_vault
from soundingboard.cli.verifying import Held, as_lines, as_values, check, held
from soundingboard.recording.keeping.files import SUFFIX
from soundingboard.sealing.header import Key

if TYPE_CHECKING:
    from soundingboard.recording.keeping.verify import Info

NOT_AS_SIGNED = "This is not what was signed: see above what does not hold, and use another copy."
EVERY_TEN_SECONDS = "clock"
"""Marks that only tie the time of day to the sound: a person is not shown them."""


def add(new: New) -> None:
    """Add ``recording`` and what may follow it."""
    what = new("recording", help="look at recordings").add_subparsers(
        required=True, dest="what", metavar="info|verify|extract", parser_class=Parser
    )
    parser = what.add_parser("info", help="length, health, gaps and marks")
    _add_ways(parser)
    parser.set_defaults(tool=_info)
    parser = what.add_parser("verify", help="check every chunk, the hash and the signature")
    _add_ways(parser)
    parser.add_argument("--signer", metavar="KEY", help="the key that signed it, as the summary prints it")
    parser.set_defaults(tool=_verify)
    parser = what.add_parser("extract", help="write the sound to a new file")
    add_words(parser)


def _add_ways(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    add_keys(parser)
    add_vault(parser)
    add_json(parser)


def _info(asked: argparse.Namespace) -> int:
    """Tell of every file, whatever is wrong with one of them."""
    status = 0
    with recording_keys(asked, "looked at a recording: info") as (keys, _vault):
        for file in asked.files:
            status |= _told(file, keys, as_json=asked.json)
    return status


def _told(file: Path, keys_of: KeysOf, *, as_json: bool) -> int:
    from soundingboard.recording.keeping.verify import info

    try:
        keys = keys_of(file)
        known, part = info(file, keys), _part(file, keys)
    except Trouble as trouble:
        return _failed(file, str(trouble))
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
    if part:
        values |= {"part": part.number, "parts": part.parts, "starts": part.starts}
    _show(file, values, [*part.lines, *_info_lines(known, missing)] if part else _info_lines(known, missing),
          as_json=as_json)  # fmt: skip
    return 0


@dataclass(frozen=True, slots=True)
class _Part:
    """Which part of a conference's recording a file is, and where it starts in the whole, in seconds."""

    number: int
    parts: int
    starts: float

    @property
    def lines(self) -> tuple[str, ...]:
        """In words."""
        return (f"part    {self.number} of {self.parts}, from {running_time(self.starts)} of the whole",)


def _part(file: Path, keys: Sequence[Key]) -> _Part | None:
    """None where it is the only one."""
    from soundingboard.recording.keeping.parts import conference_of, parts_of_day

    if not file.name.endswith(SUFFIX):
        return None
    parts = parts_of_day(file.parent, conference_of(file), keys)
    for number, part in enumerate(parts, start=1):
        if part.path.name == file.name and len(parts) > 1:
            return _Part(number, len(parts), part.starts)
    return None


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


def _verify(asked: argparse.Namespace) -> int:
    """Check every file, whatever is wrong with one of them; what does not hold is an error, too."""
    status = 0
    with held(asked, "looked at a recording: verify") as by:
        for file in asked.files:
            status |= _checked(file, by, as_json=asked.json)
    return status


def _checked(file: Path, by: Held, *, as_json: bool) -> int:
    try:
        checked = check(file, by)
    except Trouble as trouble:
        return _failed(file, str(trouble))
    _show(file, as_values(checked), as_lines(checked), as_json=as_json)
    return 0 if checked.holds else _failed(file, checked.chunks or NOT_AS_SIGNED)


def _failed(file: Path, why: str) -> int:
    sys.stdout.flush()
    print(f"{file.name}: {why}", file=sys.stderr)
    return 1


def _show(file: Path, values: dict[str, object], lines: list[str], *, as_json: bool) -> None:
    if as_json:
        tell({"file": file.name, **values})
    else:
        print("\n  ".join((file.name, *lines)))
