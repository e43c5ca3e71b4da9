"""What is agreed, decided and sent, from rows to `soundingboard.practice.facts_agreed`."""

from dataclasses import replace

from soundingboard.base.dates import as_date
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.papers import Correction, Issued
from soundingboard.conference.people import CheckIn
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
from soundingboard.practice.readers import audience_of


def with_agreed(facts: f.Facts, record: Record) -> f.Facts:
    """These facts with the plan, the decisions, and what became of both."""
    return _with_decided(_with_plan(facts, record), record)


def _with_plan(facts: f.Facts, record: Record) -> f.Facts:
    return replace(
        facts,
        outcomes=tuple(map(_outcome, record.all(Outcome))),
        actions=tuple(map(_action, record.all(Action))),
        contingencies=tuple(
            f.ContingencyFacts(row.sign, row.then, row.id, tuple(row.not_for))
            for row in record.all(Contingency)
        ),
        reviews=tuple(f.ReviewFacts(row.id, row.status, row.evidence) for row in record.all(ActionReview)),
        remarks=tuple(map(_remark, record.all(Remark))),
        key_dates=tuple(
            f.KeyDateFacts(row.day, row.what, row.then, row.id, tuple(row.not_for))
            for row in record.all(KeyDate)
        ),
        core_group=_core_group(record.find(CoreGroup, "core-group")),
        agreement=_agreement(record.find(WorkingAgreement, "agreement")),
    )


def _with_decided(facts: f.Facts, record: Record) -> f.Facts:
    return replace(
        facts,
        views=tuple(
            f.ViewFacts(row.who, row.child, row.view, row.category, row.words)
            for row in record.all(StatedView)
        ),
        decisions=tuple(map(_decision, record.all(Decision))),
        dissents=tuple(
            f.DissentFacts(row.who, row.child, row.words, formal=row.formal, shared=row.shared)
            for row in record.all(Dissent)
        ),
        check_ins=tuple(f.CheckInFacts(row.id, row.by, row.when) for row in record.all(CheckIn)),
        corrections=tuple(map(_correction, record.all(Correction))),
        issued=tuple(f.IssuedFacts(row.who, row.copy, row.how, row.at) for row in record.all(Issued)),
    )


def _core_group(row: CoreGroup | None) -> f.CoreGroupFacts | None:
    if row is None:
        return None
    return f.CoreGroupFacts(row.lead, tuple(row.members), row.first_meeting, tuple(row.not_for))


def _agreement(row: WorkingAgreement | None) -> f.AgreementFacts | None:
    if row is None:
        return None
    return f.AgreementFacts(
        home=row.home,
        school=row.school,
        limits=row.limits,
        what_we_ask=row.what_we_ask,
        what_you_can_ask=row.what_you_can_ask,
        by=tuple(row.by),
        not_for=tuple(row.not_for),
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


def _correction(row: Correction) -> f.CorrectionFacts:
    return f.CorrectionFacts(
        what=row.what,
        was=row.was,
        now_is=row.now_is,
        why=row.why,
        by=row.by,
        audience=audience_of(row.audience),
        not_for=tuple(row.not_for),
        about=tuple(row.about),
        id=row.id,
    )
