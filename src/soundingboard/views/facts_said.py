"""What is said, and how the talk goes, from rows to `soundingboard.practice.facts_said`."""

from dataclasses import replace
from datetime import datetime

from soundingboard.base.dates import seconds_between
from soundingboard.conference.board import NewInformation, Score
from soundingboard.conference.meeting import AgendaItem, Break, ClosedPart, ItemSpan, Turn
from soundingboard.conference.people import Absence, CatchUp
from soundingboard.conference.record import Record
from soundingboard.practice import facts as f
from soundingboard.practice.readers import audience_of
from soundingboard.views.cardfacts import cards_of
from soundingboard.views.filing import filed
from soundingboard.views.named import Names
from soundingboard.views.provenance import copied_facts

_STATES = {"to_come": "waiting", "now": "running", "finished": "done", "skipped": "skipped"}


def with_said(facts: f.Facts, record: Record) -> f.Facts:
    """These facts with the board, and how the talk went."""
    return replace(
        facts,
        breaks=tuple(
            f.BreakFacts(row.started, row.until, row.minutes, row.asked_by or None)
            for row in record.all(Break)
        ),
        turns=tuple(map(_turn, record.all(Turn))),
        absences=tuple(
            f.AbsenceFacts(row.who, row.started, row.until, row.gone_on_because)
            for row in record.all(Absence)
        ),
        closed_parts=tuple(
            f.ClosedPartFacts(row.started, row.until, tuple(row.who)) for row in record.all(ClosedPart)
        ),
        catch_ups=tuple(f.CatchUpFacts(row.id, row.by, row.when) for row in record.all(CatchUp)),
        entries=cards_of(record),
        copied=copied_facts(record),
        scores=tuple(map(_score, record.all(Score))),
        new_information=tuple(map(_new_information, record.all(NewInformation))),
    )


def _turn(row: Turn) -> f.TurnFacts:
    seconds = seconds_between(row.started, row.until) if row.until else None
    return f.TurnFacts(row.who, row.started, seconds)


def _score(row: Score) -> f.ScoreFacts:
    about, not_for = tuple(row.about), tuple(row.not_for)
    return f.ScoreFacts(row.who, about, row.score, row.why, row.entry or None, row.id, not_for)


def _new_information(row: NewInformation) -> f.NewInformationFacts:
    return f.NewInformationFacts(
        row.id,
        row.giver,
        row.what,
        row.why_exceptional,
        shareable=row.shareable,
        allowed=row.allowed,
        family_time=row.family_time,
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
    )


def items_of(record: Record, now: datetime) -> tuple[f.ItemFacts, ...]:
    """The parts of the day, and how long each has taken until now."""
    spans, names = filed(record.all(ItemSpan), "item"), Names(record)
    return tuple(
        f.ItemFacts(
            id=row.id,
            title=names.filled(row.title),
            purpose=row.purpose,
            minutes=row.minutes,
            state=_STATES[row.state],
            started_at=min((span.started for span in spans[row.id]), default=None),
            spent=sum(seconds_between(span.started, span.until or now) for span in spans[row.id]),
            recap=row.recap,
            who=tuple(row.who),
            family_title=row.family_title,
            audience=audience_of(row.audience),
            attends=tuple(row.attends.items()),
            stretches=tuple((span.started, span.until) for span in spans[row.id]),
            not_for=tuple(row.not_for),
        )
        for row in record.all(AgendaItem)
    )
