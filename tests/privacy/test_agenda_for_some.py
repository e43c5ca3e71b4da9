"""A part of the day that is not for everyone: its title, its recap and its place are nobody else's either."""

import pytest

from soundingboard.views.copies.build import copies
from tests.privacy.conftest import Told

SECRET = "Where Mia lives now"
RECAP = "She has moved to her sister's."


def recaps(told: Told) -> dict[str, dict[str, str]]:
    """The recaps of everyone's copy, by the title of their part."""
    made = copies(told.desk.record, now=told.clock.now())
    return {copy.recipient.id: dict(copy.recaps) for copy in made}


@pytest.fixture
def hidden(risks: Told) -> Told:
    """One more part, for professionals, that is on now and has its recap."""
    risks.do("add_item", item="moved", title=SECRET, minutes=5, purpose="info", audience="professionals")
    risks.do("start_item", item="moved")
    risks.do("recap", item="moved", text=RECAP)
    return risks


def test_the_screen_goes_calm_while_it_is_on(hidden: Told) -> None:
    assert hidden.page == "neutral"
    assert SECRET not in hidden.screen
    assert RECAP not in hidden.screen


@pytest.mark.parametrize("page", ["today", "board", "plan", "decision"])
def test_no_page_that_the_chair_shows_meanwhile_names_it(hidden: Told, page: str) -> None:
    hidden.do("show", page=page)
    assert SECRET not in hidden.screen
    assert RECAP not in hidden.screen


def test_the_others_still_stand_in_the_day_and_are_not_counted_with_it(hidden: Told) -> None:
    hidden.do("show", page="today")
    assert "What are the risks" in hidden.screen
    hidden.do("start_item", item="plan")
    hidden.do("show", page="follow")
    assert hidden.page == "plan"


def test_once_it_is_for_everyone_it_stands_there(hidden: Told) -> None:
    hidden.do("edit_item", item="moved", audience="everyone")
    hidden.do("show", page="today")
    assert SECRET in hidden.screen


def test_its_recap_is_in_the_copies_of_those_it_is_for(hidden: Told) -> None:
    assert recaps(hidden)["sam"][SECRET] == RECAP
    assert SECRET not in recaps(hidden)["dean"]


def test_a_list_of_people_is_an_audience_too(hidden: Told) -> None:
    hidden.do("edit_item", item="moved", audience=("mia", "sam"))
    assert SECRET in recaps(hidden)["mia"]
    assert SECRET not in recaps(hidden)["dean"]
