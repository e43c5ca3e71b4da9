"""The note by which a living recorder is found again, and that tells how to recover what a dead one left."""

from contextlib import suppress

import msgspec

from soundingboard.base.disk import put_file
from soundingboard.recording.keeping.files import RecordingFiles


class Note(msgspec.Struct, frozen=True):
    """What the recorder leaves on disk, for its owner only, so that it can be found again.

    The note of the second place has no address and no secret. ``second`` is that place's folder.
    """

    address: str
    secret: str
    recipients: tuple[str, ...]
    second: str = ""


def leave_note(files: RecordingFiles, note: Note) -> None:
    """Write the note of a recorder so that it is there whole or not at all."""
    put_file(files.note, msgspec.json.encode(note))


def read_note(files: RecordingFiles) -> Note | None:
    """What a recorder left in this place, or None."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(files.note.read_bytes(), type=Note)
    return None
