"""No surprises: every parent has every report in time, and knows what is new."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from soundingboard.base.dates import hours_between
from soundingboard.practice.facts import Facts, PersonFacts, ReportFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import children_of, parents
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import all_called, called
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read
from soundingboard.practice.spans import counted

_A_SECOND: Final = 1 / 60
"""Of a minute: what is counted over a change of the clock may lack the last bit of one."""


def children_of_report(report: ReportFacts, facts: Facts) -> frozenset[str]:
    """The children a report concerns: those named, or those its writer is there for, or all."""
    writer = next((person for person in facts.people if person.id == report.from_), None)
    named = report.about or (writer.to if writer else ())
    return frozenset(named or (child.id for child in facts.children))


def outside_the_rule(writer: PersonFacts, policy: Policy) -> bool:
    """Their agency or role stands outside the rule, as GP and police do."""
    return says_any((writer.agency, writer.is_), policy.exempt_agencies)


def is_exempt(report: ReportFacts, facts: Facts, policy: Policy) -> bool:
    """Whoever writes it stands outside the rule."""
    return any(outside_the_rule(person, policy) for person in facts.people if person.id == report.from_)


def hours_before(report: ReportFacts, person: PersonFacts, facts: Facts) -> float | None:
    """Hours from when this person first had the report until the start; None when they never had it."""
    shared = [share.at for share in report.shared if share.with_ == person.id]
    return hours_between(min(shared), facts.starts) if shared else None


def hours_words(hours: float) -> str:
    """``90 hours before``, ``47 hours 59 minutes before``; ``at the door`` for less than an hour."""
    whole, minutes = divmod(int(hours * 60 + _A_SECOND), 60)
    told = (counted(whole, "hour"), counted(minutes, "minute"))
    return f"{' '.join(filter(None, told))} before" if whole > 0 else "at the door"


def is_for(parent: PersonFacts, report: ReportFacts, facts: Facts) -> bool:
    """Whether a report is to reach this parent: of a child it concerns, and not kept from them."""
    allowed = may_read(parent, facts, audience=report.audience, not_for=report.not_for)
    return allowed and bool(children_of(parent, facts) & children_of_report(report, facts))


def _due(facts: Facts, policy: Policy) -> Iterator[tuple[ReportFacts, PersonFacts]]:
    """Each report and each parent of a child it concerns who is to have it."""
    for report in facts.reports:
        for parent in () if is_exempt(report, facts, policy) else parents(facts):
            if is_for(parent, report, facts):
                yield report, parent


def reports_in_time(facts: Facts, policy: Policy) -> Iterator[tuple[ReportFacts, bool]]:
    """Each report that a parent is to have, and whether all of those had it by the limit."""
    for report, due in groupby(_due(facts, policy), key=itemgetter(0)):
        hours = [hours_before(report, parent, facts) for _, parent in due]
        yield report, all(each is not None and each >= policy.report_hours for each in hours)


def report_late(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A parent had a report later than the limit; exactly at the limit is in time."""
    for report, parent in _due(facts, policy):
        hours = hours_before(report, parent, facts)
        if hours is None or hours >= policy.report_hours:
            continue
        who, writer = called(parent.id, facts), called(report.from_, facts)
        had = f"{who} had {writer}'s report only {hours_words(hours)}."
        message = f"{had} Offer {who} time to read it before {writer} speaks."
        yield Finding("report_late", (report.id, parent.id), message)


def report_not_shared(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A parent has not had a report."""
    for report, parent in _due(facts, policy):
        if hours_before(report, parent, facts) is None:
            who, writer = called(parent.id, facts), called(report.from_, facts)
            message = f"{who} has not had {writer}'s report. Share it, or stop to let {who} read it first."
            yield Finding("report_not_shared", (report.id, parent.id), message)


def report_exempt(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A report stands outside the rule; what is said from it still needs a decision."""
    for report in facts.reports:
        if is_exempt(report, facts, policy):
            writer = called(report.from_, facts)
            message = (
                f"{writer}'s report need not be shared before. Ask {writer} what may be said from it here."
            )
            yield Finding("report_exempt", (report.id,), message)


def new_information(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Something new was brought on the day; it stays for the record."""
    if facts.new_information:
        givers = all_called(dict.fromkeys(new.from_ for new in facts.new_information), facts)
        message = f"New information came from {givers}. Offer the family a break and time to answer."
        yield Finding("new_information", (), message)


RULES = (report_late, report_not_shared, report_exempt, new_information)
