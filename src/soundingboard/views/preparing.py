"""What is known of a conference before the day, as the page that prepares it reads and writes it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from soundingboard.conference.meeting import Conference
from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.practice.apart import kept_pairs, would_meet
from soundingboard.practice.facts import ChildFacts, Facts, FatherFacts, ItemFacts
from soundingboard.practice.findings import find
from soundingboard.practice.kin import is_father, parents_of
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.quorum import was_too_small
from soundingboard.practice.readiness import covered
from soundingboard.practice.time_ledger import planned
from soundingboard.practice.timescales import review_by
from soundingboard.practice.wording import family_words, wording
from soundingboard.views.facts import facts_of
from soundingboard.views.heading import TITLES, family_of, phase_of, place_of
from soundingboard.views.inviting import InvitationView, invitations
from soundingboard.views.named import age_words
from soundingboard.views.on_call import OnCall, on_call
from soundingboard.views.policy import policy_of
from soundingboard.views.readiness import ReadyView, ready_view
from soundingboard.views.register import Register, register


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
    ring: str
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
    previous_not_quorate: bool


@dataclass(frozen=True, slots=True)
class FatherLine:
    """A child's father in words, and what stands in the form: a person, or a status and why."""

    child: str
    called: str
    words: str
    person: str
    status: str
    why: str


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A part of the day; ``planned`` is how long it takes, which is longer with an interpreter."""

    id: str
    title: str
    minutes: int
    purpose: str
    planned: int


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """A choice of somebody's own: who, which, their words, and the pages that are not shown."""

    who: str
    called: str
    what: str
    words: str
    not_shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrepareView:
    """A conference before the day.

    Attributes:
        about: What can be changed of the conference itself.
        fathers: Each child's father, or why there is none to name.
        ready: What is ready, asked and missing.
        register: Which parent has had which report.
        invitations: Whom to ask, in which words, and what they answered.
        agenda: The parts of the day.
        choices: What the family chose.
        apart: Who must not meet, by their ids, two and two.
        answers: What was answered before, to begin a form with: by the command's name and whom it is about.
        policy: The numbers that hold here.
        asks: Sentences about what is still missing.
        taken: Ids that name somebody already, those taken out too.
        on_call: Who comes by Teams; None for nobody.
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
    fathers: tuple[FatherLine, ...]
    ready: ReadyView
    register: Register
    invitations: tuple[InvitationView, ...]
    agenda: tuple[AgendaLine, ...]
    choices: tuple[ChoiceLine, ...]
    apart: tuple[tuple[str, str], ...]
    answers: Mapping[str, Mapping[str, object]]
    policy: Policy
    asks: tuple[str, ...]
    taken: frozenset[str]
    on_call: OnCall | None

    @property
    def family_called(self) -> dict[str, str]:
        """What everybody of the family and each child is called, by id."""
        grown = {each.id: each.called for each in self.people if each.group == "family"}
        return grown | {each.id: each.called for each in self.children}


def prepare_view(record: Record, *, now: datetime, records: bool = True) -> PrepareView:
    """All of it at that moment; ``records`` is whether conferences are recorded here."""
    conference, facts = record.conference, facts_of(record, now)
    policy = policy_of(record)
    ready = ready_view(facts, policy)
    return PrepareView(
        conference=conference.id,
        kind=conference.kind,
        title=TITLES[conference.kind],
        family=family_of(conference),
        reference=conference.reference,
        starts=conference.starts,
        place=place_of(conference),
        phase=phase_of(conference),
        chair=conference.chair,
        strategy_discussion=conference.strategy_discussion,
        about=_about(conference),
        children=tuple(_child(row, facts) for row in record.all(Child) if not row.removed),
        people=tuple(_sheet(row) for row in record.all(Person) if not row.removed),
        fathers=tuple(_father(child, facts) for child in facts.children),
        ready=ready,
        register=register(facts, policy),
        invitations=invitations(record, facts, policy, records=records),
        agenda=tuple(_item(item, facts, policy) for item in facts.items),
        choices=tuple(
            ChoiceLine(one.who, called(one.who, facts), one.what, one.words, one.not_shown)
            for one in facts.choices
        ),
        apart=tuple((pair.one.id, pair.other.id) for pair in kept_pairs(facts)),
        answers=_answers(facts),
        policy=policy,
        asks=(*_unsettled(facts, policy), *(point.words for point in ready.open)),
        taken=frozenset(row.id for noun in (Child, Person) for row in record.all(noun)),
        on_call=on_call(record),
    )


def _about(conference: Conference) -> ConferenceSheet:
    return ConferenceSheet(
        conference.reference,
        conference.family,
        conference.starts,
        conference.place,
        conference.online,
        conference.strategy_discussion,
        conference.previous,
        conference.area,
        tuple(conference.matters),
        conference.previous_not_quorate,
    )


def _child(row: Child, facts: Facts) -> ChildSheet:
    age = age_words(row, facts)
    return ChildSheet(row.id, row.name, row.called, age, row.born, row.due, row.trusted_adult)


def _item(item: ItemFacts, facts: Facts, policy: Policy) -> AgendaLine:
    takes = round(planned(item, facts, policy))
    return AgendaLine(item.id, item.title, int(item.minutes), item.purpose, takes)


def _unsettled(facts: Facts, policy: Policy) -> tuple[str, ...]:
    """What is found and has no point on the board."""
    found = (*would_meet(facts), *find(facts, policy))
    return tuple(each.message for each in found if not covered(each))


def _father(child: ChildFacts, facts: Facts) -> FatherLine:
    recorded = next((one for one in facts.fathers if one.child == child.id), FatherFacts(child.id))
    known = next((one for one in parents_of(child.id, facts) if is_father(one, child.id, facts)), None)
    person = recorded.person or (known.id if known and not recorded.status else "")
    said = called(person, facts) if person else family_words(wording().fathers, recorded.status)
    words = ": ".join(part for part in (said, recorded.why) if part) or "not said yet"
    return FatherLine(child.id, child.called, words, person, recorded.status, recorded.why)


def _answers(facts: Facts) -> dict[str, dict[str, object]]:
    """What was answered before, under ``prepare:mia``."""
    prepared = {f"prepare:{one.who}": asdict(one) for one in facts.preparations}
    safe = {f"ask_if_safe:{one.who}": asdict(one) for one in facts.safety_answers}
    settled = {f"answer_readiness:{one.about}:{one.what}": asdict(one) for one in facts.readiness}
    return {**prepared, **safe, **settled}


def review_starts(record: Record, now: datetime) -> datetime:
    """When it was said that we look again; where it was not, at the same hour of the last day for it."""
    said = record.conference.next_conference
    if said is not None:
        return said
    return datetime.combine(
        review_by(facts_of(record, now), policy_of(record)), record.conference.starts.time()
    )


def not_quorate(record: Record, now: datetime) -> bool:
    """Whether too few agencies were at a conference for it to decide."""
    return was_too_small(facts_of(record, now), policy_of(record))


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
        row.ring,
        row.known_since,
        row.can_offer,
        row.cares_day_to_day,
        row.harmed,
    )
