"""Who may read a thing, by its audience, by whom it is not for, and by the children it is about."""

from collections.abc import Collection, Iterable

from soundingboard.practice.facts import EVERYONE, Audience, EntryFacts, Facts, PersonFacts
from soundingboard.practice.kin import children_of

PROFESSIONALS = "professionals"
CHILD = "child"


def audience_of(names: list[str]) -> Audience:
    """The audience as the rules read it: one word, or the ids of people."""
    return names[0] if names in ([EVERYONE], [PROFESSIONALS], [CHILD]) else tuple(names)


def may_read(
    person: PersonFacts,
    facts: Facts,
    *,
    audience: Audience = EVERYONE,
    not_for: Iterable[str] = (),
    about: Iterable[str] = (),
) -> bool:
    """Whether this person may read a thing with this audience; the chair, who wrote it, always may.

    Whoever is there for some of the children, as family or as a supporter, reads only what is about
    one of those, or about none in particular; whoever is there for none in particular belongs to the
    family. Professionals are there for all of them.
    A guess only ever narrows: an audience that nobody knows is read by nobody.
    """
    if person.id == facts.chair:
        return True
    if person.id in not_for:
        return False
    if not isinstance(audience, str):
        return person.id in audience
    if _at_work(person):
        return audience in {EVERYONE, PROFESSIONALS}
    if audience != EVERYONE:
        return False
    concerned = frozenset(about)
    theirs = children_of(person, facts).union(person.to)
    return not concerned or not theirs or bool(concerned & theirs)


def not_marked_yet(facts: Facts, seeing: Collection[str]) -> tuple[PersonFacts, ...]:
    """Who may be looking although nobody marked them as here; ``seeing`` are the ways to see the screen.

    Whoever is expected to see it counts until somebody of their side was marked: the family with who
    comes along, or those at work. After that a late one counts once they come. The chair counts for no
    side, and nobody is expected who sent apologies, was here before, or is to be out of this part.
    """
    others = [person for person in facts.people if person.id != facts.chair]
    marked = {_at_work(each) for each in others if any(spell.joins in seeing for spell in each.spells)}
    running = (item for item in facts.items if item.state == "running")
    out = {who for item in running for who, how in item.attends if how == "out"}
    return tuple(
        person
        for person in others
        if person.joins in seeing
        and _at_work(person) not in marked
        and person.id not in out
        and not (person.apologies or person.spells)
    )


def may_be_let_in(facts: Facts) -> tuple[PersonFacts, ...]:
    """Who left the call, which may let them back in by itself, seen by nobody.

    Whoever was in the room since is gone from the call; whoever rang since may look at it as well.
    """
    seen = ((person, [spell for spell in person.spells if spell.joins != "phone"]) for person in facts.people)
    return tuple(person for person, spells in seen if spells and spells[-1].let_in)


def _at_work(person: PersonFacts) -> bool:
    return person.group == "professional"


def awaits_a_child(entry: EntryFacts, facts: Facts) -> bool:
    """Whether words of a child stand here that the child has not said yes to sharing."""
    if entry.own_words and entry.said_by:
        children = (*facts.children, *facts.children_gone)
        return entry.said_by in {child.id for child in children} and entry.may_share != "yes"
    return entry.may_share in {"ask", "no"}


def may_read_entry(person: PersonFacts, entry: EntryFacts, facts: Facts) -> bool:
    """Whether this person may read an entry of the board.

    A child's own words stay with professionals until the child said that they may be shared.
    """
    allowed = may_read(person, facts, audience=entry.audience, not_for=entry.not_for, about=entry.about)
    return allowed and (person.group == "professional" or not awaits_a_child(entry, facts))
