"""All rules, asked together."""

from soundingboard.practice import (
    agencies,
    board,
    decision,
    guide,
    people,
    plan,
    protection,
    surprises,
    time_ledger,
    timescales,
)
from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import FieldFinding, Finding, Rule
from soundingboard.practice.policy import Policy

__all__ = ["RULES", "FieldFinding", "Finding", "find"]

RULES: tuple[Rule, ...] = (
    *surprises.RULES,
    *people.RULES,
    *agencies.RULES,
    *board.RULES,
    *plan.RULES,
    *guide.RULES,
    *decision.RULES,
    *time_ledger.RULES,
    *timescales.RULES,
    *protection.RULES,
)


CARD_RULES: tuple[Rule, ...] = (*board.CARD_RULES, *guide.CARD_RULES)
"""Rules that read one card at a time, and beside it only who people are and what matters here."""


def find(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """Everything good practice would still say of this conference now, sorted by code and ids.

    The same facts always give the same findings, each `key` once.
    """
    found: dict[tuple[str, tuple[str, ...]], Finding] = {}
    for rule in (*RULES, *CARD_RULES):
        for finding in rule(facts, policy):
            found.setdefault(finding.key, finding)
    return tuple(sorted(found.values()))
