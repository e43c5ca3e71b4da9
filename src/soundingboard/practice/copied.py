"""Words that were said again: what two texts have in common, word for word, and who may not read it."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from soundingboard.base.forgetting import remembered
from soundingboard.practice.facts import CopiedFacts, EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called, quoted
from soundingboard.practice.policy import Policy
from soundingboard.practice.protection import read_although_kept
from soundingboard.practice.readers import may_read, may_read_entry
from soundingboard.practice.variants import bare

RUN: Final = 5
"""So many words in a row that are the same are no chance."""
WHOLE: Final = 3
"""A text of so many words, too short for a run, counts where all of it is said again."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Gram = tuple[str, ...]


@remembered(16384)
def grams(text: str) -> frozenset[Gram]:
    """What tells this text from others: each run of five words in it; of a shorter one, all of it."""
    words = _words(text)
    if len(words) < RUN:
        return frozenset({words} if len(words) >= WHOLE else ())
    return frozenset(words[place : place + RUN] for place in range(len(words) - RUN + 1))


@remembered(1024)
def looked_for(text: str) -> frozenset[Gram]:
    """Every run in a text that may be all of a short text, or tell a long one from others."""
    words = _words(text)
    return frozenset(
        words[place : place + length]
        for length in range(WHOLE, RUN + 1)
        for place in range(len(words) - length + 1)
    )


def said_again(text: str, source: str) -> tuple[str, ...]:
    """The stretches of the text that say the same as the source word for word, as they stand in the text."""
    wanted, words, places = grams(source), _words(text), list(_WORD.finditer(text))
    length = min(map(len, wanted), default=RUN)
    stretches: list[tuple[int, int]] = []
    for first in range(len(words)):
        if words[first : first + length] in wanted:
            began = stretches.pop()[0] if stretches and first < stretches[-1][1] else first
            stretches.append((began, first + length))
    return tuple(text[places[first].start() : places[last - 1].end()] for first, last in stretches)


@remembered(4096)
def _words(text: str) -> Gram:
    """The words without case, accents or apostrophes."""
    return tuple("".join(filter(str.isalnum, bare(found[0]))) for found in _WORD.finditer(text))


def _kept_from(person: PersonFacts, known: Mapping[str, EntryFacts], facts: Facts) -> frozenset[str]:
    """The words that this person must not read, because they come from what this person may not read."""
    return frozenset(
        words
        for copied in facts.copied
        if not _may_read_source(person, copied, known.get(copied.card), facts)
        for words in copied.words
    )


def copied_words(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody would read words that come from a card which is not for them, unless they are kept back."""
    if not facts.copied:
        return
    known = {entry.id: entry for entry in facts.entries}
    kept = {person.id: those for person in facts.people if (those := _kept_from(person, known, facts))}
    where = {words: copied.where for copied in facts.copied for words in copied.words}
    for _writing, person, words in read_although_kept(facts, kept):
        name = called(person.id, facts)
        message = (
            f"{quoted(words)} comes from a card that not everyone may see, {name} for one. "
            "It is kept back until you clear it."
        )
        yield Finding("copied_words", (where[words],), message)


def _may_read_source(person: PersonFacts, copied: CopiedFacts, card: EntryFacts | None, facts: Facts) -> bool:
    if card is not None:
        return may_read_entry(person, card, facts)
    return may_read(person, facts, audience=copied.audience, not_for=copied.not_for, about=copied.about)


RULES = (copied_words,)
