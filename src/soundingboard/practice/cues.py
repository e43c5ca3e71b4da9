"""Cues for the chair's eyes: what a good chair would do next, one quiet line, never on the family's screen.

A cue is no finding: nothing is missing yet. Pure: facts in, values out.
"""

from collections.abc import Callable, Iterator

from soundingboard.practice.facts import Facts, ItemFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called
from soundingboard.practice.open_ends import NOT_SUMMED_UP
from soundingboard.practice.people import age
from soundingboard.practice.policy import Policy

HARD_PURPOSES = frozenset({"info", "risk"})
"""Purposes of parts that may be hard to hear."""

FAMILY_FIRST = frozenset({"info", "risk", "plan"})
"""Purposes of parts in which professionals easily begin."""

HARD_SECONDS = 120.0
"""How long after its beginning a part is still announced as hard."""

TELLING = frozenset({"decision", "close"})
"""Purposes of parts in which somebody plans how a child is told."""


def cues(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """Everything worth a word of the chair now, the most pressing first; nothing but on the day."""
    now = next((item for item in facts.items if item.state == "running"), None)
    if not facts.running or now is None:
        return ()
    return tuple(found for rule in RULES for found in rule(now, facts, policy))


def _hard_part(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    if now.purpose in HARD_PURPOSES and now.spent < HARD_SECONDS and now.id != "scale":
        first = min(
            (item.started_at for item in facts.items if item.purpose in HARD_PURPOSES and item.started_at),
            default=None,
        )
        if now.started_at == first:
            words = "This part may be hard to hear. Say so first, and that anybody may step out."
            yield Finding("cue_hard_part", (now.id,), words)


def _family_first(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Professionals have spoken in this part, and nobody of the family has."""
    if now.purpose not in FAMILY_FIRST or now.started_at is None:
        return
    professionals = {one.id for one in facts.people if one.group == "professional"}
    family = [one for one in facts.people if one.group == "family" and one.presence and not one.stepped_out]
    heard = {turn.who for turn in facts.turns if turn.at >= now.started_at}
    heard |= {
        entry.said_by for entry in facts.entries if entry.said_by and entry.at and entry.at >= now.started_at
    }
    if family and heard & professionals - {facts.chair} and not heard - professionals:
        name = called(family[0].id, facts)
        words = f"Ask {name} before the next professional: “How do you see this?”"
        yield Finding("cue_family_first", (now.id,), words)


def _ask_before_decision(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """The decision is next, and somebody of the family who is here has not said what they think."""
    if now.purpose != "decision" or facts.decisions:
        return
    asked = {view.who for view in facts.views}
    for person in facts.people:
        if person.group == "family" and person.presence and not person.stepped_out and person.id not in asked:
            words = f"Before you decide, ask {called(person.id, facts)}: “What do you think should happen?”"
            yield Finding("cue_ask_before_decision", (person.id,), words)


def _explanation_due(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """The part before this one ended without a plain line."""
    done = [item for item in facts.items if item.state == "done" and item.started_at and item.id != now.id]
    last = max(done, key=lambda item: item.started_at or facts.starts, default=None)
    if last and last.purpose not in NOT_SUMMED_UP and not last.recap.strip():
        words = f"Say in one plain line what “{last.title or last.id}” came to, before you go on."
        yield Finding("cue_explain", (last.id,), words)


def _not_their_fault(now: ItemFacts, facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Somebody decides or plans how a child is told."""
    decided = {decision.child for decision in facts.decisions}
    for child in facts.children:
        old_enough = (age(child, facts) or 0) >= policy.told_from_age
        if now.purpose in TELLING and child.id in decided and old_enough:
            name = called(child.id, facts)
            words = f"Say it aloud once: none of this is {name}’s fault, and somebody will tell {name} so."
            yield Finding("cue_not_their_fault", (child.id,), words)


RULES: tuple[Callable[[ItemFacts, Facts, Policy], Iterator[Finding]], ...] = (
    _ask_before_decision,
    _hard_part,
    _family_first,
    _not_their_fault,
    _explanation_due,
)
