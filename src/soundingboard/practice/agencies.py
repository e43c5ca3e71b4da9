"""Which agencies are needed, invited, here and heard."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

import msgspec

from soundingboard.base.dates import joined
from soundingboard.practice.books import read_book
from soundingboard.practice.facts import ChildFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import called
from soundingboard.practice.people import age
from soundingboard.practice.policy import Policy
from soundingboard.practice.stage import decision_reached
from soundingboard.practice.wording import official_words, wording

KINDS_OF_AGENCY: Final = ("social_care", "school", "health", "police", "other")
"""The sorts of agency by which something is counted where no agency may be known."""
_POLICE: Final = ("police",)


class AgencyBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which agencies are known; the file says what each field means."""

    school: tuple[str, ...]
    no_school: tuple[str, ...]
    health: tuple[str, ...]
    specialists: Mapping[str, tuple[str, ...]]
    asks: Mapping[str, str]


@cache
def agency_book() -> AgencyBook:
    """The table that ships with the program."""
    return read_book(AgencyBook, "rules", "agencies.toml")


def agency_of(person: PersonFacts) -> str:
    """The agency somebody speaks for; where none is written, what they are."""
    return person.agency or person.is_


def _texts(person: PersonFacts) -> tuple[str, str]:
    return person.agency, person.is_


def deciders(facts: Facts, policy: Policy) -> tuple[PersonFacts, ...]:
    """The professionals whose agencies count: without the chair, and without those who only assist."""
    return tuple(
        person
        for person in facts.people
        if person.group == "professional" and person.id != facts.chair and not advises(person, policy)
    )


def advises(person: PersonFacts, policy: Policy) -> bool:
    """Whether somebody only helps, such as a solicitor or an interpreter: they decide nothing."""
    return says_any((person.is_,), policy.never_count)


def is_social_care(person: PersonFacts, policy: Policy) -> bool:
    """Whether somebody speaks for children's social care."""
    texts = (person.agency,) if person.agency else (person.is_,)
    return says_any(texts, policy.social_care | {"social worker"})


def kind_of_agency(person: PersonFacts, policy: Policy) -> str:
    """One of `KINDS_OF_AGENCY`: what sort of agency somebody is from, which names neither it nor them."""
    if is_social_care(person, policy):
        return "social_care"
    if _is_school(person):
        return "school"
    if says_any(_texts(person), agency_book().health):
        return "health"
    return "police" if says_any(_texts(person), _POLICE) else "other"


def _counted(person: PersonFacts, policy: Policy) -> str:
    health = policy.health_counts_once and says_any(_texts(person), agency_book().health)
    return "health" if health else agency_of(person).strip().lower()


def lacking(there: Sequence[PersonFacts], policy: Policy) -> tuple[str, ...]:
    """What these people lack to be a quorum, in words: social care, one other agency."""
    others = {_counted(person, policy) for person in there if not is_social_care(person, policy)} - {""}
    missing = () if any(is_social_care(person, policy) for person in there) else ("social care",)
    lack = max(policy.other_agencies - len(others), 0)
    return (*missing, "one other agency" if lack == 1 else f"{lack} other agencies") if lack else missing


def quorum_lost(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The conference runs, and too few agencies are here to decide."""
    if not facts.running:
        return
    here = [person for person in deciders(facts, policy) if person.presence and not person.stepped_out]
    if missing := lacking(here, policy):
        message = f"To decide, {joined(missing)} must be here too. Wait, or say why you go on without."
        yield Finding("quorum_lost", (), message)


def _is_school(person: PersonFacts) -> bool:
    texts = " | ".join(_texts(person)).lower()
    for word in agency_book().no_school:
        texts = texts.replace(word, "")
    return says_any((texts,), agency_book().school)


def at_school(facts: Facts, policy: Policy) -> tuple[ChildFacts, ...]:
    """The children for whom a school is expected."""
    first, last = policy.school_age
    ages = ((child, age(child, facts)) for child in facts.children)
    return tuple(child for child, years in ages if years is not None and first <= years <= last)


def schools_of(child: ChildFacts, facts: Facts) -> tuple[PersonFacts, ...]:
    """Whoever is invited from a school that is this child's, or that is said to be nobody's in particular."""
    return tuple(
        person
        for person in facts.people
        if person.group != "family" and _is_school(person) and (not person.to or child.id in person.to)
    )


def _school_missing(facts: Facts, policy: Policy) -> Iterator[Finding]:
    without = [called(child.id, facts) for child in at_school(facts, policy) if not schools_of(child, facts)]
    if without:
        message = (
            f"Nobody from the school of {joined(without)} is invited. Ask the school to come, or to write."
        )
        yield Finding("agency_missing", ("school",), message)


def agency_missing(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A school, or somebody who knows about a matter of this conference, is not invited."""
    yield from _school_missing(facts, policy)
    asks = agency_book().asks
    for matter in specialist_matters(facts):
        if not specialists(matter, facts):
            about = official_words(wording().matters, matter)
            message = f"Nobody invited is there for {about}. Invite {asks[matter]}, or ask their advice."
            yield Finding("agency_missing", (matter,), message)


def specialist_matters(facts: Facts) -> tuple[str, ...]:
    """The matters of this conference about which somebody is known to know."""
    return tuple(sorted(facts.matters & agency_book().specialists.keys()))


def specialists(matter: str, facts: Facts) -> tuple[PersonFacts, ...]:
    """Whoever is invited and knows about a matter."""
    words = agency_book().specialists[matter]
    invited = (person for person in facts.people if person.group != "family")
    return tuple(person for person in invited if says_any(_texts(person), words))


def view_missing(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """An agency that was here has not said what it thinks should be decided for a child."""
    if not decision_reached(facts):
        return
    here = [person for person in deciders(facts, policy) if person.spells]
    agencies = dict.fromkeys(filter(None, map(agency_of, here)))
    agency_by_id = {person.id: agency_of(person) for person in facts.people}
    given = {(view.child, agency_by_id.get(view.who)) for view in facts.views}
    for child in facts.children:
        for agency in agencies:
            if (child.id, agency) not in given:
                name = called(child.id, facts)
                message = f"Ask {agency}: “What do you think should be decided for {name}, and why?”"
                yield Finding("view_missing", (child.id, agency), message)


RULES = (quorum_lost, agency_missing, view_missing)
