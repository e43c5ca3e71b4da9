"""Who has to be careful of whom, and who waits outside: what guesses about an audience start from."""

from collections.abc import Collection

from soundingboard.conference.meeting import ClosedPart
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts

VIOLENCE = frozenset({"domestic_abuse", "sexual_harm"})


def feared(facts: Facts, parents: Collection[str]) -> frozenset[str]:
    """Who could take it out on a harmed person or a child that they spoke.

    Whoever's behaviour a card tells of, whoever is kept apart from somebody harmed, and where there is
    violence at home, the other parent of a harmed parent's children.
    """
    everybody = (*facts.people, *facts.people_gone)
    harmed = {person.id: {*person.to} for person in everybody if person.harmed}
    found = {who for apart in facts.kept_apart if harmed.keys() & {*apart.people} for who in apart.people}
    found |= {card.whose_behaviour for card in facts.entries if card.whose_behaviour}
    if VIOLENCE & facts.matters:
        theirs = set().union(*harmed.values())
        found |= {person.id for person in facts.people if person.id in parents and theirs & {*person.to}}
    return frozenset(found - harmed.keys())


def closed_part(record: Record) -> tuple[str, ...] | None:
    """Whoever stays in for the closed part that is on; None while none is."""
    on = next((row for row in record.all(ClosedPart) if row.until is None), None)
    return tuple(on.who) if on else None
