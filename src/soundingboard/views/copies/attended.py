"""Who was asked, how each took part, and which reports reached whom."""

from soundingboard.base.dates import hours_between, on_date_or_words
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.papers import Report, ReportComment, ReportShare
from soundingboard.conference.people import CatchUp, Person, Presence
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts, ReportFacts
from soundingboard.practice.kin import parents
from soundingboard.practice.missed import missed
from soundingboard.practice.surprises import children_of_report, is_exempt, is_for
from soundingboard.views.call_times import told_of
from soundingboard.views.copies.filter import NOT_FOR, Sieve
from soundingboard.views.copies.people_parts import PersonPart, ReportPart, SharedPart
from soundingboard.views.named import Names
from soundingboard.views.policy import policy_of

TOOK_PART = {"room": "in the room", "teams": "on Teams", "phone": "by phone"}


def people_parts(record: Record, facts: Facts, sieve: Sieve) -> tuple[PersonPart, ...]:
    """Everybody who was asked, family first, as this reader may know them.

    What somebody missed, and when they were on the call, is for that person and for professionals.
    """
    order = ("family", "supporter", "professional")
    people = sorted(record.all(Person), key=lambda row: (order.index(row.group), row.position))
    return tuple(
        PersonPart(
            row.name,
            sieve.of(row, "a role", row.is_),
            sieve.of(row, "an agency", row.agency),
            took_part(record, row),
            *_missed(record, facts, sieve, row),
            on_call=told_of(record, row.id) if _to_the_minute(sieve, row) else "",
            own=row.id == sieve.recipient.id,
        )
        for row in people
        if not row.removed
    )


def took_part(record: Record, row: Person) -> str:
    """How somebody took part, in words."""
    ways = [TOOK_PART[each.joins] for each in record.all(Presence) if each.who == row.id]
    if told_of(record, row.id):
        ways.append(TOOK_PART["teams"])
    if ways:
        return " and ".join(dict.fromkeys(ways))
    if row.joins == "written" or row.sent_views:
        return "in writing"
    return "sent apologies" if row.apologies else "was not there"


def _to_the_minute(sieve: Sieve, row: Person) -> bool:
    return sieve.professional or row.id == sieve.recipient.id


def _missed(
    record: Record, facts: Facts, sieve: Sieve, row: Person
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The parts they missed whole, those they missed in part, and who goes through it with them."""
    if not _to_the_minute(sieve, row):
        return (), (), ""
    person = next(each for each in facts.people if each.id == row.id)
    found: dict[bool, list[str]] = {True: [], False: []}
    for each in missed(person, facts):
        item = record.find(AgendaItem, each.item.id)
        if item and sieve.lets("the title of a part", item, item.family_title):
            found[each.whole].append(sieve.filled("the title of a part", item.family_title))
    whole, some = (tuple(dict.fromkeys(filter(None, found[kind]))) for kind in (True, False))
    return whole, some, _told(record, sieve, row) if whole or some else ""


def _told(record: Record, sieve: Sieve, row: Person) -> str:
    telling = record.find(CatchUp, row.id)
    if telling is None:
        return ""
    names, when = Names(record), on_date_or_words(telling.when)
    who = "you" if row.id == sieve.recipient.id else names.called(row.id)
    by = "You tell" if telling.by == sieve.recipient.id else f"{names.called(telling.by)} tells"
    words = " ".join(filter(None, (by, who, when, "what was said")))
    return sieve.text("who tells what was missed", f"{words}.")


def report_parts(record: Record, facts: Facts, sieve: Sieve) -> tuple[ReportPart, ...]:
    """The reports; a parent reads only when they had each themselves and what they said of it."""
    reports = {report.id: report for report in facts.reports}
    parts = []
    for row in record.all(Report):
        author = record.find(Person, row.author)
        told = f"from {author.name if author else row.author}"
        if not sieve.lets("a report", row, told=told):
            continue
        about = children_of_report(reports[row.id], facts)
        if not sieve.of_their_children(about):
            sieve.without("a report", NOT_FOR, told)
            continue
        exempt = is_exempt(reports[row.id], facts, policy_of(record))
        shared = _shared(record, facts, sieve, reports[row.id])
        agency = _works_at(author, sieve) if author else ""
        name = author.name if author else row.author
        parts.append(ReportPart(agency, name, row.received, exempt, shared))
    return tuple(parts)


def _works_at(author: Person, sieve: Sieve) -> str:
    """Their agency, or what they are where that is not known, or not to be told."""
    return sieve.of(author, "an agency", author.agency) or sieve.of(author, "a role", author.is_)


def _shared(record: Record, facts: Facts, sieve: Sieve, report: ReportFacts) -> tuple[SharedPart, ...]:
    """Each parent who is to have the report or had it, and everybody who said something of it."""
    policy, names, found = policy_of(record), Names(record), []
    owed = (
        set()
        if is_exempt(report, facts, policy)
        else {each.id for each in parents(facts) if is_for(each, report, facts)}
    )
    had = {each.id for each in parents(facts)}
    for who in (*(each.id for each in facts.people), *(child.id for child in facts.children)):
        share = record.find(ReportShare, f"{report.id}:{who}") if who in had else None
        comment = record.find(ReportComment, f"{report.id}:{who}")
        theirs = sieve.professional or who == sieve.recipient.id
        if not theirs or not (who in owed or share or comment):
            continue
        hours = hours_between(share.at, facts.starts) if share else None
        found.append(
            SharedPart(
                name=names.called(who),
                at=share.at if share else None,
                hours_before=None if hours is None else int(hours),
                late=who in owed and hours is not None and hours < policy.report_hours,
                how=share.how if share else "",
                agrees=comment.agrees if comment else "",
                words=sieve.text("what was said of a report", comment.words) if comment else "",
                owed=who in owed,
            )
        )
    return tuple(found)
