"""The plan, as the chair's screens draw it and its forms begin with it.

The chair may read all of it, so what needs no line of its own is here as the rules have it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from soundingboard.practice.facts import AgreementFacts, CoreGroupFacts, KeyDateFacts


@dataclass(frozen=True, slots=True)
class ActionView:
    """One promise of the plan; lines are ready to read, dates are dates.

    Attributes:
        helpers: Ids of those it is done with; ``with_line`` says the same.
        by_said: By when as it is kept: the date, and after it what was said, or the words alone.
        agreed_by: Ids of everybody who said yes; ``agreed`` is whether its ``who`` did.
        tells_child: The id of the child whom it tells what was decided, or empty.
        status: How a promise of the last plan was kept, and ``evidence`` how we know.
        audience: ``everyone``, ``professionals``, ``child``, or ids; ``not_for`` takes people out.
    """

    id: str
    what: str
    who: str
    who_line: str
    with_line: str
    by: date | None
    by_line: str
    until_line: str
    how_we_will_know: str
    help: str
    risks: tuple[str, ...]
    agreed: bool
    by_said: str = ""
    kept_back: str = ""
    missing: tuple[str, ...] = ()
    kind: str = "step"
    helpers: tuple[str, ...] = ()
    until: date | None = None
    how_often: str = ""
    agreed_by: tuple[str, ...] = ()
    tells_child: str = ""
    how_to: str = ""
    service: str = ""
    wait: str = ""
    meanwhile: str = ""
    status: str = ""
    evidence: str = ""
    audience: tuple[str, ...] = ("everyone",)
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemarkView:
    """One thing noted beside board and plan.

    Attributes:
        who_line: What the one it is about is called; ``by_line`` who takes it up, and when.
        outcome_line: The words of the outcome that the number is about.
        audience: As of an action.
    """

    id: str
    kind: str
    text: str = ""
    more: str = ""
    who: str = ""
    who_line: str = ""
    by: str = ""
    by_line: str = ""
    when: str = ""
    about: tuple[str, ...] = ()
    outcome: str = ""
    outcome_line: str = ""
    number: int | None = None
    answer: str = ""
    audience: tuple[str, ...] = ("everyone",)
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What the plan is for; an empty id holds the actions that serve no outcome yet.

    Attributes:
        about: Ids of the children it is for; ``about_line`` says the same.
        now: How it is now.
        better: What people will see when it is better.
        held_for: How long that must last.
        audience: As of an action.
    """

    id: str
    text: str
    about_line: str
    actions: tuple[ActionView, ...]
    about: tuple[str, ...] = ()
    now: str = ""
    better: str = ""
    held_for: str = ""
    audience: tuple[str, ...] = ("everyone",)
    not_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan as it stands.

    Attributes:
        contingencies: Each a sign that things go wrong, and what we do then.
        core_group: The core group in one line; ``core`` holds the same as values.
        agreement: Visits without notice in one line; ``working`` holds the whole agreement.
        key_dates: Days to come that matter, the nearest first.
        reaches: Who reaches a parent who is not here unless somebody else is named, an id.
        remarks: What was noted beside board and plan, kind after kind.
        closed_days: When the council is closed beside weekends and bank holidays.
    """

    outcomes: tuple[OutcomeView, ...]
    contingencies: tuple[tuple[str, str], ...] = ()
    core_group: str = ""
    next_conference: datetime | None = None
    agreement: str = ""
    core: CoreGroupFacts | None = None
    working: AgreementFacts | None = None
    key_dates: tuple[KeyDateFacts, ...] = ()
    remarks: tuple[RemarkView, ...] = ()
    reaches: str = ""
    closed_days: frozenset[date] = frozenset()
