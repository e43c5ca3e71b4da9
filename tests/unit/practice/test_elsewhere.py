"""Names of other families: what stops, what is only asked about, and what is no name at all."""

from collections.abc import Iterable

import pytest

from soundingboard.practice.elsewhere import NOBODY, Elsewhere, Find, Place, counted, elsewhere
from tests.unit.practice.townsfolk import Rates, Town, rates

OTHERS = (
    ("Kirsty Oakes", "Ella Will", "Grace King", "Jo King", "Anna Smith-Jones", "Seán O’Neill", "Mia Dean"),
    ("John Smith", "Ola Maria Nowak", "Ella Marlowe"),
    ("john  smith", "Cher"),
    ("John Smith",),
)


def look_for(others: Iterable[Iterable[str]], here: Iterable[str], cleared: Iterable[str] = ()) -> Elsewhere:
    return elsewhere(*counted(others), here, cleared)


LOOK = look_for(OTHERS, ("Mia Marlowe", "Dean Price", "Ella Marlowe", "Ella", "Mia", "Dean"))

STOPS = [
    ("Kirsty Oakes was seen.", "Kirsty Oakes"),
    ("It was KIRSTY \u00a0OAKES", "KIRSTY OAKES"),
    ("kirsty oakes", "kirsty oakes"),
    ("Kirsty\nOakes", "Kirsty Oakes"),
    ("kirsty-oakes", "kirsty oakes"),
    ("Sean O'Neill", "Sean O'Neill"),
    ("sean oneill", "sean oneill"),
    ("Ola Nowak rang", "Ola Nowak"),
    ("Ola Maria Nowak rang", "Ola Maria Nowak"),
    ("Anna Smith Jones", "Anna Smith Jones"),
    ("with Ella Will and June", "Ella Will"),
]
ASKS = [
    ("John Smith", "John Smith"),
    ("the Oakes children", "Oakes children"),
    ("Grace King", "Grace King"),
    ("Mia Dean", "Mia Dean"),
]
IS_NONE = [
    "Ella will go to school.",
    "They are joking about the acorns.",
    "By the grace king and country",
    "Kirsty, Oakes Road",
    "Kirsty. Oakes",
    "Mia, Dean and June",
    "Anna Jones",
    "Ella Marlowe",
    "Oakes Lane, and the oak trees",
    "Mr Smith",
    "Dr Kirsty Oakes wrote",
    "Mrs Oakes teaches her",
    "She lives at Grace King Court, near Grace King",
    "the Marlowe family",
    "Cher",
    "",
]


@pytest.mark.parametrize(("text", "seen"), STOPS)
def test_a_full_name_of_one_other_family_is_certain(text: str, seen: str) -> None:
    assert Find(seen, certain=True) in LOOK.found_in([text])


@pytest.mark.parametrize(("text", "seen"), ASKS)
def test_what_may_be_somebody_elses_is_only_asked_about(text: str, seen: str) -> None:
    assert LOOK.found_in([text]) == (Find(seen, certain=False),)


@pytest.mark.parametrize("text", IS_NONE)
def test_what_is_no_name_of_another_family_is_left_alone(text: str) -> None:
    assert LOOK.found_in([text]) == ()


def test_it_is_found_over_two_cells_unless_it_may_be_two_things() -> None:
    assert LOOK.found_in(["seen by Kirsty", "Oakes, at home"]) == (Find("Kirsty Oakes", certain=True),)
    assert LOOK.found_in(["Mia", "Dean"]) == LOOK.found_in(["Ella", "Will it help?"]) == ()


def test_what_one_in_two_families_would_have_by_chance_points_at_nobody() -> None:
    for count, certain in ((1, True), (2, True), (3, False)):
        look = look_for([("Ivy Thorp", "Ivy Thorp")] * count, ())
        assert look.found_in(["Ivy Thorp"]) == (Find("Ivy Thorp", certain=certain),)


def test_a_name_that_was_said_to_be_somebody_elses_is_found_no_more() -> None:
    assert look_for(OTHERS, (), ("KIRSTY oakes",)).found_in(["Kirsty Oakes"]) == ()
    assert NOBODY.found_in(["Kirsty Oakes"]) == ()


def test_where_it_stands_in_a_text_is_told() -> None:
    text = "It was Kirsty  Oakes, not the Oakes boy."
    places = LOOK.places_in(text)
    assert [(text[start:end], certain) for start, end, certain in places] == [
        ("Kirsty  Oakes", True),
        ("Oakes boy", False),
    ]
    assert LOOK.places_in("nobody") == NOBODY.places_in(text) == ()
    assert isinstance(places[0], Place)


TOWN = Town(2_000)
CONFERENCES = 100


def test_common_names_do_not_cry_wolf() -> None:
    """Nobody of another family is meant in any of it; strangers have names as common as anybody's."""
    plain, strangers = rates(TOWN, CONFERENCES), rates(TOWN, CONFERENCES, TOWN.stranger)
    assert plain == Rates(0, 0)
    assert strangers.stopped <= 0.08
    assert strangers.asked <= 0.5


def test_every_name_that_was_copied_is_found_and_most_stop_the_paper() -> None:
    copied = rates(TOWN, CONFERENCES, TOWN.copied)
    assert copied.stopped + copied.asked == 1
    assert copied.stopped > 0.5
