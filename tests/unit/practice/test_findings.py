"""All rules together: whole, sorted, in plain sentences, and the same each time."""

import re
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from soundingboard.practice.facts import (
    DecisionFacts,
    EntryFacts,
    NewInformationFacts,
    PersonFacts,
    ResponseFacts,
    Spell,
    TurnFacts,
)
from soundingboard.practice.finding import Finding
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import (
    ADE,
    BEFORE,
    DEAN_LIVES_AWAY,
    ELLA,
    FIGHTS,
    NOAH,
    START,
    TELL_ELLA,
    at,
    here,
    item,
)

SEIZURES = EntryFacts(
    "r-seizures",
    "risk",
    "Noah could be left without safe care when Mia has a seizure.",
    because="Two seizures in August while alone with Noah.",
    effect={"noah": "He was found crying in his cot after an hour."},
    likelihood="likely until the tablets are right",
    significant_because="his age",
    if_nothing_changes="Noah could be badly hurt.",
    said_by="priya",
    about=("noah",),
    responses=(ResponseFacts("mia", "agree"),),
)

MESSY = at(
    100,
    people=here("mia", "june", "sam"),
    entries=(
        replace(FIGHTS, source="mia", because="", text="Dean was hostile."),
        EntryFacts("q", "not_sure", "Who rang?"),
        EntryFacts("c", "worry", "Nobody tells me.", family_concern=True, protects=("07700 900123",)),
    ),
    actions=(replace(DEAN_LIVES_AWAY, who="all", by="ASAP", what="Engage and ring the school"),),
    decisions=(DecisionFacts("ella", "plan"),),
    new_information=(NewInformationFacts("n", "tom", "x"),),
)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {one.code for one in findings}


def test_the_same_facts_give_the_same_findings_in_order() -> None:
    first, second = find(MESSY, Policy()), find(replace(MESSY), Policy())
    assert first == second
    assert list(first) == sorted(first)
    assert len({one.key for one in first}) == len(first)
    assert len({hash(one) for one in first}) == len(first)


def test_every_message_is_plain_sentences_with_names_and_no_ids() -> None:
    findings = find(MESSY, Policy())
    assert len(codes(findings)) > 25
    for one in findings:
        assert one.message[-1] in ".?”!", one
        assert "  " not in one.message
        assert not re.search(
            r"\b(dean|mia|ella|noah|r-fights|a-dean|report-\w+|None|plan_|_)\b", one.message
        ), one


def test_ids_stand_in_the_order_of_the_table() -> None:
    keys = {one.key for one in find(MESSY, Policy())}
    assert ("report_late", ("report-school", "dean")) in keys
    assert ("source_in_danger", ("r-fights", "dean")) in keys
    assert ("view_missing", ("noah", "Children's social care")) in keys
    assert ("language", ("r-fights", "hostile")) in keys


def test_the_sample_at_its_first_hour() -> None:
    spells = {"mia": 0, "june": 0, "ade": 0, "ruth": 0, "sam": 0, "priya": 0, "tom": 1}
    people = tuple(
        replace(one, spells=(Spell(START + timedelta(minutes=spells[one.id]), joins=one.joins),))
        if one.id in spells
        else one
        for one in BEFORE.people
    )
    facts = at(
        65,
        people=people,
        entries=(
            EntryFacts("s-nan", "going_well", "Nan has the children every Friday night.", said_by="june"),
            replace(FIGHTS, responses=(ResponseFacts("mia", "agree"),)),
            SEIZURES,
        ),
        turns=(TurnFacts("ade", START), TurnFacts("mia", START), TurnFacts("dean", START)),
        items=item("risks", state="running", spent=630),
    )
    day = {one.key for one in find(facts, Policy())} - {one.key for one in find(BEFORE, Policy())}
    assert day == {
        ("break_due", ()),
        ("no_action_on_harmer", ("r-fights",)),
        ("not_heard", ("tom",)),
        ("response_missing", ("r-fights", "dean")),
        ("response_missing", ("r-seizures", "dean")),
        ("risk_without_action", ("r-fights",)),
        ("risk_without_action", ("r-seizures",)),
    }


def test_what_no_longer_holds_is_settled() -> None:
    facts = at(100, entries=(FIGHTS, SEIZURES), actions=(DEAN_LIVES_AWAY, TELL_ELLA))
    assert {one.key for one in find(facts, Policy()) if one.code == "risk_without_action"} == {
        ("risk_without_action", ("r-seizures",))
    }
    both = replace(facts, actions=(replace(DEAN_LIVES_AWAY, risks=("r-fights", "r-seizures")), TELL_ELLA))
    assert "risk_without_action" not in codes(find(both, Policy()))


def test_nothing_at_all_is_no_trouble() -> None:
    empty = replace(BEFORE, children=(), people=(), reports=(), items=(), matters=frozenset(), chair="")
    assert find(empty, Policy()) == ()
    assert codes(find(replace(empty, started_at=START), Policy())) == {"quorum_lost"}


@pytest.mark.parametrize("count", [300])
def test_a_crowded_board_is_quick(count: int) -> None:
    entries = tuple(
        replace(FIGHTS, id=f"r{number}", text=f"{FIGHTS.text} {number}") for number in range(count)
    )
    facts = at(60, entries=entries, people=(*here("mia", "sam"), replace(ADE, id="x")))
    assert len([one for one in find(facts, Policy()) if one.code == "risk_without_action"]) == count


def test_every_setting_has_a_sentence_and_a_default() -> None:
    source = Path(__file__).parents[3] / "src" / "soundingboard" / "practice" / "policy.py"
    text = source.read_text(encoding="utf-8")
    for setting in fields(Policy):
        assert re.search(rf'^    {setting.name}: .*?\n    """[A-Z]', text, re.MULTILINE | re.DOTALL), (
            setting.name
        )


def test_an_unborn_baby_and_two_families() -> None:
    baby = replace(NOAH, id="baby", born=None, due=date(2027, 3, 1))
    father = PersonFacts("lee", "Lee", "Lee", "Dad", to=("baby",), group="family", joins="room")
    facts = replace(BEFORE, kind="pre_birth", children=(ELLA, baby), people=(*BEFORE.people, father))
    keys = {one.key for one in find(facts, Policy())}
    assert ("report_not_shared", ("report-sam", "lee")) in keys
    assert ("father_not_named", ("baby",)) not in keys
