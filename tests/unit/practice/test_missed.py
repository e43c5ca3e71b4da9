"""What somebody missed, to the item: out of the room, late, gone, off the call, waiting outside."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from soundingboard.practice.facts import AbsenceFacts, ClosedPartFacts, Facts, PersonFacts, Spell
from soundingboard.practice.missed import missed, out_now
from tests.unit.practice.sample import MIA, START, at, item


def m(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def spells(*stretches: tuple[float, float | None]) -> PersonFacts:
    return replace(
        MIA, spells=tuple(Spell(m(start), None if end is None else m(end)) for start, end in stretches)
    )


def facts(**known: Any) -> Facts:  # noqa: ANN401 - any field of the facts
    parts = item("going_well", stretches=((m(0), m(10)),))
    both = tuple(replace(one, stretches=((m(10), None),)) if one.id == "risks" else one for one in parts)
    return at(35, items=both, **known)


def out(start: float, end: float | None, why: str = "she asked us to") -> AbsenceFacts:
    return AbsenceFacts("mia", m(start), None if end is None else m(end), why)


ALL_THE_TIME = spells((0, None))
CASES: dict[str, tuple[PersonFacts, Facts, list[tuple[str, bool]]]] = {
    "there all the time": (ALL_THE_TIME, facts(), []),
    "nobody who never came": (MIA, facts(), []),
    "stepped out, and the others went on": (ALL_THE_TIME, facts(absences=(out(12, 20),)), [("risks", False)]),
    "still out": (ALL_THE_TIME, facts(absences=(out(10, None),)), [("risks", True)]),
    "out of both": (ALL_THE_TIME, facts(absences=(out(5, 15),)), [("going_well", False), ("risks", False)]),
    "less than a minute": (ALL_THE_TIME, facts(absences=(out(12, 13),)), []),
    "a minute at its beginning": (ALL_THE_TIME, facts(absences=(out(11, None),)), [("risks", True)]),
    "somebody else": (ALL_THE_TIME, facts(absences=(replace(out(12, 20), who="dean"),)), []),
    "late": (spells((8, None)), facts(), [("going_well", False)]),
    "too late": (spells((10, None)), facts(), [("going_well", True)]),
    "gone before": (spells((0, 10)), facts(), [("risks", True)]),
    "dropped off the call and back": (spells((0, 14), (22, None)), facts(), [("risks", False)]),
    "waited outside a closed part": (
        ALL_THE_TIME,
        facts(closed_parts=(ClosedPartFacts(m(10), m(35), ("sam",)),)),
        [("risks", True)],
    ),
    "back in after a closed part": (
        ALL_THE_TIME,
        facts(closed_parts=(ClosedPartFacts(m(0), m(10), ("sam",)),)),
        [("going_well", True)],
    ),
    "waits outside now": (
        ALL_THE_TIME,
        facts(closed_parts=(ClosedPartFacts(m(10), None, ("sam",)),)),
        [("risks", True)],
    ),
    "stayed in for it": (
        ALL_THE_TIME,
        facts(closed_parts=(ClosedPartFacts(m(10), m(35), ("mia",)),)),
        [],
    ),
    "a closed part that nobody was named for": (
        ALL_THE_TIME,
        facts(closed_parts=(ClosedPartFacts(m(10), m(35)),)),
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_missed_item_by_item(case: str) -> None:
    person, known, wanted = CASES[case]
    assert [(each.item.id, each.whole) for each in missed(person, known)] == wanted


def test_whoever_is_waited_for_is_known_until_they_are_back_or_the_others_go_on() -> None:
    assert out_now(facts(absences=(out(12, None, ""),))) == ("mia",)
    assert out_now(facts(absences=(out(12, None),))) == ()
    assert out_now(facts(absences=(out(12, 20, ""),))) == ()
