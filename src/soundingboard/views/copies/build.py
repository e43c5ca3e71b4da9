"""One copy for each recipient, made from the record through that recipient's sieve."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from soundingboard.base.dates import date_or_words, joined
from soundingboard.conference.board import Entry, Score
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.meeting import AtDoor, Break, ClosedPart, KeptRecording, Objection
from soundingboard.conference.pauses import in_order
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, ActionReview, CoreGroup, Outcome
from soundingboard.conference.record import Record
from soundingboard.practice.facts import EntryFacts, Facts
from soundingboard.practice.natures import nature_told
from soundingboard.practice.outside import where_in_words
from soundingboard.practice.quorum import again_by, was_too_small
from soundingboard.practice.risk import missing_parts
from soundingboard.practice.scale import face_of
from soundingboard.practice.time_ledger import seconds_by_purpose, share_on_risk_and_plan
from soundingboard.views.cardfacts import with_facts
from soundingboard.views.copies import agreed
from soundingboard.views.copies.again import told_what_changed
from soundingboard.views.copies.attended import people_parts, report_parts
from soundingboard.views.copies.filter import Sieve, recipients
from soundingboard.views.copies.parts import (
    ActionPart,
    ChildPart,
    ConcernPart,
    Copy,
    EntryPart,
    OutcomePart,
    Recipient,
    ResponsePart,
    ScorePart,
    TimePart,
    TooSmallPart,
)
from soundingboard.views.copies.parts import Dissent as DissentPart
from soundingboard.views.copies.parts import StatedView as StatedViewPart
from soundingboard.views.copies.remarks import own_remarks, remarks, unconfirmed
from soundingboard.views.facts import facts_of
from soundingboard.views.named import Names, age_words
from soundingboard.views.policy import policy_of, sent_by

RECORDED = "The meeting was recorded. The council keeps the recording safe, and it is not typed out."
AT_ONCE = timedelta(3)
"""What is due so soon after the conference stands first among the steps for one outcome."""
_AT_HOME = (["everyone"], ["child"])
"""For whom a child's words must be to stand in a letter that lies about at home."""
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
        return Copy(
            recipient=self._for,
            papers=papers,
            reference=conference.reference,
            kind=conference.kind,
            starts=conference.starts,
            place=" and ".join(place for place in (conference.place, conference.online) if place),
            area=conference.area,
            office=self._record.settings.office.lines,
            chair=self._names.full(conference.chair),
            children=tuple(self._child(child) for child in self._sieve.children),
            lead=self._names.full(group.lead) if group else "",
            next_conference=conference.next_conference,
            send_by=sent_by(self._record, conference.closed_at) if conference.closed_at else None,
            protected=self._sieve.protected,
            **parts,  # type: ignore[arg-type]  # named by the three callers below
        )

    def _whole(self) -> Copy:
        sieve, written = self._sieve, self._is_written()
        cards = with_facts(self._record)
        entries = tuple(self._entry(row, known) for row, known in cards if sieve.entry(row))
        return self._start(
            ("letter", "plan") if written else ("letter", "summary", "plan"),
            people=people_parts(self._record, self._facts, sieve),
            entries=entries,
            outcomes=self._outcomes(lambda _action: True),
            concerns=self._concerns(),
            remarks=remarks(self._record, sieve),
            not_confirmed=unconfirmed(self._record, self._facts, sieve),
            reports=report_parts(self._record, self._facts, sieve),
            scores=self._scores(),
            contingencies=agreed.contingencies(self._record, sieve),
            key_dates=agreed.key_dates(self._record, sieve),
            agreement=agreed.agreement(self._record, sieve),
            core_group=agreed.core_group(self._record, sieve),
            keep_in_touch=agreed.keep_in_touch(self._record, sieve),
            check_ins=agreed.check_ins(self._record, sieve),
            recaps=agreed.recaps(self._record, sieve),
            new_information=agreed.new_information(self._record, sieve),
            corrections=agreed.corrections(self._record, sieve),
            closed_part=self._closed_part(),
            time=self._time() if sieve.professional else None,
            recording=NOT_RECORDED if self._record.conference.recording == "off" else RECORDED,
            kept_out=self._kept_out() if sieve.professional else (),
            not_quorate=self._too_small() if sieve.professional else None,
            seals=self._seals() if sieve.professional else (),
            objections=self._objections() if sieve.professional else (),
            left_out=tuple(sieve.left_out),
        )

    def _kept_out(self) -> tuple[tuple[str, str, int], ...]:
        """The grounds alone: what the chair noted beside them is the chair's."""
        doors = sorted(self._record.all(AtDoor), key=lambda row: row.started)
        return tuple((self._names.full(row.who), row.ground, row.minutes) for row in doors if row.ground)

    def _too_small(self) -> TooSmallPart | None:
        facts, policy = self._facts, policy_of(self._record)
        if not was_too_small(facts, policy):
            return None
        return TooSmallPart(again_by(facts, policy), facts.previous_not_quorate)

    def _seals(self) -> tuple[tuple[str, str], ...]:
        kept = sorted(self._record.all(KeptRecording), key=lambda row: row.at)
        return tuple((row.sha256, row.signed_by) for row in kept)

    def _objections(self) -> tuple[tuple[str, str, str], ...]:
        names = self._names
        rows = in_order(self._record.all(Objection))
        return tuple((names.full(row.who), row.words, row.decided) for row in rows)

    def _own_part(self) -> Copy:
        outcomes = self._outcomes(self._is_theirs)
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
            corrections=agreed.own_corrections(self._record, self._sieve, self._own_steps()),
            left_out=tuple(self._sieve.left_out),
        )

    def _is_theirs(self, action: Action) -> bool:
        return self._for.id in (action.who, *action.helpers)

    def _own_steps(self) -> frozenset[str]:
        return frozenset(row.id for row in self._record.all(Action) if self._is_theirs(row))

    def _for_child(self) -> Copy:
        decided = any(child.outcome for child in (self._child(each) for each in self._sieve.children))
        said = tuple(self._own_words())
        return self._start(
            ("letter",) if decided else (),
            entries=tuple(
                EntryPart(row.kind, row.text, own_words=True, said_by=self._for.called) for row in said
            ),
            corrections=agreed.own_corrections(self._record, self._sieve, {row.id for row in said}),
            left_out=tuple(self._sieve.left_out),
        )

    def _own_words(self) -> Iterator[Entry]:
        """What this child said and wants to share, as said; others at home read the letter, too."""
        for row in self._record.all(Entry):
            shared = row.may_share == "yes" and row.audience in _AT_HOME and not row.not_for
            if row.own_words and row.said_by == self._for.id and shared and self._sieve.entry(row):
                yield row

    def _is_written(self) -> bool:
        person = self._record.find(Person, self._for.id)
        return person is not None and person.joins == "written" and not person.present

    def _child(self, child: Child) -> ChildPart:
        decision = self._record.find(Decision, child.id)
        professional = self._sieve.professional
        part = ChildPart(
            child.id,
            child.name,
            child.called,
            age_words(child, self._facts),
            words_for_child=decision.words_for_child if decision else "",
            trusted_adult=self._names.called(child.trusted_adult) if child.trusted_adult else "",
            outcome=decision.outcome if decision else "",
        )
        if decision is None or self._for.reader not in ("parent", "professional"):
            return part
        reasons = decision.reasons if self._sieve.everyone("the reasons", decision.reasons) else ""
        return replace(
            part,
            category=decision.category,
            reasons=reasons,
            despite=decision.despite if professional else "",
            relied_on_new=professional and decision.relied_on_new,
            dissent_weighed=decision.dissent_weighed if professional else "",
            views=self._views(child),
            dissents=self._dissents(child) if professional else (),
        )

    def _views(self, child: Child) -> tuple[StatedViewPart, ...]:
        """Everybody's view for professionals; for a parent, only what they said themselves."""
        return tuple(
            StatedViewPart(
                self._names.full(row.who),
                self._role(row.who),
                self._of_family(row.who),
                row.view,
                row.category,
                self._sieve.text("what was said of a view", row.words),
            )
            for row in self._record.all(StatedView)
            if row.child == child.id and (self._sieve.professional or row.who == self._for.id)
        )

    def _dissents(self, child: Child) -> tuple[DissentPart, ...]:
        return tuple(
            DissentPart(self._names.full(row.who), self._role(row.who), row.words, row.formal)
            for row in self._record.all(Dissent)
            if row.child == child.id
        )

    def _role(self, who: str) -> str:
        person = self._record.find(Person, who)
        return person.is_ if person else ""

    def _of_family(self, who: str) -> bool:
        person = self._record.find(Person, who)
        return person is None or person.group == "family"

    def _entry(self, row: Entry, known: EntryFacts) -> EntryPart:
        draft = row.kind == "risk" and bool(missing_parts(known))
        theirs = {child.id for child in self._sieve.children}
        named = self._sieve.professional or row.own_words
        return EntryPart(
            kind="worry" if draft else row.kind,
            text=row.text,
            own_words=row.own_words,
            said_by=self._names.called(row.said_by) if named else "",
            read_by=self._names.called(row.read_by) if named and row.read_by else "",
            about=self._sieve.their_names(row.about),
            because=row.because,
            effects=tuple(
                (self._names.called(child), text) for child, text in row.effect.items() if child in theirs
            ),
            likelihood=row.likelihood,
            significant_because=row.significant_because,
            if_nothing_changes=row.if_nothing_changes,
            finder=self._names.called(row.finder) if row.finder else "",
            find_by=date_or_words(row.find_by),
            nature=nature_told(row.nature, row.because),
            whose=" ".join(self._sieve.called([row.whose])) if row.whose else "",
            gathered=row.gathered if self._sieve.professional else "",
            where=where_in_words(row.context, row.where),
            also_at_risk=row.also_at_risk if self._sieve.professional else "",
            who_can_change=self._names.called(row.who_can_change),
            support=row.support,
            responses=self._responses(known),
        )

    def _responses(self, known: EntryFacts) -> tuple[ResponsePart, ...]:
        """What people said to a card; words of a child who answered it stay with professionals."""
        return tuple(
            ResponsePart(
                name,
                each.response,
                self._sieve.text("a response", each.words) if self._may_quote(each.who) else "",
            )
            for each in known.responses
            for name in self._sieve.called([each.who])
        )

    def _may_quote(self, who: str) -> bool:
        return self._sieve.professional or self._record.find(Child, who) is None

    def _outcomes(self, wanted: Callable[[Action], bool]) -> tuple[OutcomePart, ...]:
        rows: list[Outcome | None] = [row for row in self._record.all(Outcome) if self._sieve.outcome(row)]
        parts = []
        for row in [*rows, None]:
            key = row.id if row else ""
            theirs = (
                action
                for action in self._record.all(Action)
                if action.outcome == key and wanted(action) and self._sieve.action(action, row)
            )
            actions = tuple(self._action(action) for action in sorted(theirs, key=self._can_wait))
            if actions or (row and self._for.reader != "family"):
                parts.append(self._outcome(row, actions))
        return tuple(parts)

    def _can_wait(self, row: Action) -> bool:
        """Whether it is not for the days right after: what keeps somebody safe at once comes first."""
        return row.by is None or row.by > self._facts.day + AT_ONCE

    def _outcome(self, row: Outcome | None, actions: tuple[ActionPart, ...]) -> OutcomePart:
        if row is None:
            return OutcomePart("", (), actions)
        about = self._sieve.their_names(row.about)
        return OutcomePart(row.text, about, actions, row.now, row.better, row.held_for)

    def _action(self, row: Action) -> ActionPart:
        review = self._record.find(ActionReview, row.id)
        return ActionPart(
            what=row.what,
            who=self._names.called(row.who),
            with_whom=self._sieve.called(row.helpers),
            by=row.by,
            by_words=row.by_words,
            until=row.until,
            how_often=row.how_often,
            how_we_will_know=row.how_we_will_know,
            help=row.help,
            kind=row.kind,
            how_to=row.how_to,
            service=row.service,
            wait=row.wait,
            meanwhile=row.meanwhile,
            status=review.status if review else "",
            evidence=review.evidence if review else "",
            agreed=bool(row.who) and row.who in row.agreed_by,
            own=row.who == self._for.id,
        )

    def _concerns(self) -> tuple[ConcernPart, ...]:
        return tuple(
            ConcernPart(
                row.text,
                row.own_words,
                self._names.called(row.said_by) if row.said_by else "",
                row.answer,
                self._names.called(row.answer_by) if row.answer_by else "",
                date_or_words(row.answer_by_when),
            )
            for row in self._record.all(Entry)
            if row.family_concern and self._sieve.entry(row)
        )

    def _scores(self) -> tuple[ScorePart, ...]:
        """What this reader and the professionals said; no other family member's."""
        scores = []
        for row in self._record.all(Score):
            about = self._sieve.their_names(row.about)
            entry = self._record.find(Entry, row.entry)
            mine = self._sieve.professional or row.who == self._for.id or not self._of_family(row.who)
            seen = self._sieve.about_a_thing(row.entry)
            if row.shown and mine and seen and about and self._sieve.everyone("a score", row.why):
                asked = f"“{entry.text}”" if entry else joined(about)
                face = face_of(row.score) if self._record.find(Child, row.who) else ""
                scores.append(ScorePart(self._names.called(row.who), row.score, row.why, asked, face))
        return tuple(scores)

    def _closed_part(self) -> bool:
        return any(row.who and self._for.id not in row.who for row in self._record.all(ClosedPart))

    def _time(self) -> TimePart:
        minutes = tuple((purpose, spent / 60) for purpose, spent in seconds_by_purpose(self._facts).items())
        return TimePart(minutes, share_on_risk_and_plan(self._facts) or 0.0, len(self._record.all(Break)))
