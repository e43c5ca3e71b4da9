"""What was noted beside board and plan, as the chair sees it."""

from soundingboard.base.dates import date_or_words
from soundingboard.conference.plan import Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.practice.remarks import by_kind
from soundingboard.views.chair.plan_parts import RemarkView
from soundingboard.views.named import Names


def remark_views(record: Record) -> tuple[RemarkView, ...]:
    """Every remark that stands, kind after kind."""
    names = Names(record)
    return tuple(_view(record, row, names) for row in by_kind(record.all(Remark)) if not row.withdrawn)


def _view(record: Record, row: Remark, names: Names) -> RemarkView:
    outcome = record.find(Outcome, row.outcome)
    by = [names.called(row.by) if row.by else "", date_or_words(row.when) if row.when else ""]
    return RemarkView(
        id=row.id,
        kind=row.kind,
        text=row.text,
        more=row.more,
        who=row.who,
        who_line=names.called(row.who) if row.who else "",
        by=row.by,
        by_line=", ".join(part for part in by if part),
        when=row.when,
        about=tuple(row.about),
        outcome=row.outcome,
        outcome_line=outcome.text if outcome else "",
        number=row.number,
        answer=row.answer,
        audience=tuple(row.audience),
        not_for=tuple(row.not_for),
    )
