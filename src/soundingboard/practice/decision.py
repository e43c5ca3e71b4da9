"""A decision for each child, with reasons."""

from collections.abc import Iterator

from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.stage import decision_reached


def decision_missing(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """The decision was begun, and for a child there is none."""
    decided = {decision.child for decision in facts.decisions}
    for child in facts.children if decision_reached(facts) else ():
        if child.id not in decided:
            message = f"Nothing is decided for {called(child.id, facts)} yet. Say what you decide, and why."
            yield Finding("decision_missing", (child.id,), message)


def reasons_missing(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A decision without reasons."""
    for decision in facts.decisions:
        if not decision.reasons.strip():
            message = f"Say why this was decided for {called(decision.child, facts)}, in a sentence or two."
            yield Finding("reasons_missing", (decision.child,), message)


RULES = (decision_missing, reasons_missing)
