"""Who was out of the room and what was arranged about it, as the rules see it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    """Somebody stepped out; `gone_on_because` is empty while the others waited for them."""

    who: str
    start: datetime
    end: datetime | None = None
    gone_on_because: str = ""


@dataclass(frozen=True, slots=True)
class ClosedPartFacts:
    """A part of the time that only `stay` was there for; everybody where nobody is named."""

    start: datetime
    end: datetime | None = None
    stay: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatchUpFacts:
    """Who tells somebody what they missed, and when."""

    who: str
    by: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class ArrivalFacts:
    """How somebody comes, waits and leaves."""

    who: str
    arrives: str = ""
    waits: str = ""
    leaves: str = ""
