"""What of two who must not meet one would read about the other.

Open ends, as in `soundingboard.practice.open_ends`: asked, never decided. Pure: facts in, values out.
"""

from collections.abc import Iterator
from itertools import product

from soundingboard.practice.apart import pairs
from soundingboard.practice.facts import ActionFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import children_of
from soundingboard.practice.names import called, quoted
from soundingboard.practice.plan import actions
from soundingboard.practice.protection import stands_in
from soundingboard.practice.readers import may_read
from soundingboard.practice.writings import of_action


def apart_open(facts: Facts) -> Iterator[Finding]:
    """A step is about one of two who must not meet, and the other, a parent, would read it.

    A step of the reader's own tells them nothing new, and an audience that names them was chosen. Where
    one of the two was harmed, what the other does is theirs to know.
    """
    outcomes = {one.id: one for one in facts.outcomes}
    for step, (reader, other) in product(actions(facts), _readers(facts)):
        aim = outcomes.get(step.outcome or "")
        readers = {"audience": step.audience, "not_for": step.not_for, "about": aim.about if aim else ()}
        chosen = not isinstance(step.audience, str) or reader.id in (step.who, *step.with_)
        if not chosen and _is_about(other, step) and may_read(reader, facts, **readers):
            name, met = called(reader.id, facts), called(other.id, facts)
            words = f"{name} must not meet {met}, and would read: {quoted(step.what)} Keep it from {name}?"
            yield Finding("apart_open", (step.id, reader.id), words)


def _readers(facts: Facts) -> Iterator[tuple[PersonFacts, PersonFacts]]:
    """Each parent who must not meet somebody, and whom; not whoever alone of the two was harmed."""
    for pair in pairs(facts):
        for reader, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if children_of(reader, facts) and (other.harmed or not reader.harmed):
                yield reader, other


def _is_about(person: PersonFacts, step: ActionFacts) -> bool:
    writing = of_action(step)
    return person.id in writing.others or any(
        stands_in(text, name) for text in writing.texts for name in (person.name, person.called) if name
    )
