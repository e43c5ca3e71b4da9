"""What is known before the day, as the rules see it."""

from dataclasses import dataclass
from datetime import date, datetime

from soundingboard.base.dates import seconds_between

EVERYONE = "everyone"

Audience = str | tuple[str, ...]
"""``everyone``, ``professionals``, ``child``, or the ids of the people who may read it."""


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """A child of the conference; an unborn baby has `due` and no `born`."""

    id: str
    name: str
    called: str
    born: date | None = None
    due: date | None = None
    trusted_adult: str | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """One stretch of time that somebody was there, by `joins`: room, teams or phone.

    `dropped`: it ended because the call did. `let_in`: the call may let them back in by itself.
    """

    start: datetime
    end: datetime | None = None
    joins: str = "room"
    dropped: bool = False
    let_in: bool = False


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Somebody invited, with what they need and when they were there.

    `joins` is how they were invited or answered (room, teams, phone, written); `spells` says when
    and how they really were there, in order, the last one open while they still are. `needs` names
    the kinds of need (interpreter, childcare, travel …). `apologies`: they said they will not come.
    `ring` is the number to ring when the call drops.
    """

    id: str
    name: str
    called: str
    is_: str = ""
    plain: str = ""
    to: tuple[str, ...] = ()
    group: str = "professional"
    agency: str = ""
    joins: str = ""
    needs: frozenset[str] = frozenset()
    keep_in_touch: str = ""
    safe_contact: str = ""
    ring: str = ""
    known_since: date | None = None
    can_offer: str = ""
    cares_day_to_day: bool = False
    harmed: bool = False
    invited_at: datetime | None = None
    apologies: bool = False
    written_views: str = ""
    spells: tuple[Spell, ...] = ()
    stepped_out: bool = False

    @property
    def presence(self) -> str | None:
        """How they are there now: room, teams, phone, or None. Somebody who stepped out is still there."""
        return self.spells[-1].joins if self.spells and self.spells[-1].end is None else None

    @property
    def present_since(self) -> datetime | None:
        """Since when they have been there without leaving, or None."""
        return self.spells[-1].start if self.presence else None

    def present_seconds(self, now: datetime) -> float:
        """Seconds they have been there in all until `now`."""
        return sum(seconds_between(spell.start, spell.end or now) for spell in self.spells)


@dataclass(frozen=True, slots=True)
class ShareFacts:
    """A report was shared with a person."""

    with_: str
    at: datetime
    how: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class CommentFacts:
    """What somebody says of a report: `agrees` is yes, no or part."""

    by: str
    agrees: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report that is expected or came.

    `about`: the children it concerns; empty means those whom its writer is `to`, or else all.
    """

    id: str
    from_: str
    received: datetime | None = None
    shared: tuple[ShareFacts, ...] = ()
    comments: tuple[CommentFacts, ...] = ()
    about: tuple[str, ...] = ()
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparationFacts:
    """What somebody was given and told before the day; the talk left out process, outcomes or part."""

    who: str
    leaflet: date | None = None
    talked_through: date | None = None
    by: str | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SafetyAnswer:
    """Somebody was asked privately whether it is safe to be there together.

    An empty `answer` means asked and not yet answered: that is still "not yet asked". Nobody but
    the chair may ever read what it `protects`.
    """

    who: str
    answer: str = ""
    protects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptApart:
    """These people may never be in one room or on one call."""

    people: tuple[str, ...]
    why: str = ""
    arrangement: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """A choice of somebody's own: order, seat, break_word, speaker or may_be_shown.

    `not_shown` names the pages that the family's screen does not show then.
    """

    who: str
    what: str
    words: str = ""
    not_shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadinessAnswer:
    """One answer on the readiness board: yes, no, declined or not_needed."""

    about: str
    what: str
    answer: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class FatherFacts:
    """What is known of a child's father: a person, or a status (not_known, not_safe_to_contact)."""

    child: str
    person: str | None = None
    status: str = ""
    why: str = ""
