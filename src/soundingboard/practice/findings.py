"""All rules, asked together."""

from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import FieldFinding, Finding, Rule
from soundingboard.practice.policy import Policy

__all__ = ["RULES", "FieldFinding", "Finding", "find"]

RULES: tuple[Rule, ...] = ()


def find(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """Everything good practice would still say of this conference now, sorted by code and ids.

    The same facts always give the same findings.
    """
    return tuple(sorted(finding for rule in RULES for finding in rule(facts, policy)))
