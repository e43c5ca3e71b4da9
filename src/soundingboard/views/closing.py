"""All that the page of the close draws: what is still open, how the time went, and who gets what."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from soundingboard.base.dates import clock_time, day_and_month, hours_between, joined, seconds_between
from soundingboard.conference.decision import Decision, Dissent
from soundingboard.conference.meeting import Break
from soundingboard.conference.papers import Correction, Issued
from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.practice.findings import Finding, find
from soundingboard.practice.guide import wordings
from soundingboard.practice.names import quoted
from soundingboard.practice.open_ends import open_ends
from soundingboard.practice.plan import OUTSIDE_HOME
from soundingboard.practice.time_ledger import seconds_by_purpose, share_of_the_family, share_on_risk_and_plan
from soundingboard.views.call_times import CallTimes, call_times
from soundingboard.views.chair.parts import FindingView
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy, LeftOut
from soundingboard.views.copies.without import without_paper
from soundingboard.views.facts import facts_of
from soundingboard.views.heading import TITLES, family_of, phase_of
from soundingboard.views.named import Names
from soundingboard.views.policy import policy_of, sent_by

CHECKS = (
    ("A decision and reasons for each child", ("decision_missing", "reasons_missing")),
    ("Everybody has been asked for their view", ("view_missing", "not_heard")),
    ("Each risk says who could be harmed, how, and how likely it is", ("risk_incomplete",)),
    ("Every risk has an action", ("risk_without_action", "no_action_on_harmer")),
    (
        "Every action has one person and a date",
        (
            "action_no_owner",
            "action_group_owner",
            "action_no_date",
            "action_date_past",
            "action_after_review",
            "action_on_closed_day",
        ),
    ),
    ("The parents have answered each risk", ("response_missing",)),
    ("Every concern of the family has an answer", ("concern_unanswered",)),
    ("It is said what happens if the plan does not work", ("contingency_missing",)),
    ("Visits without notice were talked about", ("visits_not_asked",)),
    ("Somebody tells each child that it is not their fault", ("not_told_not_their_fault",)),
    ("Somebody looks in on each parent afterwards", ("nobody_checks_in",)),
    ("Each parent knows how they are kept in touch with", ("keep_in_touch_missing", "how_often_open")),
    ("Everybody of the family knows what is asked of them", ("understood_open",)),
    ("Their own words were read back to them", ("read_back_open",)),
    ("What kept the children safe, and what hurt them, is told in full", ("nature_open",)),
    ("A parent who was not here is heard, and told", ("absent_open", "contact_open", "care_support_open")),
    ("Each promise of the last plan was looked at", ("promise_open", "assumption_open")),
    ("What you agreed with each other is looked at again", ("revisit_open", "agreement_open")),
    ("Everybody knows who tells whom, and who is new", ("route_open", "new_worker_open")),
    ("The wider family was asked for, and said what they will do", ("network_open", "kin_open")),
    ("What is needed and not there is taken up", ("not_available_open", "referral_open")),
    ("Each child has one grown-up they trust", ("trusted_open",)),
    ("Each part was summed up in a plain line", ("recap_open",)),
    ("Somebody tells each of the family what they missed", ("catch_up_open",)),
    ("Who must not meet somebody reads nothing of them unasked", ("apart_open",)),
    ("The plan is in this family's words", ("example_open",)),
)
"""What to look at before closing, and the findings that keep it open."""

OUTSIDE_CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Harm outside the home is met where it happens",
        ("no_disruption_action", "mostly_on_parents", "context_open", "changer_open", "on_parent_open"),
    ),
    ("The family has help to live with what happens outside", ("support_open",)),
)
"""The same where the conference is about harm outside the home."""

ELSEWHERE = frozenset(
    {
        "send_by",
        "overrun",
        "break_due",
        "quorum_lost",
        "interpreter_needed",
        "kept_apart_together",
        "report_exempt",
        "new_information",
    }
)
"""Findings that another place of the page tells, or that were for their moment only."""

AFTERWARDS = frozenset({"apart_open"})
"""What can be settled after the close as well: who reads a thing, and what was put right is one."""

PAST: dict[str, str] = {
    "report_late": "told in the summary",
    "first_conference_late": "told in the summary",
    "not_quorate_twice": "told in the papers of professionals",
    "time_on_risk_and_plan": "see how the time went",
}
"""What can no longer be mended by asking, and where it is told; it keeps nothing open."""


DISSENT_TOLD: dict[bool, str] = {
    False: "told to professionals, and to whoever said it",
    True: "told in the parents’ papers, too",
}
"""Where a dissent is told, by whether the chair chose that the parents read it."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One thing to look at: settled, still to come, or what is ``open`` of it.

    ``told`` says where a thing that is past mending is told; it is settled too.
    """

    words: str
    open: tuple[FindingView, ...] = ()
    settled: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One recipient and their copy.

    Attributes:
        papers: Of ``letter``, ``summary`` and ``plan``.
        leaves_out: What the copy does not hold, counted, by why; empty for nothing.
        left_out: The same item by item, each with its first words.
        sent: ``Post, 24 November 17:05, by Ann; safe way: her sister's``; empty while it was not sent.
        safe: The safe way to reach them, as it was noted; empty where nobody noted one.
        late: It was first sent after everything was due.
        again: What they have says something that no longer holds, so a new copy replaces it.
    """

    id: str
    called: str
    role: str
    reader: str
    papers: tuple[str, ...]
    leaves_out: tuple[str, ...]
    sent: str
    safe: str = ""
    late: bool = False
    again: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseView:
    """The close of one conference at one moment.

    ``minutes`` are pairs of a purpose (or ``break``) and its minutes; the shares run from 0 to 1.
    ``hours_left`` is None while the conference is not closed; ``corrections`` counts what was put right;
    ``call`` is None where nobody was to be on a call; ``without`` says who gets no paper, and why.
    The family's share is of the speaking that was noted; None where none was.
    """

    conference: str
    family: str
    title: str
    starts: datetime
    phase: str
    checks: tuple[CheckLine, ...]
    minutes: tuple[tuple[str, float], ...]
    share_on_risk_and_plan: float | None
    breaks: int
    recording: str
    readers: tuple[ReaderLine, ...]
    without: tuple[str, ...] = ()
    send_by: datetime | None = None
    hours_left: float | None = None
    corrections: int = 0
    call: CallTimes | None = None
    share_of_the_family: float | None = None


def close_view(record: Record, *, now: datetime) -> CloseView:
    """The page of the close at that moment."""
    conference, facts, policy = record.conference, facts_of(record, now), policy_of(record)
    by = sent_by(record, conference.closed_at) if conference.closed_at else None
    spent = seconds_by_purpose(facts)
    breaks = record.all(Break)
    resting = sum(seconds_between(row.started, row.until or now) for row in breaks)
    minutes, readers = {**spent, "break": resting}, copies(record, now=now)
    return CloseView(
        conference=conference.id,
        family=family_of(conference),
        title=TITLES[conference.kind],
        starts=conference.starts,
        phase=phase_of(conference),
        checks=_checks(record, (*find(facts, policy), *wordings(facts, policy), *open_ends(facts))),
        minutes=tuple((purpose, seconds / 60) for purpose, seconds in minutes.items() if seconds > 0),
        share_on_risk_and_plan=share_on_risk_and_plan(facts),
        breaks=len(breaks),
        recording=conference.recording,
        readers=tuple(_reader(copy, record, by) for copy in readers),
        without=without_paper(record, facts, {copy.recipient.id for copy in readers}),
        send_by=by,
        hours_left=hours_between(now, by) if by else None,
        corrections=len(record.all(Correction)),
        call=call_times(record),
        share_of_the_family=share_of_the_family(facts),
    )


def _checks(record: Record, findings: tuple[Finding, ...]) -> tuple[CheckLine, ...]:
    """What is open first; the rest is settled once each child has a decision, for it is asked only then."""
    undecided = tuple(_undecided(record))
    checks = CHECKS + (OUTSIDE_CHECKS if OUTSIDE_HOME in record.conference.matters else ())
    known = {code for _words, codes in checks for code in codes}
    views = [FindingView(each.code, each.about, each.message) for each in findings]
    ends = [each for each in views if each.code not in PAST]
    said = [(words, tuple(each for each in ends if each.code in codes)) for words, codes in checks]
    if undecided:
        said[0] = (said[0][0], undecided)
    lines = [CheckLine(words, asks, settled=not (asks or undecided)) for words, asks in said]
    others = [CheckLine("", (each,)) for each in ends if each.code not in known | ELSEWHERE]
    past = [
        CheckLine(each.message, settled=True, told=PAST[each.code])
        for each in views
        if each.code in PAST and not undecided
    ]
    still_open = [line for line in lines if line.open]
    return (*still_open, *others, *past, *_dissents(record), *(line for line in lines if not line.open))


def _dissents(record: Record) -> Iterator[CheckLine]:
    """Whose papers say who sees a decision differently, as the chair chose."""
    names = Names(record)
    for row in record.all(Dissent):
        words = f"{names.called(row.who)} sees the decision for {names.called(row.child)} differently"
        yield CheckLine(words, settled=True, told=DISSENT_TOLD[row.shared])


def _undecided(record: Record) -> Iterator[FindingView]:
    for child in record.all(Child):
        decision = record.find(Decision, child.id)
        if not child.removed and (decision is None or not decision.reasons.strip()):
            code, what = (
                ("reasons_missing", "The decision for {} has no reasons yet.")
                if decision
                else ("decision_missing", "There is no decision for {} yet.")
            )
            yield FindingView(code, (child.id,), what.format(child.called))


def _reader(copy: Copy, record: Record, by: datetime | None) -> ReaderLine:
    whys = dict.fromkeys(left.why for left in copy.left_out)
    leaves_out = tuple(
        left_out_in_words(why, [left.what for left in copy.left_out if left.why == why]) for why in whys
    )
    sent = sorted((row for row in record.all(Issued) if row.who == copy.recipient.id), key=lambda row: row.at)
    person = record.find(Person, copy.recipient.id)
    return ReaderLine(
        copy.recipient.id,
        copy.recipient.called,
        copy.recipient.role
        or joined([child.age for child in copy.children if child.id == copy.recipient.id]),
        copy.recipient.reader,
        copy.papers,
        leaves_out,
        ". ".join(map(_sent, sent)),
        safe=person.safe_contact if person else "",
        late=bool(sent and by and sent[0].at > by),
        again=copy.replaces is not None,
        left_out=tuple(map(_one_left_out, copy.left_out)),
    )


def _sent(row: Issued) -> str:
    """``Post, 24 November 17:05, by Ann; safe way: her sister's``."""
    by, way = f", by {row.by}" if row.by else "", f"; safe way: {row.to}" if row.to else ""
    return f"{row.how}, {day_and_month(row.at)} {clock_time(row.at)}{by}{way}"


def left_out_in_words(why: str, left: Sequence[str]) -> str:
    """``2 cards and 1 score (not for this reader)``."""
    said = joined([_several(what, count) for what, count in Counter(left).items()])
    return f"{said} ({_in_short(why)})"


def _several(what: str, count: int) -> str:
    """``2 cards`` of ``a card``; what has no article is as it is, however many there are."""
    article, _, rest = what.partition(" ")
    if article not in ("a", "an"):
        return what
    noun, space, of = rest.partition(" ")
    return f"{count} {noun}{'' if count == 1 else 's'}{space}{of}"


def _one_left_out(left: LeftOut) -> str:
    """``A card: “Mia goes to …” (not for this reader)``."""
    words = f": {quoted(left.words)}" if left.words else ""
    return f"{left.what[:1].upper()}{left.what[1:]}{words} ({_in_short(left.why)})"


def _in_short(why: str) -> str:
    return why.removeprefix("it is ").removeprefix("it was ")
