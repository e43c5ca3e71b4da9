"""The numbers and switches of practice that differ between councils.

Each default is the one that the practice reference gives. None of them is law: whoever sets the
program up can change every one.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Policy:
    """One council's settings for the rules."""

    report_hours: float = 48
    """Hours before the start by which a parent has each report; exactly so many is in time."""

    exempt_agencies: frozenset[str] = frozenset({"gp", "general practice", "general practitioner", "police"})
    """Words in a writer's agency or role whose reports stand outside the no-surprises rule."""

    other_agencies: int = 2
    """How many agencies beside social care a quorum needs."""

    social_care: frozenset[str] = frozenset(
        {"social care", "social work", "children's services", "social services", "children and families"}
    )
    """Words in an agency's name that make it children's social care."""

    health_counts_once: bool = False
    """All health services count as one agency (some areas), not each for itself."""

    never_count: frozenset[str] = frozenset(
        {"interpreter", "observer", "solicitor", "legal", "minute taker", "note taker"}
    )
    """Words in a role that never counts towards a quorum and is not asked for a view."""

    break_minutes: float = 45
    """Minutes since the start or the last break after which a break is due."""

    first_conference_working_days: int = 15
    """Working days from the strategy discussion to a first conference."""

    again_working_days: int = 10
    """Working days within which a conference that could not decide for want of agencies is held again."""

    core_group_working_days: int = 10
    """Working days from the conference to the first core group."""

    first_review_months: int = 3
    """Months from the first conference to its review."""

    first_review_days: int | None = None
    """Days to the first review where the council counts days (90 in some areas); the earlier counts."""

    after_birth_working_days: int | None = None
    """Working days from a birth to the first review, where the council counts those; the earliest counts."""

    after_birth_days: int | None = None
    """Days from a birth to the first review, where the council counts those (28 in some areas)."""

    later_review_months: int = 6
    """Months from one review to the next."""

    closed_days: frozenset[date] = frozenset()
    """Days the council is closed beside weekends and bank holidays."""

    send_by_hour: int = 17
    """The hour of the next working day by which everything is sent."""

    risks_per_child: int = 3
    """How many risks about one child are still clear; more are found."""

    words_per_sentence: int = 25
    """The longest sentence, in words, that is not found."""

    unheard_minutes: float = 30
    """Minutes somebody may be there without a word of theirs."""

    new_worker_days: int = 90
    """Days for which a professional is still new to a family."""

    late_part: float = 0.75
    """The part of the planned time after which the chair is told what is left."""

    ledger_minutes: float = 60
    """Minutes since the start after which the share of time on risk and plan is looked at."""

    risk_and_plan_share: float = 0.5
    """The share of time on risk and plan that must be passed; exactly so much is not enough."""

    school_age: tuple[int, int] = (5, 16)
    """First and last year of age at which a school is expected."""

    told_from_age: int = 4
    """Age from which a child is told that it is not their fault."""

    advocate_from_age: int = 10
    """Age from which a child is offered an advocate of their own."""

    interpreter_factor: float = 2
    """How many times as long a family-facing item may take with an interpreter."""

    not_family_facing: frozenset[str] = frozenset({"info"})
    """Purposes that take no longer with an interpreter."""
