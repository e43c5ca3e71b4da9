"""All rules, asked together; what one card says is read again only when the card has changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, repeat

from soundingboard.base.forgetting import remembered
from soundingboard.practice import (
    agencies,
    board,
    copied,
    decision,
    guide,
    people,
    plan,
    protection,
    quorum,
    surprises,
    time_ledger,
    timescales,
)
from soundingboard.practice.facts import EntryFacts, Facts
from soundingboard.practice.finding import FieldFinding, Finding, Rule
from soundingboard.practice.policy import Policy

__all__ = ["CARD_RULES", "RULES", "FieldFinding", "Finding", "find"]

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
    *quorum.RULES,
    *protection.RULES,
    *copied.RULES,
)

CARD_RULES: tuple[Rule, ...] = (*board.CARD_RULES, *guide.CARD_RULES)
"""Rules that read one card at a time, and beside it only what `_Around` keeps."""

CARDS_KEPT = 8192
"""How many cards' findings are kept; those not asked for longest go first."""


def find(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """Everything good practice would still say of this conference now, sorted by code and ids.

    The same facts always give the same findings, each `key` once.
    """
    found: dict[tuple[str, tuple[str, ...]], Finding] = {}
    for rule in RULES:
        for finding in rule(facts, policy):
            found.setdefault(finding.key, finding)
    for finding in _of_cards(facts, policy):
        found.setdefault(finding.key, finding)
    return tuple(found[key] for key in sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class _Around:
    """What the rules of a card read beside the card; one of them is equal to itself alone."""

    facts: Facts
    policy: Policy


def _of_cards(facts: Facts, policy: Policy) -> Iterator[Finding]:
    around = _around(facts.around_a_card(), policy)
    return chain.from_iterable(map(_of_card, facts.entries, repeat(around)))


@remembered(4)
def _around(facts: Facts, policy: Policy) -> _Around:
    return _Around(facts, policy)


@remembered(CARDS_KEPT)
def _of_card(entry: EntryFacts, around: _Around) -> tuple[Finding, ...]:
    alone = replace(around.facts, entries=(entry,))
    return tuple(finding for rule in CARD_RULES for finding in rule(alone, around.policy))
