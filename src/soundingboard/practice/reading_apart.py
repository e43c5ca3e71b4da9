"""What of two who must not meet one would read about the other.

Open ends, as in `soundingboard.practice.open_ends`: asked, never decided. Pure: facts in, values out.
"""

from collections.abc import Iterator
from itertools import chain, repeat

from soundingboard.base.forgetting import remembered
from soundingboard.practice.apart import pairs
from soundingboard.practice.board import entries
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import children_of
from soundingboard.practice.names import called, quoted
from soundingboard.practice.protection import stands_in, would_read
from soundingboard.practice.writings import Writing, as_told, of_entry, of_response, writings

Told = tuple[Writing, EntryFacts | None]
"""Something written, and the card that it stands on."""


def apart_open(facts: Facts) -> Iterator[Finding]:
    """Something is about one of two who must not meet, and the other, a parent, would read it.

    What is the reader's own tells them nothing new, and an audience that names them was chosen. Where
    one of the two was harmed, what the other does is theirs to know.
    """
    found: dict[tuple[str, ...], Finding] = {}
    for reader, other in _readers(facts):
        for writing, card in chain(_on_cards(other, facts), _elsewhere(other, facts)):
            chosen = not isinstance((card or writing).audience, str) or _is_own(reader, writing, card)
            if writing.kept_as and not chosen and would_read(reader, writing, card, facts):
                what, key = writing.kept_as
                words = _in_words(reader, other, writing, facts)
                found.setdefault((what, key, reader.id), Finding("apart_open", (what, key, reader.id), words))
    yield from found.values()


def _readers(facts: Facts) -> Iterator[tuple[PersonFacts, PersonFacts]]:
    """Each parent who must not meet somebody, and whom; not whoever alone of the two was harmed."""
    for pair in pairs(facts):
        for reader, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if children_of(reader, facts) and (other.harmed or not reader.harmed):
                yield reader, other


def _on_cards(other: PersonFacts, facts: Facts) -> Iterator[Told]:
    """Cards that are about them, and what was answered to a card by them, or about them."""
    cards, who = entries(facts), (other.id, other.name, other.called)
    for card, is_about in zip(cards, map(_card_is_about, cards, repeat(who)), strict=True):
        if card.held:
            continue
        if is_about:
            yield of_entry(as_told(card)), card
        for response in card.responses:
            writing = of_response(response, card, facts)
            if _is_about(writing, who):
                yield writing, card


def _elsewhere(other: PersonFacts, facts: Facts) -> Iterator[Told]:
    who = (other.id, other.name, other.called)
    return ((each, None) for each in writings(facts) if each.reader is None and _is_about(each, who))


@remembered(8192)
def _card_is_about(card: EntryFacts, who: tuple[str, str, str]) -> bool:
    return _is_about(of_entry(as_told(card)), who)


def _is_about(writing: Writing, who: tuple[str, str, str]) -> bool:
    """Whether somebody, by id and names, is named in it, does it or said it."""
    key, *names = who
    return key in writing.others or any(_names(text, names) for text in writing.texts)


def _names(text: str, names: list[str]) -> bool:
    return any(stands_in(text, name) for name in names if name)


def _is_own(reader: PersonFacts, writing: Writing, card: EntryFacts | None) -> bool:
    """Whether they said it or do it; a card that tells what they did is theirs to read."""
    behaved = card is not None and card.whose_behaviour == reader.id
    return reader.id in writing.others or behaved


def _in_words(reader: PersonFacts, other: PersonFacts, writing: Writing, facts: Facts) -> str:
    name, met = called(reader.id, facts), called(other.id, facts)
    said = [text for text in (*writing.own, *writing.worded) if text]
    naming = [text for text in said if _names(text, [other.name, other.called])]
    words = next(map(quoted, (*naming, *said)), "")
    where = f" in {writing.place}" if writing.place else ""
    stop = "" if writing.place.rstrip("”").endswith((".", "?", "!", "…")) else "."
    told = f"{where}: {words}" if words and words not in writing.place else f" {writing.place}{stop}"
    return f"{name} must not meet {met}, and would read{told} Keep it from {name}?"
