"""A recorder that is killed at any moment of live recording loses one second of sound at most."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.recording.opus.codec import soundfile
from tests.bench.campaigns.outcome import Outcome, Say
from tests.bench.harness import results
from tests.integration import kills, pulse

KILLS = 132
SHARES = {"microphone": 5, "call": 1}
"""Of eleven kills so many are of a recorder at a microphone, and of one that hears a call too and keeps
two copies, where this computer can pretend them; the others are at a sound file."""
OF = 11
AT_ONCE = 4
LONGEST = 25.0
"""Seconds of recording before a kill at most: enough for chunks to be sealed and the tail to move."""
SPOKEN_TIMES = 40
"""How often the speech, of some half a minute, is said while recorders at the microphone are killed."""
PROMISE = 1.0
FROM_FILE, FROM_MICROPHONE = "lost by a kill, sound file in real time", "lost by a kill, microphone"
FROM_BOTH = "lost by a kill, microphone and call, two copies"


def run(place: Path, count: int | None, say: Say) -> Outcome:
    """Kill so many, each at a random moment, and set what is recovered beside what was heard."""
    total = count or KILLS
    at = {name: 0 if pulse.MISSING else total * share // OF for name, share in SHARES.items()}
    done = {FROM_FILE: _killed(place / "file", total - sum(at.values()), kills.LIVE, say)}
    if all(at.values()):
        with _microphone(place / "room") as heard:
            done[FROM_MICROPHONE] = _killed(place / "microphone", at["microphone"], heard, say)
            done[FROM_BOTH] = _killed(place / "call", at["call"], heard, say, call=heard)
    else:
        say(f"No microphone: {', '.join(pulse.MISSING) or 'too few kills'}.")
    every = kills.Campaign(tuple(kill for each in done.values() for kill in each))
    lost = {name: [kill.lost for kill in each] for name, each in done.items()}
    broken = tuple(_worded(kill) for kill in every.kills if kill.lost > PROMISE)
    return Outcome(tuple(results({name: name for name in lost}, lost, "s")), every.line, broken)


def _worded(kill: kills.Kill) -> str:
    return (
        f"killed after {kill.after:.1f} s it lost {kill.lost:.2f} s; of these it had heard {kill.told:.2f} s"
    )


def _killed(
    place: Path, count: int, source: Source, say: Say, *, call: Source | None = None
) -> list[kills.Kill]:
    done = list[kills.Kill]()
    while len(done) < count:
        batch = min(AT_ONCE, count - len(done))
        folder = place / str(len(done))
        newest = kills.campaign(folder, batch, at_once=batch, longest=LONGEST, source=source, call=call).kills
        done += newest
        seconds = ", ".join(f"{kill.lost:.2f} after {kill.after:.1f}" for kill in newest)
        say(f"  {len(done):3} of {count}, seconds lost: {seconds}")
    return done


@contextmanager
def _microphone(place: Path) -> Iterator[DeviceSource]:
    """A room in which somebody speaks without end, and its microphone."""
    speech, rate = soundfile.read(shipped("resources", "rehearsal", "speech.opus"), dtype="int16")
    place.mkdir()
    with pulse.room(place) as room:
        before = dict(os.environ)
        os.environ.update(room.environment)
        try:
            soundfile.write(place / "speech.wav", np.tile(speech, SPOKEN_TIMES), rate)
            room.play(place / "speech.wav")
            yield DeviceSource()
        finally:
            os.environ.clear()
            os.environ.update(before)
