"""Making a whole recording of what a recorder left that ended without being told to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from soundingboard.base.clock import SystemClock
from soundingboard.base.errors import BadInput, Refused
from soundingboard.recording.disk import write_sealed
from soundingboard.recording.files import RecordingFiles
from soundingboard.recording.lock import is_held, last_heard
from soundingboard.recording.marks import Mark, read_marks, write_marks
from soundingboard.recording.messages import Note
from soundingboard.recording.ogg import ended, last_page, pre_skip, samples_until
from soundingboard.recording.state import RATE
from soundingboard.recording.store import read_tail
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.whole import open_sealed

LIVE = "This recording is still being made: stop it first."
NOTHING = "Nothing of this recording reached the disk, or its files are not here: look in another folder."
WORDS = "Recovered after the recorder ended without being told to."


@dataclass(frozen=True, slots=True)
class Recovered:
    """A recording that is whole: its file, its length, and what was heard and is lost, both in seconds."""

    path: Path
    seconds: float
    lost_seconds: float


def needs_recovery(folder: Path, recording_id: str) -> bool:
    """Whether a recorder left this recording without an end; needs no key."""
    files = RecordingFiles(folder, recording_id)
    return files.note.exists() and not is_held(files.lock)


def recover(folder: Path, recording_id: str, identities: Sequence[Identity]) -> Recovered:
    """A new recording beside the old files, which stay as they are, sealed to the same recipients.

    A recording that is whole already is given back as it is. Raises `Refused` while it is being
    made, `NoMatch` for keys that do not open it, and `BadInput` when nothing is there.
    """
    files = RecordingFiles(folder, recording_id)
    if is_held(files.lock):
        raise Refused(LIVE)
    data, whole = _sealed_part(files, identities)
    if whole:
        return Recovered(files.sound, _seconds(data), 0.0)
    data = ended(_with_tail(data, files, identities))
    if not data:
        raise BadInput(NOTHING)
    new = _free_name(files)
    recipients = _recipients(files, identities)
    write_sealed(new.sound, data, recipients)
    if open_sealed(new.sound.read_bytes(), identities) != data:
        raise BadInput(
            f"The recovered file {new.sound.name} cannot be read back: check the disk and try again."
        )
    seconds = _seconds(data)
    lost = max(0.0, last_heard(files.lock) / RATE - seconds)
    mark = Mark(round(seconds * RATE), SystemClock().now(), "stop", WORDS, lost)
    write_marks(new, (*read_marks(folder, recording_id, identities), mark), recipients)
    return Recovered(new.sound, seconds, lost)


def _sealed_part(files: RecordingFiles, identities: Sequence[Identity]) -> tuple[bytes, bool]:
    """The chunks that were sealed, and whether the last of them is the end."""
    parts = list[bytes]()
    try:
        with files.sound.open("rb") as file:
            for chunk in SealedReader(file, identities).chunks():
                parts.append(chunk)
    except NoMatch:
        raise
    except (BadInput, FileNotFoundError):
        return b"".join(parts), False
    return b"".join(parts), True


def _with_tail(data: bytes, files: RecordingFiles, identities: Sequence[Identity]) -> bytes:
    """The sealed part and every piece of the tail that goes on from it without a hole."""
    for offset, piece in read_tail(files, identities):
        if offset <= len(data) < offset + len(piece):
            data += piece[len(data) - offset :]
    return data


def _seconds(data: bytes) -> float:
    last = last_page(data)
    return samples_until(last, pre_skip(data)) / RATE if last else 0.0


def _recipients(files: RecordingFiles, identities: Sequence[Identity]) -> list[Recipient]:
    """Those that the recorder was given, or, where its note is lost, whoever recovers it."""
    try:
        note = msgspec.json.decode(files.note.read_bytes(), type=Note)
    except FileNotFoundError:
        return [each.recipient for each in identities]
    return [Recipient.parse(each) for each in note.recipients]


def _free_name(files: RecordingFiles) -> RecordingFiles:
    number, new = 1, RecordingFiles(files.folder, f"{files.name}.recovered")
    while new.sound.exists() or new.marks.exists():
        number += 1
        new = RecordingFiles(files.folder, f"{files.name}.recovered-{number}")
    return new
