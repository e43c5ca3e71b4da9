"""One copy for each recipient, made from the record through that recipient's sieve."""

from dataclasses import replace
from datetime import datetime

from soundingboard.base.dates import plain_date
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.meeting import Break, ClosedPart, KeptRecording, Objection
from soundingboard.conference.pauses import in_order
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import CoreGroup
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.practice.quorum import again_by, was_too_small
from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.practice.telling import kind_told
from soundingboard.practice.time_ledger import seconds_by_purpose, share_on_risk_and_plan
from soundingboard.views.copies import agreed, corrected, planned, said
from soundingboard.views.copies.again import told_what_changed
from soundingboard.views.copies.attended import people_parts, report_parts
from soundingboard.views.copies.filter import NOT_FOR, Sieve, recipients
from soundingboard.views.copies.kept_out import kept_out
from soundingboard.views.copies.parts import ChildPart, Copy, Recipient, TimePart, TooSmallPart
from soundingboard.views.copies.remarks import own_remarks, remarks, unconfirmed
from soundingboard.views.copies.said_parts import Dissent as DissentPart
from soundingboard.views.copies.said_parts import EntryPart
from soundingboard.views.copies.said_parts import StatedView as StatedViewPart
from soundingboard.views.facts import facts_of
from soundingboard.views.named import Names, age_words
from soundingboard.views.policy import policy_of, sent_by

RECORDED = "The meeting was recorded. The council keeps the recording safe, and it is not typed out."
NOT_RECORDED = "The meeting was not recorded."


def copies(record: Record, *, now: datetime) -> tuple[Copy, ...]:
    """Everybody's copy, in the order of the people; nobody gets a copy without a paper in it."""
    facts = facts_of(record, now)
    made = (Copies(record, facts, recipient).copy() for recipient in recipients(record, facts))
    return tuple(told_what_changed(copy, record) for copy in made if copy.papers)


class Copies:
    """Makes one recipient's copy."""

    def __init__(self, record: Record, facts: Facts, recipient: Recipient) -> None:
        self._record, self._facts, self._for = record, facts, recipient
        self._sieve = Sieve(record, facts, recipient)
        self._names = Names(record)

    def copy(self) -> Copy:
        """The whole copy; for somebody of the family who is no parent, their own part."""
        if self._for.reader == "family":
            return self._own_part()
        if self._for.reader == "child":
            return self._for_child()
        return self._whole()

    def _start(self, papers: tuple[str, ...], **parts: object) -> Copy:
        conference, group = self._record.conference, self._record.find(CoreGroup, "core-group")
        reference = self._sieve.text("the reference", conference.reference)
        goes_on = self._sieve.goes_on or self._sieve.without("when all meet again", NOT_FOR)
        return Copy(
            recipient=self._for,
            papers=papers,
            reference=reference or plain_date(conference.starts),
            kind=kind_told(conference.kind, (child.born for child in self._sieve.children)),
            starts=conference.starts,
            place=" and ".join(filter(None, map(self._place, (conference.place, conference.online)))),
            area=self._sieve.text("the area", conference.area),
            office=self._record.settings.office.lines,
            chair=self._names.full(conference.chair),
            children=tuple(self._child(child) for child in self._sieve.children),
            lead=self._names.full(group.lead) if group and goes_on else "",
            next_conference=conference.next_conference if goes_on else None,
            send_by=sent_by(self._record, conference.closed_at) if conference.closed_at else None,
            protected=self._sieve.protected,
            unnamed=self._sieve.unnamed,
            left_out=tuple(self._sieve.left_out),  # after the children, who leave out, too
            **parts,  # type: ignore[arg-type]  # named by the three callers below
        )

    def _place(self, words: str) -> str:
        return self._sieve.text("where it is", words)

    def _whole(self) -> Copy:
        sieve, written = self._sieve, self._is_written()
        entries = said.entries(self._record, sieve)
        return self._start(
            ("letter", "plan") if written else ("letter", "summary", "plan"),
            people=people_parts(self._record, self._facts, sieve),
            entries=entries,
            outcomes=planned.outcomes(self._record, sieve),
            concerns=said.concerns(self._record, sieve),
            remarks=remarks(self._record, sieve),
            not_confirmed=unconfirmed(self._record, self._facts, sieve),
            reports=report_parts(self._record, self._facts, sieve),
            scores=said.scores(self._record, sieve),
            contingencies=agreed.contingencies(self._record, sieve),
            key_dates=agreed.key_dates(self._record, sieve),
            agreement=agreed.agreement(self._record, sieve),
            core_group=agreed.core_group(self._record, sieve),
            keep_in_touch=agreed.keep_in_touch(self._record, sieve),
            check_ins=agreed.check_ins(self._record, sieve),
            recaps=agreed.recaps(self._record, sieve),
            new_information=agreed.new_information(self._record, sieve),
            corrections=corrected.corrections(self._record, sieve),
            closed_part=self._closed_part(),
            time=self._time() if sieve.professional else None,
            recording=NOT_RECORDED if self._record.conference.recording == "off" else RECORDED,
            kept_out=kept_out(self._record, self._names) if sieve.professional else (),
            not_quorate=self._too_small(),
            seals=self._seals() if sieve.professional else (),
            objections=self._objections(),
        )

    def _too_small(self) -> TooSmallPart | None:
        """Of the decisions for their children alone: one for another child is not told by it."""
        theirs = {child.id for child in self._sieve.children}
        decisions = tuple(one for one in self._facts.decisions if one.child in theirs)
        facts, policy = replace(self._facts, decisions=decisions), policy_of(self._record)
        if not was_too_small(facts, policy):
            return None
        return TooSmallPart(again_by(facts, policy), facts.previous_not_quorate)

    def _seals(self) -> tuple[tuple[str, str], ...]:
        kept = sorted(self._record.all(KeptRecording), key=lambda row: row.at)
        return tuple((row.sha256, row.signed_by) for row in kept)

    def _objections(self) -> tuple[tuple[str, str, str], ...]:
        """Everybody's for professionals; a parent reads their own."""
        return tuple(
            (self._names.full(row.who), row.words, row.decided)
            for row in in_order(self._record.all(Objection))
            if self._sieve.professional or row.who == self._for.id
        )

    def _own_part(self) -> Copy:
        outcomes = planned.own_outcomes(self._record, self._sieve)
        group = self._record.find(CoreGroup, "core-group")
        ifs = agreed.own_contingencies(self._record, self._sieve)
        looks_in = agreed.check_ins(self._record, self._sieve)
        noted = own_remarks(self._record, self._sieve)
        return self._start(
            ("plan",) if outcomes or ifs or looks_in or noted else (),
            outcomes=outcomes,
            remarks=noted,
            contingencies=ifs,
            check_ins=looks_in,
            core_group=agreed.core_group(self._record, self._sieve)
            if group and self._for.id in group.members
            else None,
            keep_in_touch=agreed.keep_in_touch(self._record, self._sieve),
            corrections=corrected.own_corrections(
                self._record, self._sieve, planned.own_steps(self._record, self._sieve)
            ),
        )

    def _for_child(self) -> Copy:
        decided = any(child.outcome for child in (self._child(each) for each in self._sieve.children))
        words = tuple(said.own_words(self._record, self._sieve))
        return self._start(
            ("letter",) if decided else (),
            entries=tuple(
                EntryPart(row.kind, row.text, own_words=True, said_by=self._for.called) for row in words
            ),
            corrections=corrected.own_corrections(self._record, self._sieve, {row.id for row in words}),
        )

    def _is_written(self) -> bool:
        person = self._record.find(Person, self._for.id)
        sent_in = person is not None and person.joins == "written" and not person.present
        return sent_in and self._sieve.professional

    def _child(self, child: Child) -> ChildPart:
        decision = self._record.find(Decision, child.id)
        professional = self._sieve.professional
        part = ChildPart(
            child.id,
            child.name,
            child.called,
            age_words(child, self._facts),
            words_for_child=self._words_for(decision) if decision else "",
            trusted_adult=self._sieve.text("whom a child trusts", self._names.called(child.trusted_adult)),
            outcome=decision.outcome if decision else "",
            dissents=self._told_at_home(child) if self._for.reader == "child" else (),
        )
        if decision is None or self._for.reader not in ("parent", "professional"):
            return part
        reasons = decision.reasons if self._sieve.lets("the reasons", decision, decision.reasons) else ""
        return replace(
            part,
            category=decision.category if decision.outcome in PLAN_OUTCOMES else "",
            reasons=reasons,
            despite=decision.despite if professional else "",
            relied_on_new=professional and decision.relied_on_new,
            dissent_weighed=decision.dissent_weighed if professional else "",
            views=self._views(child),
            dissents=self._dissents(child),
        )

    def _words_for(self, decision: Decision) -> str:
        """What is written for the child alone, in the child's own letter."""
        said, mine = decision.words_for_child, decision.id == self._for.id
        return said if mine and self._sieve.lets("the words for a child", decision, said) else ""

    def _views(self, child: Child) -> tuple[StatedViewPart, ...]:
        """Everybody's view for professionals; for a parent, only what they said themselves."""
        return tuple(
            StatedViewPart(
                self._names.full(row.who),
                self._role(row.who),
                self._names.side(row.who),
                row.view,
                row.category,
                self._sieve.text("what was said of a view", row.words),
            )
            for row in self._record.all(StatedView)
            if row.child == child.id and (self._sieve.professional or row.who == self._for.id)
        )

    def _dissents(self, child: Child) -> tuple[DissentPart, ...]:
        """Everybody's for professionals; for a parent their own, and what the chair chose that they read."""
        me = self._for.id
        return tuple(
            DissentPart(self._names.full(row.who), self._role(row.who), row.words, row.formal, row.who == me)
            for row in self._record.all(Dissent)
            if row.child == child.id and self._sieve.dissent(row)
        )

    def _told_at_home(self, child: Child) -> tuple[DissentPart, ...]:
        """What this child says against the decision: others at home read the letter, so where they may."""
        shared = {row.who for row in self._record.all(Dissent) if row.child == child.id and row.shared}
        return tuple(each for each in self._dissents(child) if each.own and self._for.id in shared)

    def _role(self, who: str) -> str:
        person = self._record.find(Person, who)
        return self._sieve.of(person, "a role", person.is_) if person else ""

    def _closed_part(self) -> bool:
        return any(row.who and self._for.id not in row.who for row in self._record.all(ClosedPart))

    def _time(self) -> TimePart | None:
        share = share_on_risk_and_plan(self._facts)
        if share is None:
            return None
        minutes = tuple((purpose, spent / 60) for purpose, spent in seconds_by_purpose(self._facts).items())
        return TimePart(minutes, share, len(self._record.all(Break)))
