"""Whatever one of two who must not meet would read about the other is asked about, of whatever kind it is."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from soundingboard.commands.types import Keepable
from soundingboard.practice.facts import (
    ActionFacts,
    AgreementFacts,
    AnswerFacts,
    ContingencyFacts,
    CoreGroupFacts,
    CorrectionFacts,
    DecisionFacts,
    EntryFacts,
    Facts,
    ItemFacts,
    KeyDateFacts,
    NewInformationFacts,
    OutcomeFacts,
    RemarkFacts,
    ReportFacts,
    ResponseFacts,
    ReviewFacts,
    ScoreFacts,
)
from soundingboard.practice.open_ends import open_ends
from tests.unit.practice.sample import at

CARD = EntryFacts("card", "worry", "Shouting at night.")
ANSWERED = replace(CARD, responses=(ResponseFacts("mia", "agree", "", None, "card:mia"),))
STEP = ActionFacts("step", "Sam rings", "sam")

TOLD: dict[str, tuple[str, Any, str]] = {
    "entry": ("entries", replace(CARD, text="Mia is at her sister's."), "read: “Mia is at her sister's.”"),
    "response": ("entries", ANSWERED, "read what Mia says to “Shouting at night.”"),
    "score": (
        "scores",
        ScoreFacts("sam", ("ella",), 5, "Mia has moved", id="score"),
        "read: “Mia has moved”",
    ),
    "new_information": (
        "new_information",
        NewInformationFacts("new", "sam", "Mia has a new number.", shareable=True),
        "read in new information: “Mia has a new number.”",
    ),
    "outcome": (
        "outcomes",
        OutcomeFacts("aim", "Mia feels safe"),
        "read the outcome “Mia feels safe”.",
    ),
    "action": ("actions", replace(STEP, what="Sam rings Mia"), "read: “Sam rings Mia”"),
    "contingency": (
        "contingencies",
        ContingencyFacts("shouting", "Mia goes to the refuge", "if"),
        "read in what happens if: “Mia goes to the refuge”",
    ),
    "key_date": (
        "key_dates",
        KeyDateFacts(date(2026, 12, 1), "court", "Mia tells them", "day"),
        "read in the date Tuesday 1 December 2026: “Mia tells them”",
    ),
    "core_group": ("core_group", CoreGroupFacts("sam", ("sam", "mia")), "read the core group."),
    "working_agreement": (
        "agreement",
        AgreementFacts(by=("mia",), limits="not before 8"),
        "read in the working agreement: “not before 8”",
    ),
    "remark": (
        "remarks",
        RemarkFacts("note", "network", "She drives on Mondays", who="mia"),
        "read in a remark: “She drives on Mondays”",
    ),
    "decision": (
        "decisions",
        DecisionFacts("ella", "plan", reasons="Mia has left."),
        "read in the reasons for Ella: “Mia has left.”",
    ),
    "item": (
        "items",
        ItemFacts("risks", "Risks", recap="Mia told us where she is."),
        "read in the recap of “Risks”: “Mia told us where she is.”",
    ),
    "report": ("reports", ReportFacts("r", "mia"), "read whose report it is."),
    "correction": (
        "corrections",
        CorrectionFacts("the letter", "x", "Mia moved on Friday.", id="correction-9"),
        "read in a correction: “Mia moved on Friday.”",
    ),
}
"""One thing of each kind that is about Mia, the field of the facts it is in, and what is said of it."""

SEVERAL = frozenset({"core_group", "agreement"})
"""Fields that hold one thing, for there is no more than one."""


def told(field: str, *things: Any) -> Facts:  # noqa: ANN401 - facts of any kind
    """The sample of a day with these things alone; Mia, who was harmed, and Dean must not meet."""
    told_of: dict[str, Any] = {field: things[0] if field in SEVERAL else things}
    return replace(at(5, entries=(), outcomes=(), actions=(), remarks=(), reports=()), **told_of)


def asked(facts: Facts) -> list[tuple[str, ...]]:
    """What is asked of it."""
    return [one.about for one in open_ends(facts) if one.code == "apart_open"]


def test_there_is_one_of_each_kind_that_can_be_kept_from_somebody() -> None:
    assert set(TOLD) == set(get_args(Keepable))


@pytest.mark.parametrize("what", TOLD)
def test_whatever_is_about_one_of_the_two_is_asked_about_once_and_settled_by_keeping_it(what: str) -> None:
    field, thing, words = TOLD[what]
    (found,) = (one for one in open_ends(told(field, thing)) if one.code == "apart_open")
    kind, key, reader = found.about
    assert (kind, reader) == (what, "dean")
    assert found.message == f"Dean must not meet Mia, and would {words} Keep it from Dean?"
    assert key in {getattr(thing, "id", ""), "card:mia", "ella", "core-group", "agreement"}
    if what == "response":
        kept = replace(thing, responses=(replace(thing.responses[0], not_for=("dean",)),))
    else:
        kept = replace(thing, not_for=("dean",))
    assert asked(told(field, kept)) == []


@pytest.mark.parametrize(
    ("field", "thing"),
    [
        ("entries", replace(CARD, text="Mia cried", whose_behaviour="dean")),
        ("entries", replace(CARD, text="Mia cried", said_by="dean", own_words=True)),
        ("entries", replace(CARD, text="Mia cried", audience="professionals")),
        ("entries", replace(CARD, text="Mia cried", audience=("dean", "sam"))),
        ("entries", replace(CARD, text="Mia cried", held=True)),
        ("entries", replace(CARD, text="Mia cried", withdrawn=True)),
        ("entries", replace(CARD, text="Mia cried", own_words=True, said_by="ella", may_share="ask")),
        ("entries", replace(CARD, said_by="mia")),
        ("entries", replace(CARD, source="mia")),
        ("entries", replace(ANSWERED, not_for=("dean",))),
        ("entries", replace(CARD, responses=(ResponseFacts("dean", "disagree", "Mia lies"),))),
        ("contingencies", ContingencyFacts("shouting", "Miami", "if")),
        ("key_dates", KeyDateFacts(date(2026, 12, 1), "court", "Dean goes", "day")),
        ("core_group", CoreGroupFacts("sam", ("mia", "dean"))),
        ("agreement", AgreementFacts(by=("mia", "dean"))),
        ("remarks", RemarkFacts("note", "route", "rings her", who="mia", by="dean")),
        ("decisions", DecisionFacts("ella", "plan", words_for_child="Mia keeps you safe.")),
        ("decisions", DecisionFacts("noah", "plan", dissent_weighed="Mia saw it otherwise.")),
    ],
)
def test_what_is_the_readers_own_or_is_not_read_by_them_is_not_asked_about(field: str, thing: Any) -> None:  # noqa: ANN401 - facts of any kind
    assert asked(told(field, thing)) == []


@pytest.mark.parametrize(
    ("thing", "is_asked"),
    [
        (replace(CARD, said_by="mia", own_words=True), True),
        (replace(CARD, said_by="mia", family_concern=True), True),
        (replace(CARD, read_by="mia", own_words=True), True),
        (replace(CARD, read_by="mia"), False),
        (replace(CARD, answer=AnswerFacts("Somebody rings her", "mia")), True),
        (replace(CARD, finder="mia"), True),
    ],
)
def test_a_card_is_about_somebody_where_the_paper_names_them(thing: EntryFacts, is_asked: bool) -> None:
    assert asked(told("entries", thing)) == ([("entry", "card", "dean")] if is_asked else [])


def test_how_a_promise_was_kept_is_asked_about_with_the_promise() -> None:
    facts = replace(told("actions", STEP), reviews=(ReviewFacts("step", "done", "Mia said so"),))
    assert asked(facts) == [("action", "step", "dean")]
    kept = replace(facts, actions=(replace(STEP, not_for=("dean",)),))
    assert asked(kept) == []
    assert asked(replace(facts, actions=(replace(STEP, what="Sam rings Mia"),))) == [
        ("action", "step", "dean")
    ]


@pytest.mark.parametrize("readers", [{"not_for": ("dean",)}, {"audience": "professionals"}])
def test_a_step_goes_with_what_it_is_for(readers: dict[str, Any]) -> None:
    steps = replace(told("outcomes", OutcomeFacts("aim", "All sleep")), actions=(
        replace(STEP, what="Sam rings Mia", outcome="aim"),
    ))  # fmt: skip
    assert asked(steps) == [("action", "step", "dean")]
    assert asked(replace(steps, outcomes=(OutcomeFacts("aim", "All sleep", **readers),))) == []
