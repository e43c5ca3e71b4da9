"""Who was asked and took part, and which reports reached whom, as one reader may have it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PersonPart:
    """Somebody who was asked to come, how they took part, and which parts they missed, whole or in part.

    ``told`` says who goes through it with them, ``on_call`` when the call itself had them on it; ``own``
    when it is this reader.
    """

    name: str
    role: str
    agency: str
    took_part: str
    missed: tuple[str, ...] = ()
    missed_in_part: tuple[str, ...] = ()
    told: str = ""
    on_call: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SharedPart:
    """When a report reached somebody who was to have it (``owed``), and what they say about it."""

    name: str
    at: datetime | None
    hours_before: int | None
    late: bool
    how: str = ""
    agrees: str = ""
    words: str = ""
    owed: bool = True


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One report that the conference had; ``exempt`` when no-surprises does not ask for sharing."""

    agency: str
    author: str
    received: datetime | None
    exempt: bool
    shared: tuple[SharedPart, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptOutPart:
    """Somebody was not let in for a part, or had to wait outside.

    Attributes:
        name: Who; empty where nobody knew them.
        ground: Why, as a code.
        minutes: For how long at least; 0 where nobody said.
        spoke: Who spoke for them meanwhile, or empty.
        police: Whether the police were told, as a code; empty where nobody said.
    """

    name: str
    ground: str
    minutes: int = 0
    spoke: str = ""
    police: str = ""
