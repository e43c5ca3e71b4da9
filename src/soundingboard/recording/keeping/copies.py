"""The copies of a live recording: each in a place of its own, with keys and a thread of its own."""

import time
from collections.abc import Iterator, Sequence
from datetime import datetime

from soundingboard.base.clock import SystemClock
from soundingboard.base.dates import clock_time
from soundingboard.recording.happening import Happening
from soundingboard.recording.keeping.marks import Mark
from soundingboard.recording.keeping.place import Place
from soundingboard.recording.keeping.scribe import Failing, Scribe, Story
from soundingboard.recording.state import RATE, KeptFile

SPARE_LIMIT = 4_000_000
LAST_LIMIT = 64_000_000
"""Bytes that may wait in memory for a disk: nine minutes while another place has them, else two hours."""
FINISH_WITHIN = 15.0
OTHERS_WITHIN = 5.0
GLANCE = 0.02

ALONE: dict[Failing, str] = {
    "full": "The disk is full and the sound is only in memory: make space on it now; nothing is lost yet.",
    "unwritable": ("The recording cannot be written to the disk and is only in memory: check the disk now."),
    "removed": ("The file of the recording was moved or removed: put it back now, or start a new recording."),
    "slow": "The disk does not answer and the sound is only in memory: check the disk now.",
    "absent": "The recording cannot be written to the disk: check the disk now.",
}
WHY: dict[Failing, str] = {
    "full": "{} is full, so make space there",
    "unwritable": "{} cannot be written to, so check that disk",
    "removed": "the file in {} was moved or removed, so put it back",
    "slow": "{} does not answer, so check that disk",
    "absent": "{} cannot be written to, so check that disk",
}
COPY_LOST = "Copy {} is not being kept: {}."
COPY_FOUND = "Copy {} is being kept again, in {}."
ONE = "Only one copy is being kept since {}: {}."
LITTLE = "There is room for less than two more hours of recording in {}: make space."
IN_PIECES = (
    "No place holds the whole recording, only pieces of it: leave them where they are, and recover it"
    " when the conference is over."
)


WRITTEN_EVERY = 0.5
SLACK = 0.1
"""Seconds between two writings, and by how much sooner one may come."""


class Copies:
    """Gives every place all of the sound and all marks; none of them ever holds up another.

    Raises what `Scribe.begin` raises when the first place cannot be written to at the start.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._story = Story()
        self._scribes = [Scribe(place, self._story) for place in places]
        self._known: list[Failing] = [""] * len(places)
        self._since = [datetime.min] * len(places)
        self._written = time.monotonic()
        self._heard = self._asked = 0
        self._scribes[0].begin()
        for scribe in self._scribes:
            scribe.start()

    @property
    def wanted(self) -> int:
        """How many places the sound should reach."""
        return len(self._scribes)

    @property
    def reached(self) -> int:
        """How many places it reaches now."""
        return sum(scribe.reaches for scribe in self._scribes)

    @property
    def size(self) -> int:
        """Bytes of sound in the place that has most, read back from its disk."""
        return max(scribe.size for scribe in self._scribes)

    def add(self, sound: bytes, marks: list[Mark]) -> None:
        """Keep whole pages of sound, and marks; returns at once."""
        well = self.reached
        with self._story.lock:
            self._story.add(sound, marks)
            for scribe in self._scribes:
                others = well - scribe.reaches
                scribe.add(sound, marks, SPARE_LIMIT if others else LAST_LIMIT)

    def keep_time(self) -> None:
        """Have it written if it is time, or if much of it came at once, as after the computer was busy.

        Called just after sound was added, so that the newest is in it.
        """
        now, much = time.monotonic(), self._heard - self._asked >= WRITTEN_EVERY * RATE
        if much or now - self._written >= WRITTEN_EVERY - SLACK:
            self._written, self._asked = now, self._heard
            for scribe in self._scribes:
                scribe.write()

    def heard(self, samples: int) -> None:
        """Note how many samples the recording should hold by now; returns at once."""
        self._heard = samples
        for scribe in self._scribes:
            scribe.place.heard(samples)

    def look(self, now: datetime) -> list[Happening]:
        """Which copies were lost or came back since it was last asked; ``now`` is the time of the room."""
        happenings = list[Happening]()
        for number, scribe in enumerate(self._scribes):
            known, why = self._known[number], scribe.trouble
            if bool(known) != bool(why):
                self._since[number] = now
                happenings.append(_happening(number + 1, scribe, why))
            self._known[number] = why
        return happenings

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences for the chair, the most serious first."""
        lost = tuple(self._lost())
        little = (LITTLE.format(each.place.folder) for each in self._scribes if each.little)
        broken = () if any(each.whole for each in self._scribes) else (IN_PIECES,)
        return (*lost, *little, *broken)

    def finish(self) -> bool:
        """Give the files their ends; False while the disk does not take what is left.

        May be called again then. A place that does not answer is waited for only for some seconds.
        """
        for scribe in self._scribes:
            scribe.finish()
        deadline = time.monotonic() + FINISH_WITHIN
        while time.monotonic() < deadline and any(each.working for each in self._scribes):
            if any(each.finished and each.whole for each in self._scribes):
                deadline = min(deadline, time.monotonic() + OTHERS_WITHIN)
            time.sleep(GLANCE)
        whole = [each.finished for each in self._scribes if each.whole]
        return any(whole) or (not whole and any(each.finished for each in self._scribes))

    @property
    def kept(self) -> tuple[KeptFile, ...]:
        """The files that were finished, those that hold the whole recording first."""
        done = sorted((each for each in self._scribes if each.finished), key=lambda each: not each.whole)
        return tuple(KeptFile(str(each.path), each.whole) for each in done)

    def _lost(self) -> Iterator[str]:
        now = [each.trouble for each in self._scribes]  # once, for it may change meanwhile
        lost = [(number, why) for number, why in enumerate(now) if why]
        if len(lost) == self.wanted:
            yield ALONE[lost[0][1]]
            return
        for number, why in lost:
            since = self._since[number] if self._known[number] else SystemClock().now()
            clause = WHY[why].format(self._scribes[number].place.folder)
            yield ONE.format(clock_time(since), clause)


def _happening(number: int, scribe: Scribe, why: Failing) -> Happening:
    if not why:
        return Happening("copy", COPY_FOUND.format(number, scribe.place.folder))
    return Happening("copy", COPY_LOST.format(number, WHY[why].format(scribe.place.folder)))
