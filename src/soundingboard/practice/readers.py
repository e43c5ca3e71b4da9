"""Who may read a thing, by its audience, by whom it is not for, and by the children it is about."""

from collections.abc import Iterable

from soundingboard.practice.facts import EVERYONE, Audience, Facts, PersonFacts
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
