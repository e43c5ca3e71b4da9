"""The thread that puts the recording on the disk, so that a slow disk costs no sound."""

import errno
import shutil
import threading
import time
from pathlib import Path

from soundingboard.recording.marks import Journal, Mark
from soundingboard.recording.store import Store

TICK = 0.7
LOW_SPACE = 30_000_000
SPACE_EVERY = 5.0
FINISH_TRIES = 3
FULL = "The disk is full and the sound is only in memory: make space on it now; nothing is lost yet."
UNWRITABLE = "The recording cannot be written to the disk and is only in memory: check the disk now."
REMOVED = "The file of the recording was moved or removed: put it back now, or start a new recording."
LITTLE_SPACE = "There is room for less than two more hours of recording on this disk: make space."


class Scribe:
    """Takes sound and marks at once, and writes them tick by tick until `finish`."""

    def __init__(self, folder: Path, store: Store, journal: Journal) -> None:
        self._folder = folder
        self._store = store
        self._journal = journal
        self._lock = threading.Lock()
        self._sound = bytearray()
        self._marks = list[Mark]()
        self._stopping = threading.Event()
        self._failing = ""
        self._looked = 0.0
        self._little = ""
        self._thread = threading.Thread(target=self._run, name="recorder-scribe", daemon=True)
        self._thread.start()

    @property
    def failing(self) -> bool:
        """Whether the last tick reached no disk."""
        return bool(self._failing)

    @property
    def trouble(self) -> str:
        """One sentence about the disk, or nothing."""
        return self._failing or self._little

    def add(self, sound: bytes, marks: list[Mark]) -> None:
        """Take these; returns at once."""
        with self._lock:
            self._sound += sound
            self._marks += marks

    def finish(self) -> bool:
        """Write what is left and give the files their ends; False while the disk does not take it.

        May be called again then.
        """
        self._stopping.set()
        self._thread.join()
        for attempt in range(FINISH_TRIES):
            if attempt:
                time.sleep(TICK)
            if self._tick() and self._end():
                return True
        return False

    def _run(self) -> None:
        while not self._stopping.wait(TICK):
            if self._tick() and not self._store.intact():
                self._failing = REMOVED
            self._look_for_space()

    def _tick(self) -> bool:
        with self._lock:
            sound, marks = bytes(self._sound), self._marks
            self._sound.clear()
            self._marks = []
        try:
            self._store.keep(sound)
            self._journal.add(marks)
        except OSError as error:
            self._failing = _worded(error)
            with self._lock:
                self._marks = marks + self._marks
            return False
        self._failing = ""
        return True

    def _end(self) -> bool:
        try:
            self._journal.finish()
            self._store.finish()
        except OSError as error:
            self._failing = _worded(error)
            return False
        return True

    def _look_for_space(self) -> None:
        if time.monotonic() - self._looked < SPACE_EVERY:
            return
        self._looked = time.monotonic()
        self._little = LITTLE_SPACE if shutil.disk_usage(self._folder).free < LOW_SPACE else ""


def _worded(error: OSError) -> str:
    return FULL if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else UNWRITABLE
