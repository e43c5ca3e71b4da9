"""One line in, one answer out; any text is taken and only broken JSON is refused."""

import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundingboard.base.errors import BadInput
from soundingboard.practice.lines import dates_line, language_line, risk_line, smart_line
from soundingboard.practice.protection import stands_in

GOOD_ACTION = {
    "what": "Sam will visit every week, one visit in three without notice",
    "who": "sam",
    "by": "2026-11-27",
    "how_we_will_know": "Sam sees both children and writes to Mia",
    "risks": ["r-fights"],
    "agreed_by": ["sam", "mia"],
    "day": "2026-11-24",
    "review": "2027-02-19",
    "parents": ["mia", "dean"],
    "people": ["sam", "mia", "dean", "june"],
}

SMART = [
    ({}, set()),
    ({"who": ""}, {("action_no_owner", "who")}),
    ({"who": None}, {("action_no_owner", "who")}),
    ({"who": "core group"}, {("action_group_owner", "who"), ("action_not_agreed", "agreed_by")}),
    ({"who": "All", "people": 5}, {("action_group_owner", "who"), ("action_not_agreed", "agreed_by")}),
    ({"what": "Sam will visit Ella and ring the school"}, {("action_two_in_one", "what")}),
    ({"what": "Sam will monitor the home"}, {("action_vague", "what")}),
    ({"by": "ASAP"}, {("action_no_date", "by")}),
    ({"by": 7}, {("action_no_date", "by")}),
    ({"by": "2026-02-30"}, {("action_no_date", "by")}),
    ({"by": "2026-11-23"}, {("action_date_past", "by")}),
    ({"by": "2026-11-24"}, set()),
    ({"by": "next Friday"}, set()),
    ({"by": "in 6 months"}, {("action_after_review", "by")}),
    ({"by": "Saturday"}, {("action_on_closed_day", "by")}),
    ({"by": "2027-02-19"}, set()),
    ({"by": "2027-02-22"}, {("action_after_review", "by")}),
    ({"by": "2026-11-28"}, {("action_on_closed_day", "by")}),
    ({"by": "2026-12-25"}, {("action_on_closed_day", "by")}),
    ({"by": "2026-11-27", "closed": ["2026-11-27", 3]}, {("action_on_closed_day", "by")}),
    (
        {"by": "2026-11-28", "who": "mia", "help": "June has Noah", "agreed_by": ["mia"]},
        set(),
    ),
    ({"how_we_will_know": " – "}, {("action_no_measure", "how_we_will_know")}),
    ({"risks": []}, {("action_no_risk", "risks")}),
    ({"agreed_by": ["mia"]}, {("action_not_agreed", "agreed_by")}),
    ({"who": "mia"}, {("action_parent_without_help", "help")}),
    ({"who": "mia", "help": "no help needed"}, set()),
]


@pytest.mark.parametrize(("change", "expected"), SMART)
def test_smart(change: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    answer: Any = smart_line(json.dumps(GOOD_ACTION | change))
    assert {(one["code"], one["field"]) for one in answer["findings"]} == expected
    assert all(one["message"] for one in answer["findings"])


def test_a_group_is_no_person_where_nobody_is_listed() -> None:
    line = {key: value for key, value in GOOD_ACTION.items() if key != "people"}
    for who, code in (("zed", set()), ("the school", {"action_group_owner"})):
        answer: Any = smart_line(json.dumps(line | {"who": who, "agreed_by": [who]}))
        assert {one["code"] for one in answer["findings"]} == code


RISK = {
    "kind": "risk",
    "text": "Noah could be left without safe care.",
    "about": ["noah"],
    "because": "Two seizures in August.",
    "effect": {"noah": "He was found crying."},
    "likelihood": "likely",
    "significant_because": "his age",
    "if_nothing_changes": "Noah could be badly hurt.",
}

RISKS = [
    ({}, set()),
    ({"about": []}, {("risk_incomplete", "about")}),
    ({"because": ""}, {("risk_incomplete", "because")}),
    ({"likelihood": "tbc"}, {("risk_incomplete", "likelihood")}),
    ({"significant_because": None}, {("risk_incomplete", "significant_because")}),
    ({"if_nothing_changes": 4}, {("risk_incomplete", "if_nothing_changes")}),
    ({"effect": {}}, {("risk_incomplete", "effect")}),
    ({"about": ["noah", "ella"]}, {("risk_incomplete", "effect")}),
    ({"about": ["noah", "ella"], "effect": "Both cried."}, set()),
    ({"kind": "worry", "because": ""}, set()),
    ({"kind": "not_sure"}, {("grey_area_without_finder", "finder")}),
    ({"kind": "not_sure", "finder": "sam"}, set()),
    ({"matters": ["domestic_abuse"], "because": "They separated in May."}, {("separation_reminder", "text")}),
    ({"because": "They separated in May."}, set()),
]


@pytest.mark.parametrize(("change", "expected"), RISKS)
def test_risk(change: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    answer: Any = risk_line(json.dumps(RISK | change))
    assert {(one["code"], one["field"]) for one in answer["findings"]} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"from": "2026-12-24", "working_days": 1}, "2026-12-29"),
        ({"from": "2026-12-24", "working_days": 1, "closed": ["2026-12-29", "2026-12-30"]}, "2026-12-31"),
        ({"from": "2026-11-30", "months": 3}, "2027-02-28"),
        ({"from": "2026-11-30T10:00:00", "months": 3}, "2027-02-28"),
        ({"from": "soon", "months": 3}, None),
        ({"from": "2026-11-30"}, None),
        ({"from": "2026-11-30", "months": True}, None),
        ({"from": "2026-11-30", "months": 99_999}, None),
        ({"from": "9999-12-20", "working_days": 30}, None),
        ({"from": "2026-11-30", "working_days": 10**12}, None),
        ({"from": "2026-11-24", "words": "next Friday"}, "2026-12-04"),
        ({"from": "2026-11-24", "words": "in 2 weeks"}, "2026-12-08"),
        ({"from": "2026-11-24", "words": "before the review", "review": "2027-02-19"}, "2027-02-18"),
        ({"from": "2026-11-24", "words": "before the review"}, None),
        ({"from": "2026-11-24", "words": "by the core group", "core_group": "2026-12-04"}, "2026-12-04"),
        ({"from": "2026-12-23", "words": "in 1 working day", "closed": ["2026-12-24"]}, "2026-12-29"),
        ({"from": "2026-11-24", "words": "ASAP"}, None),
        ({"from": "2026-11-24", "words": "ASAP", "months": 3}, None),
        ({"words": "next Friday"}, None),
    ],
)
def test_dates(line: dict[str, Any], expected: str | None) -> None:
    assert dates_line(json.dumps(line)) == {"date": expected}


def test_language() -> None:
    answer: Any = language_line("Dean was hostile.")
    (found,) = answer["findings"]
    assert (found["code"], found["text"], found["start"], found["end"]) == ("language", "hostile", 9, 16)
    assert set(found) == {"code", "text", "start", "end", "why", "say"}


@pytest.mark.parametrize("line_in", [smart_line, risk_line, dates_line])
def test_broken_json_is_refused(line_in: Any) -> None:  # noqa: ANN401 - one of three functions
    for line in ("", "{", "not json", "[" * 100_000):
        with pytest.raises(BadInput, match="not JSON"):
            line_in(line)


@given(st.text())
def test_the_language_guide_takes_any_text(text: str) -> None:
    answer: Any = language_line(text)
    json.dumps(answer)
    assert all(text[one["start"] : one["end"]] == one["text"] for one in answer["findings"])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from([*GOOD_ACTION, *RISK, "from", "working_days", "months", "closed", "help", "finder"])


@given(st.dictionaries(FIELDS, VALUES) | VALUES)
def test_any_json_has_an_answer(value: object) -> None:
    line = json.dumps(value)
    for answer in (smart_line(line), risk_line(line), dates_line(line)):
        json.dumps(answer)


ANY = st.text(alphabet=st.characters(), max_size=80)
"""Text of any kind: every script, emoji, controls, halves of letters."""

LOUD = st.sampled_from(
    [
        "Dean was hostile and will support Ella to engage. ",
        "\u202e\u0645\u0631\u062d\u0628\u0627 was hit \u200fand ",
        "Ella\u0301 \u200d👩‍👩‍👧‍👦 refused\x00\x07 ",
        "“unclosed ‘quotes\" and 'more ",
        "<b>alleged</b>&nbsp;{x}%s$( ",
        "\r\n\t\u2028\x85 concerns ",
        "𝒽ℴ𝓈𝓉𝒾𝓁ℯ ＨＯＳＴＩＬＥ hos\u00adtile ",
        "visit Ella and ring Sam and ",
        "by next Friday 4/12 ",
        "Will may mark June ",
    ]
)


@settings(deadline=None, max_examples=40)
@given(ANY | LOUD, st.integers(1, 20_000))
def test_the_longest_pastes_of_any_text_have_an_answer(text: str, times: int) -> None:
    line = (text * times)[:20_000]
    found: Any = language_line(line)["findings"]
    assert all(line[one["start"] : one["end"]] == one["text"] for one in found)
    action = dict.fromkeys(("what", "who", "by", "how_we_will_know", "help", "day", "review"), line)
    card = dict.fromkeys(("text", "because", "likelihood", "effect", "finder", "kind"), line)
    dated = {"from": "2026-11-24", "words": line}
    for answer in (
        smart_line(json.dumps(action)),
        smart_line(json.dumps(action | {"day": "2026-11-24"})),
        risk_line(json.dumps(card | {"kind": "risk", "matters": ["domestic_abuse"]})),
        dates_line(json.dumps(dated)),
    ):
        json.dumps(answer)
    assert stands_in(line, "Will") in {True, False}


@pytest.mark.parametrize("text", ["hos\u00adtile", "ho\u200bstile", "HOSTILE", "\u202ehostile"])
def test_a_finding_stands_where_it_is_in_odd_text(text: str) -> None:
    line = f"\u200f😀 e\u0301 {text} 👩‍👧."
    (found,) = cast("list[dict[str, Any]]", language_line(line)["findings"])
    assert line[found["start"] : found["end"]] == found["text"]
    assert found["text"].replace("\u00ad", "").replace("\u200b", "").casefold().strip("\u202e") == "hostile"
