"""What is printed before the day: a leaflet for each of the family, and what lies in the room.

A leaflet holds what its reader may have. What lies in the room is read by whoever comes, so it holds
only what everybody who was asked may have. How anybody else will be there is told in neither, for
some of them must not meet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from soundingboard.base.dates import plain_date
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.people import Child, Choice, Person
from soundingboard.conference.record import Record
from soundingboard.practice.agencies import is_social_care
from soundingboard.practice.dates import add_hours
from soundingboard.practice.facts import Facts
from soundingboard.practice.telling import kind_told
from soundingboard.practice.time_ledger import planned
from soundingboard.views.audience import Reader, copied_from, holds, names_but, protected_from
from soundingboard.views.copies.attended import report_parts
from soundingboard.views.copies.filter import Sieve, recipients
from soundingboard.views.copies.parts import Recipient
from soundingboard.views.copies.people_parts import ReportPart
from soundingboard.views.facts import facts_of
from soundingboard.views.named import Names, at_work, role_of
from soundingboard.views.policy import policy_of, sent_by

PAUSE = 10
"""Minutes of a break that is planned."""
WORTH = 20
"""Minutes that have to lie before a break, and to be left after it."""
_GROUPS = ("family", "supporter", "professional")

Told = Callable[[str], str]
"""The text, or nothing where its readers may not have it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who was asked to come, and what they are in plain words."""

    name: str
    called: str
    role: str
    agency: str = ""


@dataclass(frozen=True, slots=True)
class DayPart:
    """One part of the day, or a break where it has no title, and about when it begins."""

    at: datetime
    title: str


@dataclass(frozen=True, slots=True)
class Before:
    """What the papers before the day draw on.

    Attributes:
        place: Where it is; nothing for a reader who does not come there.
        joins: How this reader will be there, by its code.
        in_room: Those who are asked to come into the room, the children's names not among them; what lies
            there names no child of whom somebody who was asked may not know.
        ring: Whom one rings with a question: the chair, and the family's social workers.
        papers_by: When the papers of the meeting are due.
        reports_by: When each report should have reached a parent.
        office: The name of the office and its number, and never where it is; empty where none was settled.
        chosen: What this reader chose for the day, by its code and in their words.
        records: Whether the meeting is to be recorded.
        recipient: Who reads it; nobody alone, where it lies in the room.
        protected: Strings that may stand nowhere in these papers; the sweep looks for them.
    """

    reference: str
    kind: str
    starts: datetime
    area: str
    children: tuple[str, ...]
    chair: Coming
    coming: tuple[Coming, ...]
    in_room: tuple[Coming, ...]
    parts: tuple[DayPart, ...]
    ring: tuple[Coming, ...]
    papers_by: datetime
    reports_by: datetime
    office: str
    records: bool
    protected: frozenset[str] = field(repr=False)
    unnamed: frozenset[str] = field(default=frozenset(), repr=False)
    recipient: Recipient | None = None
    place: str = ""
    joins: str = ""
    reports: tuple[ReportPart, ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()
    keep_in_touch: str = ""

    @property
    def sign(self) -> str:
        """What stands in each of its papers: the day."""
        return plain_date(self.starts)


def leaflets(record: Record, *, now: datetime, records: bool) -> tuple[Before, ...]:
    """What each grown-up of the family reads before the day; ``records`` when it is to be recorded."""
    facts, people = facts_of(record, now), record.by_id(Person)
    return tuple(
        _leaflet(record, facts, each, records=records)
        for each in recipients(record, facts)
        if each.id in people and people[each.id].group == "family"
    )


def in_the_room(record: Record, *, now: datetime, records: bool) -> Before:
    """What may lie on the table: nothing that anybody who was asked may not read."""
    facts = facts_of(record, now)
    known = {person.id: person for person in facts.people}
    readers = [Reader(each.id, known.get(each.id)) for each in recipients(record, facts)]
    secret = protected_from(record, facts, readers) | copied_from(record, facts, readers)
    items = [row for row in record.all(AgendaItem) if row.audience == ["everyone"] and not row.not_for]
    children = [child for child in record.all(Child) if not child.removed]
    paper = _Made(record, facts, lambda text: "" if holds(text, secret) else text, children)
    named = [child for child in record.all(Child) if _all_know(child, readers, facts)]
    other = secret | names_but(record, named)
    on_cards = [child for child in named if not child.removed]
    cards = _Made(record, facts, lambda text: "" if holds(text, other) else text, on_cards)
    made = paper.of(items, records=records, protected=secret)
    return replace(made, place=paper.place, in_room=cards.in_room)


def _all_know(child: Child, readers: Iterable[Reader], facts: Facts) -> bool:
    """Whether every grown-up may know of this child."""
    grown = (reader for reader in readers if reader.person)
    return all(reader.may_see(facts, ["everyone"], [], [child.id]) for reader in grown)


def _leaflet(record: Record, facts: Facts, reader: Recipient, *, records: bool) -> Before:
    sieve, person = Sieve(record, facts, reader), record.by_id(Person)[reader.id]

    def told(text: str) -> str:
        return "" if holds(text, sieve.protected) else sieve.text("a line of the leaflet", text)

    items = [
        item for item in record.all(AgendaItem) if sieve.lets("a part of the day", item, item.family_title)
    ]
    paper = _Made(record, facts, told, sieve.children)
    chosen = ((row.what, told(row.words)) for row in record.all(Choice) if row.who == reader.id)
    return replace(
        paper.of(items, records=records, protected=sieve.protected),
        unnamed=sieve.unnamed,
        recipient=reader,
        place=paper.place if person.joins == "room" else "",
        joins=person.joins,
        reports=report_parts(record, facts, sieve),
        chosen=tuple((what, words) for what, words in chosen if words),
        keep_in_touch=told(person.keep_in_touch),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """Makes what every such paper holds, through what its readers may be told."""

    record: Record
    facts: Facts
    told: Told
    children: Sequence[Child]

    @property
    def called(self) -> list[str]:
        return [child.called for child in self.children]

    @property
    def place(self) -> str:
        return self.told(self.record.conference.place)

    @property
    def in_room(self) -> tuple[Coming, ...]:
        """Those who are asked to come into the room, each of whom has a card with their name."""
        return tuple(self._coming(row) for row in self._people if row.joins == "room")

    @property
    def _people(self) -> list[Person]:
        people = [row for row in self.record.all(Person) if not row.removed]
        return sorted(people, key=lambda row: (_GROUPS.index(row.group), row.position))

    def of(self, items: list[AgendaItem], *, records: bool, protected: frozenset[str]) -> Before:
        conference = self.record.conference
        people = self._people
        workers = [row for row in people if row.id in self._social_workers() - {conference.chair}]
        chair = self._chair(people)
        return Before(
            reference=self.told(conference.reference) or plain_date(conference.starts),
            kind=kind_told(conference.kind, (child.born for child in self.children)),
            starts=conference.starts,
            area=self.told(conference.area),
            children=tuple(self.called),
            chair=chair,
            coming=tuple(map(self._coming, people)),
            in_room=self.in_room,
            parts=tuple(self._parts(items)),
            ring=(chair, *map(self._coming, workers)),
            papers_by=sent_by(self.record, conference.starts),
            reports_by=add_hours(conference.starts, -policy_of(self.record).report_hours),
            office=self.record.settings.office.to_ring,
            records=records,
            protected=protected,
        )

    def _chair(self, people: list[Person]) -> Coming:
        """The chair, who may not have been entered among the people yet."""
        known = next((row for row in people if row.id == self.record.conference.chair), None)
        called = Names(self.record).full(self.record.conference.chair)
        return self._coming(known) if known else Coming(called, called, "")

    def _social_workers(self) -> frozenset[str]:
        found = (each for each in self.facts.people if each.group == "professional")
        return frozenset(each.id for each in found if is_social_care(each, policy_of(self.record)))

    def _coming(self, row: Person) -> Coming:
        role = role_of(row, self.facts, self.children, self.told)
        return Coming(row.name, row.called, role, at_work(row, self.children, self.told)(row.agency))

    def _parts(self, items: list[AgendaItem]) -> Iterator[DayPart]:
        """Each part and when it begins if each takes its minutes; a break wherever one would be due."""
        policy = policy_of(self.record)
        known = {item.id: planned(item, self.facts, policy) for item in self.facts.items}
        long = [known[each.id] for each in items]
        at, seated = self.record.conference.starts, 0.0
        for number, (item, minutes) in enumerate(zip(items, long, strict=True)):
            due = seated >= WORTH and seated + minutes > policy.break_minutes
            if due and sum(long[number:]) >= WORTH:
                yield DayPart(at, "")
                at, seated = at + timedelta(minutes=PAUSE), 0.0
            title = self.told(Names(self.record).filled(item.family_title, self.called))
            yield from (DayPart(at, title),) if title else ()
            at, seated = at + timedelta(minutes=minutes), seated + minutes
