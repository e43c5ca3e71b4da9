"""What the process that hears and the recorder say to each other, frame by frame."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

import msgspec
import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.hearing.sight import Sight

FIRST_ARGUMENT = "capture-child"
HEAD = struct.Struct("<cI")
"""The kind of a frame, and how many bytes follow."""
SOUND, NEWS, PROBLEM = b"S", b"N", b"P"


class News(msgspec.Struct, frozen=True):
    """How the stream stands: its name for the chair, what the system says, and seconds that were lost."""

    name: str
    sight: Sight
    lost: float = 0.0


class Problem(msgspec.Struct, frozen=True):
    """Why nothing is heard: one sentence, and the system's own words; ``final`` where trying is no use."""

    sentence: str
    detail: str = ""
    final: bool = False


Told = NDArray[int16] | News | Problem


def packed(told: Told) -> bytes:
    """One frame."""
    if isinstance(told, np.ndarray):
        return _frame(SOUND, told.tobytes())
    return _frame(NEWS if isinstance(told, News) else PROBLEM, msgspec.json.encode(told))


def unpacked(pipe: BinaryIO) -> Iterator[Told]:
    """What comes through the pipe, until it ends."""
    while len(head := pipe.read(HEAD.size)) == HEAD.size:
        kind, size = HEAD.unpack(head)
        data = pipe.read(size)
        if len(data) < size:
            return
        if kind == SOUND:
            yield np.frombuffer(data, int16)
        elif kind == NEWS:
            yield msgspec.json.decode(data, type=News)
        else:
            yield msgspec.json.decode(data, type=Problem)


def _frame(kind: bytes, data: bytes) -> bytes:
    return HEAD.pack(kind, len(data)) + data
