"""What is known of every card: the same values for as long as the rows that they were made of."""

from collections.abc import Iterator
from dataclasses import replace

from soundingboard.base.dates import as_date
from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import Entry, Move, Response
from soundingboard.conference.record import Record
from soundingboard.practice import facts as f
from soundingboard.practice.readers import audience_of
from soundingboard.views.filing import filed

CARDS_KEPT = 8192
"""How many cards' facts are kept; those not asked for longest go first."""


@remembered(4)
def cards_of(record: Record) -> tuple[f.EntryFacts, ...]:
    """The facts of every card, in the order of the cards."""
    responses, moves = filed(record.all(Response), "entry"), filed(record.all(Move), "entry")
    beside = responses.keys() | moves.keys()
    return tuple(
        _with_beside(card, responses[card.id], moves[card.id]) if card.id in beside else card
        for card in map(_entry, record.all(Entry))
    )


def with_facts(record: Record) -> Iterator[tuple[Entry, f.EntryFacts]]:
    """Every card and its facts, in the order of the cards."""
    return zip(record.all(Entry), cards_of(record), strict=True)


@remembered(CARDS_KEPT)
def _with_beside(
    card: f.EntryFacts, responses: tuple[Response, ...], moves: tuple[Move, ...]
) -> f.EntryFacts:
    """A card with what was said to it and how it was moved."""
    return replace(
        card,
        responses=tuple(map(_response, responses)),
        moves=tuple(f.MoveFacts(each.came_from, each.went_to, each.why, each.at) for each in moves),
    )


def _response(row: Response) -> f.ResponseFacts:
    return f.ResponseFacts(row.who, row.response, row.words, row.at, row.id, tuple(row.not_for))


@remembered(CARDS_KEPT)
def _entry(row: Entry) -> f.EntryFacts:
    """The facts that a card's own row holds."""
    return f.EntryFacts(
        id=row.id,
        kind=row.kind,
        text=row.text,
        at=row.at,
        said_by=row.said_by or None,
        read_by=row.read_by or None,
        about=tuple(row.about),
        own_words=row.own_words,
        may_share=row.may_share,
        family_concern=row.family_concern,
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
        protects=tuple(row.protects),
        held=row.held,
        nature=row.nature,
        whose=row.whose or None,
        read_back=row.read_back,
        gathered=row.gathered,
        matters=frozenset(row.matters),
        because=row.because,
        effect=dict(row.effect),
        likelihood=row.likelihood,
        significant_because=row.significant_because,
        if_nothing_changes=row.if_nothing_changes,
        context=tuple(row.context),
        where=row.where,
        also_at_risk=row.also_at_risk,
        who_can_change=row.who_can_change,
        support=row.support,
        whose_behaviour=row.whose_behaviour or None,
        source=row.source or None,
        finder=row.finder or None,
        find_by=as_date(row.find_by) or row.find_by or None,
        withdrawn=bool(row.withdrawn),
        answer=_answer(row),
    )


def _answer(row: Entry) -> f.AnswerFacts | None:
    if not row.answer:
        return None
    by_when = as_date(row.answer_by_when) or row.answer_by_when or None
    return f.AnswerFacts(row.answer, row.answer_by or None, row.answer_action or None, by_when)
