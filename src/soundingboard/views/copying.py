"""Words that a change types again from what not everyone may read, wherever it puts them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import EVERYONE, Entry
from soundingboard.conference.copied import ClearedText, Copied
from soundingboard.conference.meeting import Conference, PrivateNote
from soundingboard.conference.noun import Belongs
from soundingboard.conference.nouns import BELONGING
from soundingboard.conference.people import KeptApart, SafetyAnswer
from soundingboard.conference.record import Record, RowChange, noun_of
from soundingboard.conference.sources import readers_of
from soundingboard.practice.copied import Gram, grams, looked_for, said_again
from soundingboard.practice.facts import EntryFacts, Facts
from soundingboard.practice.protection import stands_in
from soundingboard.practice.readers import audience_of, may_read, may_read_entry
from soundingboard.practice.writings import of_entry, writings
from soundingboard.views.facts import facts_of

_NOUNS: Final[tuple[type[Any], ...]] = BELONGING
_SOURCES: Final = tuple(noun for noun in _NOUNS if hasattr(noun, "audience") or hasattr(noun, "not_for"))
_UNREAD: Final = frozenset(
    noun.__tablename__ for noun in (ClearedText, Conference, Copied, KeptApart, PrivateNote, SafetyAnswer)
)
"""Of these nobody but the chair ever reads a word, or each is set beforehand."""


@dataclass(frozen=True, slots=True)
class SaidAgain:
    """Words of one row that are those of another, which not everyone may read."""

    row: Belongs
    source: Belongs
    words: tuple[str, ...]


def said_again_in(record: Record, changes: Iterable[RowChange]) -> Iterator[SaidAgain]:
    """Whatever these changes, of which the record knows nothing yet, say again to somebody new."""
    changes = tuple(changes)
    after = record.after(changes)
    for change in changes:
        noun = None if change.table in _UNREAD else noun_of(change.table)
        row = after.find(noun, change.key[-1]) if noun else None
        if row is None:
            continue
        for source, words in _copied(record, row):
            if not _is_as_narrow(row, source, after):
                yield SaidAgain(row, source, words)


def _copied(record: Record, row: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:  # noqa: ANN401 - a row of any noun
    """Each source of what this row says newly, or newly to somebody; and the words."""
    before = record.find(type(row), row.id)
    same = before and readers_of(before)[:2] == readers_of(row)[:2]
    old = _texts(before) if same else ()
    new = [(text, wanted) for text in _texts(row) if text not in old and (wanted := looked_for(text))]
    found = {source: _common(new, source) for source in _alike(record, new) if source is not before}
    if not found:
        return
    facts = _facts(record)
    kept = {source: words for source, words in found.items() if not _is_open_to_all(source, facts)}
    secret = {each for each in chain.from_iterable(kept.values()) if not _stands_openly(each, record, facts)}
    for source, words in kept.items():
        if said := tuple(sorted(words & secret)):
            yield source, said


_Said = list[tuple[str, frozenset[Gram]]]
"""Texts, each with what is looked for of it."""


def _alike(record: Record, new: _Said) -> Iterator[Any]:
    """The rows with an audience that may hold any of this."""
    wanted = frozenset(chain.from_iterable(grams for _, grams in new))
    every = chain.from_iterable(map(record.all, _SOURCES)) if wanted else ()
    return (source for source in every if not wanted.isdisjoint(_grams(source)))


def _common(new: _Said, source: Any) -> frozenset[str]:  # noqa: ANN401 - a row of any noun
    """The words of these texts that stand in a row as well."""
    return frozenset(
        words
        for told in _texts(source)
        for text, wanted in new
        if not grams(told).isdisjoint(wanted)
        for words in said_again(text, told)
    )


def _is_open_to_all(source: Any, facts: Facts) -> bool:  # noqa: ANN401 - a row of any noun with an audience
    return _is_open(source) and len(_may_read(source, facts)) == len(facts.people)


def _is_as_narrow(row: Any, source: Any, after: Record) -> bool:  # noqa: ANN401 - rows of any noun
    """Whether whoever may read the row may read the source too, because somebody has said so."""
    if not {"audience", "not_for"} & {*type(row).__mapper__.column_attrs.keys()} or _is_open(row):
        return False
    facts = _facts(after)
    return _may_read(row, facts) <= _may_read(source, facts)


def _is_open(row: Any) -> bool:  # noqa: ANN401 - a row of any noun with an audience
    """Whether nobody has said who may read it."""
    return readers_of(row)[:2] == (EVERYONE, []) and getattr(row, "may_share", "") not in {"ask", "no"}


def _may_read(row: Any, facts: Facts) -> frozenset[str]:  # noqa: ANN401 - a row of any noun with an audience
    """Whoever of the conference may read a row."""
    card = _cards(facts.entries)[row.id] if isinstance(row, Entry) else None
    audience, not_for, about = readers_of(row)
    return frozenset(
        person.id
        for person in facts.people
        if (
            may_read_entry(person, card, facts)
            if card
            else may_read(person, facts, audience=audience_of(audience), not_for=not_for, about=about)
        )
    )


@remembered(4)
def _cards(entries: tuple[EntryFacts, ...]) -> dict[str, EntryFacts]:
    return {entry.id: entry for entry in entries}


def _facts(record: Record) -> Facts:
    return facts_of(record, record.conference.starts)


def _stands_openly(words: str, record: Record, facts: Facts) -> bool:
    """Whether they are no secret: cleared once, or said where everyone may read them in their own right."""
    if any(copied.cleared and _hold(copied.words, words) for copied in record.all(Copied)):
        return True
    kept = [each for copied in facts.copied for each in copied.words]
    return any(
        stands_in(text, words) and not any(stands_in(text, each) for each in kept)
        for texts in _open_texts(facts)
        for text in texts
    )


def _open_texts(facts: Facts) -> Iterator[tuple[str, ...]]:
    for entry in facts.entries:
        if not entry.withdrawn and all(may_read_entry(person, entry, facts) for person in facts.people):
            yield of_entry(entry).texts
    for writing in writings(facts):
        readers = {"audience": writing.audience, "not_for": writing.not_for, "about": writing.about}
        if writing.reader is None and all(may_read(person, facts, **readers) for person in facts.people):
            yield writing.texts


def _hold(texts: Iterable[str], words: str) -> bool:
    return any(stands_in(text, words) for text in texts)


@remembered(16384)
def _grams(row: Belongs) -> frozenset[Gram]:
    return frozenset(chain.from_iterable(map(grams, _texts(row))))


@remembered(16384)
def _texts(row: Any) -> tuple[str, ...]:  # noqa: ANN401 - a row of any noun
    """All that is written in a row, in columns of text and of texts by child: no id, and no code."""
    values = (getattr(row, name) for name in type(row).__mapper__.column_attrs.keys())  # noqa: SIM118 - no dict
    parts = (value.values() if isinstance(value, dict) else (value,) for value in values)
    texts = (each for each in chain.from_iterable(parts) if isinstance(each, str))
    return tuple(text for text in texts if len(text.split()) > 1)
