"""What can happen in a recording that it should mark."""

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal[
    "start",
    "pause",
    "resume",
    "mark",
    "device",
    "gap",
    "lost",
    "found",
    "trouble",
    "mended",
    "call",
    "copy",
    "slept",
    "clock",
    "stop",
]
"""``trouble`` and ``mended`` stand around a time in which the sound was not as it should be, with the
sentence that the chair was shown; ``call`` is anything about the call's sound, the second channel;
``copy`` tells that a copy is not being kept any more, or is again.
``lost`` and ``found`` stand around a time without sound from the microphone; a ``gap`` is sound that
the system dropped; ``slept`` tells that the computer did, or that its clock was set; ``clock`` only
ties the civil time to the samples, every ten seconds."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something about the sound that the recording should mark. ``missing`` is in seconds."""

    kind: MarkKind
    text: str
    missing: float = 0.0
