"""Small things that matter to a family and are still open: listed before the close, in no finding.

A finding is asked for at once; these wait until somebody looks at the list. Pure: facts in, values out.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.practice import around, outside, reading_apart
from soundingboard.practice.board import entries
from soundingboard.practice.examples import GAP, is_example
from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import parents
from soundingboard.practice.missed import missed
from soundingboard.practice.names import called, names_by_id, quoted
from soundingboard.practice.natures import nature_lacks
from soundingboard.practice.plan import actions
from soundingboard.practice.remarks import noted

_OFTEN: Final = re.compile(
    r"\b(?:every|each|once|twice|daily|weekly|fortnightly|monthly|\w+days|\w+ (?:times|days?) an? \w+)\b",
    re.IGNORECASE,
)
"""Words that say how often."""

NOT_SUMMED_UP = frozenset({"open", "close"})
"""Purposes of parts of the day that need no line to sum them up."""


def open_ends(facts: Facts) -> tuple[Finding, ...]:
    """All of them, in the order of `RULES`, once the day has begun."""
    if facts.started_at is None:
        return ()
    return tuple(found for rule in RULES for found in rule(facts))


def not_confirmed(facts: Facts) -> tuple[str, ...]:
    """The ids of those of the family who were here and have not said that they understood."""
    understood = {one.who for one in noted(facts, "understood") if one.answer != "no"}
    family = (person for person in facts.people if person.group == "family" and person.spells)
    return tuple(person.id for person in family if person.id not in understood)


def _not_understood(facts: Facts) -> Iterator[Finding]:
    for who in not_confirmed(facts):
        words = f"Ask {called(who, facts)}: “What do we ask of you, and what can you ask of us?”"
        yield Finding("understood_open", (who,), words)


def _not_read_back(facts: Facts) -> Iterator[Finding]:
    theirs = {one.id for one in facts.people if one.group == "family"} | {one.id for one in facts.children}
    for entry in entries(facts):
        if entry.own_words and entry.said_by in theirs and not entry.read_back:
            who = called(entry.said_by, facts)
            words = f"Read {quoted(entry.text)} back to {who}, and ask if it is right."
            yield Finding("read_back_open", (entry.id,), words)


def _natures(facts: Facts) -> Iterator[Finding]:
    names = names_by_id(facts)
    for entry in entries(facts):
        if lacking := nature_lacks(entry, names):
            yield Finding("nature_open", (entry.id,), f"{quoted(entry.text)} Ask {lacking}.")


def _absent_parents(facts: Facts) -> Iterator[Finding]:
    told_of = {one.who for one in noted(facts, "absent")}
    reached = {
        who for one in actions(facts) if one.kind == "contact_absent_parent" for who in (one.who, *one.with_)
    }
    for parent in parents(facts):
        if parent.spells:
            continue
        name = called(parent.id, facts)
        if parent.id not in told_of and not parent.written_views.strip():
            words = f"{name} is not here. Note what {name} thinks, or why nobody knows."
            yield Finding("absent_open", (parent.id,), words)
        telling = any(name in one.what for one in actions(facts) if one.kind == "contact_absent_parent")
        if parent.id not in reached and not telling:
            words = f"Ask which professional talks with {name}, who was not here, and by when."
            yield Finding("contact_open", (parent.id,), words)


def _how_often(facts: Facts) -> Iterator[Finding]:
    for parent in parents(facts):
        told = parent.keep_in_touch
        if told.strip() and not _OFTEN.search(told):
            words = f"Ask how often somebody rings {called(parent.id, facts)} when there is no news."
            yield Finding("how_often_open", (parent.id,), words)


def _care_support(facts: Facts) -> Iterator[Finding]:
    helped = {one.who for one in noted(facts, "care_support")}
    alone = any(not parent.spells for parent in parents(facts))
    for parent in parents(facts) if alone else ():
        if parent.cares_day_to_day and parent.id not in helped:
            words = f"Ask {called(parent.id, facts)}: “Who helps you with the days as they are?”"
            yield Finding("care_support_open", (parent.id,), words)


def _promises(facts: Facts) -> Iterator[Finding]:
    reviewed = {one.action for one in facts.reviews}
    for action in actions(facts):
        before = action.at and facts.started_at and action.at <= facts.started_at
        if facts.kind == "review" and before and action.id not in reviewed:
            yield Finding("promise_open", (action.id,), f"Ask if this was kept: {quoted(action.what)}")


def _assumptions(facts: Facts) -> Iterator[Finding]:
    for one in noted(facts, "assumption"):
        before = one.at and facts.started_at and one.at <= facts.started_at
        if before and not one.answer:
            words = f"Last time we assumed {quoted(one.text)} Ask if that still holds."
            yield Finding("assumption_open", (one.id,), words)


def _not_available(facts: Facts) -> Iterator[Finding]:
    for one in noted(facts, "not_available"):
        if not one.by and one.answer != "settled":
            words = f"Ask who takes it up that this is needed and not there: {quoted(one.text)}"
            yield Finding("not_available_open", (one.id,), words)


def _referrals(facts: Facts) -> Iterator[Finding]:
    for action in actions(facts):
        parts = (("which service", action.service), ("what helps until then", action.meanwhile))
        missing = [what for what, said in parts if not said.strip()]
        if action.kind == "referral" and missing:
            words = f"{quoted(action.what)} Say {' and '.join(missing)}."
            yield Finding("referral_open", (action.id,), words)


def _examples(facts: Facts) -> Iterator[Finding]:
    written = [(one.id, one.what) for one in actions(facts)]
    written += [(one.id, one.text) for one in facts.outcomes if not one.withdrawn]
    for key, text in written:
        if is_example(text, facts.family):
            yield Finding("example_open", (key,), f"{quoted(text)} is an example. Say it for this family.")
        elif GAP in text.rstrip(GAP):
            yield Finding("example_open", (key,), f"{quoted(text)} Say what stands in the gap.")


def _recaps(facts: Facts) -> Iterator[Finding]:
    for item in facts.items:
        if item.state == "done" and item.purpose not in NOT_SUMMED_UP and not item.recap.strip():
            yield Finding("recap_open", (item.id,), f"Nobody has summed up “{item.title or item.id}” yet.")


def _catch_ups(facts: Facts) -> Iterator[Finding]:
    told = {one.who for one in facts.catch_ups}
    for person in facts.people:
        lost = missed(person, facts) if person.group == "family" and person.id not in told else ()
        if lost:
            parts = joined([f"“{each.item.title or each.item.id}”" for each in lost])
            words = f"Ask who tells {called(person.id, facts)} what was said in {parts}."
            yield Finding("catch_up_open", (person.id,), words)


def _trusted(facts: Facts) -> Iterator[Finding]:
    for child in facts.children:
        if child.born and not child.trusted_adult:
            name = called(child.id, facts)
            yield Finding("trusted_open", (child.id,), f"Ask which one grown-up {name} trusts.")


RULES: tuple[Callable[[Facts], Iterator[Finding]], ...] = (
    _not_understood,
    _not_read_back,
    _natures,
    _absent_parents,
    _how_often,
    _care_support,
    _promises,
    _assumptions,
    _not_available,
    _referrals,
    around.agreement_open,
    around.revisit_open,
    around.route_open,
    around.network_open,
    around.new_worker_open,
    around.kin_open,
    outside.context_open,
    outside.changer_open,
    outside.on_parents,
    outside.support_open,
    reading_apart.apart_open,
    _examples,
    _recaps,
    _trusted,
    _catch_ups,
)
