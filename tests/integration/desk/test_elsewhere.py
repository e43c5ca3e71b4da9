"""The names of other families in a vault: whose they are, and when two conferences are of one family."""

from datetime import date, datetime

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.vault.vault import Vault
from soundingboard.views.facts import facts_of

STARTS = datetime(2026, 11, 24, 10)
NURSES = {"c1": "Bea Holt", "c2": "Cy Holt", "c3": "Di Holt", "c4": "Ed Holt"}


@pytest.fixture
def told(vault: Vault, clock: HandClock) -> Vault:
    """Three conferences: one with its review, and one of another family that has the same social worker."""
    _conference(vault, clock, "c1", "R-1", "Marlowe", ("Ella Marlowe", "Dean Price"))
    _conference(vault, clock, "c2", "R-2", "Oakes", ("Kirsty Oakes", "Ben Thorp"))
    _conference(vault, clock, "c3", " r-1 ", "Marlowe", ("Noah Marlowe", "Old Partner"))
    _conference(vault, clock, "c4", "R-4", "Marlowe", ("Noah Marlowe", "Later Partner"))
    return vault


def _conference(
    vault: Vault, clock: HandClock, key: str, reference: str, family: str, names: tuple[str, str]
) -> None:
    desk = Desk(vault.engine, key, clock=clock)
    child, parent = names
    begun = {"reference": reference, "family": family, "starts": STARTS, "kind": "initial", "chair": "r"}
    desk.do(command("create_conference", begun))
    desk.do(
        command("add_child", {"id": "a", "name": child, "called": child.split()[0], "born": date(2019, 3, 4)})
    )
    for who, name, group in (
        ("p", parent, "family"),
        ("s", "Sam Keeble", "professional"),
        ("n", NURSES[key], "professional"),
    ):
        fields = {"id": who, "name": name, "called": name.split()[0], "is": "Dad", "group": group}
        desk.do(command("add_person", fields))


def _found(vault: Vault, key: str, *texts: str) -> list[str]:
    record = Desk(vault.engine, key, clock=HandClock(STARTS)).record
    return [find.name for find in facts_of(record, STARTS).other_families.found_in(texts)]


ALL = (
    "Kirsty Oakes,",
    "Ben Thorp,",
    "Ella Marlowe,",
    "Old Partner,",
    "Later Partner,",
    "Sam Keeble,",
    *(f"{name}," for name in NURSES.values()),
)


def test_people_of_other_families_are_found_and_whoever_works_for_both_is_not(told: Vault) -> None:
    assert _found(told, "c1", *ALL) == ["Kirsty Oakes", "Ben Thorp"]


def test_a_reference_or_a_child_in_common_makes_one_family_even_over_a_third(told: Vault) -> None:
    assert _found(told, "c4", *ALL) == _found(told, "c3", *ALL) == ["Kirsty Oakes", "Ben Thorp"]
    assert set(_found(told, "c2", *ALL)) == {"Ella Marlowe", "Old Partner", "Later Partner"}


def test_children_of_other_families_are_known_as_such(told: Vault) -> None:
    record = Desk(told.engine, "c1", clock=HandClock(STARTS)).record
    look = facts_of(record, STARTS).other_families
    assert look.young == {("kirsty", "oakes")}
    (find,) = look.found_in(["Kirsty Oakes"])
    assert find.certain


def test_a_name_that_the_chair_cleared_is_found_in_that_conference_no_more(
    told: Vault, clock: HandClock
) -> None:
    Desk(told.engine, "c1", clock=clock).do(command("clear_name", {"name": "Kirsty  OAKES"}))
    assert _found(told, "c1", *ALL) == ["Ben Thorp"]
    assert "Kirsty Oakes" in _found(told, "c3", *ALL)
