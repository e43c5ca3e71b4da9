"""What holds a plan together: looking at what was agreed again, who tells whom, the family's own people.

Open ends, as in `soundingboard.practice.open_ends`. Pure: facts in, values out.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from soundingboard.base.dates import full_date
from soundingboard.practice.agencies import is_social_care
from soundingboard.practice.facts import Facts, PersonFacts, RemarkFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import parents
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import called, quoted
from soundingboard.practice.plan import actions
from soundingboard.practice.policy import Policy
from soundingboard.practice.remarks import noted

OF_ALL: Final = "conference"
"""Whom an answer about the whole family is about."""

KIN: Final = {
    "older_children": "Ask if there are older brothers or sisters, and what they see and could do.",
    "fathers_side": "Ask who there is on the father’s side, and what they see and could do.",
}
"""What is asked of the wider family once, and the question; the codes are those of the answers."""


def agreement_open(facts: Facts) -> Iterator[Finding]:
    """Something was agreed about working together, and no day is set to look at it again."""
    waits = any(one.when and not one.answer for one in noted(facts, "revisit"))
    if facts.agreement and not waits:
        words = "Ask on which day you look again at what you agreed with each other, and who brings it up."
        yield Finding("agreement_open", ("agreement",), words)


def revisit_open(facts: Facts) -> Iterator[Finding]:
    """A day to look at the agreement again has come, or this is a review, and nobody has said if it holds."""
    looks = noted(facts, "revisit")
    due = [one for one in looks if not one.answer and _has_come(one, facts)]
    for one in due:
        day = f", as you said for {full_date(one.when)}" if isinstance(one.when, date) else ""
        words = f"Ask if what you agreed with each other still holds{day}: kept, or changed?"
        yield Finding("revisit_open", (one.id,), words)
    if facts.kind == "review" and facts.agreement and not due and not any(one.answer for one in looks):
        words = "Ask if what you agreed with each other last time still holds: kept, or changed?"
        yield Finding("revisit_open", ("agreement",), words)


def _has_come(one: RemarkFacts, facts: Facts) -> bool:
    """Whether it was noted before this day, or for a day until now."""
    before = bool(one.at and facts.started_at and one.at <= facts.started_at)
    return before or (isinstance(one.when, date) and one.when <= facts.day)


def who_reaches(facts: Facts, policy: Policy) -> str:
    """Who reaches a parent who is not here unless somebody else is named; never a parent, an id or empty.

    It is whoever leads the plan, else a social worker who is here, else one who was asked to come.
    """
    lead = facts.core_group.lead if facts.core_group else ""
    able = [one for one in facts.people if one.group == "professional" and one.id != facts.chair]
    social = sorted((one for one in able if is_social_care(one, policy)), key=lambda one: not one.presence)
    likely = (*(one.id for one in able if one.id == lead), *(one.id for one in social))
    return next(iter(likely), "")


def route_open(facts: Facts) -> Iterator[Finding]:
    """Several agencies have steps, and nobody said who tells whom when something changes."""
    agencies = {person.id: person.agency for person in facts.people if person.group == "professional"}
    at_work = {agencies[one.who] for one in actions(facts) if one.who in agencies} - {""}
    if len(at_work) > 1 and not noted(facts, "route"):
        words = "Ask who tells whom when something changes, and how fast."
        yield Finding("route_open", ("route",), words)


def network_open(facts: Facts) -> Iterator[Finding]:
    """Somebody of the family's own people offers something, or is counted on, and has not said yes or no."""
    answered = {one.who for one in noted(facts, "network") if one.answer}
    for person in _own_people(facts):
        then = next(
            (one.then for one in facts.contingencies if says_any((one.then,), {person.called.lower()})), ""
        )
        counted_on = f"counted on: {quoted(then)}" if then else f"offering: {quoted(person.can_offer)}"
        if person.id not in answered and (then or person.can_offer.strip()):
            words = f"Ask {person.called} for a yes or a no. {person.called} is {counted_on}"
            yield Finding("network_open", (person.id,), words)


def _own_people(facts: Facts) -> list[PersonFacts]:
    theirs = {parent.id for parent in parents(facts)}
    return [one for one in facts.people if one.group == "family" and one.id not in theirs]


def new_worker_open(facts: Facts) -> Iterator[Finding]:
    """A professional has come since the last conference, and nobody said in whose place."""
    told = {one.who for one in noted(facts, "new_worker")}
    for person in facts.people:
        new = bool(facts.previous and person.known_since and person.known_since > facts.previous)
        if new and person.group == "professional" and person.id not in told:
            name = called(person.id, facts)
            runs = f"{name} did not run the last meeting" if person.id == facts.chair else f"{name} is new"
            words = f"{runs}. Say in whose place {name} comes, and what {name} knows already."
            yield Finding("new_worker_open", (person.id,), words)


def kin_open(facts: Facts) -> Iterator[Finding]:
    """Nobody has said if there are older brothers or sisters, or who there is on the father's side."""
    asked = {one.what for one in facts.readiness if one.about == OF_ALL and one.answer}
    for what, words in KIN.items():
        if what not in asked:
            yield Finding("kin_open", (what,), words)
