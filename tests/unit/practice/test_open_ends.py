"""Small things that are still open before the close: each opens, each is settled, and none is a finding."""

from dataclasses import replace
from datetime import date

import pytest

from soundingboard.practice.around import KIN
from soundingboard.practice.facts import (
    AbsenceFacts,
    ActionFacts,
    AgreementFacts,
    CatchUpFacts,
    ContingencyFacts,
    EntryFacts,
    Facts,
    KeptApart,
    OutcomeFacts,
    ReadinessAnswer,
    RemarkFacts,
    ReviewFacts,
)
from soundingboard.practice.findings import find
from soundingboard.practice.open_ends import RULES, open_ends
from tests.unit.practice.sample import (
    BEFORE,
    DEAN,
    DEAN_LIVES_AWAY,
    JUNE,
    MIA,
    RUTH,
    SAM,
    STANDARD,
    START,
    TELL_ELLA,
    at,
    here,
    item,
)

HERE = here("mia", "dean", "june", "ade", "ruth", "sam")
WITHOUT_DEAN = here("mia", "june", "ruth", "sam")
OWN = EntryFacts("e", "worry", "I don't get told.", own_words=True, said_by="mia")
ZOE_AND_DEAN = (replace(MIA, name="Zoe Day", called="Zoe"), DEAN)
BOTH_UNHARMED = tuple(replace(one, harmed=False) for one in BEFORE.people)
OLD = replace(DEAN_LIVES_AWAY, at=START)
REFERRAL = ActionFacts(
    "a", "Sam will ask the clinic", kind="referral", service="The clinic", meanwhile="Priya"
)
OUTSIDE = frozenset({"harm_outside_home"})
GATE = EntryFacts(
    "r-gate",
    "risk",
    "Older boys could get Ella to carry things for them.",
    about=("ella",),
    context=("place",),
    where="the park gate",
    also_at_risk="two others of seven",
    who_can_change="kay",
    support="Kay tells Mia whom to ring",
)
AT_THE_GATE = ActionFacts(
    "a-gate", "Kay will stand at the park gate", "kay", kind="disruption", risks=("r-gate",)
)
RINGS_MIA = ActionFacts("a-rings", "Sam rings Mia every Monday before 2 pm", "sam")
AGREED = AgreementFacts(home="agreed")
ASSUMED = RemarkFacts("r", "assumption", "We assume that nights are calm.", at=START)


def remark(kind: str, who: str = "", **known: object) -> tuple[RemarkFacts, ...]:
    return (replace(RemarkFacts("r", kind, "Words.", who=who or None), **known),)  # type: ignore[arg-type]  # any field


def opened(code: str, facts: Facts) -> list[tuple[str, ...]]:
    return [one.about for one in open_ends(facts) if one.code == code]


STEPPED_OUT = {
    "people": here("mia"),
    "items": item("risks", state="done", stretches=((START, at(25).now),)),
    "absences": (AbsenceFacts("mia", at(5).now, at(9).now, "Mia asked us to"),),
}

CASES = {
    "situation 6.1: who tells what was missed": (
        "catch_up_open",
        at(30, **STEPPED_OUT),
        at(30, **STEPPED_OUT, catch_ups=(CatchUpFacts("mia", "sam", "tonight"),)),
    ),
    "row 1: who has not said that they understood": (
        "understood_open",
        at(5, people=here("mia")),
        at(5, people=here("mia"), remarks=remark("understood", "mia")),
    ),
    "row 1: a no is no yes": (
        "understood_open",
        at(5, people=here("mia"), remarks=remark("understood", "mia", answer="no")),
        at(5, people=here("mia"), remarks=remark("understood", "mia", answer="yes")),
    ),
    "row 48: own words not read back": (
        "read_back_open",
        at(5, entries=(OWN,)),
        at(5, entries=(replace(OWN, read_back=True),)),
    ),
    "section 3.1: safety that nobody has seen protect": (
        "nature_open",
        at(5, entries=(replace(OWN, kind="going_well", nature="existing_safety"),)),
        at(5, entries=(replace(OWN, kind="going_well", nature="existing_safety", because="On 3 October."),)),
    ),
    "row 8: a parent who is not here, and nobody knows their views": (
        "absent_open",
        at(5, people=WITHOUT_DEAN),
        at(5, people=WITHOUT_DEAN, remarks=remark("absent", "dean")),
    ),
    "row 7: nobody is to reach the parent who is not here": (
        "contact_open",
        at(5, people=WITHOUT_DEAN),
        at(
            5,
            people=WITHOUT_DEAN,
            actions=(ActionFacts("c", "Sam will ring", "sam", ("dean",), kind="contact_absent_parent"),),
        ),
    ),
    "row 49: how we keep in touch, and not how often": (
        "how_often_open",
        at(5, people=(replace(MIA, keep_in_touch="Sam rings her"),)),
        at(5, people=(replace(MIA, keep_in_touch="Sam rings her twice a week"),)),
    ),
    "row 7: who has the children every day has no help": (
        "care_support_open",
        at(5, people=WITHOUT_DEAN),
        at(5, people=WITHOUT_DEAN, remarks=remark("care_support", "mia")),
    ),
    "row 15: a promise of the last plan without a status": (
        "promise_open",
        at(5, kind="review", actions=(OLD,)),
        at(5, kind="review", actions=(OLD,), reviews=(ReviewFacts(OLD.id, "part"),)),
    ),
    "row 36: what was assumed last time was not looked at": (
        "assumption_open",
        at(5, remarks=(ASSUMED,)),
        at(5, remarks=(replace(ASSUMED, answer="changed"),)),
    ),
    "row 34: needed and not there, and nobody takes it up": (
        "not_available_open",
        at(5, remarks=remark("not_available")),
        at(5, remarks=remark("not_available", by="sam")),
    ),
    "row 18: a referral without its service": (
        "referral_open",
        at(5, actions=(replace(REFERRAL, service=""),)),
        at(5, actions=(REFERRAL,)),
    ),
    "row 18: a referral and nothing until then": (
        "referral_open",
        at(5, actions=(replace(REFERRAL, meanwhile=" "),)),
        at(5, actions=(REFERRAL,)),
    ),
    "row 78: a risk outside the home that does not say where": (
        "context_open",
        at(5, matters=OUTSIDE, entries=(replace(GATE, context=(), where=""),)),
        at(5, matters=OUTSIDE, entries=(GATE,)),
    ),
    "row 78: nobody says whom else it could reach": (
        "context_open",
        at(5, matters=OUTSIDE, entries=(replace(GATE, also_at_risk=""),)),
        at(5, entries=(replace(GATE, also_at_risk=""),)),
    ),
    "row 78: who can change the place does nothing": (
        "changer_open",
        at(5, matters=OUTSIDE, entries=(GATE,)),
        at(5, matters=OUTSIDE, entries=(GATE,), actions=(AT_THE_GATE,)),
    ),
    "row 78: only a parent is said to change the place": (
        "changer_open",
        at(
            5,
            matters=OUTSIDE,
            entries=(replace(GATE, who_can_change="mia"),),
            actions=(replace(AT_THE_GATE, with_=("mia",)),),
        ),
        at(5, matters=OUTSIDE, entries=(replace(GATE, who_can_change="the shop"),)),
    ),
    "row 79: a parent is to change the place": (
        "on_parent_open",
        at(5, matters=OUTSIDE, actions=(replace(AT_THE_GATE, who="mia"),)),
        at(5, matters=OUTSIDE, actions=(AT_THE_GATE,)),
    ),
    "row 86: nothing helps the family with a risk outside": (
        "support_open",
        at(5, matters=OUTSIDE, entries=(replace(GATE, support=""),), actions=(AT_THE_GATE,)),
        at(5, matters=OUTSIDE, entries=(GATE,), actions=(AT_THE_GATE,)),
    ),
    "row 86: help with a step that answers it is enough": (
        "support_open",
        at(5, matters=OUTSIDE, entries=(replace(GATE, support=""),)),
        at(
            5,
            matters=OUTSIDE,
            entries=(replace(GATE, support=""),),
            actions=(replace(AT_THE_GATE, help="Kay shows Mia how"),),
        ),
    ),
    "row 6: no day to look at the agreement again": (
        "agreement_open",
        at(5, agreement=AGREED),
        at(5, agreement=AGREED, remarks=remark("revisit", when=date(2027, 1, 12))),
    ),
    "row 6: the day to look at it has come": (
        "revisit_open",
        at(5, agreement=AGREED, remarks=remark("revisit", when=START.date())),
        at(5, agreement=AGREED, remarks=remark("revisit", when=START.date(), answer="still")),
    ),
    "row 6: at a review it is kept or changed": (
        "revisit_open",
        at(5, kind="review", agreement=AGREED, remarks=remark("revisit", when=date(2027, 1, 12))),
        at(5, kind="review", agreement=AGREED, remarks=remark("revisit", answer="changed")),
    ),
    "row 6: a day that was set last time is asked about whatever day it was": (
        "revisit_open",
        at(5, agreement=AGREED, remarks=remark("revisit", when="at Easter", at=START)),
        at(5, agreement=AGREED, remarks=remark("revisit", when="at Easter", at=at(4).now)),
    ),
    "row 22: two agencies, and nobody tells anybody": (
        "route_open",
        at(5, actions=(TELL_ELLA, AT_THE_GATE)),
        at(5, actions=(TELL_ELLA, AT_THE_GATE), remarks=remark("route", "sam")),
    ),
    "row 22: one agency has nobody else to tell": (
        "route_open",
        at(5, actions=(TELL_ELLA, AT_THE_GATE)),
        at(5, actions=(TELL_ELLA,)),
    ),
    "row 31: what Nan offers, and no yes to it": (
        "network_open",
        at(5, people=(replace(JUNE, can_offer="a bed"),)),
        at(5, people=(replace(JUNE, can_offer="a bed"),), remarks=remark("network", "june", answer="yes")),
    ),
    "row 31: Nan is counted on, and never asked": (
        "network_open",
        at(5, contingencies=(ContingencyFacts("He comes back", "Mia rings June"),)),
        at(5, contingencies=(ContingencyFacts("He comes back", "Mia rings Sam"),)),
    ),
    "row 33: a worker who was not there last time": (
        "new_worker_open",
        at(5, previous=date(2026, 8, 1), people=(replace(SAM, known_since=date(2026, 9, 1)),)),
        at(5, previous=date(2026, 8, 1), people=(replace(SAM, known_since=date(2026, 8, 1)),)),
    ),
    "row 33: a chair who is new": (
        "new_worker_open",
        at(5, previous=date(2026, 8, 1), people=(replace(RUTH, known_since=date(2026, 9, 1)),)),
        at(
            5,
            previous=date(2026, 8, 1),
            people=(replace(RUTH, known_since=date(2026, 9, 1)),),
            remarks=remark("new_worker", "ruth"),
        ),
    ),
    "row 30: nobody asked for the wider family": (
        "kin_open",
        at(5),
        at(5, readiness=tuple(ReadinessAnswer("conference", what, "no") for what in KIN)),
    ),
    "row 4: the program's own example pasted in": (
        "example_open",
        replace(at(5, outcomes=(OutcomeFacts("o", "Ella and Noah feel safe at home."),)), family="Quist"),
        at(5, outcomes=(OutcomeFacts("o", "Ella and Noah feel safe at home."),)),
    ),
    "row 4: a gap of the language guide was left": (
        "example_open",
        at(5, outcomes=(OutcomeFacts("o", "Ella sees … every week"),)),
        at(5, outcomes=(OutcomeFacts("o", "Ella sees June every week…"),)),
    ),
    "row 5: a part that nobody summed up": (
        "recap_open",
        at(5, items=item("risks", state="done")),
        at(5, items=item("risks", state="done", recap="One thing is left.")),
    ),
    "section 2.9: who must not meet Mia would read when somebody rings her": (
        "apart_open",
        at(5, actions=(RINGS_MIA,)),
        at(5, actions=(replace(RINGS_MIA, not_for=("dean",)),)),
    ),
    "section 2.9: the chair named him among its readers": (
        "apart_open",
        at(5, actions=(RINGS_MIA,)),
        at(5, actions=(replace(RINGS_MIA, audience=("dean", "sam")),)),
    ),
    "row 51: a child without one grown-up they trust": (
        "trusted_open",
        at(5),
        at(5, children=tuple(replace(child, trusted_adult="june") for child in BEFORE.children)),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_open_and_is_settled(case: str) -> None:
    code, open_, settled = CASES[case]
    assert opened(code, open_), case
    assert not opened(code, settled), case


APART = at(5, matters=frozenset(), kept_apart=(KeptApart(("mia", "dean")),), people=BOTH_UNHARMED)


@pytest.mark.parametrize(
    ("step", "facts", "readers"),
    [
        (RINGS_MIA, at(5), ["dean"]),
        (RINGS_MIA, at(5, matters=frozenset()), []),
        (RINGS_MIA, APART, ["dean"]),
        (replace(RINGS_MIA, what="Sam rings Dean"), APART, ["mia"]),
        (replace(RINGS_MIA, what="Sam rings Dean"), at(5), []),
        (replace(RINGS_MIA, what="Sam rings", with_=("mia",)), at(5), ["dean"]),
        (replace(RINGS_MIA, what="Will go to the clinic", who="mia"), at(5), ["dean"]),
        (replace(RINGS_MIA, what="Goes to the clinic", who="mia"), at(5, people=ZOE_AND_DEAN), ["dean"]),
        (replace(RINGS_MIA, what="Sam rings", how_to="Ask for Mia Marlowe"), at(5), ["dean"]),
        (replace(RINGS_MIA, what="Sam rings Miami"), at(5), []),
        (replace(RINGS_MIA, with_=("dean",)), at(5), []),
        (replace(RINGS_MIA, who="dean"), at(5), []),
        (replace(RINGS_MIA, audience="professionals"), at(5), []),
        (replace(RINGS_MIA, withdrawn=True), at(5), []),
        (replace(RINGS_MIA, outcome="o"), at(5, outcomes=(OutcomeFacts("o", "Zoe is safe", ("zoe",)),)), []),
        (RINGS_MIA, at(5, kept_apart=(KeptApart(("mia", "june", "sam")),), matters=frozenset()), []),
    ],
)
def test_who_is_asked_about_is_a_parent_who_must_not_meet_whom_it_is_about(
    step: ActionFacts, facts: Facts, readers: list[str]
) -> None:
    found = opened("apart_open", replace(facts, actions=(step,)))
    assert found == [("action", step.id, reader) for reader in readers]


def test_what_would_be_read_is_told_in_a_sentence() -> None:
    words = next(one.message for one in open_ends(at(5, actions=(RINGS_MIA,))) if one.code == "apart_open")
    assert words == (
        "Dean must not meet Mia, and would read: “Sam rings Mia every Monday before 2 pm” Keep it from Dean?"
    )


def test_before_the_day_nothing_is_asked() -> None:
    assert open_ends(BEFORE) == ()


def test_what_a_professional_said_needs_no_reading_back() -> None:
    assert opened("read_back_open", at(5, entries=(replace(OWN, said_by="sam"),))) == []


def test_a_promise_of_today_needs_no_status() -> None:
    today = replace(OLD, at=at(30).now)
    assert opened("promise_open", at(40, kind="review", actions=(today,))) == []


def test_a_remark_that_was_taken_away_settles_nothing() -> None:
    away = remark("understood", "mia", withdrawn=True)
    assert opened("understood_open", at(5, people=here("mia"), remarks=away)) == [("mia",)]


def test_beginning_and_end_of_the_day_need_no_line() -> None:
    done = tuple(replace(one, state="done") for one in BEFORE.items if one.purpose in {"open", "close"})
    assert done
    assert opened("recap_open", at(5, items=done)) == []


def test_a_step_that_names_the_absent_parent_is_enough() -> None:
    by_name = (ActionFacts("c", "Sam will ring Dean", "sam", kind="contact_absent_parent"),)
    assert opened("contact_open", at(5, people=WITHOUT_DEAN, actions=by_name)) == []


def test_where_both_parents_are_here_nobody_is_asked_who_helps() -> None:
    assert opened("care_support_open", at(5, people=HERE)) == []


def test_none_of_them_is_a_finding() -> None:
    facts = at(5, people=HERE, entries=(OWN,), actions=(replace(REFERRAL, service=""),))
    asked = {one.code for one in open_ends(facts)}
    assert asked
    assert not asked & {one.code for one in find(facts, STANDARD)}


def test_each_rule_has_a_case() -> None:
    facts = [open_ for _code, open_, _settled in CASES.values()]
    assert [rule.__name__ for rule in RULES if not any(list(rule(one)) for one in facts)] == []
