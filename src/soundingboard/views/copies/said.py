"""What people said: cards, answers to them, concerns and scores, each as one reader may have it."""

from collections.abc import Iterator
from typing import Final

from soundingboard.base.dates import date_or_words, joined
from soundingboard.conference.board import Entry, Response, Score
from soundingboard.conference.people import Child
from soundingboard.conference.record import Record
from soundingboard.practice.facts import EntryFacts, ResponseFacts
from soundingboard.practice.natures import nature_told
from soundingboard.practice.outside import where_in_words
from soundingboard.practice.risk import missing_parts
from soundingboard.practice.scale import face_of
from soundingboard.views.cardfacts import with_facts
from soundingboard.views.copies.filter import NOT_FOR, Sieve
from soundingboard.views.copies.said_parts import ConcernPart, EntryPart, ResponsePart, ScorePart
from soundingboard.views.named import Names

_AT_HOME: Final = (["everyone"], ["child"])
"""For whom a child's words must be to stand in a letter that lies about at home."""


def entries(record: Record, sieve: Sieve) -> tuple[EntryPart, ...]:
    """Every card."""
    names = Names(record)
    return tuple(_entry(sieve, names, row, known) for row, known in with_facts(record) if sieve.entry(row))


def own_words(record: Record, sieve: Sieve) -> Iterator[Entry]:
    """What this child said and wants to share, as said; others at home read the letter, too."""
    for row in record.all(Entry):
        shared = row.may_share == "yes" and row.audience in _AT_HOME and not row.not_for
        if row.own_words and row.said_by == sieve.recipient.id and shared and sieve.entry(row):
            yield row


def concerns(record: Record, sieve: Sieve) -> tuple[ConcernPart, ...]:
    """What worries the family, and who answers it."""
    names = Names(record)
    return tuple(
        ConcernPart(
            row.text,
            row.own_words,
            names.called(row.said_by) if row.said_by else "",
            row.answer,
            names.called(row.answer_by) if row.answer_by else "",
            date_or_words(row.answer_by_when),
            own=row.said_by == sieve.recipient.id,
        )
        for row in record.all(Entry)
        if row.family_concern and sieve.entry(row)
    )


def scores(record: Record, sieve: Sieve) -> tuple[ScorePart, ...]:
    """What this reader and the professionals said; no other family member's."""
    names, found = Names(record), []
    for row in record.all(Score):
        about = sieve.their_names(row.about)
        entry = record.find(Entry, row.entry)
        mine = sieve.professional or row.who == sieve.recipient.id or not sieve.of_family(row.who)
        seen = bool(about) and sieve.about_a_thing(row.entry)
        told = f"{names.called(row.who)}: {row.score}. {row.why}".strip()
        if not (row.shown and mine and seen):
            sieve.without("a score", NOT_FOR if row.shown else "it was not shown", told)
        elif sieve.lets("a score", row, row.why, told=told):
            asked = f"“{entry.text}”" if entry else joined(about)
            face = face_of(row.score) if record.find(Child, row.who) else ""
            found.append(ScorePart(names.called(row.who), row.score, row.why, asked, face))
    return tuple(found)


def _entry(sieve: Sieve, names: Names, row: Entry, known: EntryFacts) -> EntryPart:
    draft = row.kind == "risk" and bool(missing_parts(known))
    theirs = {child.id for child in sieve.children}
    named = sieve.professional or row.own_words
    return EntryPart(
        kind="worry" if draft else row.kind,
        text=row.text,
        own_words=row.own_words,
        said_by=names.called(row.said_by) if named else "",
        read_by=names.called(row.read_by) if named and row.read_by else "",
        about=sieve.their_names(row.about),
        because=row.because,
        effects=tuple((names.called(child), text) for child, text in row.effect.items() if child in theirs),
        likelihood=row.likelihood,
        significant_because=row.significant_because,
        if_nothing_changes=row.if_nothing_changes,
        finder=names.called(row.finder) if row.finder else "",
        find_by=date_or_words(row.find_by),
        nature=nature_told(row.nature, row.because),
        whose=" ".join(sieve.called([row.whose])) if row.whose else "",
        gathered=row.gathered if sieve.professional else "",
        where=where_in_words(row.context, row.where),
        also_at_risk=row.also_at_risk if sieve.professional else "",
        who_can_change=names.called(row.who_can_change),
        support=row.support,
        responses=_responses(sieve, known),
    )


def _responses(sieve: Sieve, known: EntryFacts) -> tuple[ResponsePart, ...]:
    """What people said to a card; not whoever its reader must not meet, and no words of a child."""
    return tuple(
        ResponsePart(
            name,
            each.response,
            sieve.text("a response", each.words) if _may_quote(sieve, each) else "",
        )
        for each in known.responses
        for name in sieve.called([each.who])
        if sieve.hears(each.who, "an answer to a card", each.words)
        for row in [sieve.record.find(Response, each.id)]
        if row and sieve.lets("an answer to a card", row, told=each.words)
    )


def _may_quote(sieve: Sieve, answer: ResponseFacts) -> bool:
    """In their own words: to a professional always; else no child's, and nobody's who was harmed by it."""
    grown = sieve.record.find(Child, answer.who) is None
    return sieve.professional or (grown and sieve.quotes(answer.who, "a response", answer.words))
