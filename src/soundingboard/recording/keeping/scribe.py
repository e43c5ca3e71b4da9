"""The thread that puts the recording on a disk, so that a disk that is slow, full or gone costs no sound."""

import errno
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from soundingboard.base.errors import Refused
from soundingboard.recording.keeping.forecast import BYTES_PER_HOUR
from soundingboard.recording.keeping.marks import Mark
from soundingboard.recording.keeping.piece import Piece, discard
from soundingboard.recording.keeping.place import Place
from soundingboard.recording.opus.ogg import HEADERS, pages

TICK = 0.7
"""Seconds after which a place writes what it has, if nobody said before that it is time."""
SLOW = 4.0
LOW_SPACE = 2 * BYTES_PER_HOUR[2]
SPACE_EVERY = 5.0
PATIENCE = 5.0
FINISH_TRIES = 3
EARLY = 1 << 16

Failing = Literal["", "full", "unwritable", "removed", "slow", "absent"]
"""Why nothing reaches a place: ``slow`` when its disk does not answer, ``absent`` before it was reached."""


@dataclass(slots=True)
class Story:
    """What a piece that begins later must begin with: the head of the sound, and every mark.

    As long as little was heard it is all of the sound, so that a place that was late has it all.
    Its lock is held by whoever adds to it and to the scribes, and while a scribe begins a piece.
    """

    lock: threading.Lock = field(default_factory=threading.Lock)
    marks: list[Mark] = field(default_factory=list)
    sound: bytearray = field(default_factory=bytearray)
    early: bool = True

    def add(self, sound: bytes, marks: list[Mark]) -> None:
        """Go on with these."""
        self.marks += marks
        if self.early:
            self.sound += sound
            if len(self.sound) > EARLY:
                head = list(pages(bytes(self.sound)))[:HEADERS]
                del self.sound[head[-1].end if head else 0 :]
                self.early = False


class Scribe:
    """Takes sound and marks at once, and writes them to one place tick by tick until `finish`.

    Attributes:
        failing: Why the last tick reached no disk, or empty.
        little: Whether there is room for less than two hours of sound.
        size: Bytes of sound in the place, read back from its disk.
        whole: Whether this place has, or still can have, all of the sound in one file.
        finished: Whether its files have their ends.
    """

    def __init__(self, place: Place, story: Story) -> None:
        self.place = place
        self.failing: Failing = ""
        self.little = False
        self.size = 0
        self.whole = True
        self.finished = False
        self._story = story
        self._piece: Piece | None = None
        self._sound = bytearray()
        self._marks = list[Mark]()
        self._owed = self._given = 0
        self._failing_since = 0.0
        self._busy_since = 0.0
        self._looked = 0.0
        self._ending = False
        self._stopping = threading.Event()
        self._due = threading.Event()
        self._held_up = threading.Event()
        self._thread = self._new_thread()

    @property
    def trouble(self) -> Failing:
        """Why nothing reaches the place now, or empty."""
        since = self._busy_since
        return "slow" if since and time.monotonic() - since > SLOW else self.failing

    @property
    def reaches(self) -> bool:
        """Whether sound reaches the place now."""
        return self._piece is not None and not self.trouble

    @property
    def path(self) -> Path:
        """The file that it writes, or would write first."""
        return (self._piece.files if self._piece else self.place.files).sound

    @property
    def working(self) -> bool:
        """Whether its thread lives."""
        return self._thread.is_alive()

    def begin(self) -> None:
        """Make the files of the place; raises `OSError` or `Refused`."""
        piece = self.place.new_piece()
        with self._story.lock:
            self.whole = self.whole and self._story.early
            self._sound, self._marks = bytearray(self._story.sound), list(self._story.marks)
            self._piece, self._given = piece, 0
        self.failing = ""

    def start(self) -> None:
        """Begin to write; what was added before is not forgotten."""
        self._thread.start()
        threading.Thread(target=self._put_aside, name="recorder-aside", daemon=True).start()

    def add(self, sound: bytes, marks: list[Mark], limit: int) -> None:
        """Take these and return at once; called with the lock of the story.

        When more than ``limit`` bytes wait for the disk they are dropped, and this place begins a
        new piece when it can be reached again.
        """
        if self._piece is None:
            return
        self._sound += sound
        self._marks += marks
        if len(self._sound) + self._owed > limit:
            self.whole = False
            self._piece = None
            self._sound.clear()
            self._marks.clear()

    def write(self) -> None:
        """Have what was added written now, aside if the disk is still waited for; returns at once."""
        self._due.set()
        if self._busy_since:
            self._held_up.set()

    def finish(self) -> None:
        """Write what is left and give the files their ends; returns at once, and may be called again."""
        self._stopping.set()
        self._due.set()
        self._held_up.set()
        if not self.finished and not self._thread.is_alive():
            self._thread = self._new_thread()
            self._thread.start()

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="recorder-scribe", daemon=True)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._due.clear()
            self._turn(looking=True)
            self._due.wait(TICK)
        for attempt in range(FINISH_TRIES):
            if attempt:
                time.sleep(TICK)
            if (self._ending or self._turn(looking=False)) and self._end():
                self.finished = True
                return

    def _turn(self, *, looking: bool) -> bool:
        """One tick; whether all that was given is on the disk now."""
        self._busy_since = time.monotonic()
        try:
            self._write()
            why = self._look() if looking else ""
        except Refused:
            why = "absent"
        except OSError as error:
            why = _kind(error) if self._piece else "absent"
        self._judge(why)
        self._busy_since = 0.0
        return not why

    def _write(self) -> None:
        if self._piece is None:
            self.begin()
        with self._story.lock:
            piece, sound, marks = self._piece, bytes(self._sound), self._marks
            self._owed += len(sound)
            self._given += len(sound)
            self._sound.clear()
            self._marks = []
        if piece:
            try:
                piece.keep(sound, marks)
                self.size = piece.size()
            finally:
                self._reckon(piece)

    def _reckon(self, piece: Piece) -> None:
        """Count what waits, or let go of a piece that was given up while the disk did not answer."""
        with self._story.lock:
            given_up = self._piece is not piece
            self._owed = 0 if given_up else len(piece.backlog)
        if given_up:
            piece.leave()

    def _put_aside(self) -> None:
        """On a thread of its own, for the other one waits: give the system what comes meanwhile."""
        while not self._stopping.is_set():
            self._held_up.wait()
            self._held_up.clear()
            with self._story.lock:
                piece, sound, given = self._piece, bytes(self._sound), self._given
                kept = given - self._owed
            if piece and sound and self._busy_since:
                with suppress(OSError):  # whoever waits for this disk tells of it
                    piece.aside.put(given, sound, kept)

    def _look(self) -> Failing:
        """Re-read what a disk may do without telling: lose the file, or fill up."""
        if time.monotonic() - self._looked >= SPACE_EVERY:
            self._looked = time.monotonic()
            self.little = shutil.disk_usage(self.place.folder).free < LOW_SPACE
        piece = self._piece  # once: it may be given up meanwhile
        return "removed" if piece and not piece.intact() else ""

    def _judge(self, why: Failing) -> None:
        now, piece = time.monotonic(), self._piece
        if not self.failing:
            self._failing_since = now
        self.failing = why
        # A full disk has no room for other files either; all else may be mended by them.
        if piece and why not in {"", "full"} and now - self._failing_since > PATIENCE:
            self._renew(piece)

    def _renew(self, old: Piece) -> None:
        """Go on in new files, with all that the old ones did not take, if the place takes those."""
        story = self._story
        with story.lock:
            waiting, noted, early = len(self._sound), len(self._marks), story.early
            sound = bytes(story.sound) + (b"" if early else old.backlog + bytes(self._sound))
            marks = list(story.marks)
        new = self._begun(sound, marks)
        if new is None:
            return
        with story.lock:
            given_up = self._piece is not old  # for too much came in before the new files were there
            if not given_up:
                del self._sound[:waiting], self._marks[:noted]
                self._piece, self._given, self.whole = new, len(sound), early
            self._owed = 0
        self.failing = "absent" if given_up else ""
        old.leave()
        if given_up:
            new.leave()

    def _begun(self, sound: bytes, marks: list[Mark]) -> Piece | None:
        try:
            new = self.place.new_piece()
        except (OSError, Refused):
            return None
        try:
            new.keep(sound, marks)
        except OSError:
            new.leave()
            discard(new.files)
            return None
        return new

    def _end(self) -> bool:
        if self._piece is None:
            return False
        self._ending = True  # a file that has its end, or a part of it, takes nothing more
        try:
            self._piece.finish()
            self.place.leave(whole=self.whole)
        except OSError as error:
            self.failing = _kind(error)
            return False
        return True


def _kind(error: OSError) -> Failing:
    return "full" if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else "unwritable"
