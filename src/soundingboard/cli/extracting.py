"""Taking the sound out of recordings: for somebody with a lawful request, with closed parts silent."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from soundingboard.base.dates import running_time
from soundingboard.cli.answers import tell
from soundingboard.cli.keys import add_keys, recording_keys
from soundingboard.cli.parsing import add_json, add_vault
from soundingboard.sealing.keys import Recipient

if TYPE_CHECKING:
    from soundingboard.recording.listening.extraction import Extract
    from soundingboard.recording.listening.spans import Span

TIME = re.compile(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d+)?)")
"""``1:02:03.5``, ``2:03`` or a number of seconds."""
BARE = "Nothing protects that file; keep it safe."
SEALED = "It is sealed to the keys you named."
NO_MARKS = (
    "No marks lie beside the recording, so it is not known where closed parts are: none were made silent."
)


def add_words(parser: argparse.ArgumentParser) -> None:
    """Add what may follow ``recording extract``."""
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="NEW", help="the new file, Ogg Opus")
    parser.add_argument(
        "--recipient", action="append", metavar="age1…",
        help="seal the new file to this public key; without one nothing protects it",
    )  # fmt: skip
    parser.add_argument(
        "--silence", action="append", default=[], type=_span, metavar="FROM-TO",
        help="make this silent, such as 1:02:00-1:05:30; closed parts are silent without being named",
    )  # fmt: skip
    parser.add_argument("--with-closed-parts", action="store_true", help="let closed parts sound, too")
    add_json(parser)
    add_keys(parser)
    add_vault(parser)
    parser.set_defaults(tool=_extract)


def _extract(asked: argparse.Namespace) -> int:
    """One new file for each file; the times to be silent count through all of them, one after another."""
    from soundingboard.recording.keeping.verify import info
    from soundingboard.recording.listening.extraction import Wish, extract

    recipients = tuple(Recipient.parse(each) for each in dict.fromkeys(asked.recipient or ()))
    passed = 0.0
    with recording_keys(asked, "took the sound out of a recording") as (keys_of, _vault):
        for number, (file, out) in enumerate(zip(asked.files, _outs(asked), strict=True), start=1):
            held = keys_of(file)
            wish = Wish(_moved(asked.silence, passed), asked.with_closed_parts, recipients)
            _answer(file, extract(file, held, out, wish), asked, sealed=bool(recipients))
            if number < len(asked.files):
                passed += info(file, held).seconds
    return 0


def _outs(asked: argparse.Namespace) -> list[Path]:
    """``new.opus``, ``new.part-2.opus`` and so on."""
    out: Path = asked.out
    more = range(2, len(asked.files) + 1)
    name, dot, rest = out.name.partition(".")
    return [out, *(out.with_name(f"{name}.part-{number}{dot}{rest}") for number in more)]


def _moved(spans: "list[Span]", by: float) -> "tuple[Span, ...]":
    from soundingboard.recording.listening.spans import Span

    return tuple(Span(span.start - by, span.end - by) for span in spans if span.end > by)


def _answer(file: Path, made: "Extract", asked: argparse.Namespace, *, sealed: bool) -> None:
    known = made.marks_known or asked.with_closed_parts
    if asked.json:
        silent = [{"from": span.start, "to": span.end} for span in made.silent]
        tell({"file": file.name, "out": str(made.path), "size": made.size, "sealed": sealed,
              "silent": silent, "closed_parts_known": made.marks_known})  # fmt: skip
        return
    print(f"The sound is in {made.path}: {made.size} bytes. {SEALED if sealed else BARE}")
    for span in made.silent:
        print(f"  silent  {running_time(span.start)} to {running_time(span.end)}")
    if not known:
        print(f"  {NO_MARKS}")


def _span(text: str) -> "Span":
    from soundingboard.recording.listening.spans import Span

    start, dash, end = text.partition("-")
    span = Span(_seconds(start), _seconds(end)) if dash else None
    if span is None or span.end <= span.start:
        raise argparse.ArgumentTypeError(f"“{text}” is no span of time: write 1:02:00-1:05:30")
    return span


def _seconds(text: str) -> float:
    found = TIME.fullmatch(text.strip())
    if not found:
        raise argparse.ArgumentTypeError(f"“{text}” is no time: write 1:02:00")
    hours, minutes, seconds = (float(each or 0) for each in found.groups())
    return hours * 3600 + minutes * 60 + seconds
