"""The parts of one conference's recording: a second begins where a recorder ended too early.

The first part is called as the conference is, the others ``<conference>.part-2`` and on. Each is a
recording by itself: stopped, recovered, verified and signed as any other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count, takewhile
from pathlib import Path

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.files import SUFFIX, RecordingFiles
from soundingboard.recording.keeping.leftovers import finished_in, interrupted, places_of, recovered_of
from soundingboard.recording.keeping.marks import Mark, read_marks
from soundingboard.recording.keeping.verify import info
from soundingboard.sealing.header import Key

AFTER_CONFERENCE = re.compile(r"(\.part-\d+)?(\.recovered(-\d+)?)?$")
"""What may follow the conference's name in that of a recording."""


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """One part: its name, its file, where it starts in the whole and how long it is, in seconds.

    ``began`` is the civil time of its first mark, or None where no mark of it is left. ``settled`` is
    False while it has no end: then ``seconds`` is about right, and ``path`` is what its recorder left.
    """

    name: str
    path: Path
    starts: float
    seconds: float
    began: datetime | None
    settled: bool


def part_name(conference: str, number: int) -> str:
    """What a part is called; the first is number 1."""
    return conference if number == 1 else f"{conference}.part-{number}"


def conference_of(path: Path) -> str:
    """The conference that a file's name says it is a recording of."""
    return AFTER_CONFERENCE.sub("", path.name.removesuffix(SUFFIX))


def part_names(folder: Path, conference: str) -> tuple[str, ...]:
    """The parts that there are, in their order."""
    names = (part_name(conference, number) for number in count(1))
    return tuple(takewhile(lambda name: _taken(RecordingFiles(folder, name)), names))


def next_part(folder: Path, conference: str, second: Path | None = None) -> str:
    """The name of a part that is to be begun, free in both places."""
    places = [folder] if second is None else [folder, second]
    names = (part_name(conference, number) for number in count(1))
    return next(name for name in names if not any(_taken(RecordingFiles(place, name)) for place in places))


def heard_files(folder: Path, conference: str) -> tuple[Path, ...]:
    """The file of each part that can be listened to: what was recovered of it, where that was done."""
    parts = (RecordingFiles(folder, name) for name in part_names(folder, conference))
    return tuple(finished_in(places_of(files)) or recovered_of(files) or files.sound for files in parts)


def parts_of_day(
    folder: Path, conference: str, identities: Sequence[Key], second: Path | None = None
) -> tuple[PartOfDay, ...]:
    """Every part in its order, with its place in the whole; one that was recovered stands for what it is of.

    Raises the errors of `soundingboard.sealing.errors`.
    """
    parts, starts = list[PartOfDay](), 0.0
    for name in part_names(folder, conference):
        parts.append(_part(folder, name, identities, second, starts))
        starts += parts[-1].seconds
    return tuple(parts)


def _part(
    folder: Path, name: str, identities: Sequence[Key], second: Path | None, starts: float
) -> PartOfDay:
    files = RecordingFiles(folder, name)
    made = finished_in(places_of(files, second)) or recovered_of(files)
    if made:
        known = info(made, identities)
        return PartOfDay(name, made, starts, known.seconds, _began(known.marks), settled=True)
    left = interrupted(folder, name, second)
    seconds = left.seconds if left else 0.0
    return PartOfDay(name, files.sound, starts, seconds, _began(_marks(files, identities)), settled=False)


def _began(marks: Sequence[Mark]) -> datetime | None:
    return marks[0].at if marks else None


def _marks(files: RecordingFiles, identities: Sequence[Key]) -> tuple[Mark, ...]:
    try:
        return read_marks(files.folder, files.name, identities)
    except BadInput:
        return ()


def _taken(files: RecordingFiles) -> bool:
    return not files.free() or files.note.exists() or recovered_of(files) is not None
