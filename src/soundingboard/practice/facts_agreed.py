"""What is agreed, decided and sent, as the rules see it."""

from dataclasses import dataclass
from datetime import date, datetime

from soundingboard.practice.facts_before import EVERYONE, Audience


@dataclass(frozen=True, slots=True)
class OutcomeFacts:
    """What shall be true in a child's life."""

    id: str
    text: str
    about: tuple[str, ...] = ()
    now: str = ""
    better: str = ""
    held_for: str = ""
    withdrawn: bool = False
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """One step of the plan.

    `who` is a person's id, or whatever was written instead of one; `by` is a date, or whatever was
    written instead of one.
    """

    id: str
    what: str = ""
    who: str | None = None
    with_: tuple[str, ...] = ()
    by: date | str | None = None
    until: date | None = None
    how_often: str = ""
    how_we_will_know: str = ""
    help: str = ""
    risks: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    tells_child: str | None = None
    kind: str = "step"
    how_to: str = ""
    service: str = ""
    wait: str = ""
    meanwhile: str = ""
    at: datetime | None = None
    outcome: str | None = None
    withdrawn: bool = False
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContingencyFacts:
    """An early sign, and what everybody does then."""

    sign: str
    then: str
    id: str = ""
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyDateFacts:
    """A date that matters: a release, a hearing, bail."""

    day: date
    what: str
    then: str = ""
    id: str = ""
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreGroupFacts:
    """Who meets to make the plan work, and when first."""

    lead: str
    members: tuple[str, ...] = ()
    first_meeting: datetime | None = None
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """The working agreement; `home` and `school` are agreed, not_agreed, limited, or empty."""

    home: str = ""
    school: str = ""
    limits: str = ""
    what_we_ask: str = ""
    what_you_can_ask: str = ""
    by: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewFacts:
    """What somebody thinks should be decided for a child."""

    who: str
    child: str
    view: str
    category: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What was decided for a child."""

    child: str
    outcome: str
    category: str = ""
    reasons: str = ""
    dissent_weighed: str = ""
    relied_on_new: bool = False
    despite: str = ""
    words_for_child: str = ""
    at: datetime | None = None
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DissentFacts:
    """Somebody disagrees with a decision; ``shared`` when the child's parents read it, too."""

    who: str
    child: str
    words: str = ""
    formal: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class CheckInFacts:
    """Who looks in on this person afterwards, and when."""

    who: str
    by: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What became of a promise of the last plan: done, part, not_done or no_longer_needed."""

    action: str
    status: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RemarkFacts:
    """One thing noted beside the board and the plan; `soundingboard.practice.remarks` tells the kinds."""

    id: str
    kind: str
    text: str = ""
    more: str = ""
    who: str | None = None
    by: str | None = None
    when: date | str | None = None
    about: tuple[str, ...] = ()
    outcome: str | None = None
    number: int | None = None
    answer: str = ""
    withdrawn: bool = False
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CorrectionFacts:
    """What was wrong in the record, what holds now, and why; `what` is what it corrects, `by` who did."""

    what: str
    was: str
    now_is: str
    why: str = ""
    by: str = ""
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class IssuedFacts:
    """A document went to this person."""

    who: str
    copy: str
    how: str = ""
    at: datetime | None = None
