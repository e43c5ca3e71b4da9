"""What the recorder says of itself, and what it leaves."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

RATE = 48_000
"""Samples a second in every recording. The timeline of a recording is its sample count."""

Phase = Literal["starting", "recording", "paused", "stopped", "lost"]
"""``lost``: no sound is being kept: the microphone, the disk or the recorder is gone; see ``troubles``."""

Standing = Literal["starting", "sounding", "gone"]
"""Whether sound arrives from a source."""


class CallState(msgspec.Struct, frozen=True):
    """The sound of a call at one moment: whether it arrives, how loud from 0 to 1, and from what.

    ``since`` is the civil time from which it has stood so, as ISO text, or empty where that does not matter.
    """

    standing: Standing
    level: float
    device: str
    since: str = ""


class RecorderState(msgspec.Struct, frozen=True):
    """The recorder at one moment.

    ``seconds`` is the sound in the recording, by its sample count. ``level`` runs from 0, silence,
    to 1, as loud as can be. ``bytes_on_disk`` is read back from the disk. ``copies`` counts the
    places that the sound reaches now, ``copies_wanted`` those that it should reach. ``call`` is None
    where no call is wanted. ``troubles`` are sentences for the chair, the most serious first.
    """

    phase: Phase
    seconds: float
    level: float
    bytes_on_disk: int
    copies: int
    copies_wanted: int
    device: str
    call: CallState | None = None
    troubles: tuple[str, ...] = ()

    @property
    def trouble(self) -> str:
        """The most serious of the troubles, or empty when all is well."""
        return self.troubles[0] if self.troubles else ""


class KeptFile(msgspec.Struct, frozen=True):
    """A file that a recorder finished, and whether it holds the whole recording."""

    path: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """A recording that was stopped and is whole: its length, and the file as it lies on disk.

    ``second`` is the other copy, as whole and sealed with keys of its own, or None where there is none.
    """

    seconds: float
    sha256: str
    size: int
    path: Path
    second: Path | None = None
