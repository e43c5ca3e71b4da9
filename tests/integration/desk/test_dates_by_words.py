"""A date by words is kept with the day it means, from a window or from a file."""

from collections.abc import Callable
from datetime import date

import pytest

from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.conference.plan import Action
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario


@pytest.fixture
def running(play: Callable[..., Desk], marlowe: Scenario) -> Desk:
    """The sample, up to its first risk."""
    return play(marlowe, lambda verb: verb == "edit_entry")


def the_action(desk: Desk) -> Action:
    found = desk.record.find(Action, "visit")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("next Friday", date(2026, 12, 4)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("before the review", date(2027, 2, 18)),
        ("ASAP", None),
    ],
)
def test_the_words_stand_with_the_day(running: Desk, words: str, day: date | None) -> None:
    running.do(command("set_next_conference", {"date": "2027-02-19T10:00:00"}))
    running.do(command("add_action", {"id": "visit", "what": "Sam visits.", "by": words}))
    action = the_action(running)
    assert (action.by, action.by_words) == (day, words)
    shown = next(each for each in running.view.plan.outcomes[-1].actions if each.id == "visit")
    assert shown.by == day
    assert (shown.by_line == words) == (day is None)


def test_a_day_needs_no_words(running: Desk) -> None:
    running.do(command("add_action", {"id": "visit", "what": "Sam visits.", "by": "2026-12-04"}))
    assert (the_action(running).by, the_action(running).by_words) == (date(2026, 12, 4), "")


def test_until_takes_words_that_mean_a_day_and_no_others(running: Desk) -> None:
    fields = {"id": "visit", "what": "Sam visits.", "until": "in 2 weeks"}
    running.do(command("add_action", fields))
    assert the_action(running).until == date(2026, 12, 8)
    with pytest.raises(Refused, match="not a date"):
        running.do(command("edit_action", {"action": "visit", "until": "ongoing"}))
