"""What the recorder says of itself, and what it leaves."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

RATE = 48_000
"""Samples a second in every recording. The timeline of a recording is its sample count."""

Phase = Literal["starting", "recording", "paused", "stopped", "lost"]
"""``lost``: no sound is being kept: the microphone, the disk or the recorder is gone; see ``trouble``."""


class RecorderState(msgspec.Struct, frozen=True):
    """The recorder at one moment.

    ``seconds`` is the sound in the recording, by its sample count. ``level`` runs from 0, silence,
    to 1, as loud as can be. ``bytes_on_disk`` is read back from the disk. ``copies`` counts the
    places that the sound reaches now. ``trouble`` is one sentence for the chair, or empty.
    """

    phase: Phase
    seconds: float
    level: float
    bytes_on_disk: int
    copies: int
    device: str
    trouble: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A recording that was stopped and is whole: its length, and the file as it lies on disk."""

    seconds: float
    sha256: str
    size: int
    path: Path
