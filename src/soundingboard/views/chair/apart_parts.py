"""What the chair sees of who must not meet, of somebody at the door, and of an emergency."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class MeetingView:
    """How two people are to be there for one part of the day; ``would_meet`` is the hard warning.

    ``line`` is ready to read: ``Mia in the room, Dean on the call``.
    """

    item: str
    title: str
    line: str
    would_meet: bool


@dataclass(frozen=True, slots=True)
class PairView:
    """Two people who are not to meet, and each part of the day; ``kept`` says that it was decided so."""

    one: str
    other: str
    names: tuple[str, str]
    why: str
    arrangement: str
    kept: bool
    parts: tuple[MeetingView, ...]


@dataclass(frozen=True, slots=True)
class DoorView:
    """Somebody is at the door.

    Attributes:
        who: What they are called; empty while nobody has said.
        since: From when everything has waited.
        shown: What of this family may have stood on the screen before, as lines.
    """

    who: str
    since: datetime
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClosedView:
    """A closed part that is on.

    Attributes:
        since: When it began.
        outside: What they are called who wait outside.
        ground: Why, as a code; empty where nobody said.
        ends: When the shortest time that will do is over; None where nobody said.
        speaks: Who speaks for them inside, or empty.
        contact: Who is rung where somebody is not safe, or empty.
    """

    since: datetime
    outside: tuple[str, ...]
    ground: str
    ends: datetime | None
    speaks: str
    contact: str


@dataclass(frozen=True, slots=True)
class AlarmView:
    """An emergency that is on: why, and since when."""

    why: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ApartView:
    """All of it.

    ``warnings`` are sentences on where two would meet; ``arrivals`` are ids of people with a line on how
    they come and go; ``waited_for`` are the ids of those who stepped out while everything waits.
    """

    pairs: tuple[PairView, ...] = ()
    warnings: tuple[str, ...] = ()
    arrivals: tuple[tuple[str, str], ...] = ()
    waited_for: tuple[str, ...] = ()
    door: DoorView | None = None
    alarm: AlarmView | None = None
    closed: ClosedView | None = None


NOBODY_APART: Final = ApartView()
