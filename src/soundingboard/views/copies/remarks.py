"""What was noted beside board and plan, as one reader may have it."""

from soundingboard.base.dates import date_or_words
from soundingboard.conference.plan import Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.practice.facts import Facts
from soundingboard.practice.open_ends import not_confirmed
from soundingboard.practice.remarks import by_kind
from soundingboard.views.copies.filter import Sieve
from soundingboard.views.copies.said_parts import RemarkPart
from soundingboard.views.named import Names


def remarks(record: Record, sieve: Sieve) -> tuple[RemarkPart, ...]:
    """Every remark that is for this reader, kind after kind."""
    return tuple(_part(record, sieve, row) for row in by_kind(record.all(Remark)) if sieve.remark(row))


def own_remarks(record: Record, sieve: Sieve) -> tuple[RemarkPart, ...]:
    """Those that are about this reader, or that they take up."""
    reader = sieve.recipient.id
    named = [row for row in by_kind(record.all(Remark)) if reader in (row.who, row.by)]
    return tuple(_part(record, sieve, row) for row in named if sieve.remark(row))


def unconfirmed(record: Record, facts: Facts, sieve: Sieve) -> tuple[str, ...]:
    """Who of the family was here and has not said that they understood; one of them reads of no other."""
    names, reader = Names(record), sieve.recipient.id
    return tuple(names.called(who) for who in not_confirmed(facts) if sieve.professional or who == reader)


def _part(record: Record, sieve: Sieve, row: Remark) -> RemarkPart:
    names, outcome = Names(record), record.find(Outcome, row.outcome)
    return RemarkPart(
        kind=row.kind,
        text=row.text,
        more=row.more,
        who=names.called(row.who) if row.who else "",
        by=names.called(row.by) if row.by else "",
        when=date_or_words(row.when) if row.when else "",
        outcome=outcome.text if outcome and sieve.outcome(outcome) else "",
        number=row.number,
        answer=row.answer,
        own=row.who == sieve.recipient.id,
    )
