"""From the wish to hear a place in a four-hour recording until it sounds, beside opening it with age."""

import random
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from soundingboard.recording.listening.playback import Player
from soundingboard.recording.listening.recorded import Recorded, Samples
from soundingboard.sealing.keys import Identity
from tests.bench.harness import Lacking, trial
from tests.bench.longsound import long_recording

CHAIR, COUNCIL = Identity.new(), Identity.new()
MINUTES = 240
OPENED = "four hours: open, seek and first sound"
SOUGHT = "four hours: seek and first sound"
THEIRS = "four hours: all of it decrypted by age"
ROUNDS = 40
THEIR_ROUNDS = 4
"""Rounds of ours for one of theirs, which takes so much longer."""
PATIENCE = 10.0


class _Ear:
    """A loudspeaker that makes no sound, and tells when it was given some."""

    trouble = ""

    def __init__(self) -> None:
        self.waiting = 0
        self.heard = threading.Event()

    def give(self, samples: Samples) -> None:
        self.waiting += len(samples)
        if len(samples):
            self.heard.set()

    def drop(self) -> None:
        self.waiting = 0
        self.heard.clear()

    def close(self) -> None:
        """There is nothing to let go of."""


@trial("ms", {OPENED: THEIRS, SOUGHT: THEIRS, THEIRS: THEIRS})
def first_sound(place: Path) -> Mapping[str, list[float]]:
    """At random places, with both keys of the conference on the file."""
    if not shutil.which("age"):
        raise Lacking("age is not installed")
    path, key = place / "a.opus.age", place / "key.txt"
    long_recording(path, MINUTES + 1, [CHAIR.recipient, COUNCIL.recipient])
    key.write_text(COUNCIL.text)
    command: list[str | Path] = [
        "age",
        "--decrypt",
        "--identity",
        key,
        "--output",
        place / "whole.opus",
        path,
    ]
    chance = random.Random(4)
    taken: dict[str, list[float]] = {OPENED: [], SOUGHT: [], THEIRS: []}
    for number in range(ROUNDS):
        opened, sought = _heard(path, chance)
        taken[OPENED].append(opened)
        taken[SOUGHT].append(sought)
        if number % THEIR_ROUNDS == 0:
            taken[THEIRS].append(_milliseconds(lambda: subprocess.run(command, check=True)))
    return taken


def _heard(path: Path, chance: random.Random) -> tuple[float, float]:
    """Milliseconds until a place sounds from the file alone, and until another does that is sought then."""
    ear = _Ear()
    player: Player | None = None

    def play() -> None:
        nonlocal player
        player = Player(Recorded.open([path], [CHAIR]), lambda: ear)
        player.play(chance.uniform(0, MINUTES * 60 - 1))
        _wait(ear)

    def seek() -> None:
        assert player is not None
        player.seek(chance.uniform(0, MINUTES * 60 - 1))
        _wait(ear)

    try:
        return _milliseconds(play), _milliseconds(seek)
    finally:
        if player is not None:
            player.close()


def _wait(ear: _Ear) -> None:
    if not ear.heard.wait(PATIENCE):
        raise TimeoutError("nothing was heard")


def _milliseconds(what: Callable[[], object]) -> float:
    before = time.perf_counter()
    what()
    return (time.perf_counter() - before) * 1000
