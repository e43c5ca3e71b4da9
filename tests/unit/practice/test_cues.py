"""Cues for the chair: each for its moment, gone when the moment is, and none before or after the day."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from soundingboard.practice.cues import ALWAYS, RULES, cues
from soundingboard.practice.facts import (
    AbsenceFacts,
    CatchUpFacts,
    ChoiceFacts,
    DecisionFacts,
    EntryFacts,
    ItemFacts,
    KeptApart,
    PersonFacts,
    Spell,
    TurnFacts,
    ViewFacts,
)
from soundingboard.practice.names import dialled
from tests.unit.practice.sample import BEFORE, STANDARD, START, at, here, item

MINUTE = timedelta(minutes=1)
IN_RISKS = item("risks", state="running", started_at=START + 50 * MINUTE, spent=600.0)
DECIDING = item("decision", state="running", started_at=START + 90 * MINUTE, spent=60.0)
SAM_SPOKE = (TurnFacts("sam", START + 55 * MINUTE, 60),)
MIA_SPOKE = (TurnFacts("mia", START + 52 * MINUTE, 30),)
QUOTED = (EntryFacts("e", "worry", "…", at=START + 53 * MINUTE, said_by="june"),)
DECIDED = (DecisionFacts("ella", "plan", reasons="…"),)
THOUGHT = tuple(ViewFacts(who, "ella", "plan") for who in ("mia", "june"))
PEOPLE = here("mia", "june", "ruth", "sam")


def after(recap: str) -> tuple[ItemFacts, ...]:
    """The agenda while the decision is on, once the risks are done and summed up so."""
    risks = item("risks", state="done", started_at=START + 50 * MINUTE, recap=recap)
    return tuple(
        next(one for one in DECIDING if one.id == "decision") if one.id == "decision" else one
        for one in risks
    )


OUT = (AbsenceFacts("mia", START + 55 * MINUTE),)
GONE_ON = (replace(OUT[0], gone_on_because="Mia asked us to"),)
BACK = (replace(GONE_ON[0], end=START + 59 * MINUTE),)
HEARD_RISKS = item(
    "risks", state="running", spent=600.0, stretches=((START + 50 * MINUTE, None),),
    started_at=START + 50 * MINUTE,
)  # fmt: skip
MARKED = item("risks", state="running", started_at=START + 50 * MINUTE, spent=600.0, who=("mia",))
APART = (KeptApart(("mia", "dean"), "violence"),)
WITH_DEAN = here("mia", "dean", "ruth", "sam")

KETTLE = (ChoiceFacts("mia", "break_word", "kettle"),)

CHILDS_PART = item("child", state="running", started_at=START + 10 * MINUTE, spent=30.0)
LIKED = tuple(
    EntryFacts(child.id, "going_well", "Diggers.", about=(child.id,), nature="likes")
    for child in BEFORE.children
)

DIALLED = dialled("01632 960123")
CUT_OFF = Spell(START, START + 55 * MINUTE, "teams", dropped=True, let_in=True)


def with_tom(*spells: Spell, **known: str) -> tuple[PersonFacts, ...]:
    """Tom was there so, beside the others."""
    return tuple(
        replace(one, spells=spells, **known) if one.id == "tom" else one  # type: ignore[arg-type]  # a table's
        for one in PEOPLE
    )


CASES = {
    "situation 6.3: a call dropped, until they are back": (
        "cue_dropped",
        at(60, people=with_tom(CUT_OFF), items=IN_RISKS),
        at(60, people=with_tom(CUT_OFF, Spell(START + 58 * MINUTE, joins="phone")), items=IN_RISKS),
    ),
    "situation 6.3: a call on the phone dropped": (
        "cue_dropped",
        at(60, people=with_tom(replace(CUT_OFF, joins="phone", let_in=False)), items=IN_RISKS),
        at(60, people=with_tom(replace(CUT_OFF, joins="phone", dropped=False)), items=IN_RISKS),
    ),
    "situation 6.3: nobody is rung who was taken off the call": (
        "cue_dropped",
        at(60, people=with_tom(CUT_OFF), items=IN_RISKS),
        at(60, people=with_tom(replace(CUT_OFF, let_in=False)), items=IN_RISKS),
    ),
    "row 47: nobody has said what each child likes": (
        "cue_child_first",
        at(10, people=PEOPLE, items=CHILDS_PART, entries=LIKED[:1]),
        at(10, people=PEOPLE, items=CHILDS_PART, entries=LIKED),
    ),
    "row 47: it is asked in the child's part": (
        "cue_child_first",
        at(10, people=PEOPLE, items=CHILDS_PART),
        at(50, people=PEOPLE, items=IN_RISKS),
    ),
    "situation 6.1: somebody is out, and everything waits": (
        "cue_waiting",
        at(60, people=PEOPLE, items=IN_RISKS, absences=OUT),
        at(60, people=PEOPLE, items=IN_RISKS, absences=GONE_ON),
    ),
    "situation 6.3: somebody is back and missed something": (
        "cue_catch_up",
        at(60, people=PEOPLE, items=HEARD_RISKS, absences=BACK),
        at(60, people=PEOPLE, items=HEARD_RISKS, absences=BACK, catch_ups=(CatchUpFacts("mia", "sam"),)),
    ),
    "situation 6.3: what was missed is old by now": (
        "cue_catch_up",
        at(62, people=PEOPLE, items=HEARD_RISKS, absences=BACK),
        at(63, people=PEOPLE, items=HEARD_RISKS, absences=BACK),
    ),
    "row 66: three quarters of 130 minutes are gone": (
        "cue_time_left",
        at(97.5, people=PEOPLE, items=IN_RISKS),
        at(97, people=PEOPLE, items=IN_RISKS),
    ),
    "row 66: with an interpreter it is later": (
        "cue_time_left",
        at(190, people=PEOPLE, items=IN_RISKS, interpreter=True),
        at(187, people=PEOPLE, items=IN_RISKS, interpreter=True),
    ),
    "row 61: what is spoken of, a parent who is here had late": (
        "cue_not_seen",
        at(60, people=WITH_DEAN, items=item("what_happened", state="running", spent=10.0)),
        at(60, people=PEOPLE, items=item("what_happened", state="running", spent=10.0)),
    ),
    "row 93: a word for a break is said before what is hard": (
        "cue_chosen",
        at(60, people=PEOPLE, items=item("risks", state="running", spent=10.0), choices=KETTLE),
        at(60, people=PEOPLE, items=IN_RISKS, choices=KETTLE),
    ),
    "row 70: somebody is there for a part that was planned without them": (
        "cue_not_for_them",
        at(60, people=WITH_DEAN, items=MARKED, kept_apart=APART),
        at(60, people=PEOPLE, items=MARKED, kept_apart=APART),
    ),
    "row 82: the family first": (
        "cue_family_first",
        at(60, people=PEOPLE, items=IN_RISKS, turns=SAM_SPOKE),
        at(60, people=PEOPLE, items=IN_RISKS, turns=SAM_SPOKE + MIA_SPOKE),
    ),
    "row 82: words of theirs on a card count": (
        "cue_family_first",
        at(60, people=PEOPLE, items=IN_RISKS, turns=SAM_SPOKE),
        at(60, people=PEOPLE, items=IN_RISKS, turns=SAM_SPOKE, entries=QUOTED),
    ),
    "row 115: ask before the decision": (
        "cue_ask_before_decision",
        at(91, people=PEOPLE, items=DECIDING),
        at(91, people=PEOPLE, items=DECIDING, views=THOUGHT),
    ),
    "row 5: an explanation is due": (
        "cue_explain",
        at(91, items=after("")),
        at(91, items=after("One thing is left.")),
    ),
    "row 13: it is not their fault": (
        "cue_not_their_fault",
        at(95, items=DECIDING, decisions=DECIDED),
        at(95, items=DECIDING),
    ),
    "row 85: a hard part is announced": (
        "cue_hard_part",
        at(51, items=item("risks", state="running", started_at=START + 50 * MINUTE, spent=60.0)),
        at(60, items=IN_RISKS),
    ),
    "situation 6.8: an interpreter works, as a part begins": (
        "cue_interpreter",
        at(51, items=item("risks", state="running", spent=60.0), interpreter=True),
        at(60, items=IN_RISKS, interpreter=True),
    ),
    "situation 6.8: nobody interprets": (
        "cue_interpreter",
        at(51, items=item("risks", state="running", spent=60.0), interpreter=True),
        at(51, items=item("risks", state="running", spent=60.0)),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_in_its_moment_and_no_longer(case: str) -> None:
    code, told, gone = CASES[case]
    assert code in {one.code for one in cues(told, STANDARD)}, case
    assert code not in {one.code for one in cues(gone, STANDARD)}, case


def test_who_stepped_out_or_is_not_here_is_not_asked() -> None:
    asked = [one.about for one in cues(at(91, people=here("mia", "ruth"), items=DECIDING), STANDARD)]
    assert ("mia",) in asked
    assert ("june",) not in asked
    out = tuple(replace(one, stepped_out=True) if one.id == "mia" else one for one in here("mia", "ruth"))
    assert cues(at(91, people=out, items=DECIDING), STANDARD) == ()
    assert cues(at(60, people=out, items=IN_RISKS, turns=SAM_SPOKE), STANDARD) == ()


def test_the_chairs_own_words_put_no_professional_before_the_family() -> None:
    chair_spoke = (TurnFacts("ruth", START + 55 * MINUTE, 60),)
    assert cues(at(60, people=PEOPLE, items=IN_RISKS, turns=chair_spoke), STANDARD) == ()


def test_hard_parts_are_announced_once_and_the_scale_never() -> None:
    begun: dict[str, Any] = {"state": "running", "started_at": START + 50 * MINUTE, "spent": 60.0}
    earlier = tuple(
        replace(one, state="done", started_at=START + 20 * MINUTE, recap="x")
        if one.purpose == "info"
        else one
        for one in item("risks", **begun)
    )
    assert cues(at(51, items=earlier), STANDARD) == ()
    assert next(one for one in BEFORE.items if one.id == "scale").purpose == "risk"
    assert cues(at(51, items=item("scale", **begun)), STANDARD) == ()


def test_there_are_none_before_and_after_the_day() -> None:
    for facts in (
        BEFORE,
        at(60, closed_at=START + 55 * MINUTE, items=IN_RISKS, people=PEOPLE, turns=SAM_SPOKE),
    ):
        assert cues(facts, STANDARD) == ()


def test_each_is_short_and_has_a_case() -> None:
    told = [one for _code, facts, _gone in CASES.values() for one in cues(facts, STANDARD)]
    assert {one.code for one in told} == {code for code, _told, _gone in CASES.values()}
    assert len((*RULES, *ALWAYS)) == len({one.code for one in told})
    assert all(len(one.message) < 130 for one in told)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({}, "Tom’s call dropped at 10:55. No number to ring is noted."),
        ({"ring": "01632 960123"}, f"Tom’s call dropped at 10:55. Ring Tom on {DIALLED}."),
        (
            {"ring": "01632 960123", "safe_contact": "Text first"},
            f"Tom’s call dropped at 10:55. Ring Tom on {DIALLED}. Safe to reach: Text first",
        ),
    ],
)
def test_whom_to_ring_and_on_which_number_is_told_at_once(known: dict[str, str], told: str) -> None:
    facts = at(60, people=with_tom(CUT_OFF, **known), items=IN_RISKS)
    assert [one.message for one in cues(facts, STANDARD) if one.code == "cue_dropped"] == [told]
