"""The recorder process: public keys and a place to write, and nothing of the app.

It lives until it is told to stop. The app may close, crash, freeze or be locked meanwhile.
"""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from queue import Empty

import msgspec

from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.hearing.device_sound import DeviceSound
from soundingboard.recording.hearing.file_sound import FileSound
from soundingboard.recording.hearing.sight import Role
from soundingboard.recording.hearing.sound import Sound
from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.recording.hearing.two_sounds import TwoSounds
from soundingboard.recording.keeping.copies import Copies
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.leftovers import recovered_of
from soundingboard.recording.keeping.lock import Lock
from soundingboard.recording.keeping.note import Note, leave_note
from soundingboard.recording.keeping.place import Place
from soundingboard.recording.recorder.door import Door, Inbox
from soundingboard.recording.recorder.messages import Answer, Order, Setup
from soundingboard.recording.recorder.session import Session
from soundingboard.sealing.keys import Recipient

STEP = 0.25
"""Seconds between two looks at the sound: the processor sleeps between them, and a laptop lasts longer."""
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
        copies, session = _begin(setup, files, lock)
    except Trouble as error:
        lock.give_up()
        return _refuse(error)
    _serve(setup, files, session, copies)
    return 0


def _refuse(error: Trouble) -> int:
    os.write(STANDARD_OUTPUT, str(error).encode())
    return 1


def _begin(setup: Setup, files: RecordingFiles, lock: Lock) -> tuple[Copies, Session]:
    if not files.free() or recovered_of(files):
        raise Refused(EXISTS)
    recipients = [Recipient.parse(each) for each in setup.recipients]
    sound = _sound(setup.source, "room")
    if setup.call is not None:
        sound = TwoSounds(sound, _sound(setup.call, "call"))
    places = [Place(files, recipients, lock)]
    if setup.second:
        places.append(Place(RecordingFiles(Path(setup.second), files.name), recipients))
    try:
        copies = Copies(places)
    except OSError as error:
        raise Trouble(UNWRITABLE.format(files.folder)) from error
    at = datetime.fromisoformat(setup.at) if setup.at else None
    return copies, Session(sound, copies, at)


def _sound(source: Source, role: Role) -> Sound:
    return DeviceSound(source, role) if isinstance(source, DeviceSource) else FileSound(source)


def _serve(setup: Setup, files: RecordingFiles, session: Session, copies: Copies) -> None:
    inbox = Inbox()
    door = Door(bytes.fromhex(setup.secret), inbox, session.state)
    _heed_the_system(inbox)
    leave_note(files, Note(door.address, setup.secret, setup.recipients, setup.second))
    while True:
        try:
            order, reply = inbox.get(timeout=STEP)
        except Empty:
            session.step()
            copies.keep_time()
            continue
        refused = _carried_out(session, order)
        copies.keep_time()
        reply(Answer(order.number, session.state(), refused, copies.kept if session.stopped else ()))
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


def _standard_input() -> bytes:
    with open(0, "rb") as pipe:  # by number: a built program may have no sys.stdin
        return pipe.read()
