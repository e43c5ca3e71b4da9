"""Whether the plan answers the risks, and whether every step of it is clear."""

from collections.abc import Iterator
from dataclasses import replace

from soundingboard.practice.board import entries
from soundingboard.practice.facts import ActionFacts, Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import parents
from soundingboard.practice.names import called, names_by_id, quoted
from soundingboard.practice.people import age
from soundingboard.practice.policy import Policy
from soundingboard.practice.smart import PlanContext, check_action
from soundingboard.practice.stage import STARTED, gets_a_plan

OUTSIDE_HOME = "harm_outside_home"


def actions(facts: Facts) -> tuple[ActionFacts, ...]:
    """The steps that stand in the plan."""
    return tuple(action for action in facts.actions if not action.withdrawn)


def plan_context(facts: Facts, policy: Policy) -> PlanContext:
    """What the coach knows of this conference."""
    group = facts.core_group
    return PlanContext(
        day=facts.day,
        review=facts.next_conference.date() if facts.next_conference else None,
        parents=frozenset(parent.id for parent in parents(facts)),
        people=frozenset(one.id for one in facts.people) | {child.id for child in facts.children},
        professionals=frozenset(one.id for one in facts.people if one.group == "professional"),
        called=names_by_id(facts),
        closed=policy.closed_days,
        core_group=group.first_meeting.date() if group and group.first_meeting else None,
        looked_at=frozenset(review.action for review in facts.reviews),
    )


def unclear_actions(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """All that the coach says of each step; a risk that was withdrawn is answered by nothing."""
    context = plan_context(facts, policy)
    board = {entry.id for entry in entries(facts)}
    for action in actions(facts):
        linked = replace(action, risks=tuple(risk for risk in action.risks if risk in board))
        for found in check_action(linked, context):
            yield Finding(found.code, (action.id,), f"{quoted(action.what)}: {found.message}")


def risk_without_action(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A risk that no step answers."""
    answered = {risk for action in actions(facts) for risk in action.risks}
    for entry in entries(facts, "risk"):
        if entry.id not in answered:
            message = f"No step answers {quoted(entry.text)}. Ask: “What would make this less likely?”"
            yield Finding("risk_without_action", (entry.id,), message)


def no_action_on_harmer(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A risk from somebody's behaviour, and no step that answers it has them in it."""
    names = names_by_id(facts)
    linked = {(risk, action) for action in actions(facts) for risk in action.risks}
    held = {(risk, who) for risk, action in linked for who in (action.who, *action.with_)}
    for entry in entries(facts, "risk"):
        who = entry.whose_behaviour
        if who and (entry.id, who) not in held:
            name = names.get(who, who)
            message = f"No step is about what {name} does. Ask: “What will {name} do differently?”"
            yield Finding("no_action_on_harmer", (entry.id,), message)


def mostly_on_parents(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Harm outside the home, and more than half of the steps are for the parents to do."""
    ids = {parent.id for parent in parents(facts)}
    theirs = sum(action.who in ids for action in actions(facts))
    if OUTSIDE_HOME in facts.matters and theirs * 2 > len(actions(facts)):
        message = "Most steps are for the parents. Ask what others do where the harm happens."
        yield Finding("mostly_on_parents", (), message)


def no_disruption_action(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Harm outside the home, and once there is a plan to make, no step that disrupts it."""
    planning = any(item.purpose == "plan" and item.state in STARTED for item in facts.items)
    begun = planning or actions(facts) or facts.closed_at
    if (
        OUTSIDE_HOME in facts.matters
        and begun
        and not any(one.kind == "disruption" for one in actions(facts))
    ):
        message = "No step makes the place safer or stops those who do harm. Ask who can do that."
        yield Finding("no_disruption_action", (), message)


def contingency_missing(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A child gets a plan, and nobody said what happens when it goes wrong."""
    if gets_a_plan(facts) and not facts.contingencies:
        message = "Ask: “How would we see that it goes wrong, and what does each of us do then?”"
        yield Finding("contingency_missing", (), message)


def visits_not_asked(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A child gets a plan, and visits without notice were not talked about, at home and at school.

    School is asked about where a child is old enough for one.
    """
    first, last = policy.school_age
    at_school = any((years := age(child, facts)) and first <= years <= last for child in facts.children)
    agreed = facts.agreement
    places = {"at home": agreed.home if agreed else ""}
    if at_school:
        places["at school"] = agreed.school if agreed else ""
    missing = [place for place, answer in places.items() if not answer]
    if missing and gets_a_plan(facts):
        message = f"Ask: “May we visit without notice {' or '.join(missing)}, and when not?”"
        yield Finding("visits_not_asked", (), message)


def not_told_not_their_fault(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Something was decided for a child old enough, and no step says who tells the child."""
    decided = {decision.child for decision in facts.decisions}
    told = {action.tells_child for action in actions(facts)}
    for child in facts.children:
        old_enough = (age(child, facts) or 0) >= policy.told_from_age
        if old_enough and child.id in decided - told:
            name = called(child.id, facts)
            message = f"Ask who tells {name} what was decided, and that none of it is {name}'s fault."
            yield Finding("not_told_not_their_fault", (child.id,), message)


RULES = (
    unclear_actions,
    risk_without_action,
    no_action_on_harmer,
    mostly_on_parents,
    no_disruption_action,
    contingency_missing,
    visits_not_asked,
    not_told_not_their_fault,
)
