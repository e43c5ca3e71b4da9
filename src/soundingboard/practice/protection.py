"""Strings that some people must never read: an address, a number, another family's name."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import accumulate, chain, repeat
from typing import Final

from soundingboard.base.forgetting import remembered
from soundingboard.practice.board import entries
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called, told_alone
from soundingboard.practice.naming import is_a_word_too, stands_as_name
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read, may_read_entry
from soundingboard.practice.streets import streets_of
from soundingboard.practice.variants import variant_book, words_of
from soundingboard.practice.writings import Writing, of_entry, writings

NOTHING: frozenset[str] = frozenset()
LONG: Final = 6
"""So many letters in a row make no other words by chance, wherever spaces stand between them."""
LONGER_THAN_A_DATE: Final = 9
"""So many digits in a row are somebody's, such as of a telephone."""
SHORTEST: Final = 3
"""Names of fewer letters make other words with an s."""


def stands_in(text: str, protected: str) -> bool:
    """Whether a protected string stands in a text, however it is spaced, cased, shortened or punctuated.

    A number is found in any grouping, in digits of any script and in words, and one of a telephone
    with any prefix; so is one in the string, a postcode, and an address of a street with its number
    anywhere beside it, whatever kind of street it is said to be; a house with a name is found without
    what follows it, and a street that few towns have without its number. A name is found with the s of
    several, or of what is theirs, too. A name that is an ordinary word is found where it stands as a name.
    """
    wanted, said = words_of(protected), words_of(text)
    if not wanted:
        return False
    if any(found(said) for found in _parts(wanted)):
        return True
    if _without_its_number(text, protected):
        return True
    if wanted.isdigit() and protected.strip()[0].isdigit():
        return f" {wanted} " in f" {said} "
    if f" {wanted} " not in f" {said} ":
        return _spaced_otherwise(said, wanted) or _with_an_s(said, wanted)
    return not is_a_word_too(protected) or stands_as_name(text, protected)


@remembered(2048)
def _parts(wanted: str) -> tuple[Callable[[str], bool], ...]:
    """What finds the long numbers and the address in a protected string, each for itself."""
    numbers = (run.replace(" ", "") for run in _DIGITS.findall(wanted))
    least = LONG if wanted.replace(" ", "").isdigit() else LONGER_THAN_A_DATE
    long = (_UK.sub("", number) for number in numbers if len(number) >= least)
    addresses = [_beside(match["number"], match["named"]) for match in _address().finditer(wanted)]
    codes = [_stands(f"{match['area']} ?{match['rest']}") for match in _POSTCODE.finditer(wanted)]
    return *(partial(_has_number, number) for number in long), *addresses, *codes


_POSTCODE: Final = re.compile(r"(?<!\w)(?P<area>[a-z]{1,2}\d[a-z\d]?) ?(?P<rest>\d[a-z]{2})(?!\w)")


def _without_its_number(text: str, protected: str) -> bool:
    """Whether the house of an address stands there by its name, or the street alone."""
    house = _house(protected)
    return bool(house and stands_in(text, house)) or any(
        street.is_meant_in(text) for street in streets_of(protected)
    )


@remembered(2048)
def _house(protected: str) -> str:
    """The name of a house that an address begins with, before its first comma: ``Rose Cottage``."""
    name, comma, _ = protected.partition(",")
    words = words_of(name).split()
    named = len(words) > 1 and words[-1] in variant_book().streets and not any(map(str.isdigit, words))
    return name if comma and named else ""


def _stands(pattern: str) -> Callable[[str], bool]:
    """Finds it where it begins and ends as words do."""
    found = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
    return lambda said: found.search(said) is not None


_DIGITS: Final = re.compile(r"(?<!\w)\d[\d ]*(?!\w)")
_UK: Final = re.compile(r"^(?:(?:00)?44)?0?(?=\d{9,10}$)")
"""What stands before a number of this country's telephones, from here or from abroad."""


def _has_number(number: str, said: str) -> bool:
    return any(number in run.replace(" ", "") for run in _DIGITS.findall(said))


@cache
def _address() -> re.Pattern[str]:
    """A number and its street; the book is read when the first is looked for, not at the start."""
    number = r"(?<!\w)(?P<number>\d{1,4}[a-z]?) "
    return re.compile(rf"{number}(?P<named>(?:[^\W\d]+ ){{1,3}}?)(?:{_streets()})(?!\w)")


@cache
def _streets() -> str:
    return "|".join(variant_book().streets)


_BETWEEN: Final = r" (?:(?:at|in|on|of|the|number|no|house|flat|it|is) ){0,3}"
"""What may stand between a street and its number."""


def _beside(number: str, named: str) -> Callable[[str], bool]:
    """Finds the number beside a street of that name, with an apostrophe in it or without."""
    street = f"{re.sub(' ?s ', ' ?s ', named)}(?:{_streets()})"
    return _stands("|".join(f"{one}{_BETWEEN}{other}" for one, other in ((number, street), (street, number))))


def _spaced_otherwise(said: str, wanted: str) -> bool:
    """Whether it begins and ends where words of the text do, with spaces in other places: ``LS14AB``."""
    sought, found = wanted.replace(" ", ""), said.replace(" ", "")
    if len(sought) < LONG or sought not in found:
        return False
    edges = {0, *accumulate(map(len, said.split()))}
    starts = (match.start() for match in re.finditer(f"(?={re.escape(sought)})", found))
    return any({at, at + len(sought)} <= edges for at in starts)


def with_an_s(wanted: str) -> str:
    """A name as it stands for several, or what is theirs without an apostrophe; empty where it has none."""
    several = f"{wanted}es" if wanted.endswith("s") else f"{wanted}s"
    short = len(wanted) < SHORTEST or several in _OTHER_WORDS or is_a_word_too(wanted)
    return "" if short or any(letter.isdigit() for letter in wanted) else several


_OTHER_WORDS: Final = frozenset(("alas", "bias", "does", "goes", "plus", "this", "thus"))
"""What is a word of its own, though a short name with an s would be spelled so."""


def _with_an_s(said: str, wanted: str) -> bool:
    if wanted not in said:
        return False
    several = with_an_s(wanted)
    return bool(several) and f" {several} " in f" {said} "


def _kept_from(person: PersonFacts, guarding: Iterable[EntryFacts], facts: Facts) -> frozenset[str]:
    """The protected strings that this person must not read; withdrawing an entry gives none away."""
    hidden = [entry for entry in guarding if not may_read_entry(person, entry, facts)]
    alone = told_alone(facts) if person.id != facts.chair else NOTHING
    return alone | {string for entry in hidden for string in entry.protects}


def would_read(person: PersonFacts, writing: Writing, entry: EntryFacts | None, facts: Facts) -> bool:
    """Whether somebody may read what is written; what stands on a card only together with that."""
    if entry is not None and not may_read_entry(person, entry, facts):
        return False
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
            if theirs and would_read(person, writing, entry, facts):
                yield writing, person, min(theirs)


@remembered(8192)
def _held_by_card(entry: EntryFacts, strings: frozenset[str]) -> frozenset[str]:
    return _held_by(of_entry(entry), strings)


def _held_by(writing: Writing, strings: frozenset[str]) -> frozenset[str]:
    """Those of the strings that stand in something written."""
    return frozenset(each for each in strings if any(stands_in(text, each) for text in writing.texts))


RULES = (protected_string,)
