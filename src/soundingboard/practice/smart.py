"""The coach for actions: one person, one thing, one day, and how we will know."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from soundingboard.base.dates import full_date
from soundingboard.practice.dates import NO_DAYS, is_working_day, why_closed
from soundingboard.practice.doing import is_empty, smart_book, two_things, vague_in
from soundingboard.practice.facts import ActionFacts
from soundingboard.practice.finding import FieldFinding
from soundingboard.practice.spoken_dates import Said, day_meant

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanContext:
    """What the coach knows beside the action.

    `day` is the day of the conference, `review` that of the next one, `core_group` that on which the
    small group first meets. `people` are the ids of all who can promise something, None where nobody
    gave them; `professionals` those of them for whom closed days count. `called` maps ids to what
    people are called. `looked_at` are the ids of promises of the last plan that were asked about.
    """

    day: date | None = None
    review: date | None = None
    parents: frozenset[str] = NOBODY
    people: frozenset[str] | None = None
    professionals: frozenset[str] = NOBODY
    called: Mapping[str, str] = field(default_factory=dict)
    closed: frozenset[date] = NO_DAYS
    core_group: date | None = None
    looked_at: frozenset[str] = NOBODY


def as_day(value: date | str | None) -> date | None:
    """The day that was meant, or None when it is not one ("ASAP")."""
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            return None
    return value.date() if isinstance(value, datetime) else value


def day_of(action: ActionFacts, context: PlanContext) -> date | None:
    """The day by which a step is done: as written, or as words such as "next Friday" mean it that day."""
    day = as_day(action.by)
    if day or context.day is None or not isinstance(action.by, str):
        return day
    said = Said(context.day, review=context.review, core_group=context.core_group, closed=context.closed)
    return day_meant(action.by, said)


def is_person(who: str, context: PlanContext) -> bool:
    """Whether `who` is a person, and no group, agency or mere word.

    Where the people are not known, only what is plainly a group is none.
    """
    if who in context.parents:
        return True
    if context.people is not None:
        return who in context.people
    return who.strip().lower() not in smart_book().groups


Check = Callable[[ActionFacts, PlanContext], FieldFinding | None]


def check_action(action: ActionFacts, context: PlanContext) -> tuple[FieldFinding, ...]:
    """Everything this action still lacks, in the order of the table `CHECKS`."""
    return tuple(found for check in CHECKS if (found := check(action, context)))


def _name(who: str | None, context: PlanContext) -> str:
    return context.called.get(who or "", who or "this person")


def _owner(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    if is_empty(action.who or ""):
        return FieldFinding("action_no_owner", "who", "nobody has this step yet. Ask: “Who will do it?”")
    if not is_person(action.who or "", context):
        message = f"“{action.who}” is no one person. Ask: “Which one of you will see that it is done?”"
        return FieldFinding("action_group_owner", "who", message)
    return None


def _two_in_one(action: ActionFacts, _context: PlanContext) -> FieldFinding | None:
    if two := two_things(action.what):
        message = f"these are two things. Make a step of its own of “{two[1]}”."
        return FieldFinding("action_two_in_one", "what", message)
    return None


def _vague(action: ActionFacts, _context: PlanContext) -> FieldFinding | None:
    if is_empty(action.what):
        return FieldFinding("action_vague", "what", "it does not say what. Ask: “What will be done?”")
    if action.kind == "referral" and is_empty(action.service):
        message = "it does not say to whom. Ask: “Which service, and what helps until they have room?”"
        return FieldFinding("action_vague", "service", message)
    if vague := vague_in(action.what):
        return FieldFinding("action_vague", "what", f"“{vague[0]}” can mean anything. Ask: “{vague[1]}”")
    return None


def _no_date(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    if day_of(action, context):
        return None
    written = f"“{action.by}” is no day" if action.by else "it has no day"
    return FieldFinding("action_no_date", "by", f"{written}. Ask: “By which day?”")


def _date_past(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    """A promise of the last plan that was asked about had its day."""
    day = day_of(action, context)
    if day and context.day and day < context.day and action.id not in context.looked_at:
        message = f"{full_date(day)} is past. Ask: “By which day from now?”"
        return FieldFinding("action_date_past", "by", message)
    return None


def _after_review(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    day = day_of(action, context)
    if day and context.review and day > context.review:
        message = f"{full_date(day)} is after the next conference. Ask: “What can be done before it?”"
        return FieldFinding("action_after_review", "by", message)
    return None


def _closed_day(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    day = day_of(action, context)
    if not day or action.who not in context.professionals or is_working_day(day, context.closed):
        return None
    message = f"{full_date(day)} is {why_closed(day, context.closed)}. Ask for a working day."
    return FieldFinding("action_on_closed_day", "by", message)


def _no_measure(action: ActionFacts, _context: PlanContext) -> FieldFinding | None:
    if is_empty(action.how_we_will_know):
        message = "nobody could tell whether it was done. Ask: “How will we know, and who will see it?”"
        return FieldFinding("action_no_measure", "how_we_will_know", message)
    return None


def _no_risk(action: ActionFacts, _context: PlanContext) -> FieldFinding | None:
    if action.risks:
        return None
    return FieldFinding("action_no_risk", "risks", "it answers no risk yet. Say which risk it makes smaller.")


def _not_agreed(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    if is_empty(action.who or "") or action.who in action.agreed_by:
        return None
    message = f"{_name(action.who, context)} has not agreed to it yet. Ask: “Will you do this?”"
    return FieldFinding("action_not_agreed", "agreed_by", message)


def _without_help(action: ActionFacts, context: PlanContext) -> FieldFinding | None:
    if action.who not in context.parents or not is_empty(action.help):
        return None
    message = f"{_name(action.who, context)} is asked to do it alone. Ask: “What help do you need for it?”"
    return FieldFinding("action_parent_without_help", "help", message)


CHECKS: tuple[Check, ...] = (
    _owner,
    _two_in_one,
    _vague,
    _no_date,
    _date_past,
    _after_review,
    _closed_day,
    _no_measure,
    _no_risk,
    _not_agreed,
    _without_help,
)
