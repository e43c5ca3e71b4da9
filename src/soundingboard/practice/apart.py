"""Who must not meet whom, how each is to be there for each part of the day, and where they would meet.

Nothing of this is a finding: it is told before anything has happened, to the chair alone.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations, permutations, product
from typing import Final, Literal

from soundingboard.base.dates import joined
from soundingboard.practice.facts import Facts, ItemFacts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import children_of
from soundingboard.practice.names import called

Place = Literal["room", "call", "out"]
PLACES: Final[dict[str, Place]] = {"room": "room", "teams": "call", "phone": "call"}
_AS_PLANNED: Final[dict[str, Place]] = {"room": "room", "call": "call", "out": "out"}
VIOLENCE: Final = frozenset({"domestic_abuse", "sexual_harm"})
NAMED: Final = 3
"""How many parts are told by their titles; more are counted."""

OVER: Final = frozenset({"done", "skipped"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who are not to meet; `kept` says that the chair has decided so."""

    one: PersonFacts
    other: PersonFacts
    why: str = ""
    arrangement: str = ""
    kept: bool = True


def pairs(facts: Facts) -> tuple[Pair, ...]:
    """Who is kept apart; where there is violence at home, also somebody harmed and the other parent."""
    known = {person.id: person for person in facts.people}
    found: dict[frozenset[str], Pair] = {}
    for apart in facts.kept_apart:
        here = [known[who] for who in apart.people if who in known]
        for one, other in combinations(here, 2):
            pair = Pair(one, other, apart.why, apart.arrangement)
            found.setdefault(frozenset({one.id, other.id}), pair)
    for one, other in _harmed_and_parent(facts):
        found.setdefault(frozenset({one.id, other.id}), Pair(one, other, kept=False))
    return tuple(found.values())


def not_to_meet(who: Collection[str], facts: Facts) -> frozenset[str]:
    """Everybody, by id, whom one of these is not to meet, as the chair decided; taken out since or not."""
    both = chain.from_iterable(permutations(apart.people, 2) for apart in facts.kept_apart)
    return frozenset(other for one, other in both if one in who)


def _harmed_and_parent(facts: Facts) -> Iterator[tuple[PersonFacts, PersonFacts]]:
    if not VIOLENCE & facts.matters:
        return
    kin = [(person, theirs) for person in facts.people if (theirs := children_of(person, facts))]
    for (one, theirs), (other, others) in product(kin, kin):
        if one.harmed and not other.harmed and theirs & others:
            yield one, other


def kept_pairs(facts: Facts) -> tuple[Pair, ...]:
    """Those of whom the chair has said it."""
    return tuple(pair for pair in pairs(facts) if pair.kept)


def place(person: PersonFacts, item: ItemFacts) -> Place:
    """How somebody is to be there for a part: as planned, as the part is marked, or as they join."""
    planned = _AS_PLANNED.get(dict(item.attends).get(person.id, ""))
    if planned:
        return planned
    if (item.who and person.id not in item.who) or person.apologies:
        return "out"
    return PLACES.get(person.joins, "out")


def meet(pair: Pair, item: ItemFacts) -> bool:
    """Whether the two would meet in a part; in the room and on the call only as somebody has planned."""
    places = {place(pair.one, item), place(pair.other, item)}
    if "out" in places:
        return False
    return len(places) == 1 or not planned_together(pair.one, pair.other, item)


def planned_together(one: PersonFacts, other: PersonFacts, item: ItemFacts) -> bool:
    """Whether a part is meant for both, one in the room and one on the call."""
    attends = dict(item.attends)
    apart = {attends.get(one.id), attends.get(other.id)} == {"room", "call"}
    return apart or {one.id, other.id} <= set(item.who)


def would_meet(facts: Facts) -> tuple[Finding, ...]:
    """For each pair the parts to come in which they would meet, and how they come while nobody planned it."""
    return tuple(found for pair in pairs(facts) for found in (*_parts(pair, facts), *_door(pair, facts)))


def apart_from(who: Collection[str], found: Iterable[Pair]) -> frozenset[str]:
    """The ids of all who must not meet one of these, as these pairs say."""
    both = chain.from_iterable(((pair.one, pair.other), (pair.other, pair.one)) for pair in found)
    return frozenset(other.id for one, other in both if one.id in who)


def harmed_beside(who: Collection[str], facts: Facts) -> frozenset[str]:
    """The ids of those harmed who have one of these for the other parent, taken out since or not."""
    everybody = replace(facts, people=(*facts.people, *facts.people_gone))
    return frozenset(pair.one.id for pair in pairs(everybody) if not pair.kept and pair.other.id in who)


def would_meet_now(person: PersonFacts, facts: Facts) -> tuple[PersonFacts, ...]:
    """Those here now whom this person must not meet."""
    others = apart_from({person.id}, pairs(facts))
    return tuple(one for one in facts.people if one.id in others and one.presence)


def _parts(pair: Pair, facts: Facts) -> Iterator[Finding]:
    together = [item for item in facts.items if item.state not in OVER and meet(pair, item)]
    if together:
        names = joined([called(pair.one.id, facts), called(pair.other.id, facts)])
        where = f"{len(together)} parts of the day"
        if len(together) <= NAMED:
            where = joined([f"“{item.title or item.id}”" for item in together])
        words = f"{names} would meet in {where}. Plan who is there for each part."
        yield Finding("would_meet", (pair.one.id, pair.other.id), words)


def _door(pair: Pair, facts: Facts) -> Iterator[Finding]:
    planned = {one.who for one in facts.arrivals if one.arrives or one.waits}
    both = (pair.one, pair.other)
    coming = all(person.joins == "room" and not person.apologies for person in both)
    if coming and facts.started_at is None and not planned & {person.id for person in both}:
        names = joined([called(person.id, facts) for person in both])
        words = f"{names} both come to the room. Plan when each comes, where they wait and how they leave."
        yield Finding("would_meet_at_door", (pair.one.id, pair.other.id), words)
