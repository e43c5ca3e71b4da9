"""Who may read a thing, by its audience, by whom it is not for, and by the children it is about."""

from collections.abc import Iterable

from soundingboard.practice.facts import EVERYONE, Audience, EntryFacts, Facts, PersonFacts
from soundingboard.practice.kin import children_of

PROFESSIONALS = "professionals"
CHILD = "child"


def may_read(
    person: PersonFacts,
    facts: Facts,
    *,
    audience: Audience = EVERYONE,
    not_for: Iterable[str] = (),
    about: Iterable[str] = (),
) -> bool:
    """Whether this person may read a thing with this audience.

    A family member reads only what is about a child they belong to, or about none in particular.
    A guess only ever narrows: an audience that nobody knows is read by nobody.
    """
    if person.id in not_for:
        return False
    if not isinstance(audience, str):
        return person.id in audience
    if person.group == "professional":
        return audience in {EVERYONE, PROFESSIONALS}
    if audience != EVERYONE:
        return False
    concerned = frozenset(about)
    theirs = children_of(person, facts).union(person.to)
    return person.group != "family" or not concerned or bool(concerned & theirs)


def may_read_entry(person: PersonFacts, entry: EntryFacts, facts: Facts) -> bool:
    """Whether this person may read an entry of the board.

    A child's own words stay with professionals until the child said that they may be shared.
    """
    children = {child.id for child in facts.children}
    kept_back = entry.own_words and entry.said_by in children and entry.may_share != "yes"
    allowed = may_read(person, facts, audience=entry.audience, not_for=entry.not_for, about=entry.about)
    return allowed and (person.group == "professional" or not kept_back)
