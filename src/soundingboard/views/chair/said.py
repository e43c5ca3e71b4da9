"""What was said and decided about each child, and who tells whom, as the chair sees it."""

from soundingboard.base.dates import date_or_words, joined
from soundingboard.conference.board import Entry, Score
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.people import CheckIn, Child, Choice, Person
from soundingboard.conference.plan import Action, said_day
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.practice.scale import face_of, may_stand
from soundingboard.views.chair.opinions import DissentView, ScoreView, StatedViewView
from soundingboard.views.chair.parts import CheckInView, ChildView
from soundingboard.views.named import Names, age_words


def children(record: Record, facts: Facts) -> tuple[ChildView, ...]:
    """The children the conference is about, in order, with what was decided for each."""
    names = Names(record)
    return tuple(_child(record, child, facts, names) for child in record.all(Child) if not child.removed)


def scores(record: Record) -> tuple[ScoreView, ...]:
    """Every score there is."""
    names = Names(record)
    return tuple(
        ScoreView(
            row.who,
            names.called(row.who),
            _scored(record, row, names),
            row.score,
            row.why,
            row.shown,
            face_of(row.score) if record.find(Child, row.who) else "",
            may_stand(row.may_share),
        )
        for row in record.all(Score)
    )


def _scored(record: Record, row: Score, names: Names) -> str:
    """What the number is about: one risk in its words, else the children."""
    card = record.find(Entry, row.entry)
    return f"“{card.text}”" if card is not None else joined(names.all_called(row.about))


def stated_views(record: Record) -> tuple[StatedViewView, ...]:
    """What everybody thinks should be decided."""
    names = Names(record)
    return tuple(_stated(record, row, names) for row in record.all(StatedView))


def check_ins(record: Record) -> tuple[CheckInView, ...]:
    """Who looks in on whom afterwards."""
    names = Names(record)
    return tuple(
        CheckInView(row.id, row.by, row.when, f"{names.called(row.by)}, {date_or_words(row.when)}")
        for row in record.all(CheckIn)
    )


def _child(record: Record, child: Child, facts: Facts, names: Names) -> ChildView:
    decision = record.find(Decision, child.id)
    return ChildView(
        id=child.id,
        called=child.called,
        name=child.name,
        age=age_words(child, facts),
        present=child.present,
        not_with=tuple(child.not_with),
        stop_word=word.words if (word := record.find(Choice, f"{child.id}:break_word")) else "",
        talks=next((each.line for each in check_ins(record) if each.who == child.id), ""),
        outcome=decision.outcome if decision else "",
        category=decision.category if decision else "",
        reasons=decision.reasons if decision else "",
        words_for_child=decision.words_for_child if decision else "",
        dissent_weighed=decision.dissent_weighed if decision else "",
        relied_on_new=decision.relied_on_new if decision else False,
        despite=decision.despite if decision else "",
        trusted_adult=names.called(child.trusted_adult),
        told_by=_told_by(record, child, names),
        dissents=tuple(
            DissentView(row.who, names.called(row.who), row.words, row.formal, row.shared)
            for row in record.all(Dissent)
            if row.child == child.id
        ),
    )


def _told_by(record: Record, child: Child, names: Names) -> str:
    """``Ade, Thursday 26 November: Ade and Sam tell Ella what was decided``; several after one another."""
    lines = []
    for action in record.all(Action):
        if action.tells_child == child.id and not action.withdrawn:
            when = date_or_words(said_day(action))
            who = ", ".join(part for part in (names.called(action.who), when) if part)
            lines.append(f"{who}: {action.what}" if who else action.what)
    return "; ".join(lines)


def _stated(record: Record, row: StatedView, names: Names) -> StatedViewView:
    person = record.find(Person, row.who)
    return StatedViewView(
        row.who,
        names.called(row.who),
        person.is_ if person else "",
        names.side(row.who),
        row.child,
        row.view,
        row.category,
        row.words,
    )
