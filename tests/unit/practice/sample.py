"""An invented family's first conference, built by hand as the rules see it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from soundingboard.practice.agendas import agenda
from soundingboard.practice.facts import (
    ActionFacts,
    ChildFacts,
    EntryFacts,
    Facts,
    ItemFacts,
    PersonFacts,
    PreparationFacts,
    ReportFacts,
    SafetyAnswer,
    ShareFacts,
    Spell,
)
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy

STANDARD = Policy()
START = datetime(2026, 11, 24, 10)
BOTH = ("ella", "noah")

ELLA = ChildFacts("ella", "Ella Marlowe", "Ella", born=date(2019, 3, 14), trusted_adult="june")
NOAH = ChildFacts("noah", "Noah Marlowe", "Noah", born=date(2025, 12, 9))

MIA = PersonFacts(
    "mia", "Mia Marlowe", "Mia", "Mum", to=BOTH, group="family", joins="room", cares_day_to_day=True,
    harmed=True, keep_in_touch="Sam rings every Monday at 10", needs=frozenset({"reading_time", "childcare"}),
)  # fmt: skip
DEAN = PersonFacts(
    "dean", "Dean Harper", "Dean", "Dad", to=BOTH, group="family", joins="teams",
    keep_in_touch="Sam rings every Thursday",
)  # fmt: skip
JUNE = PersonFacts("june", "June Marlowe", "June", "Nan", to=BOTH, group="family", joins="room")
ADE = PersonFacts(
    "ade", "Ade Bello", "Ade", "Advocate for Ella", group="supporter", agency="Voice First", joins="room"
)
RUTH = PersonFacts("ruth", "Ruth Ansah", "Ruth", "Chair", agency="Safeguarding and review", joins="room")
SAM = PersonFacts("sam", "Sam Keeble", "Sam", "Social worker", agency="Children's social care", joins="room")
PRIYA = PersonFacts("priya", "Priya Nair", "Priya", "Health visitor", agency="Health visiting", joins="room")
TOM = PersonFacts("tom", "Tom Field", "Tom", "Head teacher", agency="School", joins="teams")
KAY = PersonFacts("kay", "Kay Doran", "Kay", "Police officer", agency="Police", joins="written")


def _report(report: str, writer: str, mia: datetime | None, dean: datetime | None) -> ReportFacts:
    shared = [ShareFacts(who, at) for who, at in (("mia", mia), ("dean", dean)) if at]
    return ReportFacts(report, writer, received=datetime(2026, 11, 20, 9), shared=tuple(shared))


HOME, EVENING = datetime(2026, 11, 20, 15, 30), datetime(2026, 11, 20, 18)

BEFORE = Facts(
    kind="initial",
    reference="CP-0417",
    family="Marlowe",
    starts=START,
    now=START - timedelta(hours=1),
    chair="ruth",
    strategy_discussion=date(2026, 11, 5),
    matters=frozenset({"domestic_abuse"}),
    children=(ELLA, NOAH),
    people=(MIA, DEAN, JUNE, ADE, RUTH, SAM, PRIYA, TOM, KAY),
    reports=(
        _report("report-sam", "sam", HOME, EVENING),
        _report("report-school", "tom", HOME, datetime(2026, 11, 23, 16)),
        _report("report-hv", "priya", HOME, EVENING),
        _report("report-police", "kay", None, None),
    ),
    preparations=(
        PreparationFacts("mia", date(2026, 11, 18), date(2026, 11, 20), "sam"),
        PreparationFacts("dean", date(2026, 11, 18), date(2026, 11, 20), "sam"),
    ),
    safety_answers=(SafetyAnswer("mia", "yes, if Dean is on Teams"), SafetyAnswer("dean", "yes")),
    items=tuple(ItemFacts(one.item, one.title, one.purpose, one.minutes) for one in agenda("initial")),
)

FIGHTS = EntryFacts(
    "r-fights",
    "risk",
    "Ella could be hurt or badly frightened if Dean hurts Mia again.",
    said_by="sam",
    about=("ella",),
    because="Police came on 3 October, saw that Mia was hurt, and found Ella on the stairs.",
    source="police",
    effect={"ella": "She has been tired and late at school since October."},
    likelihood="likely: police have been called three times since August",
    significant_because="how often, and how badly Mia was hurt",
    if_nothing_changes="Ella may be hurt getting between them.",
    whose_behaviour="dean",
)

DEAN_LIVES_AWAY = ActionFacts(
    "a-dean",
    "Dean will live at his brother's",
    who="dean",
    by=date(2026, 11, 24),
    until=date(2027, 2, 19),
    how_we_will_know="Dean's brother tells Sam every Monday",
    help="Sam books the fathers' group and pays the bus fare",
    risks=("r-fights",),
    agreed_by=("dean",),
)

TELL_ELLA = ActionFacts(
    "a-tell-ella",
    "Sam will tell Ella what was decided, and that none of it is her fault",
    who="sam",
    with_=("ade",),
    by=date(2026, 11, 25),
    how_we_will_know="Sam tells Mia what Ella said",
    risks=("r-fights",),
    agreed_by=("sam",),
    tells_child="ella",
)


def at(minutes: float, **known: Any) -> Facts:  # noqa: ANN401 - any field of the facts
    """The conference so many minutes after it started, with these fields of its facts."""
    return replace(BEFORE, started_at=START, now=START + timedelta(minutes=minutes), **known)


def here(*ids: str, since: float = 0, facts: Facts = BEFORE) -> tuple[PersonFacts, ...]:
    """Everybody invited, with these people there since so many minutes after the start."""
    spell = (Spell(START + timedelta(minutes=since)),)
    return tuple(
        replace(one, spells=(replace(spell[0], joins=one.joins or "room"),)) if one.id in ids else one
        for one in facts.people
    )


def item(name: str, facts: Facts = BEFORE, **changes: Any) -> tuple[ItemFacts, ...]:  # noqa: ANN401 - any field
    """The agenda with one item changed."""
    return tuple(replace(one, **changes) if one.id == name else one for one in facts.items)


def found(code: str, facts: Facts, policy: Policy = STANDARD) -> list[tuple[str, ...]]:
    """What each finding of this code is about."""
    return [finding.about for finding in find(facts, policy) if finding.code == code]
