"""A rehearsal from outside: the program's own command, and reading what it leaves."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from soundingboard.base.places import shipped
from soundingboard.sealing.keys import Identity

SAMPLE = shipped("resources", "rehearsal", "marlowe.toml")
REVIEW = shipped("resources", "rehearsal", "pryce.toml")
PASSPHRASE = "rehearsal"
NOT_GIVEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Without these there is no screen to be found."""


@cache
def _bytecode() -> str:
    """Where the runs keep what is compiled, so that only the first of them has to."""
    folder = tempfile.mkdtemp(prefix="soundingboard-bytecode-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def soundingboard(*words: object, home: Path, screens: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program with these words on a machine without a display, or on these screens in memory."""
    environment = {name: value for name, value in os.environ.items() if name not in NOT_GIVEN}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    environment |= {"QT_QPA_PLATFORM": screens} if screens else {}
    environment |= {"PYTHONPYCACHEPREFIX": _bytecode(), "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.run(
        [sys.executable, "-m", "soundingboard", *map(str, words)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )


@dataclass(frozen=True)
class Played:
    """A rehearsal that was played: what it was told, what it said, and the folder that it left."""

    out: Path
    extra: Identity
    said: subprocess.CompletedProcess[str]
    scenario: dict[str, Any]

    def lines(self, name: str) -> list[dict[str, Any]]:
        """The lines of one of its ``.jsonl`` files."""
        return [json.loads(line) for line in (self.out / f"{name}.jsonl").read_text("utf-8").splitlines()]

    @cached_property
    def screen(self) -> list[dict[str, Any]]:
        """What the family's screen showed, change by change."""
        return self.lines("family-screen")

    @cached_property
    def timeline(self) -> list[dict[str, Any]]:
        """Every command."""
        return self.lines("timeline")

    def data(self, name: str) -> dict[str, Any]:
        """One of its ``.json`` files."""
        found: dict[str, Any] = json.loads((self.out / f"{name}.json").read_text("utf-8"))
        return found

    def steps(self, *names: str) -> Iterator[dict[str, Any]]:
        """The scenario's steps that do one of these."""
        return (step for step in self.scenario["step"] if step["do"] in names)

    def shown(self, at: str) -> dict[str, Any]:
        """What stood on the family's screen once all that happens at this time had happened."""
        return [line for line in self.screen if line["at"] <= at][-1]


def play(file: Path, out: Path, *options: object) -> subprocess.CompletedProcess[str]:
    """Rehearse this file."""
    return soundingboard("rehearse", file, "--out", out, *options, home=out.parent)


def play_sample(folder: Path, file: Path = SAMPLE) -> Played:
    """Rehearse the sample that ships with the program, or another file."""
    extra = Identity.new()
    out = folder / "out"
    said = play(file, out, "--recipient", extra.recipient)
    return Played(out, extra, said, tomllib.loads(file.read_text("utf-8")))


def span(at: str) -> timedelta:
    """``01:20:05`` as a span of time."""
    hours, minutes, seconds = map(int, at.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
