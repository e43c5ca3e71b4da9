"""What the chair's screens tell of the recording: a pause, and who objects to it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PausedView:
    """The recording is paused: since when, for what, and whether that ends by itself."""

    since: datetime
    why: str
    ends_by_itself: bool


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """Somebody objects to being recorded. ``decided`` is go_on, pause, notes or words of its own."""

    who: str
    called: str
    words: str
    decided: str
