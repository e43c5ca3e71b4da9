"""Recorders that are killed at random moments of live recording, and what each death cost."""

import os
import random
import signal
import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource, Source
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.recorder.client import RecorderClient, start_recorder
from soundingboard.sealing.keys import Identity
from tests.integration.recorded import recorder_of

LIVE = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "real")
CHAIR, COUNCIL = Identity.new(), Identity.new()
GLANCE = 0.005


@dataclass(frozen=True, slots=True)
class Kill:
    """One death: after how many seconds of sound, how many were lost, how many it said were lost."""

    after: float
    lost: float
    told: float


@dataclass(frozen=True, slots=True)
class Campaign:
    """What a number of deaths cost, in seconds of sound."""

    kills: tuple[Kill, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(kill.lost for kill in self.kills)

    @property
    def most(self) -> float:
        """The worst."""
        return max(kill.lost for kill in self.kills)

    @property
    def line(self) -> str:
        """What to print of it."""
        return f"{len(self.kills)} kills: median {self.median:.2f} s lost, at most {self.most:.2f} s"


def campaign(
    folder: Path,
    count: int,
    *,
    at_once: int = 4,
    longest: float = 6.0,
    seed: int | None = None,
    source: Source = LIVE,
    call: Source | None = None,
) -> Campaign:
    """Kill so many recorders, some at once, each at a moment between 0.5 and ``longest`` seconds.

    A recorder seals its first chunk after some 8 seconds. Every second one has a second copy, and each
    that hears a call; what it leaves is recovered from both. Raises `AssertionError` where a death goes
    unnoticed.
    """
    chance = random.Random(seed)
    done = list[Kill]()
    for start in range(0, count, at_once):
        moments = [chance.uniform(0.5, longest) for _ in range(min(at_once, count - start))]
        done += _killed_at(folder / str(start), moments, source, call)
    return Campaign(tuple(done))


def _killed_at(folder: Path, moments: Sequence[float], source: Source, call: Source | None) -> list[Kill]:
    done = list[Kill]()
    threads = [
        threading.Thread(
            target=lambda place, after: done.append(_killed(place, after, source, call)), args=(place, after)
        )
        for place, after in ((folder / str(number), after) for number, after in enumerate(moments))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == len(moments), "a kill of the campaign failed: see above"
    return done


def _killed(folder: Path, after: float, source: Source, call: Source | None) -> Kill:
    second = folder / "second" if call or int(after * 1000) % 2 else None
    to = [str(CHAIR.recipient), str(COUNCIL.recipient)]
    with start_recorder(folder / "first", "a", to, source, second=second, call=call) as client:
        recorder = recorder_of(folder)
        heard = _wait(client, after)
        os.kill(recorder, signal.SIGKILL)
        while is_held(folder / "first" / "a.lock"):
            time.sleep(GLANCE)
    assert interrupted(folder / "first", "a")
    try:
        found = recover(folder / "first", "a", [CHAIR])
    except BadInput:  # it died before anything was on the disk
        return Kill(heard, heard, heard)
    return Kill(heard, heard - found.seconds, found.lost_seconds)


def _wait(client: RecorderClient, after: float) -> float:
    """Wait until so much sounded; gives how much it is by now, between two words of the recorder."""
    seconds, told = client.state().seconds, time.monotonic()
    while seconds + time.monotonic() - told < after or not seconds:
        time.sleep(GLANCE)
        if client.state().seconds != seconds:
            seconds, told = client.state().seconds, time.monotonic()
    return seconds + time.monotonic() - told
