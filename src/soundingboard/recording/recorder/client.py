"""The app's side of the recorder: start one, find one again, and tell it what to do."""

import secrets
import subprocess
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, Self

from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.recording.hearing.sources import Source
from soundingboard.recording.keeping.disk import fingerprint
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.note import read_note
from soundingboard.recording.recorder.launch import end, launch
from soundingboard.recording.recorder.line import Line, reach
from soundingboard.recording.recorder.messages import Answer, Order, Setup
from soundingboard.recording.state import Finished, RecorderState
from soundingboard.sealing.header import refuse_mixed
from soundingboard.sealing.keys import Recipient

START_TIMEOUT = 30.0
ORDER_TIMEOUT = 10.0
STOP_TIMEOUT = 60.0
END_TIMEOUT = 5.0
GLANCE = 0.02
UNFINISHED = "The recorder could not finish the recording: recover it; all but a moment is safe."
SAME_PLACE = "The second copy would be beside the first: choose a folder on another disk for it."


class RecorderClient:
    """One recorder, as the app sees it.

    Close it, or use it in a ``with``: that lets go of the recorder and never stops it. Every order
    raises `Refused` when the recorder cannot carry it out now, and `Trouble` when the recorder
    does not answer. ``at`` is the civil time of the room where that is not the computer's own.
    """

    def __init__(self, files: RecordingFiles, line: Line, process: subprocess.Popen[bytes] | None) -> None:
        self._files = files
        self._line = line
        self._process = process
        self._finished: Finished | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The recording."""
        return self._files.sound

    def state(self) -> RecorderState:
        """The newest that is known; never waits."""
        return self._line.state()

    def pause(self, why: str = "", at: datetime | None = None) -> None:
        """Keep no sound until `resume`; the recording marks that it was paused, and why."""
        self._ask("pause", why, at=at)

    def resume(self, why: str = "", at: datetime | None = None) -> None:
        """Keep sound again."""
        self._ask("resume", why, at=at)

    def mark(self, text: str, at: datetime | None = None) -> None:
        """Mark this moment of the recording."""
        self._ask("mark", text, at=at)

    def feed(self, seconds: float) -> None:
        """Let a fed `FileSource` sound for so long; returns when it is in the recording.

        While the recording is paused the sound goes by unheard, as in a room.
        """
        order = Order(0, "feed", seconds=seconds)
        self._checked(self._line.ask(order, ORDER_TIMEOUT + seconds))

    def stop(self, timeout: float = STOP_TIMEOUT, at: datetime | None = None) -> Finished:
        """Finish the recording and end its recorder; a second call gives the same again.

        A recorder that has not finished after ``timeout`` seconds is ended by force, gently first.
        If that leaves the file without its end this raises `Trouble`: recover it then.
        """
        if self._finished is None:
            self._finished = self._stopped(timeout, at)
        return self._finished

    def close(self) -> None:
        """Let go of the recorder, which goes on unless it was stopped."""
        self._line.close()
        if self._process is not None:
            _let_go(self._process)

    def _ask(self, do: Literal["pause", "resume", "mark"], text: str, *, at: datetime | None) -> None:
        self._checked(self._line.ask(Order(0, do, text=text, at=_spelt(at)), ORDER_TIMEOUT))

    def _checked(self, answer: Answer) -> Answer:
        if answer.refused:
            raise Refused(answer.refused)
        return answer

    def _stopped(self, timeout: float, at: datetime | None) -> Finished:
        try:
            answer = self._checked(self._line.ask(Order(0, "stop", at=_spelt(at)), timeout))
        except Refused:
            raise
        except Trouble:
            whole = self._ended_by_force()
        else:
            whole = [Path(each.path) for each in answer.kept if each.whole]
            self._wait_for_the_end()
        if not whole:
            raise Trouble(UNFINISHED)
        path, *others = whole
        return Finished(self.state().seconds, *fingerprint(path), path, others[0] if others else None)

    def _ended_by_force(self) -> list[Path]:
        if self._process is not None:
            end(self._process, END_TIMEOUT)
        return [] if self._files.note.exists() else [self.path]

    def _wait_for_the_end(self) -> None:
        deadline = time.monotonic() + END_TIMEOUT
        while is_held(self._files.lock) and time.monotonic() < deadline:
            time.sleep(GLANCE)
        if self._process is not None:
            end(self._process, END_TIMEOUT)


def start_recorder(
    folder: Path,
    recording_id: str,
    recipients: Sequence[str],
    source: Source,
    *,
    extra_recipients: Sequence[str] = (),
    call: Source | None = None,
    second: Path | None = None,
    at: datetime | None = None,
) -> RecorderClient:
    """A recorder that has its file and its keys; its sound may begin a moment later (see the state).

    ``call`` is a second source, the sound of a call, on a channel of its own. ``second`` is a folder
    for a second copy, on another disk if there is one. ``at`` is the civil time of the start mark.
    Raises `BadInput` for a name or a key that is none and for keys of both kinds, `Refused` when this
    recording exists or is being made, and `Trouble` when the recorder cannot start.
    """
    files = RecordingFiles(folder, recording_id)
    keys = dict.fromkeys(Recipient.parse(each) for each in (*recipients, *extra_recipients))
    refuse_mixed([*keys])
    public = tuple(str(key) for key in keys)
    if second and second.resolve() == folder.resolve():
        raise BadInput(SAME_PLACE)
    folder.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_hex(32)
    place = str(folder.resolve())
    other = str(second.resolve()) if second else ""
    process = launch(Setup(place, recording_id, public, source, secret, call, other, _spelt(at)))
    try:
        return _met(files, secret, process)
    except BaseException:
        process.terminate()  # nobody would know of it, and it would go on listening to the room
        end(process, END_TIMEOUT)
        _let_go(process)
        raise


def find_recorder(folder: Path, recording_id: str) -> RecorderClient | None:
    """The living recorder of a recording, such as after the app was started anew; None where there is none.

    Raises `Trouble` when there is one that does not answer.
    """
    files = RecordingFiles(folder, recording_id)
    note = read_note(files)
    line = reach(note) if note and note.address and is_held(files.lock) else None
    return RecorderClient(files, line, None) if line else None


def _met(files: RecordingFiles, secret: str, process: subprocess.Popen[bytes]) -> RecorderClient:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        note = read_note(files)
        line = reach(note) if note and note.secret == secret else None
        if line:
            return RecorderClient(files, line, process)
        if process.poll() is not None:
            raise Refused(_last_words(process))
        time.sleep(GLANCE)
    raise Trouble("The recorder did not start: close other programs and try again.")


def _last_words(process: subprocess.Popen[bytes]) -> str:
    words = process.stdout.read().decode("utf-8", "replace").strip() if process.stdout else ""
    _let_go(process)
    return words or "The recorder could not start: install Sounding Board again."


def _let_go(process: subprocess.Popen[bytes]) -> None:
    if process.stdout:
        process.stdout.close()
    # Python warns about a process that is still running when its handle is dropped: this one shall run on.
    process.returncode = 0 if process.poll() is None else process.returncode


def _spelt(at: datetime | None) -> str:
    return at.isoformat() if at else ""
