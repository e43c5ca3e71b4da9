"""Every finding of the board and the plan, each with what makes it hold and with what settles it."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pytest

from soundingboard.practice.facts import (
    ActionFacts,
    AgreementFacts,
    AnswerFacts,
    ContingencyFacts,
    DecisionFacts,
    EntryFacts,
    Facts,
    KeyDateFacts,
    ResponseFacts,
    ReviewFacts,
)
from soundingboard.practice.finding import Finding
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from soundingboard.practice.risk import check_entry, missing_parts
from tests.unit.practice.sample import BEFORE, DEAN_LIVES_AWAY, FIGHTS, TELL_ELLA, at, item

OUTSIDE = frozenset({"harm_outside_home"})
SAID = tuple(ResponseFacts(who, "agree") for who in ("mia", "dean"))
RISK = replace(FIGHTS, responses=SAID)
UNSURE = EntryFacts("q", "not_sure", "Who has the key?")
CONCERN = EntryFacts("c", "worry", "I don't get told.", said_by="mia", own_words=True, family_concern=True)
GOOD = EntryFacts("g", "going_well", "Nan has them on Fridays.")
DECIDED = (DecisionFacts("ella", "plan", reasons="Police came three times."),)
AGREED = AgreementFacts("agreed", "not_agreed")


@dataclass(frozen=True)
class Case:
    """A code, what it is about, facts in which it holds, and the same once it is settled."""

    code: str
    about: tuple[str, ...]
    holds: Facts
    settled: Facts


def day(**known: Any) -> Facts:  # noqa: ANN401 - fields of the facts
    """The sample in its plan, with a whole risk and two clear steps, and these fields besides."""
    given = {
        "entries": (RISK, GOOD),
        "actions": (DEAN_LIVES_AWAY, TELL_ELLA),
        "contingencies": (ContingencyFacts("Dean comes", "ring 999"),),
        "agreement": AGREED,
        "next_conference": datetime(2027, 2, 19, 10),
    }
    return at(90, **(given | known))


def card(code: str, holds: EntryFacts, settled: EntryFacts, *who: str, **known: Any) -> Case:  # noqa: ANN401
    """A case of one card."""
    before, after = (day(**({"entries": (one, GOOD)} | known)) for one in (holds, settled))
    return Case(code, (holds.id, *who), before, after)


def step(code: str, known: dict[str, Any], better: dict[str, Any], *, of: ActionFacts = TELL_ELLA) -> Case:
    """A case of one step of the plan."""
    holds, settled = (
        day(actions=(DEAN_LIVES_AWAY if of is TELL_ELLA else TELL_ELLA, replace(of, **one)))
        for one in (known, better)
    )
    return Case(code, (of.id,), holds, settled)


def whole(code: str, about: tuple[str, ...], known: dict[str, Any], better: dict[str, Any]) -> Case:
    """A case of the whole conference."""
    return Case(code, about, day(**known), day(**(known | better)))


SOURCE = replace(RISK, source="mia")
PARTED = replace(GOOD, text="It is quieter since they separated.")
CASES = (
    card("risk_incomplete", replace(RISK, likelihood=""), RISK),
    card("risk_incomplete", replace(RISK, effect={"ella": "–"}), RISK),
    card("risk_incomplete", replace(RISK, about=()), replace(RISK, about=(), kind="worry")),
    whole(
        "too_many_risks",
        ("ella",),
        {"entries": tuple(replace(RISK, id=f"r{number}") for number in range(4))},
        {"entries": tuple(replace(RISK, id=f"r{number}") for number in range(3))},
    ),
    whole(
        "no_strengths_yet",
        (),
        {"entries": (RISK,), "items": item("risks", state="running")},
        {"entries": (RISK, GOOD)},
    ),
    card("source_in_danger", SOURCE, replace(SOURCE, not_for=("dean",)), "dean"),
    card("source_in_danger", replace(RISK, said_by="ella"), replace(RISK, said_by="sam"), "dean"),
    card("separation_reminder", PARTED, replace(PARTED, text="It is quiet.")),
    card("separation_reminder", replace(RISK, because="She left Dean in May."), RISK),
    card("grey_area_without_finder", UNSURE, replace(UNSURE, finder="sam")),
    card("concern_unanswered", CONCERN, replace(CONCERN, answer=AnswerFacts("Priya texts.", "priya"))),
    card("response_missing", replace(RISK, responses=SAID[:1]), RISK, "dean"),
    card(
        "response_missing",
        replace(RISK, responses=(*SAID, ResponseFacts("mia", "think"))),
        replace(RISK, responses=(*SAID, ResponseFacts("mia", "think"), ResponseFacts("mia", "part"))),
        "mia",
    ),
    step("action_no_owner", {"who": None}, {"who": "sam"}),
    step("action_no_owner", {"who": "tbc"}, {"who": "sam"}),
    step("action_group_owner", {"who": "core group"}, {"who": "sam"}),
    step("action_group_owner", {"who": "Health visiting"}, {"who": "priya", "agreed_by": ("priya",)}),
    step(
        "action_two_in_one", {"what": "Sam will ring Mia and book the nurse"}, {"what": "Sam will ring Mia"}
    ),
    step(
        "action_vague",
        {"what": "Sam will monitor things"},
        {"what": "Sam will look in the fridge on Mondays"},
    ),
    step("action_vague", {"what": "Attend appointments"}, {"what": "Attend the clinic on 4 December"}),
    step("action_no_date", {"by": "ASAP"}, {"by": "next Friday"}),
    step("action_no_date", {"by": None}, {"by": date(2026, 12, 4)}),
    step("action_date_past", {"by": date(2026, 11, 23)}, {"by": date(2026, 11, 24)}),
    step("action_date_past", {"by": "23 November"}, {"by": "tomorrow"}),
    step("action_after_review", {"by": date(2027, 2, 22)}, {"by": date(2027, 2, 19)}),
    step("action_after_review", {"by": "in 6 months"}, {"by": "before the review"}),
    step("action_on_closed_day", {"by": date(2026, 12, 25)}, {"by": date(2026, 12, 24)}),
    step("action_on_closed_day", {"by": "Saturday"}, {"by": "by the end of next week"}),
    step("action_no_measure", {"how_we_will_know": " "}, {"how_we_will_know": "Sam tells Mia"}),
    step("action_no_risk", {"risks": ()}, {"risks": ("r-fights",)}),
    step("action_not_agreed", {"agreed_by": ()}, {"agreed_by": ("sam",)}),
    step("action_parent_without_help", {"help": ""}, {"help": "no help needed"}, of=DEAN_LIVES_AWAY),
    whole("risk_without_action", ("r-fights",), {"actions": ()}, {"actions": (TELL_ELLA,)}),
    whole("no_action_on_harmer", ("r-fights",), {"actions": (TELL_ELLA,)}, {"actions": (DEAN_LIVES_AWAY,)}),
    whole(
        "no_action_on_harmer",
        ("r-fights",),
        {"actions": (TELL_ELLA,)},
        {"actions": (replace(TELL_ELLA, with_=("dean",)),)},
    ),
    whole(
        "mostly_on_parents",
        (),
        {"matters": OUTSIDE, "actions": (DEAN_LIVES_AWAY,)},
        {"actions": (DEAN_LIVES_AWAY, TELL_ELLA)},
    ),
    whole(
        "no_disruption_action",
        (),
        {"matters": OUTSIDE},
        {"actions": (DEAN_LIVES_AWAY, replace(TELL_ELLA, kind="disruption"))},
    ),
    whole(
        "contingency_missing",
        (),
        {"decisions": DECIDED, "contingencies": ()},
        {"contingencies": (ContingencyFacts("Dean comes", "ring 999"),)},
    ),
    whole("visits_not_asked", (), {"decisions": DECIDED, "agreement": None}, {"agreement": AGREED}),
    whole(
        "visits_not_asked",
        (),
        {"decisions": DECIDED, "agreement": AgreementFacts("agreed")},
        {"agreement": AGREED},
    ),
    whole(
        "not_told_not_their_fault",
        ("ella",),
        {"decisions": DECIDED, "actions": (DEAN_LIVES_AWAY,)},
        {"actions": (DEAN_LIVES_AWAY, TELL_ELLA)},
    ),
    card("language", replace(GOOD, text="Dean was hostile."), GOOD),
    card("vague_word", replace(GOOD, text="There are concerns."), GOOD),
    card("jargon", replace(GOOD, text="Her siblings came."), GOOD),
    card("unclear", replace(GOOD, text="Ella was hit."), replace(GOOD, text="Dean hit Ella.")),
    card("long_sentence", replace(GOOD, text="Nan " * 26), replace(GOOD, text="Nan " * 25)),
)


def keys(facts: Facts, code: str) -> list[tuple[str, ...]]:
    """What each finding of the code is about; of words, where they stand."""
    worded = code in {"language", "vague_word", "jargon", "unclear", "long_sentence"}
    return [one.about[:1] if worded else one.about for one in find(facts, Policy()) if one.code == code]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_it_holds_and_is_settled(case: Case) -> None:
    assert case.about in keys(case.holds, case.code)
    assert case.about not in keys(case.settled, case.code)


def test_the_sample_day_needs_nothing_of_board_and_plan() -> None:
    """What every case begins from is in order, so that each finds its own fault."""
    codes = {case.code for case in CASES}
    assert {one.code for one in find(day(decisions=DECIDED), Policy())} & codes == set()


NEXT_WORD = re.compile(
    r"\b(Ask|Say|Tell|Offer|Invite|Share|Keep|Put|Make|Try|Give|Take|Move|Stop|Wait|Send|Finish|Turn|Name)\b"
)


def messages() -> list[Finding]:
    """Every finding of every case that holds."""
    every = {one.key: one for case in CASES for one in find(case.holds, Policy())}
    return list(every.values())


@pytest.mark.parametrize("finding", messages(), ids=lambda one: "-".join((one.code, *one.about)))
def test_each_says_what_is_missing_and_the_next_word_kindly_and_shortly(finding: Finding) -> None:
    bare = re.sub(r"“[^”]*”", "“…”", finding.message)
    assert len(bare) <= 170, bare
    assert NEXT_WORD.search(finding.message), finding.message
    assert not re.search(r"\b(you must|error|invalid|failed|wrong|mandatory|missing!|\w+ize[ds]?)\b", bare), (
        bare
    )
    assert not re.search(r"\b(?:[A-Z]{2,}|None|null)\b", bare), bare


PARTINGS = (
    "They separated in May.",
    "Mia left Dean.",
    "They are no longer together.",
    "She moved out.",
    "They've split up.",
    "She kicked him out.",
    "They live apart now.",
    "Mia finished with him.",
    "She ended it.",
    "The relationship was over in June.",
    "Mia is coping well since they separated.",
)


@pytest.mark.parametrize("parting", PARTINGS)
@pytest.mark.parametrize(
    "field", ["text", "because", "likelihood", "significant_because", "if_nothing_changes", "effect"]
)
def test_that_a_couple_has_parted_lowers_no_risk(field: str, parting: str) -> None:
    """Nothing that was found before is settled by it; a reminder that it can be more dangerous is added."""
    told = f"{FIGHTS.effect['ella']} {parting}" if field == "effect" else f"{getattr(RISK, field)} {parting}"
    change: dict[str, Any] = {field: {"ella": told} if field == "effect" else told}
    parted = replace(RISK, **change)
    lacking: tuple[dict[str, Any], ...] = ({}, {"actions": ()}, {"contingencies": (), "decisions": DECIDED})
    for bare in lacking:
        before, after = day(**bare), day(**({"entries": (parted, GOOD)} | bare))
        was = {one.key for one in find(before, Policy()) if one.code != "long_sentence"}
        now = {one.key for one in find(after, Policy())}
        assert was <= now
        assert ("separation_reminder", ("r-fights",)) in now
    assert parted.kind == "risk"
    assert missing_parts(parted) == missing_parts(RISK) == ()


def test_an_incomplete_risk_is_as_incomplete_after_they_parted() -> None:
    risk = EntryFacts("r", "risk", "Dean could hurt Mia.")
    parted = replace(risk, text="Dean could hurt Mia. They separated.")
    before, after = check_entry(risk, domestic_abuse=True), check_entry(parted, domestic_abuse=True)
    assert [one.code for one in after] == [*(one.code for one in before), "separation_reminder"]


def test_a_day_in_words_leans_on_the_days_that_are_known() -> None:
    soon = replace(TELL_ELLA, by="before the review")
    assert keys(day(actions=(soon,)), "action_no_date") == []
    assert keys(day(actions=(soon,), next_conference=None), "action_no_date") == [("a-tell-ella",)]


def test_a_promise_that_was_asked_about_had_its_day() -> None:
    past = (replace(TELL_ELLA, by=date(2026, 11, 23)),)
    assert keys(day(actions=past), "action_date_past") == [("a-tell-ella",)]
    asked = (ReviewFacts("a-tell-ella", "part"),)
    assert keys(day(actions=past, reviews=asked), "action_date_past") == []


def test_a_risk_that_was_withdrawn_is_answered_by_nothing() -> None:
    gone = (replace(RISK, withdrawn=True), GOOD)
    assert keys(day(entries=gone, actions=(TELL_ELLA,)), "action_no_risk") == [("a-tell-ella",)]


def test_a_key_date_is_no_step() -> None:
    facts = day(key_dates=(KeyDateFacts(date(2026, 12, 4), "Dean in court", id="d"),))
    assert {one.code for one in find(facts, Policy())} == {one.code for one in find(day(), Policy())}


def test_before_anything_is_said_nothing_of_board_and_plan_is_asked() -> None:
    codes = {case.code for case in CASES}
    assert {one.code for one in find(BEFORE, Policy())} & codes == set()
