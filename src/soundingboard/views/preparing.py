"""What is known of a conference before the day, as the page that prepares it reads and writes it."""

from dataclasses import dataclass
from datetime import date, datetime

from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.practice.apart import would_meet
from soundingboard.practice.findings import find
from soundingboard.practice.timescales import review_by
from soundingboard.views.chair.build import TITLES
from soundingboard.views.facts import facts_of
from soundingboard.views.named import age_words
from soundingboard.views.policy import policy_of


@dataclass(frozen=True, slots=True)
class ChildSheet:
    """A child, field by field as the commands name them; ``age`` is in words and for reading only."""

    id: str
    name: str
    called: str
    age: str
    born: date | None
    due: date | None
    trusted_adult: str


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A person, field by field as the commands name them."""

    id: str
    name: str
    called: str
    is_: str
    group: str
    plain: str
    to: tuple[str, ...]
    agency: str
    joins: str
    needs: tuple[tuple[str, str | bool], ...]
    keep_in_touch: str
    safe_contact: str
    known_since: date | None
    can_offer: str
    cares_day_to_day: bool
    harmed: bool


@dataclass(frozen=True, slots=True)
class ConferenceSheet:
    """The conference itself, field by field as the commands name them."""

    reference: str
    family: str
    starts: datetime
    place: str
    online: str
    strategy_discussion: date | None
    previous: date | None
    area: str
    matters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrepareView:
    """A conference before the day.

    Attributes:
        about: What can be changed of the conference itself.
        asks: Sentences about what is still missing.
        taken: Ids that name somebody already, those taken out too.
    """

    conference: str
    kind: str
    title: str
    family: str
    reference: str
    starts: datetime
    place: str
    phase: str
    chair: str
    strategy_discussion: date | None
    about: ConferenceSheet
    children: tuple[ChildSheet, ...]
    people: tuple[PersonSheet, ...]
    asks: tuple[str, ...]
    taken: frozenset[str]


def prepare_view(record: Record, *, now: datetime) -> PrepareView:
    """All of it at that moment."""
    conference, facts = record.conference, facts_of(record, now)
    return PrepareView(
        conference=conference.id,
        kind=conference.kind,
        title=TITLES[conference.kind],
        family=f"{conference.family} family",
        reference=conference.reference,
        starts=conference.starts,
        place=" and ".join(part for part in (conference.place, conference.online) if part),
        phase="closed" if conference.closed_at else "day" if conference.started_at else "before",
        chair=conference.chair,
        strategy_discussion=conference.strategy_discussion,
        about=ConferenceSheet(
            conference.reference,
            conference.family,
            conference.starts,
            conference.place,
            conference.online,
            conference.strategy_discussion,
            conference.previous,
            conference.area,
            tuple(conference.matters),
        ),
        children=tuple(
            ChildSheet(
                row.id, row.name, row.called, age_words(row, facts), row.born, row.due, row.trusted_adult
            )
            for row in record.all(Child)
            if not row.removed
        ),
        people=tuple(_sheet(row) for row in record.all(Person) if not row.removed),
        asks=tuple(each.message for each in (*would_meet(facts), *find(facts, policy_of(record)))),
        taken=frozenset(row.id for noun in (Child, Person) for row in record.all(noun)),
    )


def review_starts(record: Record, now: datetime) -> datetime:
    """When it was said that we look again; where it was not, at the same hour of the last day for it."""
    said = record.conference.next_conference
    if said is not None:
        return said
    return datetime.combine(
        review_by(facts_of(record, now), policy_of(record)), record.conference.starts.time()
    )


def _sheet(row: Person) -> PersonSheet:
    return PersonSheet(
        row.id,
        row.name,
        row.called,
        row.is_,
        row.group,
        row.plain,
        tuple(row.to),
        row.agency,
        row.joins,
        tuple(row.needs.items()),
        row.keep_in_touch,
        row.safe_contact,
        row.known_since,
        row.can_offer,
        row.cares_day_to_day,
        row.harmed,
    )
