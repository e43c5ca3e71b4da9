"""The chair's view: the whole conference as it is now, ready to be drawn."""

from datetime import datetime, timedelta

from soundingboard.base.dates import hours_between, seconds_between
from soundingboard.conference.meeting import AgendaItem, Break, RecordingEvent, Turn
from soundingboard.conference.papers import Report, ReportShare
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.cues import cues
from soundingboard.practice.facts import Facts
from soundingboard.practice.findings import Finding, find
from soundingboard.practice.guide import wordings
from soundingboard.practice.kin import parents
from soundingboard.practice.names import spelt_so
from soundingboard.practice.open_ends import open_ends
from soundingboard.practice.surprises import is_exempt
from soundingboard.practice.time_ledger import planned, planned_finish, planned_in_all, share_on_risk_and_plan
from soundingboard.views.chair.apart import apart
from soundingboard.views.chair.cards import Cards
from soundingboard.views.chair.care import closed_part
from soundingboard.views.chair.parts import ChairView, FindingView, PersonView, ReportView, ScreenView
from soundingboard.views.chair.people import people_views
from soundingboard.views.chair.recorded import objections, paused
from soundingboard.views.chair.said import check_ins, children, scores, stated_views
from soundingboard.views.chair.time_parts import BreakView, ItemView, TimeView
from soundingboard.views.facts import facts_of
from soundingboard.views.heading import TITLES, family_of, phase_of, place_of
from soundingboard.views.named import Names
from soundingboard.views.policy import policy_of, sent_by
from soundingboard.views.shown import Shown

QUIET_AFTER = timedelta(minutes=15)


def chair_view(record: Record, shown: Shown, *, now: datetime, undo: str, redo: str) -> ChairView:
    """Everything that the chair's screens draw, at that moment."""
    facts = facts_of(record, now)
    findings = find(facts, policy_of(record))
    cards = Cards(record, facts, findings, shown.kept_back)
    conference = record.conference
    people = people_views(record, facts)
    return ChairView(
        conference=conference.id,
        kind=conference.kind,
        title=TITLES[conference.kind],
        family=family_of(conference),
        place=place_of(conference),
        starts=conference.starts,
        phase=phase_of(conference),
        chair=conference.chair,
        time=_time(record, facts, people),
        children=children(record, facts),
        people=people,
        here_line=f"{sum(bool(person.present) for person in people)} of {len(people)}",
        quorate=any(person.present for person in people)
        and not any(finding.code == "quorum_lost" for finding in findings),
        columns=cards.columns(),
        plan=cards.plan(),
        scores=scores(record),
        views=stated_views(record),
        recording=conference.recording,
        screen=_screen(record, shown),
        findings=_as_views(findings),
        wordings=_as_views(wordings(facts, policy_of(record))),
        current_item=conference.current_item,
        interpreter=conference.interpreter,
        reports=_reports(record, facts),
        matters=tuple(conference.matters),
        send_by=sent_by(record, conference.closed_at) if conference.closed_at else None,
        bookmarks=tuple(row.why for row in record.all(RecordingEvent) if row.what == "bookmark"),
        notice_given=conference.notice_given_at is not None,
        undo=undo,
        redo=redo,
        check_ins=check_ins(record),
        paused=paused(record),
        objections=objections(record),
        names=spelt_so(facts),
        closed_part=closed_part(record),
        apart=apart(record, facts, shown),
        cues=_as_views((*cues(facts, policy_of(record)), *shown.unsaid)),
        open_ends=_as_views(open_ends(facts)),
    )


def _as_views(findings: tuple[Finding, ...]) -> tuple[FindingView, ...]:
    return tuple(FindingView(each.code, each.about, each.message) for each in findings)


def _time(record: Record, facts: Facts, people: tuple[PersonView, ...]) -> TimeView:
    started = facts.started_at
    running = seconds_between(started, facts.closed_at or facts.now) / 60 if started else 0.0
    spoken = {True: 0.0, False: 0.0}
    for person in people:
        spoken[person.group == "professional"] += person.spoken
    whole = sum(spoken.values()) or 1.0
    return TimeView(
        now=facts.now,
        running=running,
        items=_items(record, facts),
        pause=_break(record, facts),
        share_on_risk_and_plan=share_on_risk_and_plan(facts) or 0.0,
        family_heard=spoken[False] / whole,
        professionals_heard=spoken[True] / whole,
        quiet=_quiet(record, facts),
        planned_finish=planned_finish(facts, policy_of(record)),
        planned=round(planned_in_all(facts, policy_of(record))),
    )


def _items(record: Record, facts: Facts) -> tuple[ItemView, ...]:
    names, known = Names(record), {item.id: item for item in facts.items}
    policy = policy_of(record)
    return tuple(
        ItemView(
            row.id,
            names.filled(row.title),
            names.filled(row.family_title),
            row.minutes,
            row.purpose,
            row.state,
            known[row.id].spent / 60,
            names.filled(row.ask),
            row.recap,
            tuple(row.who),
            tuple(row.audience),
            planned=round(planned(known[row.id], facts, policy)),
            why=row.skipped_because,
        )
        for row in record.all(AgendaItem)
    )


def _break(record: Record, facts: Facts) -> BreakView:
    breaks = record.all(Break)
    started = facts.started_at or facts.now
    since = max((row.until for row in breaks if row.until), default=started)
    minutes = seconds_between(since, facts.now) / 60
    running = next((row for row in breaks if row.until is None), None)
    every = int(policy_of(record).break_minutes)
    if running is None:
        return BreakView(minutes, every)
    ends = running.started + timedelta(minutes=running.minutes)
    left = running.minutes - seconds_between(running.started, facts.now) / 60
    return BreakView(minutes, every, ends, running.minutes, left)


def _quiet(record: Record, facts: Facts) -> str:
    """Who of the parents here has not spoken for longest, when that is long."""
    longest, who = QUIET_AFTER, ""
    for person in parents(facts):
        if not person.presence or person.present_since is None or not facts.running:
            continue
        turns = [turn.until or facts.now for turn in record.all(Turn) if turn.who == person.id]
        silent = facts.now - max([*turns, person.present_since])
        if silent > longest:
            longest, who = silent, person.called
    return f"{who} has not spoken for {int(longest.total_seconds() // 60)} minutes" if who else ""


def _screen(record: Record, shown: Shown) -> ScreenView:
    conference = record.conference
    state = "live"
    if conference.hidden:
        state = "hidden"
    elif shown.page == "neutral":
        state = "neutral"
    elif conference.held:
        state = "held"
    count = len(shown.kept_back)
    barred = sum(hidden.may for hidden in shown.kept_back.values())
    noun = "item" if count == 1 else "items"
    why = "not everyone here may see it" if count == barred == 1 else ""
    why = why or ("not everyone here may see them" if count == barred else "some wait for your key")
    why = "mark who is here" if barred and shown.unmarked else why
    line = shown.why or (f"{count} {noun} held back: {why}" if count else "")
    return ScreenView(
        conference.page,
        shown.page,
        state,
        count,
        line,
        shown.data,
        shown.turn,
        conference.shared_on_call,
        sum(person.present == "teams" for person in record.all(Person)),
        shown.behind,
    )


def _reports(record: Record, facts: Facts) -> tuple[ReportView, ...]:
    starts = record.conference.starts
    people = {person.id: person for person in facts.people}
    reports = {report.id: report for report in facts.reports}
    views = []
    for row in record.all(Report):
        shares = {share.person: share for share in record.all(ReportShare) if share.report == row.id}
        shared = []
        for parent in parents(facts):
            share = shares.get(parent.id)
            hours = int(hours_between(share.at, starts)) if share else None
            late = share is not None and hours_between(share.at, starts) < policy_of(record).report_hours
            shared.append((parent.called, hours, late))
        author = people.get(row.author)
        views.append(
            ReportView(
                row.id,
                author.name if author else row.author,
                author.agency if author else "",
                row.received,
                is_exempt(reports[row.id], facts, policy_of(record)),
                tuple(shared),
            )
        )
    return tuple(views)
