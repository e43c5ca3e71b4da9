"""What the canaries have found on the family's screen, each as small as it can be told."""

import pytest

from soundingboard.base.errors import Refused
from tests.privacy.conftest import Told

SECRET = "Mia stays at the Larches"


@pytest.fixture
def lee_is_here(risks: Told) -> Told:
    """Noah's father, who is nothing to Ella, is in the room."""
    risks.do("add_person", id="lee", name="Lee Ward", called="Lee", is_="Dad", to=["noah"], group="family")
    risks.do("arrive", who="lee", joins="room")
    return risks


def test_a_childs_page_says_nothing_of_the_child_to_whoever_is_nothing_to_them(lee_is_here: Told) -> None:
    told = lee_is_here
    told.do("decide", child="ella", outcome="plan", reasons="x", words_for_child=SECRET)
    told.do("child_joins", child="ella")
    assert told.page == "child"
    assert SECRET not in told.screen
    told.do("leave", who="lee")
    assert SECRET in told.screen


def test_a_child_who_is_here_is_not_taken_out(risks: Told) -> None:
    risks.do("decide", child="noah", outcome="plan", reasons="x", words_for_child=SECRET)
    risks.do("child_joins", child="ella")
    with pytest.raises(Refused, match="Ella is here"):
        risks.do("remove_child", id="ella")
    assert SECRET not in risks.screen
    risks.do("child_leaves", child="ella")
    risks.do("remove_child", id="ella")


def test_while_the_screen_is_held_an_action_goes_with_the_outcome_that_it_serves_now(
    lee_is_here: Told,
) -> None:
    told = lee_is_here
    told.do("add_outcome", id="noahs", text="he sleeps", about=["noah"])
    told.do("add_outcome", id="ellas", text="she sleeps", about=["ella"])
    told.do("add_action", id="a", outcome="noahs", what=SECRET, who="sam")
    told.do("show", page="plan")
    told.do("hold", on=True)
    assert SECRET in told.screen
    told.do("edit_action", action="a", outcome="ellas")
    assert SECRET not in told.screen


def test_the_chair_is_told_that_an_action_is_kept_back_with_its_outcome(risks: Told) -> None:
    risks.do("add_outcome", id="o", text="she sleeps", about=["ella"], audience="professionals")
    before = risks.desk.view.screen.held_back
    risks.do("add_action", id="a", outcome="o", what=SECRET, who="sam")
    risks.do("show", page="plan")
    assert SECRET not in risks.screen
    assert risks.desk.view.screen.held_back == before + 1


def test_a_child_who_is_new_to_a_screen_that_is_held_reads_nothing_of_the_others(risks: Told) -> None:
    risks.do("show", page="board")
    risks.do("hold", on=True)
    risks.do("add_child", id="kit", name="Kit Ward", called="Kit", born="2019-01-01")
    risks.do("child_joins", child="kit")
    assert "Ella" not in risks.screen
    risks.do("hold", on=False)
    assert "This is your time, Kit" in risks.screen
