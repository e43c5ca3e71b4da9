"""Recordings whose recorder ended too early: seen without a key, made whole away from the window's thread."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from soundingboard.base.errors import Trouble
from soundingboard.recording.keeping.leftovers import Interrupted, discard_parts, interrupted, keep_parts
from soundingboard.recording.keeping.parts import part_names
from soundingboard.recording.keeping.recovery import Recovered, recover
from soundingboard.recording.keeping.verify import info
from soundingboard.ui.library.recovery import PartLine
from soundingboard.vault.vault import Vault

CHAIR: Final = "chair"


def left_of(folder: Path, conference: str) -> dict[str, Interrupted]:
    """Every part of a conference's recording that nobody has decided about, by its name."""
    found = ((name, interrupted(folder, name)) for name in part_names(folder, conference))
    return {name: left for name, left in found if left is not None}


def told_of(folder: Path, conference: str) -> str:
    """What to say of them in one sentence; empty where there is none."""
    left = list(left_of(folder, conference).values())
    if len(left) == 1:
        return left[0].words
    minutes = round(sum(each.seconds for each in left) / 60)
    return f"{len(left)} interrupted recordings, about {minutes} minutes, safe." if left else ""


class Mending:
    """What the chair may do about one conference's interrupted recording.

    Args:
        vault: Whose keys open it.
        conference: The conference's id.
    """

    def __init__(self, vault: Vault, conference: str) -> None:
        self._vault, self._conference = vault, conference
        self._thread = ThreadPoolExecutor(1, "recovery")
        self._work: Future[None] | None = None
        self._now = ""
        self._lost: dict[str, float] = {}
        self.trouble = ""

    @property
    def busy(self) -> str:
        """Which part is being made whole; empty while none is."""
        return self._now if self._work is not None and not self._work.done() else ""

    def lines(self) -> tuple[PartLine, ...]:
        """Each part as it stands; what was made whole says what was lost, once that is known."""
        return tuple(self._lines())

    def make_whole(self) -> None:
        """Begin with every part that is not whole yet; `busy` and `lines` tell how it goes."""
        if not self.busy:
            self.trouble = ""
            self._vault.note(CHAIR, "began to make an interrupted recording whole")
            waiting = [name for name, left in self._left().items() if left.recovered is None]
            self._work = self._thread.submit(self._mend, waiting)

    def keep(self) -> None:
        """Leave the old parts where they are, and ask no more; raises `Refused` before they are whole."""
        for name in self._left():
            keep_parts(self._vault.recordings, name)
        self._vault.note(CHAIR, "kept the parts of an interrupted recording")

    def remove(self) -> None:
        """Remove the old parts, each once what was made of it was read again; raises `Trouble`."""
        for name in self._left():
            discard_parts(self._vault.recordings, name, [self._vault.identity])
        self._vault.note(CHAIR, "removed the parts of an interrupted recording, after reading the whole one")

    def close(self) -> None:
        """Wait for what is being done, and let go."""
        self._thread.shutdown(wait=True)

    def _left(self) -> dict[str, Interrupted]:
        return left_of(self._vault.recordings, self._conference)

    def _lines(self) -> Iterator[PartLine]:
        for name, left in self._left().items():
            seconds = info(left.recovered, [self._vault.identity]).seconds if left.recovered else None
            yield PartLine(left.words, seconds, self._lost.get(name))

    def _mend(self, names: list[str]) -> None:
        for number, name in enumerate(names, start=1):
            self._now = f"{number} of {len(names)}"
            try:
                made: Recovered = recover(self._vault.recordings, name, [self._vault.identity])
            except Trouble as trouble:
                self.trouble = str(trouble)
                return
            self._lost[name] = made.lost_seconds
