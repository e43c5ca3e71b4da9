"""What was learnt before the day is said again in its part, to the chair, and only while it matters."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from soundingboard.practice.cues import cues
from soundingboard.practice.facts import ChoiceFacts, Facts, ReportFacts, ShareFacts, TurnFacts
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import BEFORE, START, TOM, here

NOW = START + timedelta(minutes=30)


def in_part(purpose: str, *, spent: float = 10.0) -> Facts:
    """The day, in its first part of that purpose; Mia and Dean are here."""
    first = next(item for item in BEFORE.items if item.purpose == purpose)
    items = tuple(
        replace(item, state="running", spent=spent, started_at=NOW) if item is first else item
        for item in BEFORE.items
    )
    return replace(BEFORE, now=NOW, started_at=START, items=items, people=here("mia", "dean"))


def told(facts: Facts, code: str) -> list[tuple[str, ...]]:
    return [cue.about for cue in cues(facts, Policy()) if cue.code == code]


def test_row_61_what_a_parent_has_not_seen_is_told_as_it_is_spoken_of() -> None:
    assert told(in_part("info"), "cue_not_seen") == [("report-school", "dean")]
    assert told(in_part("voice"), "cue_not_seen") == []
    tom_speaks = replace(in_part("voice"), turns=(TurnFacts("tom", NOW),))
    assert told(tom_speaks, "cue_not_seen") == [("report-school", "dean")]
    tom_spoke = replace(in_part("voice"), turns=(TurnFacts("tom", NOW, 40.0),))
    assert told(tom_spoke, "cue_not_seen") == []


def test_row_61_a_report_that_was_never_shared_comes_first_and_nobody_who_is_away_is_named() -> None:
    at = datetime(2026, 11, 20, 9)
    unseen = ReportFacts("r", TOM.id, received=at, shared=(ShareFacts("mia", at),))
    facts = replace(in_part("info"), reports=(*BEFORE.reports, unseen))
    assert told(facts, "cue_not_seen") == [("r", "dean"), ("report-school", "dean")]
    away = replace(facts, people=here("mia"))
    assert told(away, "cue_not_seen") == []


@pytest.mark.parametrize(
    ("what", "purposes"),
    [
        ("order", {"open"}),
        ("seat", {"open"}),
        ("break_word", {"open", "info", "risk"}),
        ("speaker", {"voice"}),
        ("may_be_shown", {"info", "risk"}),
    ],
)
def test_row_93_a_choice_is_said_in_the_parts_it_is_for(what: str, purposes: set[str]) -> None:
    choice = (ChoiceFacts("mia", what, "kettle"),)
    every = {item.purpose for item in BEFORE.items}
    found = {purpose for purpose in every if told(replace(in_part(purpose), choices=choice), "cue_chosen")}
    assert found == purposes


def test_a_choice_is_said_at_the_beginning_and_of_whoever_is_here() -> None:
    choice = (ChoiceFacts("mia", "break_word", "kettle"),)
    assert told(replace(in_part("open", spent=121.0), choices=choice), "cue_chosen") == []
    gone = replace(in_part("open"), choices=choice, people=here("dean"))
    assert told(gone, "cue_chosen") == []
