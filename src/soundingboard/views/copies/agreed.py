"""What was agreed, and what else is told: each as one reader may have it."""

from datetime import date

from soundingboard.base.dates import on_date_or_words
from soundingboard.conference.board import NewInformation
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.people import CheckIn, Person
from soundingboard.conference.plan import Contingency, CoreGroup, KeyDate, WorkingAgreement
from soundingboard.conference.record import Record
from soundingboard.views.audience import holds
from soundingboard.views.copies.filter import Sieve
from soundingboard.views.copies.plan_parts import AgreementPart, CoreGroupPart
from soundingboard.views.named import Names


def contingencies(record: Record, sieve: Sieve) -> tuple[tuple[str, str], ...]:
    """Each sign that things go wrong, and what happens then."""
    return tuple(
        (row.sign, row.then)
        for row in record.all(Contingency)
        if sieve.lets("what happens if", row, row.sign, row.then)
    )


def own_contingencies(record: Record, sieve: Sieve) -> tuple[tuple[str, str], ...]:
    """Those in which this reader is named, as nobody else is, for they are part of what happens then."""
    named = (Names(record).called(sieve.recipient.id),)
    return tuple(
        (sign, then) for sign, then in contingencies(record, sieve) if holds(f"{sign}\n{then}", named)
    )


def key_dates(record: Record, sieve: Sieve) -> tuple[tuple[date, str, str], ...]:
    """Each day that matters: when, what, and what happens then."""
    return tuple(
        (row.day, row.what, row.then)
        for row in record.all(KeyDate)
        if sieve.lets("a date", row, row.what, row.then)
    )


def agreement(record: Record, sieve: Sieve) -> AgreementPart | None:
    """The working agreement, without lines that name a child who is not theirs."""
    row = record.find(WorkingAgreement, "agreement")
    if row is None or not sieve.lets("the working agreement", row):
        return None
    limits, we, you = (
        sieve.text("a line of the working agreement", text)
        for text in (row.limits, row.what_we_ask, row.what_you_can_ask)
    )
    return AgreementPart(row.home, row.school, limits, we, you, sieve.called(row.by))


def core_group(record: Record, sieve: Sieve) -> CoreGroupPart | None:
    """The small group that makes the plan work."""
    row = record.find(CoreGroup, "core-group")
    if row is None or not sieve.goes_on or not sieve.lets("the core group", row):
        return None
    return CoreGroupPart(Names(record).called(row.lead), sieve.called(row.members), row.first_meeting)


def keep_in_touch(record: Record, sieve: Sieve) -> str:
    """How this reader is kept in touch with."""
    person = record.find(Person, sieve.recipient.id)
    return sieve.text("how to keep in touch", person.keep_in_touch) if person else ""


def check_ins(record: Record, sieve: Sieve) -> tuple[str, ...]:
    """Who looks in on this reader, and on whom they look in; for professionals, on everybody."""
    names, reader, sentences = Names(record), sieve.recipient.id, []
    for row in record.all(CheckIn):
        if reader in (row.id, row.by) or sieve.professional:
            by = "You look in" if row.by == reader else f"{names.called(row.by)} looks in"
            who = "you" if row.id == reader else names.called(row.id)
            sentences.append(sieve.text("who looks in", f"{by} on {who} {on_date_or_words(row.when)}."))
    return tuple(sentence for sentence in sentences if sentence)


def recaps(record: Record, sieve: Sieve) -> tuple[tuple[str, str], ...]:
    """The plain line of each part of the day, under its title."""
    return tuple(
        (sieve.filled("the title of a part", item.family_title), item.recap)
        for item in record.all(AgendaItem)
        if item.recap and sieve.lets("a recap", item, item.recap)
    )


def new_information(record: Record, sieve: Sieve) -> tuple[str, ...]:
    """What nobody had before the day, as far as this reader may have it."""
    return tuple(
        row.what for row in record.all(NewInformation) if sieve.lets("new information", row, row.what)
    )
