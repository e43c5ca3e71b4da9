"""What the app and the recorder say to each other, as JSON over a local socket."""

from typing import Literal

import msgspec

from soundingboard.recording.hearing.sources import Source
from soundingboard.recording.state import KeptFile, RecorderState


class Setup(msgspec.Struct, frozen=True):
    """What the recorder is told once, on its standard input. It holds public keys only.

    ``secret`` is the password of the local socket, in hexadecimal digits. ``call`` is the sound of a
    call, on a channel of its own, where one is wanted; ``second`` the folder of a second copy, or empty;
    ``at`` the civil time of the start, where it is not the computer's.
    """

    folder: str
    recording_id: str
    recipients: tuple[str, ...]
    source: Source
    secret: str
    call: Source | None = None
    second: str = ""
    at: str = ""


class Order(msgspec.Struct, frozen=True):
    """Something that the recorder is to do. ``at`` is the civil time where it is not the computer's."""

    number: int
    do: Literal["pause", "resume", "mark", "feed", "stop"]
    text: str = ""
    seconds: float = 0.0
    at: str = ""


class Answer(msgspec.Struct, frozen=True):
    """How it stands: after an order, whose number it gives, or with number 0 from time to time.

    ``refused`` is one sentence where the order could not be carried out. ``kept`` are the files that
    were finished, once the recording was stopped: those that hold all of it first.
    """

    number: int
    state: RecorderState
    refused: str = ""
    kept: tuple[KeptFile, ...] = ()
