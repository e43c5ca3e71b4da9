"""A street tells where somebody lives without its number, unless it may be another, or no home."""

from itertools import product

import pytest

from soundingboard.practice.protection import stands_in
from soundingboard.practice.streets import may_tell_street
from tests.unit.practice.townsfolk import RARE, STREETS, Town

LARCH, CHURCH = "14 Larch Row, Leeds LS1 4AB", "14 Church Street, Leeds"


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("I live in Larch Row now.", LARCH),
        ("i live in larch row", LARCH),
        ("We saw him in LARCH ROW!", "Mia's new address: Flat 2, 14 Larch Row"),
        ("They live in Larch Cl. since the 14th.", "fourteen Larch Close"),
        ("We like Larch Row. School is near.", LARCH),
        ("From Larch Row Primary it is not far to Larch Row.", LARCH),
        ("They moved to Larch Lane.", "Rose Cottage, Larch Lane, Otley"),
        ("By Larch Hill Road", "3a Larch Hill Road"),
        ("At St Audreys Close", "22 Saint Audrey's Close"),
    ],
)
def test_a_street_that_few_towns_have_is_as_its_address(text: str, protected: str) -> None:
    assert stands_in(text, protected)


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("I live in Church Street now.", CHURCH),
        ("i live in church st", CHURCH),
        ("Larch Row Primary School rang.", LARCH),
        ("It is 140 Larch Close.", "14 Larch Close"),
        ("They moved to Mill Lane.", "Rose Cottage, Mill Lane, Otley"),
        ("She is in the Close now.", "14 The Close"),
    ],
)
def test_one_that_may_be_another_or_no_home_is_asked_about(text: str, protected: str) -> None:
    assert not stands_in(text, protected)
    assert may_tell_street(text, protected)


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("The larch in the next row fell.", LARCH),
        ("They live in Larchfield Row.", LARCH),
        ("They live in Larch Road.", LARCH),
        ("They are in Leeds.", LARCH),
        ("It was at the close of the day.", "14 The Close"),
        ("They moved to Otley, to a cottage.", "Rose Cottage, Mill Lane, Otley"),
        ("It was in May 2026.", "She rang on 3 May 2026"),
        ("Church is on Sunday, down the street.", CHURCH),
    ],
)
def test_what_names_no_street_is_let_be(text: str, protected: str) -> None:
    assert not stands_in(text, protected)
    assert not may_tell_street(text, protected)


def test_hundreds_of_conferences_are_never_stopped_for_a_street_of_most_towns() -> None:
    town = Town(1)
    addresses = [f"7 {street}, Leeds" for street in STREETS]
    rare = [f"14 {name} {kind}" for name, kind in product(RARE[:7], ("Road", "Row", "View"))]
    said = {text for _ in range(300) for text in town.said(town.family())}
    stopped = {(text, each) for text in said for each in (*addresses, *rare) if stands_in(text, each)}
    asked = sum(may_tell_street(text, addresses[0]) for text in said)
    assert stopped == set()
    assert 0 < asked < len(said) / 20
