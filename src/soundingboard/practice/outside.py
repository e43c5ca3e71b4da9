"""Harm outside the home: where it happens, who can change that, and that parents are partners in it."""

from collections.abc import Iterable, Iterator
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.practice.board import entries
from soundingboard.practice.facts import ActionFacts, EntryFacts, Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import parents
from soundingboard.practice.names import called, quoted
from soundingboard.practice.plan import OUTSIDE_HOME, actions
from soundingboard.practice.wording import family_words, wording

DISRUPTION: Final = "disruption"


def where_in_words(context: Iterable[str], where: str) -> str:
    """``At a place, online: the arcade by the bus station``; either half may be empty."""
    told = ", ".join(family_words(wording().contexts, code) for code in context)
    told = told[:1].upper() + told[1:]
    return ": ".join(part for part in (told, where.strip()) if part)


def outside(facts: Facts) -> tuple[EntryFacts, ...]:
    """The risks of a conference about harm outside the home."""
    return tuple(entries(facts, "risk")) if OUTSIDE_HOME in facts.matters else ()


def context_open(facts: Facts) -> Iterator[Finding]:
    """A risk that does not say yet where it happens, whom else it could reach, or who can change it."""
    for entry in outside(facts):
        asked = (
            ("where it happens", entry.context or entry.where),
            ("who else could be hurt there", entry.also_at_risk),
            ("who can change that place", entry.who_can_change),
        )
        missing = [words for words, said in asked if not said]
        if missing:
            yield Finding("context_open", (entry.id,), f"{quoted(entry.text)} Ask {joined(missing)}.")


def changer_open(facts: Facts) -> Iterator[Finding]:
    """Whoever can change the place is in no step that answers the risk, or only a parent is said to."""
    theirs = {parent.id for parent in parents(facts)}
    everybody = {person.id for person in facts.people}
    for entry in outside(facts):
        who = entry.who_can_change
        if who in theirs:
            words = f"{called(who, facts)} is a partner here. Ask who runs that place, and what they change."
            yield Finding("changer_open", (entry.id,), words)
        elif who in everybody and not any(who in _hands(one) for one in _answers(entry, facts)):
            name = called(who, facts)
            words = f"{name} can change where {quoted(entry.text)} happens. Ask {name}: “What will you do?”"
            yield Finding("changer_open", (entry.id,), words)


def on_parents(facts: Facts) -> Iterator[Finding]:
    """A step that is to change a place, and a parent answers for it."""
    theirs = {parent.id for parent in parents(facts)}
    for action in actions(facts):
        if OUTSIDE_HOME in facts.matters and action.kind == DISRUPTION and action.who in theirs:
            name = called(action.who or "", facts)
            words = f"{quoted(action.what)} Ask who of the services leads this, with {name} as a partner."
            yield Finding("on_parent_open", (action.id,), words)


def support_open(facts: Facts) -> Iterator[Finding]:
    """A risk outside the home, and nothing helps the family to live with it meanwhile."""
    for entry in outside(facts):
        if not entry.support and not any(action.help for action in _answers(entry, facts)):
            words = f"{quoted(entry.text)} Ask what helps the family with this, and who shows them how."
            yield Finding("support_open", (entry.id,), words)


def _answers(entry: EntryFacts, facts: Facts) -> list[ActionFacts]:
    return [action for action in actions(facts) if entry.id in action.risks]


def _hands(action: ActionFacts) -> tuple[str | None, ...]:
    """Everybody who does it."""
    return (action.who, *action.with_)
