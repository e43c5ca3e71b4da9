"""How far a conference has come."""

from soundingboard.practice.facts import Facts

PLAN_OUTCOMES = frozenset({"plan", "continue", "change_category"})
"""Decisions after which a child has a protection plan."""

STARTED = frozenset({"running", "done"})


def decision_reached(facts: Facts) -> bool:
    """The decision was begun, or what comes after it, or something was decided."""
    begun = any(item.purpose in {"decision", "close"} and item.state in STARTED for item in facts.items)
    return begun or bool(facts.decisions) or facts.closed_at is not None


def gets_a_plan(facts: Facts) -> bool:
    """A child has, or keeps, a protection plan."""
    return any(decision.outcome in PLAN_OUTCOMES for decision in facts.decisions)
