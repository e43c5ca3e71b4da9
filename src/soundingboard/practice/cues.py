"""Cues for the chair's eyes: what a good chair would do next, one quiet line, never on the family's screen.

A cue is no finding: nothing is missing yet. Pure: facts in, values out.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from soundingboard.base.dates import clock_time, seconds_between
from soundingboard.practice import kept_in_mind
from soundingboard.practice.apart import pairs, place
from soundingboard.practice.board import entries
from soundingboard.practice.facts import Facts, ItemFacts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.missed import missed, out_now
from soundingboard.practice.names import all_called, called, dialled
from soundingboard.practice.open_ends import NOT_SUMMED_UP
from soundingboard.practice.people import age
from soundingboard.practice.policy import Policy
from soundingboard.practice.time_ledger import planned_finish

HARD_PURPOSES = frozenset({"info", "risk"})
"""Purposes of parts that may be hard to hear."""

FAMILY_FIRST = frozenset({"info", "risk", "plan"})
"""Purposes of parts in which professionals easily begin."""

CHILDS_PART = "child"
"""The part of the day that is the child's."""

LIKES = "likes"
"""The nature of a card that says what a child likes."""

HARD_SECONDS = 120.0
"""How long after its beginning a part is still announced as hard."""

BACK_SECONDS = 180.0
"""How long after somebody came back it is said what they missed."""

TELLING = frozenset({"decision", "close"})
"""Purposes of parts in which somebody plans how a child is told."""


def cues(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """Everything worth a word of the chair now, the most pressing first; nothing but on the day."""
    if not facts.running:
        return ()
    always = tuple(found for rule in ALWAYS for found in rule(facts, policy))
    now = next((item for item in facts.items if item.state == "running"), None)
    return always + (tuple(found for rule in RULES for found in rule(now, facts, policy)) if now else ())


def _waiting(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody stepped out, and everything waits for them."""
    out = out_now(facts)
    if out:
        are = "is" if len(out) == 1 else "are"
        waits = f"{all_called(out, facts)} {are} out, so this part waits."
        yield Finding("cue_waiting", out, f"{waits} Wait, take a break, or say why you go on.")


def _catch_up(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody has just come, or come back, and missed something."""
    told = {one.who for one in facts.catch_ups}
    for person in facts.people:
        came = _came(person, facts)
        lost = missed(person, facts) if came and person.id not in told and person.id != facts.chair else ()
        if came and lost and seconds_between(came, facts.now) <= BACK_SECONDS:
            title = lost[0].item.title or lost[0].item.id
            parts = f"in “{title}”" if len(lost) == 1 else f"in {len(lost)} parts"
            words = f"Say in a sentence or two what {called(person.id, facts)} missed {parts}."
            yield Finding("cue_catch_up", (person.id,), words)


def _came(person: PersonFacts, facts: Facts) -> datetime | None:
    """When somebody who is in came in last."""
    if person.stepped_out or person.present_since is None:
        return None
    back = [one.end for one in facts.absences if one.who == person.id and one.end]
    return max([person.present_since, *back])


def _dropped(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody's call dropped, and they are not back."""
    for person in facts.people:
        last = person.spells[-1] if person.spells else None
        if last and last.end and last.dropped and (last.let_in or last.joins == "phone"):
            name = called(person.id, facts)
            ring = f"Ring {name} on {dialled(person.ring)}." if person.ring else "No number to ring is noted."
            safe = f"Safe to reach: {person.safe_contact}" if person.safe_contact else ""
            told = (f"{name}’s call dropped at {clock_time(last.end)}.", ring, safe)
            yield Finding("cue_dropped", (person.id,), " ".join(filter(None, told)))


def _time_left(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Three quarters of the planned time is gone, and parts are still to come."""
    finish = planned_finish(facts, policy)
    if finish is None or facts.started_at is None:
        return
    late = facts.started_at + (finish - facts.started_at) * policy.late_part
    to_come = sum(item.state == "waiting" for item in facts.items)
    if late <= facts.now < finish and to_come:
        parts = "one part is" if to_come == 1 else f"{to_come} parts are"
        words = f"Three quarters of the time is gone, and {parts} still to come."
        yield Finding("cue_time_left", (), words)


def _not_for_them(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody who must not meet another is there for a part that was planned without them."""
    apart = {person.id: person for pair in pairs(facts) for person in (pair.one, pair.other)}
    for person in apart.values():
        if person.presence and not person.stepped_out and place(person, now) == "out":
            name, part = called(person.id, facts), now.title or now.id
            words = f"{name} is not to be there for “{part}”. Ask {name} to wait."
            yield Finding("cue_not_for_them", (now.id, person.id), words)


def _hard_part(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    if now.purpose in HARD_PURPOSES and now.spent < HARD_SECONDS and now.id != "scale":
        first = min(
            (item.started_at for item in facts.items if item.purpose in HARD_PURPOSES and item.started_at),
            default=None,
        )
        if now.started_at == first:
            words = "This part may be hard to hear. Say so first, and that anybody may step out."
            yield Finding("cue_hard_part", (now.id,), words)


def _one_sentence(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A part begins while an interpreter works."""
    if facts.interpreter and now.spent < HARD_SECONDS:
        words = "Ask everybody: one sentence at a time, and wait for the interpreter after each."
        yield Finding("cue_interpreter", (now.id,), words)


def _child_first(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """It is the child's part, and nobody has said what the child likes."""
    told = {
        who for one in entries(facts, "going_well") if one.nature == LIKES for who in (one.whose, *one.about)
    }
    for child in facts.children:
        if now.id == CHILDS_PART and child.born and child.id not in told:
            words = f"Ask first what {called(child.id, facts)} likes and is good at."
            yield Finding("cue_child_first", (child.id,), words)


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


ALWAYS: tuple[Callable[[Facts, Policy], Iterator[Finding]], ...] = (_waiting, _dropped, _catch_up, _time_left)
"""Cues of the day itself, whatever part is on."""

RULES: tuple[Callable[[ItemFacts, Facts, Policy], Iterator[Finding]], ...] = (
    _not_for_them,
    *kept_in_mind.RULES,
    _ask_before_decision,
    _hard_part,
    _one_sentence,
    _child_first,
    _family_first,
    _not_their_fault,
    _explanation_due,
)
