"""Whom to ask to come, in which words, and what they answered."""

from dataclasses import dataclass
from typing import Final

from soundingboard.base.dates import day_and_month, full_date, joined, spoken_time
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.dates import add_hours
from soundingboard.practice.facts import Facts, PersonFacts
from soundingboard.practice.invitations import Letter, letters
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read
from soundingboard.practice.surprises import outside_the_rule
from soundingboard.practice.telling import kind_told
from soundingboard.practice.wording import family_words, official_words, wording


@dataclass(frozen=True, slots=True)
class InvitationView:
    """One person and their invitation.

    Attributes:
        invited: When they were invited, in words; empty for not yet.
        reply: What they answered, in words; empty for nothing yet.
        safe_contact: How it is safe to reach them, for the chair alone.
        subject: The line over the text.
        text: The invitation, its paragraphs apart by an empty line.
        reminder: What to send to whoever owes a report; empty for families and supporters.
    """

    who: str
    name: str
    role: str
    group: str
    invited: str
    reply: str
    safe_contact: str
    subject: str
    text: str
    reminder: str


def invitations(record: Record, facts: Facts, policy: Policy, *, records: bool) -> tuple[InvitationView, ...]:
    """One for everybody but the chair, as they were added; ``records`` is whether the day is recorded."""
    rows = (row for row in record.all(Person) if not row.removed and row.id != facts.chair)
    people = {person.id: person for person in facts.people}
    return tuple(_invitation(row, people[row.id], facts, policy, records=records) for row in rows)


def _invitation(
    row: Person, person: PersonFacts, facts: Facts, policy: Policy, *, records: bool
) -> InvitationView:
    letter = _letter(person, facts, policy)
    writes = person.group == "professional"
    return InvitationView(
        row.id,
        row.name,
        ", ".join(filter(None, (row.is_, row.agency))),
        row.group,
        f"invited {day_and_month(row.invited_at)}" if row.invited_at else "",
        _reply(row),
        row.safe_contact,
        letter.subject,
        _written(letter, recording=records),
        _written(letters().reminder.filled(_values(person, facts, policy)), recording=False)
        if writes
        else "",
    )


def _letter(person: PersonFacts, facts: Facts, policy: Policy) -> Letter:
    book = letters()
    exempt = person.group == "professional" and outside_the_rule(person, policy)
    letter: Letter = book.exempt if exempt else getattr(book, person.group)
    return letter.filled(_values(person, facts, policy))


def _values(person: PersonFacts, facts: Facts, policy: Policy) -> dict[str, str]:
    by = add_hours(facts.starts, -policy.report_hours)
    known = [child for child in facts.children if may_read(person, facts, about=[child.id])]
    return {
        "called": person.called,
        "children": joined([child.called for child in known]) or "your family",
        "meeting": (official_words if person.group == "professional" else family_words)(
            wording().conferences, kind_told(facts.kind, (child.born for child in known))
        ),
        "when": f"{full_date(facts.starts)}, {spoken_time(facts.starts)}",
        "place": facts.place or "not settled yet",
        "chair": called(facts.chair, facts),
        "report_by": f"{full_date(by)}, {spoken_time(by)}",
        "hours": f"{policy.report_hours:g}",
    }


def _written(letter: Letter, *, recording: bool) -> str:
    *parts, signed = letter.text
    said = [letters().recording] if recording else []
    return "\n\n".join((*parts, *said, signed))


def _reply(row: Person) -> str:
    comes = "sent apologies" if row.apologies else _COMES[row.joins] if row.replied_at else ""
    return ", and ".join(part for part in (comes, "sent their views" if row.sent_views else "") if part)


_COMES: Final = {"room": "comes", "teams": "joins on Teams", "phone": "joins by phone", "written": "writes"}
