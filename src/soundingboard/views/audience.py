"""Who may see what: the one place that answers it, for the screen and for every copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from soundingboard.conference.board import Entry
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action
from soundingboard.conference.record import Record
from soundingboard.conference.sources import readers_of, source_of, standing_copies
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.names import told_alone
from soundingboard.practice.protection import stands_in
from soundingboard.practice.readers import (
    audience_of,
    awaits_a_child,
    may_read,
    may_read_entry,
)
from soundingboard.practice.telling import own_names, telling_names, telling_of_a_birth
from soundingboard.views.cardfacts import with_facts


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who would read a thing: a person of the conference, or a child."""

    id: str
    person: PersonFacts | None = None

    def may_see(self, facts: Facts, audience: list[str], not_for: list[str], about: list[str]) -> bool:
        """Whether they may."""
        if self.person is not None:
            return may_read(self.person, facts, audience=audience_of(audience), not_for=not_for, about=about)
        if self.id in not_for or (about and self.id not in about):
            return False
        return audience in (["everyone"], ["child"]) or self.id in audience

    def may_see_row(self, facts: Facts, row: Any) -> bool:  # noqa: ANN401 - a row of any noun but a card
        """Whether they may see this, by what its own row says."""
        return self.may_see(facts, *readers_of(row))

    def may_see_why(self, facts: Facts, action: Action, risks: Iterable[Entry]) -> bool:
        """Whether they may read every risk that a step answers; their own step they read in any case."""
        theirs = self.id in (action.who, *action.helpers)
        return theirs or all(self.may_see_row(facts, row) for row in risks)

    def may_see_entry(self, facts: Facts, entry: Entry, known: EntryFacts) -> bool:
        """Whether they may see this card, whose facts are ``known``; a child reads nobody else's words."""
        if self.person is not None:
            return may_read_entry(self.person, known, facts)
        mine = entry.said_by == self.id or not awaits_a_child(known, facts)
        return mine and self.may_see(facts, entry.audience, entry.not_for, entry.about)


def risks_of(action: Action, record: Record) -> tuple[Entry, ...]:
    """The cards that a step answers; one that was taken away is still not for everyone."""
    cards = record.by_id(Entry)
    return tuple(cards[key] for key in action.risks if key in cards)


def protected_from(
    record: Record, facts: Facts, readers: Iterable[Reader], *, screen: bool = False
) -> frozenset[str]:
    """Every string that some of these readers may not read, wherever it was typed.

    On the screen nothing for professionals stands at all, so what such a card protects is
    protected there whoever is looking; and what somebody told the chair alone is, everywhere.
    """
    readers = tuple(readers)
    on_cards = (
        string
        for entry, known in with_facts(record)
        for string in known.protects
        if (screen and entry.audience == ["professionals"])
        or not all(reader.may_see_entry(facts, entry, known) for reader in readers)
    )
    return frozenset(chain(on_cards, told_alone(facts)))


def copied_from(
    record: Record, facts: Facts, readers: Iterable[Reader], *, screen: bool = False
) -> frozenset[str]:
    """Words, until the chair clears them, that came from what some of these readers may not read.

    As for protected strings, nothing that came from what is for professionals stands on the screen,
    and nothing that is for the chair alone.
    """
    readers, known = tuple(readers), {entry.id: entry for entry in facts.entries}

    def all_may(source: Any) -> bool:  # noqa: ANN401 - a row of any noun with an audience
        if screen and readers_of(source)[0] in (["professionals"], []):
            return False
        if isinstance(source, Entry):
            return all(reader.may_see_entry(facts, source, known[source.id]) for reader in readers)
        return all(reader.may_see_row(facts, source) for reader in readers)

    return frozenset(
        words
        for copied in standing_copies(record)
        if not all_may(source_of(copied, record))
        for words in copied.words
    )


def holds(text: str, strings: Iterable[str]) -> str:
    """The first of the strings that stands in the text however it is written; empty when none does."""
    return next((each for each in strings if stands_in(text, each)), "")


def names_but(record: Record, children: Iterable[Child]) -> frozenset[str]:
    """By which names every child but these would be recognised, beside the names of everybody else."""
    named = list(children)
    young = (name for child in named for name in (child.name, child.called))
    grown = (own_names(person.name, person.called) for person in record.all(Person) if not person.removed)
    known = (*young, *chain.from_iterable(grown))
    others = [child for child in record.all(Child) if child not in named]
    birth = telling_of_a_birth([each.due for each in others if not each.born], [each.born for each in named])
    return birth.union(*(telling_names(child.name, child.called, known) for child in others))


def names_of(record: Record) -> frozenset[str]:
    """What people of this conference are called; no guide ever finds fault with a name."""
    everybody: tuple[Person | Child, ...] = (*record.all(Person), *record.all(Child))
    return frozenset(name for each in everybody for name in (each.name, each.called))
