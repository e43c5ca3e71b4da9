"""A date by words is kept with the day it means, from a window or from a file."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from soundingboard.base.dates import date_or_words
from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.conference.board import Entry
from soundingboard.conference.people import CatchUp, CheckIn
from soundingboard.conference.plan import Action, said_day
from soundingboard.conference.remarks import Remark
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario


@pytest.fixture
def running(play: Callable[..., Desk], marlowe: Scenario) -> Desk:
    """The sample, up to its first risk."""
    return play(marlowe, lambda verb: verb == "edit_entry")


def row(desk: Desk, noun: type[Any], key: str) -> Any:  # noqa: ANN401 - a row of any noun
    return desk.record.find(noun, key)


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


EVERYWHERE: dict[str, tuple[tuple[str, dict[str, Any]], str, Callable[[Desk], str]]] = {
    "who finds it out": (
        ("capture", {"id": "u", "kind": "not_sure", "text": "Where does Dean sleep?", "finder": "sam"}),
        "find_by",
        lambda desk: row(desk, Entry, "u").find_by,
    ),
    "who finds it out, changed": (
        ("edit_entry", {"entry": "area"}),
        "find_by",
        lambda desk: row(desk, Entry, "area").find_by,
    ),
    "the answer to a worry": (
        ("answer_concern", {"entry": "area", "answer": "Sam will ring."}),
        "by_when",
        lambda desk: row(desk, Entry, "area").answer_by_when,
    ),
    "who looks in": (
        ("check_in_after", {"who": "mia", "by": "june"}),
        "when",
        lambda desk: row(desk, CheckIn, "mia").when,
    ),
    "who tells what was missed": (
        ("catch_up", {"who": "dean", "by": "sam"}),
        "when",
        lambda desk: row(desk, CatchUp, "dean").when,
    ),
    "a remark": (
        ("add_remark", {"id": "r", "kind": "not_available", "text": "A place.", "by": "sam"}),
        "when",
        lambda desk: row(desk, Remark, "r").when,
    ),
    "an action": (
        ("add_action", {"id": "visit", "what": "Sam visits."}),
        "by",
        lambda desk: said_day(row(desk, Action, "visit")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize(
    ("words", "kept", "told"),
    [
        ("next Friday", "2026-12-04 next Friday", "next Friday (Friday 4 December)"),
        ("4 December", "2026-12-04", "Friday 4 December"),
        ("2026-12-04", "2026-12-04", "Friday 4 December"),
        ("when she is ready", "when she is ready", "when she is ready"),
    ],
)
def test_every_day_is_kept_by_one_path(running: Desk, place: str, words: str, kept: str, told: str) -> None:
    running.do(command("capture", {"id": "area", "kind": "not_sure", "text": "Who drives?"}))
    (verb, fields), field, read = EVERYWHERE[place]
    running.do(command(verb, {**fields, field: words}))
    assert read(running) == kept
    assert date_or_words(kept) == told


def test_a_day_needs_no_words(running: Desk) -> None:
    running.do(command("add_action", {"id": "visit", "what": "Sam visits.", "by": "2026-12-04"}))
    assert (the_action(running).by, the_action(running).by_words) == (date(2026, 12, 4), "")


def test_until_takes_words_that_mean_a_day_and_no_others(running: Desk) -> None:
    fields = {"id": "visit", "what": "Sam visits.", "until": "in 2 weeks"}
    running.do(command("add_action", fields))
    assert the_action(running).until == date(2026, 12, 8)
    with pytest.raises(Refused, match="not a date"):
        running.do(command("edit_action", {"action": "visit", "until": "ongoing"}))
