"""Looking at a recording: its health, and every chunk of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.disk import fingerprint, opened
from soundingboard.recording.keeping.files import SUFFIX, RecordingFiles
from soundingboard.recording.keeping.marks import Mark, read_marks
from soundingboard.recording.opus.ogg import END_OF_STREAM, HEADERS, last_page, pages, pre_skip, samples_until
from soundingboard.recording.state import RATE
from soundingboard.sealing.header import Key
from soundingboard.sealing.reader import SealedReader

GLANCE = 1 << 17
"""More than two pages of Ogg take."""
NO_SOUND = "This file opens, but there is no recording in it: choose another."
NOT_OPUS = "The sound in this file is damaged although it is as it was sealed: keep it and ask for help."


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the room went on and the recording did not, in seconds of each, and why."""

    seconds: float
    missing: float
    why: str


@dataclass(frozen=True, slots=True)
class Info:
    """A recording: its length in seconds, its file, and what happened in it."""

    seconds: float
    size: int
    sha256: str
    gaps: tuple[Gap, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """Every chunk is authentic and every page follows the one before; the length in seconds."""

    seconds: float
    bytes: int
    pages: int


def info(path: Path, identities: Sequence[Key]) -> Info:
    """What is known of a stopped recording; only its first and last chunk are opened.

    Raises the errors of `soundingboard.sealing.errors`, and `BadInput` when it is no recording.
    """
    with opened(path) as file:
        head, tail = ends(SealedReader(file, identities))
    last = last_page(tail)
    if last is None:
        raise BadInput(NO_SOUND)
    marks = marks_beside(path, identities) or ()
    gaps = tuple(Gap(mark.seconds, mark.missing, mark.text) for mark in marks if mark.missing)
    digest, size = fingerprint(path)
    return Info(samples_until(last, pre_skip(head)) / RATE, size, digest, gaps, marks)


def ends(reader: SealedReader) -> tuple[bytes, bytes]:
    """The first and the last of what is in a sealed file, more than two pages of each."""
    return reader.read_at(0, GLANCE), reader.read_at(max(0, reader.size - GLANCE), GLANCE)


def verify(path: Path, identities: Sequence[Key]) -> Verified:
    """Open every chunk and walk every page; raises `BadPayload` or another error for what is not right."""
    data = b"".join(chunks(path, identities))
    found = list(pages(data))
    if len(found) <= HEADERS:
        raise BadInput(NO_SOUND)
    follows = all(page.sequence == number for number, page in enumerate(found))
    if found[-1].end != len(data) or not follows or not found[-1].flags & END_OF_STREAM:
        raise BadInput(NOT_OPUS)
    return Verified(samples_until(found[-1], pre_skip(data)) / RATE, len(data), len(found))


def chunks(path: Path, identities: Sequence[Key]) -> Iterator[bytes]:
    """The sound in order, as far as it is authentic."""
    with opened(path) as file:
        yield from SealedReader(file, identities).chunks()


def marks_beside(path: Path, identities: Sequence[Key]) -> tuple[Mark, ...] | None:
    """The marks that lie beside a recording; None where none do, as when it was moved without them."""
    if not path.name.endswith(SUFFIX):
        return None
    files = RecordingFiles(path.parent, path.name.removesuffix(SUFFIX))
    if not files.marks.exists() and not files.journal.exists():
        return None
    return read_marks(files.folder, files.name, identities)
