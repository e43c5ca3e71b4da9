"""Who was asked, how each took part, and which reports reached whom."""

from soundingboard.base.dates import hours_between
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.papers import Report, ReportComment, ReportShare
from soundingboard.conference.people import Absence, Person, Presence
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.practice.kin import parents
from soundingboard.practice.surprises import is_exempt
from soundingboard.views.copies.filter import POLICY, Sieve
from soundingboard.views.copies.parts import PersonPart, ReportPart, SharedPart

TOOK_PART = {"room": "in the room", "teams": "on Teams", "phone": "by phone"}


def people_parts(record: Record, sieve: Sieve) -> tuple[PersonPart, ...]:
    """Everybody who was asked, family first, as this reader may know them."""
    order = ("family", "supporter", "professional")
    people = sorted(record.all(Person), key=lambda row: (order.index(row.group), row.position))
    return tuple(
        PersonPart(
            row.name,
            sieve.text("a role", row.is_),
            sieve.text("an agency", row.agency),
            took_part(record, row),
            _missed(record, sieve, row),
        )
        for row in people
        if not row.removed
    )


def took_part(record: Record, row: Person) -> str:
    """How somebody took part, in words."""
    ways = [TOOK_PART[each.joins] for each in record.all(Presence) if each.who == row.id]
    if ways:
        return " and ".join(dict.fromkeys(ways))
    if row.joins == "written" or row.sent_views:
        return "in writing"
    return "sent apologies" if row.apologies else "was not there"


def _missed(record: Record, sieve: Sieve, row: Person) -> tuple[str, ...]:
    """The parts that went on while they were out of the room."""
    missed = []
    for absence in record.all(Absence):
        item = record.find(AgendaItem, absence.item)
        if not (absence.who == row.id and absence.gone_on_because and item):
            continue
        if sieve.everyone("the title of a part", item.family_title, audience=item.audience):
            missed.append(sieve.filled("the title of a part", item.family_title))
    return tuple(dict.fromkeys(title for title in missed if title))


def report_parts(record: Record, facts: Facts, sieve: Sieve) -> tuple[ReportPart, ...]:
    """The reports; a parent reads only when they had each themselves and what they said of it."""
    reports = {report.id: report for report in facts.reports}
    parts = []
    for row in record.all(Report):
        if not sieve.everyone("a report", audience=row.audience) or sieve.recipient.id in row.not_for:
            continue
        author = record.find(Person, row.author)
        exempt = is_exempt(reports[row.id], facts, POLICY)
        shared = () if exempt else _shared(record, facts, sieve, row)
        agency, name = (author.agency or author.is_, author.name) if author else ("", row.author)
        parts.append(ReportPart(sieve.text("a role", agency), name, row.received, exempt, shared))
    return tuple(parts)


def _shared(record: Record, facts: Facts, sieve: Sieve, row: Report) -> tuple[SharedPart, ...]:
    parts = []
    for parent in parents(facts):
        if not sieve.professional and parent.id != sieve.recipient.id:
            continue
        share = record.find(ReportShare, f"{row.id}:{parent.id}")
        comment = record.find(ReportComment, f"{row.id}:{parent.id}")
        hours = hours_between(share.at, facts.starts) if share else None
        parts.append(
            SharedPart(
                name=parent.called,
                at=share.at if share else None,
                hours_before=None if hours is None else int(hours),
                late=hours is not None and hours < POLICY.report_hours,
                how=share.how if share else "",
                agrees=comment.agrees if comment else "",
                words=sieve.text("what was said of a report", comment.words) if comment else "",
            )
        )
    return tuple(parts)
