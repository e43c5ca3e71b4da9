"""The record as the rules read it: facts, and the one clock."""

from dataclasses import replace
from datetime import datetime

from soundingboard.base.dates import as_date
from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import NewInformation, Score
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.elsewhere import ClearedName, OtherFamilies
from soundingboard.conference.meeting import AgendaItem, Break, ClosedPart, ItemSpan, Turn
from soundingboard.conference.papers import Correction, Issued, Report, ReportComment, ReportShare
from soundingboard.conference.people import (
    Absence,
    ArrivalPlan,
    CatchUp,
    CheckIn,
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
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Contingency,
    CoreGroup,
    KeyDate,
    Outcome,
    WorkingAgreement,
)
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.practice import facts as f
from soundingboard.practice.elsewhere import Elsewhere, elsewhere
from soundingboard.practice.readers import audience_of
from soundingboard.views.call_times import spells_of
from soundingboard.views.cardfacts import cards_of
from soundingboard.views.filing import filed
from soundingboard.views.named import Names
from soundingboard.views.provenance import copied_facts

STATES = {"to_come": "waiting", "now": "running", "finished": "done", "skipped": "skipped"}


def facts_of(record: Record, now: datetime) -> f.Facts:
    """Everything the rules may need, at that moment; what time does not touch is made once a record."""
    return replace(_standing(record), now=now, items=_items(record, now), recipients=record.due)


@remembered(4)
def _standing(record: Record) -> f.Facts:
    c = record.conference
    known = f.Facts(
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
        place=" and ".join(place for place in (c.place, c.online) if place),
        matters=frozenset(c.matters),
        started_at=c.started_at,
        closed_at=c.closed_at,
        interpreter=c.interpreter,
        next_conference=c.next_conference,
        other_families=_others(record),
    )
    return _with_agreed(_with_said(_with_before(known, record), record), record)


def _others(record: Record) -> Elsewhere:
    people: tuple[Person | Child, ...] = (*record.all(Person), *record.all(Child))
    here = {name for one in people for name in (one.name, one.called)} | {record.conference.family}
    cleared = frozenset(row.name for row in record.all(ClearedName))
    return _looked_for(record.elsewhere, frozenset(here), cleared)


@remembered(8)
def _looked_for(others: OtherFamilies, here: frozenset[str], cleared: frozenset[str]) -> Elsewhere:
    return elsewhere(others.full, others.surnames, others.young, here, cleared)


def _with_before(facts: f.Facts, record: Record) -> f.Facts:
    return replace(
        facts,
        children=tuple(
            f.ChildFacts(row.id, row.name, row.called, row.born, row.due, row.trusted_adult or None)
            for row in record.all(Child)
            if not row.removed
        ),
        people=_people(record),
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


def _people(record: Record) -> tuple[f.PersonFacts, ...]:
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
        if not row.removed
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


def _items(record: Record, now: datetime) -> tuple[f.ItemFacts, ...]:
    spans, names = filed(record.all(ItemSpan), "item"), Names(record)
    return tuple(
        f.ItemFacts(
            id=row.id,
            title=names.filled(row.title),
            purpose=row.purpose,
            minutes=row.minutes,
            state=STATES[row.state],
            started_at=min((span.started for span in spans[row.id]), default=None),
            spent=sum(((span.until or now) - span.started).total_seconds() for span in spans[row.id]),
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


def _with_said(facts: f.Facts, record: Record) -> f.Facts:
    return replace(
        facts,
        breaks=tuple(
            f.BreakFacts(row.started, row.until, row.minutes, row.asked_by or None)
            for row in record.all(Break)
        ),
        turns=tuple(
            f.TurnFacts(
                row.who, row.started, (row.until - row.started).total_seconds() if row.until else None
            )
            for row in record.all(Turn)
        ),
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
        scores=tuple(
            f.ScoreFacts(
                row.who, tuple(row.about), row.score, row.why, row.entry or None, row.id, tuple(row.not_for)
            )
            for row in record.all(Score)
        ),
        new_information=tuple(
            f.NewInformationFacts(
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
            for row in record.all(NewInformation)
        ),
    )


def _with_agreed(facts: f.Facts, record: Record) -> f.Facts:
    group = record.find(CoreGroup, "core-group")
    agreement = record.find(WorkingAgreement, "agreement")
    return replace(
        facts,
        outcomes=tuple(_outcome(row) for row in record.all(Outcome)),
        actions=tuple(_action(row) for row in record.all(Action)),
        contingencies=tuple(
            f.ContingencyFacts(row.sign, row.then, row.id, tuple(row.not_for))
            for row in record.all(Contingency)
        ),
        reviews=tuple(f.ReviewFacts(row.id, row.status, row.evidence) for row in record.all(ActionReview)),
        remarks=tuple(_remark(row) for row in record.all(Remark)),
        key_dates=tuple(
            f.KeyDateFacts(row.day, row.what, row.then, row.id, tuple(row.not_for))
            for row in record.all(KeyDate)
        ),
        core_group=None
        if group is None
        else f.CoreGroupFacts(group.lead, tuple(group.members), group.first_meeting, tuple(group.not_for)),
        agreement=None
        if agreement is None
        else f.AgreementFacts(
            agreement.home,
            agreement.school,
            agreement.limits,
            agreement.what_we_ask,
            agreement.what_you_can_ask,
            tuple(agreement.by),
            tuple(agreement.not_for),
        ),
        views=tuple(
            f.ViewFacts(row.who, row.child, row.view, row.category, row.words)
            for row in record.all(StatedView)
        ),
        decisions=tuple(_decision(row) for row in record.all(Decision)),
        dissents=tuple(
            f.DissentFacts(row.who, row.child, row.words, formal=row.formal, shared=row.shared)
            for row in record.all(Dissent)
        ),
        check_ins=tuple(f.CheckInFacts(row.id, row.by, row.when) for row in record.all(CheckIn)),
        corrections=tuple(
            f.CorrectionFacts(
                row.what,
                row.was,
                row.now_is,
                row.why,
                row.by,
                audience_of(row.audience),
                tuple(row.not_for),
                tuple(row.about),
                row.id,
            )
            for row in record.all(Correction)
        ),
        issued=tuple(f.IssuedFacts(row.who, row.copy, row.how, row.at) for row in record.all(Issued)),
    )


def _outcome(row: Outcome) -> f.OutcomeFacts:
    return f.OutcomeFacts(
        row.id,
        row.text,
        tuple(row.about),
        row.now,
        row.better,
        row.held_for,
        withdrawn=bool(row.withdrawn),
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
    )


def _action(row: Action) -> f.ActionFacts:
    return f.ActionFacts(
        id=row.id,
        what=row.what,
        who=row.who or None,
        with_=tuple(row.helpers),
        by=row.by or row.by_words or None,
        until=row.until,
        how_often=row.how_often,
        how_we_will_know=row.how_we_will_know,
        help=row.help,
        risks=tuple(row.risks),
        agreed_by=tuple(row.agreed_by),
        tells_child=row.tells_child or None,
        kind=row.kind,
        how_to=row.how_to,
        service=row.service,
        wait=row.wait,
        meanwhile=row.meanwhile,
        at=row.at,
        outcome=row.outcome or None,
        withdrawn=bool(row.withdrawn),
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
    )


def _remark(row: Remark) -> f.RemarkFacts:
    return f.RemarkFacts(
        id=row.id,
        kind=row.kind,
        text=row.text,
        more=row.more,
        who=row.who or None,
        by=row.by or None,
        when=as_date(row.when) or row.when or None,
        about=tuple(row.about),
        outcome=row.outcome or None,
        number=row.number,
        answer=row.answer,
        withdrawn=bool(row.withdrawn),
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
        at=row.at,
    )


def _decision(row: Decision) -> f.DecisionFacts:
    return f.DecisionFacts(
        row.id,
        row.outcome,
        row.category,
        row.reasons,
        row.dissent_weighed,
        relied_on_new=row.relied_on_new,
        despite=row.despite,
        words_for_child=row.words_for_child,
        at=row.at,
        not_for=tuple(row.not_for),
    )
