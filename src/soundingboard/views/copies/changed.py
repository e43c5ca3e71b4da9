"""What is not as it was in a copy: what was put right, and which copy another replaces."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CorrectionPart:
    """What holds now, why, and when it was put right; ``by`` whom, empty where this reader is not told.

    ``of`` names what it corrects, in plain words.
    """

    id: str
    of: str
    what: str
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReplacesPart:
    """An earlier copy that this one replaces: when it went, and what is put right since.

    ``changes`` is empty where something else of it is not as it was.
    """

    of: datetime
    changes: tuple[CorrectionPart, ...] = ()
