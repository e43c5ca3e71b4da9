"""Strings that some people must never read: an address, a number, another family's name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain, repeat
from typing import Final

from soundingboard.base.forgetting import remembered
from soundingboard.practice.board import entries
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called, told_alone
from soundingboard.practice.naming import is_a_word_too, stands_as_name
from soundingboard.practice.patterns import bare, plain
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read, may_read_entry
from soundingboard.practice.writings import Writing, of_entry, writings

NOTHING: frozenset[str] = frozenset()
LONG: Final = 6
"""So many letters in a row make no other words by chance, wherever spaces stand between them."""


def stands_in(text: str, protected: str) -> bool:
    """Whether a protected string stands in a text, however it is spaced, cased or punctuated.

    A string of digits is found in any grouping: 07700 900123 and 07700-900-123 are one, and so is one
    of letters that is no short word. A name that is an ordinary word too is found where it stands as
    a name.
    """
    wanted = _words(protected)
    if not wanted:
        return False
    if _squeezed(protected).isdigit():
        return _squeezed(protected) in re.sub(r"[\s().+/—-]", "", plain(bare(text)))
    if f" {wanted} " not in f" {_words(text)} ":
        return _spaced_otherwise(text, protected)
    return not is_a_word_too(protected) or stands_as_name(text, protected)


def _spaced_otherwise(text: str, protected: str) -> bool:
    """Whether it begins and ends where words of the text do, with spaces in other places: ``LS14AB``."""
    wanted, found = _squeezed(protected), _squeezed(text)
    if len(wanted) < LONG or wanted not in found:
        return False
    edges = {0, *accumulate(map(len, _words(text).split()))}
    starts = (match.start() for match in re.finditer(f"(?={re.escape(wanted)})", found))
    return any({at, at + len(wanted)} <= edges for at in starts)


@remembered(8192)
def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", bare(text)))


@remembered(8192)
def _squeezed(text: str) -> str:
    return _words(text).replace(" ", "")


def _kept_from(person: PersonFacts, guarding: Iterable[EntryFacts], facts: Facts) -> frozenset[str]:
    """The protected strings that this person must not read; withdrawing an entry gives none away."""
    hidden = [entry for entry in guarding if not may_read_entry(person, entry, facts)]
    alone = told_alone(facts) if person.id != facts.chair else NOTHING
    return alone | {string for entry in hidden for string in entry.protects}


def _read_by(person: PersonFacts, writing: Writing, entry: EntryFacts | None, facts: Facts) -> bool:
    if entry is not None:
        return may_read_entry(person, entry, facts)
    readers = (writing.audience, writing.not_for, writing.about)
    return may_read(person, facts, audience=readers[0], not_for=readers[1], about=readers[2])


def protected_string(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody would read what is kept from them, because it was also typed somewhere else."""
    guarding = [entry for entry in facts.entries if entry.protects]
    kept = {person.id: strings for person in facts.people if (strings := _kept_from(person, guarding, facts))}
    for writing, person, _string in read_although_kept(facts, kept):
        name = called(person.id, facts)
        message = f"{name} would read what is kept from {name}. Take it out, or keep this from {name}."
        yield Finding("protected_string", (writing.where, person.id), message)


def read_although_kept(
    facts: Facts, kept: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Writing, PersonFacts, str]]:
    """Whatever somebody would read, by its audience, that holds one of the strings kept from them."""
    strings = frozenset().union(*kept.values())
    if not strings:
        return
    cards = entries(facts)
    on_cards = zip(cards, map(_held_by_card, cards, repeat(strings)), strict=True)
    elsewhere = ((writing, None, _held_by(writing, strings)) for writing in writings(facts))
    found = chain(((of_entry(entry), entry, held) for entry, held in on_cards if held), elsewhere)
    for writing, entry, held in found:
        for person in facts.people if held else ():
            theirs = held & kept.get(person.id, NOTHING)
            if theirs and _read_by(person, writing, entry, facts):
                yield writing, person, min(theirs)


@remembered(8192)
def _held_by_card(entry: EntryFacts, strings: frozenset[str]) -> frozenset[str]:
    return _held_by(of_entry(entry), strings)


def _held_by(writing: Writing, strings: frozenset[str]) -> frozenset[str]:
    """Those of the strings that stand in something written."""
    return frozenset(each for each in strings if any(stands_in(text, each) for text in writing.texts))


RULES = (protected_string,)
