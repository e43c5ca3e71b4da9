"""The recorder process: public keys and a place to write, and nothing of the app.

It lives until it is told to stop. The app may close, crash, freeze or be locked meanwhile.
"""

import os
import signal
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from queue import Empty

import msgspec

from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.devices import NO_PORTAUDIO
from soundingboard.recording.door import Door, Inbox
from soundingboard.recording.file_sound import FileSound
from soundingboard.recording.files import RecordingFiles
from soundingboard.recording.lock import Lock
from soundingboard.recording.marks import Journal
from soundingboard.recording.messages import Answer, Note, Order, Setup
from soundingboard.recording.scribe import Scribe
from soundingboard.recording.session import Session
from soundingboard.recording.sound import Sound
from soundingboard.recording.sources import DeviceSource, Source
from soundingboard.recording.store import Store, kept_bytes
from soundingboard.sealing.keys import Recipient

STEP = 0.05
STANDARD_OUTPUT = 1
EXISTS = "A recording of this name exists already and is kept as it is: start one with another name."
UNWRITABLE = "The recording cannot be written to {}: choose another folder, or make space there."


def main(argv: list[str]) -> int:
    """Record as the setup on standard input says; gives the exit status. It takes no arguments."""
    if argv:
        return 2
    setup = msgspec.json.decode(_standard_input(), type=Setup)
    files = RecordingFiles(Path(setup.folder), setup.recording_id)
    try:
        lock = Lock(files.lock)
    except Refused as error:
        return _refuse(error)
    try:
        session = _begin(setup, files, lock)
    except Trouble as error:
        lock.give_up()
        return _refuse(error)
    _serve(setup, files, session)
    lock.release()
    return 0


def _refuse(error: Trouble) -> int:
    os.write(STANDARD_OUTPUT, str(error).encode())
    return 1


def _begin(setup: Setup, files: RecordingFiles, lock: Lock) -> Session:
    recipients = [Recipient.parse(each) for each in setup.recipients]
    sound = _sound(setup.source)
    try:
        store, journal = Store(files, recipients), Journal(files, recipients)
    except FileExistsError as error:
        raise Refused(EXISTS) from error
    except OSError as error:
        raise Trouble(UNWRITABLE.format(files.folder)) from error
    size = partial(kept_bytes, (files.sound, *files.tails))
    at = datetime.fromisoformat(setup.at) if setup.at else None
    return Session(sound, Scribe(files.folder, store, journal), lock, size, at)


def _sound(source: Source) -> Sound:
    if not isinstance(source, DeviceSource):
        return FileSound(source)
    try:
        from soundingboard.recording.device_sound import DeviceSound  # noqa: PLC0415 - needs the sound system
    except OSError as error:
        raise Trouble(NO_PORTAUDIO) from error
    return DeviceSound(source)


def _serve(setup: Setup, files: RecordingFiles, session: Session) -> None:
    inbox = Inbox()
    door = Door(bytes.fromhex(setup.secret), inbox, session.state)
    _heed_the_system(inbox)
    _leave(files.note, Note(door.address, setup.secret, setup.recipients))
    while True:
        try:
            order, reply = inbox.get(timeout=STEP)
        except Empty:
            session.step()
            continue
        refused = _carried_out(session, order)
        if session.stopped:
            files.note.unlink()
        reply(Answer(order.number, session.state(), refused))
        if session.stopped:
            door.close()
            return


def _carried_out(session: Session, order: Order) -> str:
    try:
        session.carry_out(order)
    except Refused as error:
        return str(error)
    return ""


def _heed_the_system(inbox: Inbox) -> None:
    """End well when the computer shuts down; the app's terminal is no business of the recorder's."""
    signal.signal(signal.SIGTERM, lambda *_: inbox.put((Order(0, "stop"), lambda _: None)))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _leave(path: Path, note: Note) -> None:
    """Write the note so that it is there whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(msgspec.json.encode(note))
    part.replace(path)


def _standard_input() -> bytes:
    with open(0, "rb") as pipe:  # by number: a built program may have no sys.stdin
        return pipe.read()
