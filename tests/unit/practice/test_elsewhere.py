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


def look_for(
    others: Iterable[Iterable[str]],
    here: Iterable[str],
    cleared: Iterable[str] = (),
    children: Iterable[str] = (),
) -> Elsewhere:
    return elsewhere(*counted(others, children), here, cleared)


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
    "John Smith",
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


COMMON = [("Ivy Hall", "Jo Thorp"), ("Ivy Bell", "Al Thorp"), ("Ivy Day", "Ed Thorp")]
"""Given name and surname are so common here that two families would have both by chance."""


def test_what_one_in_two_families_would_have_by_chance_is_asked_about_and_what_several_have_is_not() -> None:
    for count, found in (
        (1, (Find("Ivy Thorp", certain=False),)),
        (2, (Find("Ivy Thorp", certain=False),)),
        (3, ()),
    ):
        look = look_for([*COMMON, *[("Ivy Thorp", "Ivy Thorp")] * count], ())
        assert look.found_in(["Ivy Thorp"]) == found
    for count in (1, 2):
        look = look_for([("Ivy Thorp",)] * count, ())
        assert look.found_in(["Ivy Thorp"]) == (Find("Ivy Thorp", certain=True),)


def test_a_childs_full_name_stops_however_many_have_it_and_whatever_words_it_is_made_of() -> None:
    for name in ("Ivy Thorp", "Grace King", "Ivy Maria Thorp"):
        many = [*COMMON, *[(name,)] * 20]
        look = look_for(many, ("Mia Dean",), children=[name])
        for seen in (name, name.upper()):
            assert look.found_in([f"It was {seen}."]) == (Find(seen, certain=True),)
        assert look_for(many, ()).found_in([f"It was {name}."]) == (), "of grown-ups it tells of nobody"
    look = look_for(COMMON, (), children=["Ivy Maria Thorp"])
    assert look.found_in(["Ivy Thorp came"]) == (Find("Ivy Thorp", certain=True),), "without the middle name"


def test_a_childs_name_that_is_of_two_people_here_is_asked_about_and_a_word_is_no_name() -> None:
    look = look_for(
        [("Mia Dean", "Grace King")], ("Mia Lee", "Dean Lee"), children=["Mia Dean", "Grace King"]
    )
    assert look.found_in(["with Mia Dean"]) == (Find("Mia Dean", certain=False),)
    assert look.found_in(["by the grace king and country", "near Grace King Court"]) == ()


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
    assert strangers.stopped <= 0.35, "whoever is called as a child of another family"
    assert strangers.asked <= 0.15


def test_a_childs_name_that_was_copied_stops_the_paper_and_most_grown_ups_are_found() -> None:
    child, grown = rates(TOWN, CONFERENCES, TOWN.copied), rates(TOWN, CONFERENCES, TOWN.copied_grown)
    assert child.stopped + child.asked == 1
    assert child.stopped >= 0.97, "but for those who are called as two people here"
    assert grown.stopped + grown.asked >= 0.85
