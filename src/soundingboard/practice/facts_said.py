"""What is said on the day, as the rules see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from soundingboard.practice.facts_before import EVERYONE, Audience


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """An agenda item. `state`: waiting, running, done or skipped.

    `attends`: pairs of a person and room, call or out, where somebody planned it. `stretches`: when it
    took time; the last one has no end while it still does.

    `spent`: seconds on it until now, breaks and time out of the room left out. `who`: the people it
    is marked for, where it is marked (also: people kept apart who may both follow it, one in the
    room and one on the call).
    """

    id: str
    title: str = ""
    purpose: str = "open"
    minutes: float = 0
    state: str = "waiting"
    started_at: datetime | None = None
    spent: float = 0.0
    recap: str = ""
    who: tuple[str, ...] = ()
    family_title: str = ""
    audience: Audience = EVERYONE
    attends: tuple[tuple[str, str], ...] = ()
    stretches: tuple[tuple[datetime, datetime | None], ...] = ()
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreakFacts:
    """A break; `ended_at` is None while it lasts."""

    started_at: datetime
    ended_at: datetime | None = None
    minutes: float = 0
    asked_by: str | None = None


@dataclass(frozen=True, slots=True)
class TurnFacts:
    """Somebody spoke; `seconds` is None while they still do."""

    who: str
    at: datetime
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class ResponseFacts:
    """What somebody answers to an entry: agree, part, disagree or think."""

    who: str
    response: str
    words: str = ""
    at: datetime | None = None
    id: str = ""
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What is answered to a concern of the family; `by_when` is a date, or whatever was written instead."""

    answer: str
    by: str | None = None
    action: str | None = None
    by_when: date | str | None = None


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """An entry was moved from one kind to another, and why."""

    from_: str
    to: str
    why: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EntryFacts:
    """One thing on the board. `kind`: risk, worry, going_well or not_sure.

    `effect` maps a child's id to the effect on that child. `responses` are in the order given.
    One of them is equal to itself alone, so that what was found of a card is looked up at no cost.
    """

    id: str
    kind: str
    text: str = ""
    at: datetime | None = None
    said_by: str | None = None
    read_by: str | None = None
    about: tuple[str, ...] = ()
    own_words: bool = False
    may_share: str = ""
    family_concern: bool = False
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    protects: tuple[str, ...] = ()
    held: bool = False
    nature: str = ""
    whose: str | None = None
    read_back: bool = False
    gathered: str = ""
    matters: frozenset[str] = frozenset()
    because: str = ""
    effect: Mapping[str, str] = field(default_factory=dict)
    likelihood: str = ""
    significant_because: str = ""
    if_nothing_changes: str = ""
    context: tuple[str, ...] = ()
    where: str = ""
    also_at_risk: str = ""
    who_can_change: str = ""
    support: str = ""
    whose_behaviour: str | None = None
    source: str | None = None
    finder: str | None = None
    find_by: date | str | None = None
    withdrawn: bool = False
    responses: tuple[ResponseFacts, ...] = ()
    answer: AnswerFacts | None = None
    moves: tuple[MoveFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreFacts:
    """How safe somebody says it is, 0 to 10."""

    who: str
    about: tuple[str, ...]
    score: float
    why: str = ""
    entry: str | None = None
    id: str = ""
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewInformationFacts:
    """Something the family had not been told before the day."""

    id: str
    from_: str
    what: str
    why_exceptional: str = ""
    shareable: bool = False
    allowed: bool = False
    family_time: str = ""
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CopiedFacts:
    """Words that stand in one place, and came from another that not everyone may read.

    `card` is the id of the card they came from; where they came from something else it is empty,
    and the last three say who may read that.
    """

    where: str
    words: tuple[str, ...]
    card: str = ""
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
