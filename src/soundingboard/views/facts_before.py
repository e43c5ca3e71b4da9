"""What is known before the day, from rows to `soundingboard.practice.facts_before`."""

from dataclasses import replace

from soundingboard.conference.papers import Report, ReportComment, ReportShare
from soundingboard.conference.people import (
    ArrivalPlan,
    Child,
    Choice,
    Father,
    KeptApart,
    Person,
    Preparation,
    Presence,
    ReadinessAnswer,
    SafetyAnswer,
)
from soundingboard.conference.record import Record
from soundingboard.practice import facts as f
from soundingboard.practice.readers import audience_of
from soundingboard.views.call_times import spells_of
from soundingboard.views.filing import filed


def with_before(facts: f.Facts, record: Record) -> f.Facts:
    """These facts with who there is, and all that was settled with them beforehand."""
    return replace(
        facts,
        children=_children(record, gone=False),
        people=_people(record, gone=False),
        people_gone=_people(record, gone=True),
        children_gone=_children(record, gone=True),
        fathers=tuple(
            f.FatherFacts(row.id, row.person or None, row.status, row.why) for row in record.all(Father)
        ),
        reports=_reports(record),
        preparations=tuple(
            f.PreparationFacts(row.id, row.leaflet, row.talked_through, row.by or None, tuple(row.left_out))
            for row in record.all(Preparation)
        ),
        safety_answers=tuple(
            f.SafetyAnswer(row.id, row.answer, tuple(row.protects)) for row in record.all(SafetyAnswer)
        ),
        kept_apart=tuple(
            f.KeptApart(tuple(row.people), row.why, row.arrangement) for row in record.all(KeptApart)
        ),
        readiness=tuple(
            f.ReadinessAnswer(row.about, row.what, row.answer, row.why) for row in record.all(ReadinessAnswer)
        ),
        choices=tuple(
            f.ChoiceFacts(row.who, row.what, row.words, tuple(row.not_shown)) for row in record.all(Choice)
        ),
        arrivals=tuple(
            f.ArrivalFacts(row.id, row.arrives, row.waits, row.leaves) for row in record.all(ArrivalPlan)
        ),
    )


def _children(record: Record, *, gone: bool) -> tuple[f.ChildFacts, ...]:
    return tuple(
        f.ChildFacts(row.id, row.name, row.called, row.born, row.due, row.trusted_adult or None)
        for row in record.all(Child)
        if row.removed is gone
    )


def _people(record: Record, *, gone: bool) -> tuple[f.PersonFacts, ...]:
    noted = filed(record.all(Presence), "who")
    return tuple(
        f.PersonFacts(
            id=row.id,
            name=row.name,
            called=row.called,
            is_=row.is_,
            plain=row.plain,
            to=tuple(row.to),
            group=row.group,
            agency=row.agency,
            joins=row.joins,
            needs=frozenset(need for need, wanted in row.needs.items() if wanted),
            keep_in_touch=row.keep_in_touch,
            safe_contact=row.safe_contact,
            ring=row.ring,
            known_since=row.known_since,
            can_offer=row.can_offer,
            cares_day_to_day=row.cares_day_to_day,
            harmed=row.harmed,
            invited_at=row.invited_at,
            apologies=bool(row.apologies),
            written_views=row.sent_views,
            spells=tuple(spells_of(record, row.id, noted[row.id])),
            stepped_out=row.stepped_out,
        )
        for row in record.all(Person)
        if row.removed is gone
    )


def _reports(record: Record) -> tuple[f.ReportFacts, ...]:
    shares = filed(record.all(ReportShare), "report")
    comments = filed(record.all(ReportComment), "report")
    return tuple(
        f.ReportFacts(
            id=row.id,
            from_=row.author,
            received=row.received,
            shared=tuple(f.ShareFacts(each.person, each.at, each.how, each.by) for each in shares[row.id]),
            comments=tuple(f.CommentFacts(each.person, each.agrees, each.words) for each in comments[row.id]),
            audience=audience_of(row.audience),
            not_for=tuple(row.not_for),
        )
        for row in record.all(Report)
    )
