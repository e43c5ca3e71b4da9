"""Where the sound of a recording comes from."""

from typing import Literal

import msgspec


class DeviceSource(msgspec.Struct, frozen=True, tag="device"):
    """A microphone: its name as the system lists it, or None for the one that the system prefers."""

    name: str | None = None


class FileSource(msgspec.Struct, frozen=True, tag="file"):
    """A sound file, played round and round in place of a microphone.

    ``pace`` says when it sounds: ``real`` in real time; ``fed`` only when the client calls
    `RecorderClient.feed`, for a clock that somebody else moves.
    """

    path: str
    pace: Literal["real", "fed"]


Source = DeviceSource | FileSource
