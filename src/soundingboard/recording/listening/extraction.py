"""Taking the sound out of a recording into a new file: whole, or with spans of it silent.

The recording itself is only ever read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from soundingboard.base.dates import running_time
from soundingboard.base.destination import Destination
from soundingboard.base.errors import BadInput
from soundingboard.base.faults import told
from soundingboard.recording.keeping.verify import chunks, marks_beside
from soundingboard.recording.listening.redaction import MARGIN, silenced
from soundingboard.recording.listening.spans import Span, closed_spans, merged
from soundingboard.recording.opus.ogg import last_page, pre_skip, samples_until
from soundingboard.recording.state import RATE
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.whole import seal

LIST_SUFFIX = ".silent.txt"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of an extract.

    Attributes:
        silent: Spans to make silent, in seconds of this file.
        closed_parts: Whether closed parts sound, too; if not they are silent.
        recipients: Whom it is sealed to; for nobody, nothing protects it.
    """

    silent: tuple[Span, ...] = ()
    closed_parts: bool = False
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """A new file: its size in bytes, the spans that are silent in it, and whether closed parts were known.

    Without marks beside the recording nobody can tell where a closed part is.
    """

    path: Path
    size: int
    silent: tuple[Span, ...]
    marks_known: bool


class _File(NamedTuple):
    name: str
    data: bytes


def extract(path: Path, identities: Sequence[Key], out: Path, wish: Wish | None = None) -> Extract:
    """Write the sound, Ogg Opus, to a new file, and beside it the list of what is silent in it, if anything.

    Raises `BadInput` when ``out`` exists, and `Trouble` where the disk does not take both. Where the
    recording is damaged, all that is authentic is written before the error is raised.
    """
    wish = wish or Wish()
    with told(f"{out} could not be written"):
        for taken in (out, _list_of(out)):
            if taken.exists():
                raise BadInput(f"{taken} exists already: name another file.")
    marks = marks_beside(path, identities)
    data, damage = _gathered(path, identities)
    last = last_page(data)
    seconds = samples_until(last, pre_skip(data)) / RATE if last else 0.0
    closed = () if wish.closed_parts else closed_spans(marks or ())
    spans = merged((*wish.silent, *closed), seconds)
    if spans:
        data = b"".join(silenced(data, spans))
    files = [_File(out.name, seal(data, wish.recipients) if wish.recipients else data)]
    if spans:
        files.append(_File(_list_of(out).name, _listed(path, spans).encode()))
    Destination.at(out.parent, make=False).hand_over(files, "")
    if damage:
        raise damage
    return Extract(out, len(files[0].data), spans, marks is not None)


def _gathered(path: Path, identities: Sequence[Key]) -> tuple[bytes, BadInput | None]:
    data = bytearray()
    try:
        for chunk in chunks(path, identities):
            data += chunk
    except BadInput as damage:
        if not data:
            raise
        return bytes(data), damage
    return bytes(data), None


def _list_of(out: Path) -> Path:
    return out.with_name(out.name + LIST_SUFFIX)


def _listed(path: Path, spans: Sequence[Span]) -> str:
    lines = [f"{running_time(span.start)} to {running_time(span.end)}" for span in spans]
    return "\n".join((
        f"These parts of {path.name} are silent in this copy, and {MARGIN} seconds on either side of each.",
        "Everything else is as it was recorded. The recording itself was not changed.",
        *lines, "",
    ))  # fmt: skip
