"""The record as the rules read it: facts, and the one clock."""

from dataclasses import replace
from datetime import datetime

from soundingboard.base.forgetting import remembered
from soundingboard.conference.elsewhere import ClearedName, OtherFamilies
from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.practice.elsewhere import Elsewhere, elsewhere
from soundingboard.practice.facts import Facts
from soundingboard.views.facts_agreed import with_agreed
from soundingboard.views.facts_before import with_before
from soundingboard.views.facts_said import items_of, with_said
from soundingboard.views.heading import place_of


def facts_of(record: Record, now: datetime) -> Facts:
    """Everything the rules may need, at that moment; what time does not touch is made once a record."""
    return replace(_standing(record), now=now, items=items_of(record, now), recipients=record.due)


@remembered(4)
def _standing(record: Record) -> Facts:
    c = record.conference
    known = Facts(
        kind=c.kind,
        reference=c.reference,
        family=c.family,
        starts=c.starts,
        now=c.starts,
        chair=c.chair,
        strategy_discussion=c.strategy_discussion,
        previous=c.previous,
        previous_not_quorate=c.previous_not_quorate,
        area=c.area,
        place=place_of(c),
        matters=frozenset(c.matters),
        started_at=c.started_at,
        closed_at=c.closed_at,
        interpreter=c.interpreter,
        next_conference=c.next_conference,
        other_families=_others(record),
    )
    return with_agreed(with_said(with_before(known, record), record), record)


def _others(record: Record) -> Elsewhere:
    people: tuple[Person | Child, ...] = (*record.all(Person), *record.all(Child))
    here = {name for one in people for name in (one.name, one.called)} | {record.conference.family}
    cleared = frozenset(row.name for row in record.all(ClearedName))
    return _looked_for(record.elsewhere, frozenset(here), cleared)


@remembered(8)
def _looked_for(others: OtherFamilies, here: frozenset[str], cleared: frozenset[str]) -> Elsewhere:
    return elsewhere(others.full, others.surnames, others.young, here, cleared)
