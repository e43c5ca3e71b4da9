"""What was promised and agreed, as one reader may have it.

These look like the facts of the same things, and share nothing with them on purpose: what a reader's
paper can hold is named here field by field, so that a new fact reaches no paper until somebody adds it.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ActionPart:
    """One promise of the plan; ``own`` when this reader is the one who promised.

    ``status`` and ``evidence`` say how a promise of the last plan was kept.
    """

    what: str
    who: str
    with_whom: tuple[str, ...] = ()
    by: date | None = None
    by_words: str = ""
    until: date | None = None
    how_often: str = ""
    how_we_will_know: str = ""
    help: str = ""
    kind: str = "step"
    how_to: str = ""
    service: str = ""
    wait: str = ""
    meanwhile: str = ""
    status: str = ""
    evidence: str = ""
    agreed: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class OutcomePart:
    """What the plan is for, for whom, and its actions; `text` may be empty for loose actions."""

    text: str
    about: tuple[str, ...]
    actions: tuple[ActionPart, ...]
    now: str = ""
    better: str = ""
    held_for: str = ""


@dataclass(frozen=True, slots=True)
class AgreementPart:
    """What was agreed about visits without notice and about how to ask for things."""

    home: str = ""
    school: str = ""
    limits: str = ""
    what_we_ask: str = ""
    what_you_can_ask: str = ""
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreGroupPart:
    """The small group that makes the plan work; ``lead`` is a name."""

    lead: str
    members: tuple[str, ...]
    first_meeting: datetime | None = None
