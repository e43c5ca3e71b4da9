"""Starting the recorder as a process that outlives the app."""

import subprocess
import sys
from typing import IO

import msgspec

from soundingboard.base.again import program
from soundingboard.recording.recorder.messages import Setup

FIRST_ARGUMENT = "recorder-child"


def launch(setup: Setup) -> subprocess.Popen[bytes]:
    """A recorder process that was told its setup. What it prints is why it could not start."""
    process = _detached(program(FIRST_ARGUMENT))
    _tell(process.stdin, msgspec.json.encode(setup))
    return process


if sys.platform == "win32":
    ALONE = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP

    def _detached(command: list[str]) -> subprocess.Popen[bytes]:
        try:
            return _popen(command, flags=ALONE | subprocess.CREATE_BREAKAWAY_FROM_JOB)
        except PermissionError:  # the job that the app runs in lets nobody leave it
            return _popen(command, flags=ALONE)

else:

    def _detached(command: list[str]) -> subprocess.Popen[bytes]:
        return _popen(command, new_session=True)


def _popen(command: list[str], *, new_session: bool = False, flags: int = 0) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=new_session,
        creationflags=flags,
    )


def _tell(pipe: IO[bytes] | None, data: bytes) -> None:
    if pipe is None:
        raise ValueError("a process without standard input")
    try:
        with pipe:
            pipe.write(data)
    except BrokenPipeError:
        return  # it has ended already: its exit is seen by whoever waits for it


def end(process: subprocess.Popen[bytes], patience: float) -> None:
    """End a recorder that was told to stop: wait for it, then ask the system to end it, then insist.

    One that waits for a disk that does not answer ends when that does; it is not waited for.
    """
    if _ended(process, patience):
        return
    process.terminate()
    if not _ended(process, patience):
        process.kill()
        _ended(process, patience)


def _ended(process: subprocess.Popen[bytes], patience: float) -> bool:
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        return False
    return True
