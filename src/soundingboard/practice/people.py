"""Everybody is prepared, safe, invited and looked after."""

from collections.abc import Iterator
from itertools import combinations

from soundingboard.base.dates import age_in_years, joined
from soundingboard.practice.apart import planned_together
from soundingboard.practice.facts import ChildFacts, Facts, PersonFacts, PreparationFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import father_is_known, parents
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.stage import decision_reached

ON_THE_CALL = frozenset({"teams", "phone"})

TALK = {
    "process": "what will happen",
    "outcomes": "what may be decided",
    "part": "what their own part is",
}
"""What a talk before the day comes to, in words that follow "told"."""


def age(child: ChildFacts, facts: Facts) -> int | None:
    """A child's age in years on the day; None for an unborn baby."""
    return age_in_years(child.born, facts.day) if child.born else None


def not_prepared(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A parent has not had both the leaflet and the whole talk."""
    done = {one.who: one for one in facts.preparations}
    for parent in parents(facts):
        missing = tuple(_not_yet(done.get(parent.id, PreparationFacts(parent.id))))
        if missing:
            message = f"{called(parent.id, facts)} has not {joined(missing)}. Ask who does it, and when."
            yield Finding("not_prepared", (parent.id,), message)


def still_reads(person: PersonFacts, facts: Facts) -> bool:
    """Whether somebody needs time to read before the start, and nobody has said that they had it."""
    settled = any(
        (one.about, one.what) == (person.id, "reading_time") and one.answer not in ("", "no")
        for one in facts.readiness
    )
    return "reading_time" in person.needs and not settled


def _not_yet(prepared: PreparationFacts) -> Iterator[str]:
    """What somebody has not had, so that it follows "has not"."""
    if not prepared.leaflet:
        yield "had the leaflet"
    if not prepared.talked_through:
        yield "been talked through what will happen"
    elif left_out := tuple(words for code, words in TALK.items() if code in prepared.left_out):
        yield f"been told {joined(left_out)}"


def will_meet(facts: Facts) -> tuple[PersonFacts, ...]:
    """The family's adults who will be in the room or on the call."""
    return tuple(
        person
        for person in facts.people
        if person.group == "family"
        and (person.presence or (person.joins != "written" and not person.apologies))
    )


def not_asked_if_safe(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Adults of the family will meet, and one of them was not asked, or has not answered."""
    meeting = will_meet(facts)
    answered = {one.who for one in facts.safety_answers if one.answer.strip()}
    for person in meeting if len(meeting) > 1 else ():
        if person.id not in answered:
            others = joined([called(other.id, facts) for other in meeting if other is not person])
            message = f"Ask {called(person.id, facts)} alone: “Is it safe for you to be here with {others}?”"
            yield Finding("not_asked_if_safe", (person.id,), message)


def _together(one: PersonFacts, other: PersonFacts, facts: Facts) -> str | None:
    """Where two people meet now; one in the room and one on the call may be what an item is marked for."""
    places = (one.presence, other.presence)
    if None in places:
        return None
    on_call = [place in ON_THE_CALL for place in places]
    if all(on_call):
        return "both on the call"
    if not any(on_call):
        return "both in the room"
    marked = any(item.state == "running" and planned_together(one, other, item) for item in facts.items)
    return None if marked else "there at the same time, one in the room and one on the call"


def kept_apart_together(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Two people who are kept apart are together now."""
    here = {person.id: person for person in facts.people}
    for apart in facts.kept_apart:
        known = [here[who] for who in apart.people if who in here]
        for one, other in combinations(known, 2):
            if where := _together(one, other, facts):
                names = joined([called(one.id, facts), called(other.id, facts)])
                message = f"{names} are kept apart, and are {where}. Stop, and ask one of them to wait."
                yield Finding("kept_apart_together", (one.id, other.id), message)


def father_not_named(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Nothing is said of a child's father."""
    for child in facts.children:
        if not father_is_known(child, facts):
            name = called(child.id, facts)
            message = f"Nobody has named {name}'s father. Ask who he is, and whether he was asked to come."
            yield Finding("father_not_named", (child.id,), message)


def old_enough(facts: Facts, policy: Policy) -> tuple[ChildFacts, ...]:
    """The children who are offered an advocate of their own."""
    return tuple(child for child in facts.children if (age(child, facts) or 0) >= policy.advocate_from_age)


def advocate_not_offered(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A parent, or a child old enough, was not asked whether they want an advocate."""
    answered = {one.about for one in facts.readiness if one.what == "advocate" and one.answer}
    advocates = [person for person in facts.people if "advocate" in person.is_.lower()]
    children = old_enough(facts, policy)
    for who in [*(one.id for one in parents(facts)), *(one.id for one in children)]:
        name = called(who, facts)
        theirs = any(who in advocate.to or f" {name}" in advocate.is_ for advocate in advocates)
        if who not in answered and not theirs:
            message = f"Ask {name}: “Would you like an advocate, somebody who speaks up for you?”"
            yield Finding("advocate_not_offered", (who,), message)


def interpreter_needed(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody needs an interpreter, and none is used."""
    for person in facts.people:
        if "interpreter" in person.needs and not facts.interpreter:
            message = (
                f"{called(person.id, facts)} needs an interpreter. Turn the interpreter on, or wait for one."
            )
            yield Finding("interpreter_needed", (person.id,), message)


def keep_in_touch_missing(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Nobody has said how a parent is kept in touch with."""
    for parent in parents(facts):
        if not parent.keep_in_touch.strip():
            name = called(parent.id, facts)
            message = f"Ask {name}: “Who should tell you how things are going, how, and how often?”"
            yield Finding("keep_in_touch_missing", (parent.id,), message)


def nobody_checks_in(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """From the decision on, somebody should look in on each parent afterwards."""
    looked_after = {one.who for one in facts.check_ins}
    for parent in parents(facts) if decision_reached(facts) else ():
        if parent.id not in looked_after:
            message = f"Ask who looks in on {called(parent.id, facts)} tonight or tomorrow."
            yield Finding("nobody_checks_in", (parent.id,), message)


RULES = (
    not_prepared,
    not_asked_if_safe,
    kept_apart_together,
    father_not_named,
    advocate_not_offered,
    interpreter_needed,
    keep_in_touch_missing,
    nobody_checks_in,
)
