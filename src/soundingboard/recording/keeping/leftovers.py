"""What a recorder left behind that ended without being told to: seen without a key, and put away."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.disk import settle_folder
from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.keeping.disk import copy_file
from soundingboard.recording.keeping.files import SUFFIX, RecordingFiles
from soundingboard.recording.keeping.lock import is_held, last_heard
from soundingboard.recording.keeping.note import read_note
from soundingboard.recording.keeping.place import pieces_of
from soundingboard.recording.keeping.store import kept_bytes
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.reader import SealedReader

BYTES_A_SECOND = 7_700
"""Of one channel on the disk, measured over an hour of speech."""
NOT_RECOVERED = "This recording was not recovered yet: recover it first; its parts stay as they are."
NO_SECOND = "{} does not take the whole recording: make space there or keep the parts; nothing was removed."
UNCHANGEABLE = "The parts in {} cannot be put away ({}): check that disk and try again; nothing was lost."


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A recording whose recorder ended too early, as far as it is known without a key.

    ``seconds`` is about how long it is; ``size`` what it takes on the disk; ``recovered`` the newest
    recording that was made of it and read back, or None.
    """

    seconds: float
    size: int
    folders: tuple[Path, ...]
    recovered: Path | None = None

    @property
    def words(self) -> str:
        """What to say of it: ``Interrupted recording, about 43 minutes, safe.`` is an example."""
        minutes = round(self.seconds / 60)
        length = f"{minutes} minute{'s' * (minutes != 1)}" if minutes else f"{round(self.seconds)} seconds"
        return f"Interrupted recording, about {length}, safe."


def interrupted(folder: Path, recording_id: str, second: Path | None = None) -> Interrupted | None:
    """What a recorder left without an end, or None where there is nothing to ask about; needs no key."""
    files = RecordingFiles(folder, recording_id)
    places = places_of(files, second)
    if any(is_held(each.lock) for each in places) or finished_in(places) or files.answered.exists():
        return None
    left = [each for each in places if each.note.exists() or _unfinished(each)]
    if not left:
        return None
    sizes = [sum(kept_bytes((piece.sound, *piece.tails)) for piece in pieces_of(each)) for each in places]
    heard = max(last_heard(each.lock) for each in places) / RATE
    likely = max(sizes) / BYTES_A_SECOND
    # The count is exact, but it says nothing of a disk that lost what was counted.
    seconds = heard if heard and likely > heard / 2 else likely
    return Interrupted(seconds, max(sizes), tuple(each.folder for each in left), recovered_of(files))


def keep_parts(folder: Path, recording_id: str) -> None:
    """Leave the parts where they are, and ask no more.

    Raises `Refused` before a recovery, and `Trouble` where the disk does not take it.
    """
    files = RecordingFiles(folder, recording_id)
    _recovered(files)
    with _in_plain_words(folder):
        files.answered.touch(0o600)
        settle_folder(folder)


def discard_parts(
    folder: Path, recording_id: str, identities: Sequence[Identity], second: Path | None = None
) -> None:
    """Remove the parts for good, once all of the recovered recording was read again.

    Where parts lie in a second place, what was recovered is put there before, so that two copies stay
    two; a place that is not there is passed over. Raises `Refused` before a recovery, `BadPayload`
    where what was recovered is damaged by now, and `Trouble` where the second place does not take it,
    for then every part stays, or where the disk does not let them go.
    """
    files = RecordingFiles(folder, recording_id)
    made = _recovered(files)
    with made.open("rb") as file:
        for _ in SealedReader(file, identities).chunks():
            pass
    places = [place for place in places_of(files, second) if place.folder.is_dir()]
    for place in places[1:]:
        if parts_of(place):
            _put_beside(RecordingFiles(folder, made.name.removesuffix(SUFFIX)), place.folder)
    for place in places:
        with _in_plain_words(place.folder):
            for path in parts_of(place):
                path.unlink()
            settle_folder(place.folder)


def parts_of(files: RecordingFiles) -> list[Path]:
    """Every file of an interrupted recording in one place, save what was recovered from it."""
    whole = [path for piece in pieces_of(files) for path in piece.all if path.exists()]
    return whole + [path for path in (files.lock, files.answered, files.note) if path.exists()]


def places_of(files: RecordingFiles, second: Path | None = None) -> list[RecordingFiles]:
    """Where a recording may lie: in its folder, and in a second place that the note or the caller tells."""
    note = read_note(files)
    other = second or (Path(note.second) if note and note.second else None)
    return [files] if other is None else [files, RecordingFiles(other, files.name)]


def recipients_of(places: Sequence[RecordingFiles], identities: Sequence[Identity]) -> list[Recipient]:
    """Those that the recorder was given, or, where its notes are lost, whoever recovers it."""
    for place in places:
        if note := read_note(place):
            return [Recipient.parse(each) for each in note.recipients]
    return [each.recipient for each in identities]


def recovered_of(files: RecordingFiles) -> Path | None:
    """The newest recording that was recovered from this one; it has its name only since it was read back."""
    made = files.folder.glob(f"{files.name}.recovered*{SUFFIX}") if files.folder.is_dir() else []
    return max(made, key=lambda path: path.stat().st_mtime_ns, default=None)


@contextmanager
def _in_plain_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(UNCHANGEABLE.format(folder, (error.strerror or "it failed").lower())) from error


def _recovered(files: RecordingFiles) -> Path:
    made = recovered_of(files)
    if made is None or is_held(files.lock):
        raise Refused(NOT_RECOVERED)
    return made


def _put_beside(made: RecordingFiles, folder: Path) -> None:
    """Put a recording and its marks into another folder too, read back from there."""
    try:
        for path in (made.sound, made.marks):
            if path.exists():
                copy_file(path, folder / path.name)
    except OSError as error:
        raise Trouble(NO_SECOND.format(folder)) from error


def _unfinished(files: RecordingFiles) -> bool:
    return any(path.exists() for piece in pieces_of(files) for path in (*piece.tails, piece.journal))


def finished_in(places: Sequence[RecordingFiles]) -> Path | None:
    """The recording where a place has all of it: there the recorder took its note away, and its tail."""
    for each in places:
        if each.sound.exists() and not each.note.exists() and not _unfinished(each):
            return each.sound
    return None
