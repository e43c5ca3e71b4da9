"""How far a conference has come."""

from soundingboard.practice.facts import Facts

PLAN_OUTCOMES = frozenset({"plan", "continue", "change_category"})
"""Decisions after which a child has a protection plan."""

PUT_OFF = "deferred"
"""The outcome of a child for whom nothing was decided yet."""

STARTED = frozenset({"running", "done"})


def decision_reached(facts: Facts) -> bool:
    """The decision was begun, or what comes after it, or something was decided."""
    begun = any(item.purpose in {"decision", "close"} and item.state in STARTED for item in facts.items)
    return begun or bool(facts.decisions) or facts.closed_at is not None


def met_again(facts: Facts) -> frozenset[str]:
    """The children for whom people meet again; nobody is told when others meet for another's child."""
    here = {child.id for child in facts.children}
    ahead = PLAN_OUTCOMES | {PUT_OFF}
    return frozenset(one.child for one in facts.decisions if one.outcome in ahead and one.child in here)


def gets_a_plan(facts: Facts) -> bool:
    """A child has, or keeps, a protection plan."""
    return any(decision.outcome in PLAN_OUTCOMES for decision in facts.decisions)
