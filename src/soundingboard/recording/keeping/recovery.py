"""Making a whole recording of what a recorder left that ended without being told to."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from soundingboard.base.clock import SystemClock
from soundingboard.base.disk import settle, settle_folder
from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.recording.keeping.disk import new_file
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.leftovers import places_of, recipients_of
from soundingboard.recording.keeping.lock import is_held, last_heard
from soundingboard.recording.keeping.marks import Mark, read_marks, write_marks
from soundingboard.recording.keeping.place import pieces_of
from soundingboard.recording.keeping.salvage import Hole, Salvage
from soundingboard.recording.keeping.verify import ends
from soundingboard.recording.opus.ogg import END_OF_STREAM, HEADERS, last_page, pages, pre_skip, samples_until
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.writer import SealedWriter

LIVE = "This recording is still being made: stop it first."
NOTHING = "Nothing of this recording reached the disk, or its files are not here: look in another folder."
WORDS = "Recovered after the recorder ended without being told to."
MISSING = "No copy has this part of the sound."
UNREADABLE = "The recovered file {} cannot be read back: check the disk and try again."
UNWRITABLE = "The recovered recording cannot be written to {}: make space there; nothing was lost or changed."


@dataclass(frozen=True, slots=True)
class Recovered:
    """A recording that is whole: its file, its length, and what was heard and is lost, both in seconds.

    ``holes`` are the places in the middle where no copy has the sound, counted in ``lost_seconds`` too.
    """

    path: Path
    seconds: float
    lost_seconds: float
    holes: tuple[Hole, ...] = ()


def recover(
    folder: Path, recording_id: str, identities: Sequence[Identity], second: Path | None = None
) -> Recovered:
    """A new recording beside the old files, which stay as they are, sealed to the same recipients.

    It is made of all that is left in both places; where the second is, the recorder's note tells if
    ``second`` does not. It has its name only once it was read back and found as it was written. A
    recording that is whole already is given back as it is. Raises `Refused` while it is being made,
    `NoMatch` for keys that do not open it, `BadInput` when nothing is there, and `Trouble` where the
    disk has no room for it.
    """
    places = places_of(RecordingFiles(folder, recording_id), second)
    if any(is_held(each.lock) for each in places):
        raise Refused(LIVE)
    for each in places:
        if (seconds := _whole(each, identities)) is not None:
            return Recovered(each.sound, seconds, 0.0)
    return _remade(places, identities)


def _remade(places: Sequence[RecordingFiles], identities: Sequence[Identity]) -> Recovered:
    pieces = [piece for place in places for piece in pieces_of(place)]
    new, recipients = free_name(places[0]), recipients_of(places, identities)
    salvage = Salvage(pieces, identities)
    part = new.sound.with_name(new.sound.name + ".part")
    part.unlink(missing_ok=True)
    try:
        digest = _write(part, salvage, recipients)
        if not salvage.samples:
            raise BadInput(NOTHING)
        if digest != _read_back(part, identities):
            raise BadInput(UNREADABLE.format(new.sound.name))
        holes, seconds = tuple(salvage.holes), salvage.samples / RATE
        heard = max(last_heard(each.lock) for each in places)
        lost = max(0.0, heard / RATE - seconds, sum(each.missing for each in holes) / RATE)
        write_marks(new, _marks(pieces, identities, salvage, lost), recipients)
        part.rename(new.sound)
    except OSError as error:
        raise Trouble(UNWRITABLE.format(new.folder)) from error
    finally:
        part.unlink(missing_ok=True)
    settle_folder(new.folder)
    return Recovered(new.sound, seconds, lost, holes)


def free_name(files: RecordingFiles) -> RecordingFiles:
    """What a recovered recording is called: beside the old one, and over no other."""
    number, new = 1, RecordingFiles(files.folder, f"{files.name}.recovered")
    while not new.free():
        number += 1
        new = RecordingFiles(files.folder, f"{files.name}.recovered-{number}")
    return new


def _whole(files: RecordingFiles, identities: Sequence[Identity]) -> float | None:
    """How long a recording is that has its end and its start, in seconds; None where it lacks one."""
    try:
        with files.sound.open("rb") as file:
            head, tail = ends(SealedReader(file, identities))
    except NoMatch:
        raise
    except (BadInput, OSError):  # what a failing disk still reads is for the salvage
        return None
    last, numbers = last_page(tail), [page.sequence for page in pages(head)][: HEADERS + 1]
    follows = all(after == before + 1 for before, after in pairwise(numbers))
    if last is None or not follows or not last.flags & END_OF_STREAM:
        return None
    return samples_until(last, pre_skip(head)) / RATE


def _write(path: Path, data: Iterable[bytes], recipients: Sequence[Recipient]) -> bytes:
    """Seal as it comes, until the disk has it; gives the digest of what was sealed."""
    digest = hashlib.sha256()
    with new_file(path) as file:
        writer = SealedWriter(file, recipients)
        for each in data:
            digest.update(each)
            writer.write(each)
        writer.close()
        settle(file)
    return digest.digest()


def _read_back(path: Path, identities: Sequence[Identity]) -> bytes:
    """The digest of what is in a file, every chunk of which must be authentic."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in SealedReader(file, identities).chunks():
            digest.update(chunk)
    return digest.digest()


def _marks(
    pieces: Sequence[RecordingFiles], identities: Sequence[Identity], salvage: Salvage, lost: float
) -> list[Mark]:
    """The marks of the piece that has most, moved by the holes before them, and what became of the sound."""
    known = max((_read(each, identities) for each in pieces), key=len, default=())
    now = SystemClock().now()
    marks = [_moved(mark, salvage) for mark in known]
    gaps = [Mark(each.sample, now, "gap", MISSING, each.missing / RATE) for each in salvage.holes]
    inside = sum(each.missing for each in salvage.holes) / RATE
    end = Mark(salvage.samples, now, "stop", WORDS, max(0.0, lost - inside))
    return [*sorted([*marks, *gaps], key=lambda mark: mark.sample), end]


def _moved(mark: Mark, salvage: Salvage) -> Mark:
    sample = mark.sample
    for hole in salvage.holes:
        if sample > hole.sample:
            sample = max(hole.sample, sample - hole.missing)
    return Mark(min(sample, salvage.samples), mark.at, mark.kind, mark.text, mark.missing)


def _read(files: RecordingFiles, identities: Sequence[Identity]) -> tuple[Mark, ...]:
    try:
        return read_marks(files.folder, files.name, identities)
    except BadInput:
        return ()
