"""Who must not meet, how each is to be there for a part, and where they would meet."""

from dataclasses import replace
from typing import Any

import pytest

from soundingboard.practice.apart import (
    Place,
    apart_from,
    harmed_beside,
    kept_pairs,
    meet,
    not_to_meet,
    pairs,
    place,
    would_meet,
    would_meet_now,
)
from soundingboard.practice.facts import ArrivalFacts, ItemFacts, KeptApart
from tests.unit.practice.sample import BEFORE, DEAN, JUNE, MIA, START, at, here

APART = (KeptApart(("dean", "mia"), "violence", "Dean joins by Teams"),)
KEPT = replace(BEFORE, kept_apart=APART)
BOTH_IN = tuple(replace(one, joins="room") if one.id == "dean" else one for one in BEFORE.people)
RISKS = ItemFacts("risks", "Risks", "risk", 25)


def test_a_pair_that_is_kept_apart_and_one_that_may_have_to_be() -> None:
    (kept,) = pairs(KEPT)
    assert ({kept.one.id, kept.other.id}, kept.kept, kept.arrangement) == (
        {"dean", "mia"}, True, "Dean joins by Teams",
    )  # fmt: skip
    assert kept_pairs(KEPT) == (kept,)
    assert kept_pairs(BEFORE) == (), "what may have to be is not said yet"
    (feared,) = pairs(BEFORE)
    assert (feared.one.id, feared.other.id, feared.kept) == ("mia", "dean", False)
    assert pairs(replace(BEFORE, matters=frozenset())) == ()
    for harmed in (True, False):
        alike = tuple(replace(one, harmed=harmed) for one in BEFORE.people)
        assert pairs(replace(BEFORE, people=alike)) == ()
    of_another = tuple(replace(one, to=("kit",)) if one.id == "dean" else one for one in BEFORE.people)
    assert pairs(replace(BEFORE, people=of_another)) == ()


def test_who_was_taken_out_again_is_kept_apart_from_nobody() -> None:
    gone = replace(KEPT, kept_apart=(KeptApart(("dean", "gone", "mia"), "violence"),))
    assert [(pair.one.id, pair.other.id) for pair in pairs(gone)] == [("dean", "mia")]


COMING = tuple(replace(RISKS, id=str(number), title="") for number in range(4))


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (COMING[:1], "“0”"),
        ((replace(RISKS, who=("mia",)), RISKS), "“Risks”"),
        (COMING[:3], "“0”, “1” and “2”"),
        (COMING, "4 parts of the day"),
    ],
)
def test_the_parts_in_which_they_would_meet_are_named_or_counted(
    items: tuple[ItemFacts, ...], said: str
) -> None:
    (found,) = would_meet(replace(KEPT, items=items))
    assert found.about == ("dean", "mia")
    assert found.message == f"Dean and Mia would meet in {said}. Plan who is there for each part."


@pytest.mark.parametrize(
    ("item", "of_mia", "of_dean"),
    [
        (RISKS, "room", "call"),
        (replace(RISKS, who=("mia",)), "room", "out"),
        (replace(RISKS, attends=(("mia", "out"), ("dean", "room"))), "out", "room"),
        (replace(RISKS, who=("mia",), attends=(("dean", "call"),)), "room", "call"),
    ],
)
def test_how_somebody_is_to_be_there(item: ItemFacts, of_mia: Place, of_dean: Place) -> None:
    assert (place(MIA, item), place(DEAN, item)) == (of_mia, of_dean)


def test_who_cannot_come_or_writes_is_not_there() -> None:
    assert place(replace(MIA, apologies=True), RISKS) == "out"
    assert place(replace(MIA, joins="written"), RISKS) == "out"
    assert place(replace(MIA, joins="phone"), RISKS) == "call"


@pytest.mark.parametrize(
    ("item", "would"),
    [
        (RISKS, True),
        (replace(RISKS, who=("mia", "dean")), False),
        (replace(RISKS, who=("mia",)), False),
        (replace(RISKS, attends=(("mia", "room"), ("dean", "call"))), False),
        (replace(RISKS, attends=(("mia", "out"),)), False),
        (replace(RISKS, attends=(("mia", "room"), ("dean", "room"))), True),
        (replace(RISKS, attends=(("mia", "call"), ("dean", "call"))), True),
        (replace(RISKS, who=("mia", "dean"), attends=(("dean", "room"),)), True),
    ],
)
def test_whether_they_would_meet(item: ItemFacts, would: bool) -> None:
    (pair,) = pairs(KEPT)
    assert meet(pair, item) is would


def test_what_is_over_or_left_out_is_not_told_and_what_is_to_come_is() -> None:
    states = ("done", "skipped", "running", "waiting")
    items = tuple(replace(RISKS, id=state, title=state.title(), state=state) for state in states)
    (found,) = would_meet(replace(KEPT, items=items))
    assert found.code == "would_meet"
    assert "“Running” and “Waiting”" in found.message
    assert "Done" not in found.message


def test_both_coming_to_the_room_are_to_have_a_plan_of_how_they_come() -> None:
    coming = replace(KEPT, people=BOTH_IN, items=())
    (found,) = would_meet(coming)
    assert (found.code, found.about) == ("would_meet_at_door", ("dean", "mia"))
    assert found.message == (
        "Dean and Mia both come to the room. Plan when each comes, where they wait and how they leave."
    )
    assert would_meet(replace(coming, started_at=START)) == ()


@pytest.mark.parametrize(
    ("planned", "open_"),
    [
        (ArrivalFacts("dean", waits="Room 4"), False),
        (ArrivalFacts("mia", arrives="at half past nine"), False),
        (ArrivalFacts("dean", leaves="after Mia"), True),
        (ArrivalFacts("sam", waits="Room 4"), True),
    ],
)
def test_a_plan_of_how_one_of_them_comes_is_enough(planned: ArrivalFacts, open_: bool) -> None:
    assert bool(would_meet(replace(KEPT, people=BOTH_IN, items=(), arrivals=(planned,)))) is open_


@pytest.mark.parametrize("how", [{"apologies": True}, {"joins": "teams"}, {"joins": "written"}])
def test_who_does_not_come_to_the_room_meets_nobody_at_its_door(how: dict[str, Any]) -> None:
    people = tuple(replace(one, **how) if one.id == "mia" else one for one in BOTH_IN)
    assert would_meet(replace(KEPT, people=people, items=())) == ()


def test_who_is_apart_from_those_looking_and_who_was_harmed_by_the_other_parent() -> None:
    assert apart_from({"dean", "sam"}, kept_pairs(KEPT)) == {"mia"}
    assert apart_from({"mia"}, kept_pairs(KEPT)) == {"dean"}
    assert apart_from({"june"}, kept_pairs(KEPT)) == set()
    assert harmed_beside({"dean", "sam"}, BEFORE) == {"mia"}
    assert harmed_beside({"mia", "june"}, BEFORE) == set()
    gone = replace(BEFORE, people=tuple(one for one in BEFORE.people if one != MIA), people_gone=(MIA,))
    assert harmed_beside({"dean", "sam"}, gone) == {"mia"}, "taken out of it she is in as much danger"
    assert harmed_beside({"june"}, gone) == set()
    assert harmed_beside({"dean", "mia"}, KEPT) == set(), "whoever is kept apart is heard in nothing"
    assert [not_to_meet({who}, KEPT) for who in ("dean", "mia", "june")] == [{"mia"}, {"dean"}, set()]
    assert not_to_meet({"dean", "mia"}, BEFORE) == set()


def test_whom_somebody_is_not_to_meet_stays_so_when_they_are_taken_out_again() -> None:
    gone = replace(KEPT, kept_apart=(KeptApart(("dean", "gone", "mia"), "violence"),))
    assert not_to_meet({"dean", "june"}, gone) == {"gone", "mia"}
    assert not_to_meet({"gone"}, gone) == {"dean", "mia"}


def test_whom_somebody_at_the_door_would_meet_now() -> None:
    known = at(5, kept_apart=APART, people=here("mia", "june", "ruth"))
    assert [one.id for one in would_meet_now(DEAN, known)] == ["mia"]
    assert would_meet_now(DEAN, at(5, kept_apart=APART, people=here("june", "ruth"))) == ()
    assert would_meet_now(MIA, known) == ()
    assert would_meet_now(JUNE, at(5, kept_apart=APART, people=here("mia", "dean"))) == ()
