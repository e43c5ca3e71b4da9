"""A page that the family chose not to see does not stand on their screen, and the chair is told why."""

import pytest

from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario


@pytest.fixture
def day(desk: Desk, marlowe: Scenario) -> Desk:
    """The sample's day has begun, and its family's screen stands."""
    for step in marlowe.before:
        desk.do(step.command)
    do(desk, "start_conference")
    do(desk, "arrive", who=["mia", "ruth", "sam"], joins="room")
    return desk


def do(desk: Desk, name: str, **fields: object) -> None:
    desk.do(command(name, fields))


def choose(desk: Desk, *pages: str, who: str = "mia", what: str = "may_be_shown") -> None:
    do(desk, "choose", who=who, what=what, words="Not that one, please", not_shown=pages)


@pytest.mark.parametrize(
    ("page", "words"), [("board", "the board"), ("plan", "the plan"), ("scale", "the scale")]
)
def test_the_page_is_calm_and_the_chair_reads_why(day: Desk, page: str, words: str) -> None:
    do(day, "show", page=page)
    assert day.view.screen.shows == page
    choose(day, page)
    screen = day.view.screen
    assert (screen.shows, screen.state) == ("neutral", "neutral")
    assert screen.why == f"Mia chose that {words} is not shown."
    assert b"chose" not in screen.frame
    do(day, "show", page="who")
    assert (day.view.screen.shows, "chose" in day.view.screen.why) == ("who", False)


def test_it_holds_where_the_screen_follows_the_agenda_and_where_it_is_held(day: Desk) -> None:
    do(day, "start_item", item="scale")
    assert day.view.screen.shows == "scale"
    do(day, "hold", on=True)
    choose(day, "scale")
    assert day.view.screen.shows == "neutral"
    day.undo()
    assert day.view.screen.shows == "scale"


def test_a_childs_page_is_not_shown_while_the_child_is_here(day: Desk) -> None:
    choose(day, "child", who="ella")
    do(day, "child_joins", child="ella")
    assert day.view.screen.shows == "neutral"
    assert day.view.screen.why == "Ella chose that the children’s page is not shown."


def test_two_who_chose_are_named_and_a_new_choice_takes_the_place_of_the_old(day: Desk) -> None:
    choose(day, "plan")
    choose(day, "plan", "board", who="june")
    do(day, "show", page="plan")
    assert day.view.screen.why == "June and Mia chose that the plan is not shown."
    choose(day)
    choose(day, "board", who="june")
    assert day.view.screen.shows == "plan"


def test_whoever_is_taken_out_chooses_no_more(day: Desk) -> None:
    choose(day, "plan", who="june")
    do(day, "show", page="plan")
    assert day.view.screen.shows == "neutral"
    do(day, "remove_person", id="june")
    assert day.view.screen.shows == "plan"


def test_it_belongs_to_what_may_be_shown_alone(day: Desk) -> None:
    with pytest.raises(Refused, match="belongs to the choice of what may be shown"):
        choose(day, "plan", what="seat")
