"""Conferences played as far as a test begins: each once in a run, and copied for whoever begins there.

The desk of a copy is new: after the start it keeps the family's screen neutral until something is shown.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory, mkdtemp
from typing import Final

from soundingboard.base.clock import Clock, HandClock
from soundingboard.base.places import shipped
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario, load
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import SYSTEM_CLOCK, Vault

CONFERENCE: Final = "c1"
PASSPHRASE: Final = "easy"

Play = Callable[[Desk, HandClock], None]
"""What is done in a conference that is not yet made, and when."""


@dataclass(frozen=True, slots=True)
class Played:
    """A conference in a vault of its own, and the time it is there."""

    vault: Vault
    desk: Desk
    clock: HandClock


@cache
def sample() -> Scenario:
    """The made-up conference that ships with the program."""
    return load(shipped("resources", "rehearsal", "marlowe.toml"))


@cache
def until(verb: str) -> Play:
    """The sample as far as its first step of that name, and without it."""

    def play(desk: Desk, clock: HandClock) -> None:
        for step in sample().before + sample().steps:
            if step.command.verb == verb:
                return
            clock.move_to(sample().starts + step.at)
            desk.do(step.command)

    return play


@contextmanager
def empty_vault(folder: Path, clock: Clock = SYSTEM_CLOCK) -> Iterator[Vault]:
    """A vault, in this new folder, in which nothing has been done."""
    place, _now = _once(_nothing)
    with _copied(place, folder, clock) as vault:
        yield vault


@contextmanager
def played(folder: Path, play: Play) -> Iterator[Played]:
    """The conference, in this new folder, once that was played in it."""
    place, now = _once(play)
    clock = HandClock(now)
    with _copied(place, folder, clock) as vault:
        yield Played(vault, Desk(vault.engine, CONFERENCE, clock=clock), clock)


def _copied(place: Path, folder: Path, clock: Clock) -> Vault:
    return Vault.unlock(Path(copytree(place, folder)), PASSPHRASE, clock=clock)


def _nothing(_desk: Desk, _clock: HandClock) -> None:
    """A vault without a conference is begun with this."""


@cache
def _once(play: Play) -> tuple[Path, datetime]:
    """Where it was played, and what time it was then."""
    place, clock = Path(mkdtemp(dir=_shelf().name)), HandClock(sample().starts)
    council = [Identity.new().recipient]
    with Vault.create(place, PASSPHRASE, council, work_factor=4, clock=clock, rehearsal=True) as vault:
        play(Desk(vault.engine, CONFERENCE, clock=clock), clock)
    return place, clock.now()


@cache
def _shelf() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="soundingboard-played-", ignore_cleanup_errors=True)
