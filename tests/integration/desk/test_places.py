"""Whatever is moved before another stands just before it, however often that has been done."""

from collections.abc import Callable

import pytest

from soundingboard.commands.vocabulary import command
from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import Belongs
from soundingboard.conference.plan import Action
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario

MORE_THAN_ONE_GAP_HOLDS = 24


@pytest.fixture
def running(play: Callable[..., Desk], marlowe: Scenario) -> Desk:
    """The sample, up to its first risk."""
    return play(marlowe, lambda verb: verb == "edit_entry")


def _actions(desk: Desk) -> list[str]:
    for key in ("first", "second", "third"):
        desk.do(command("add_action", {"id": key, "what": f"Sam does the {key}."}))
    return ["first", "second", "third"]


def _items(desk: Desk) -> list[str]:
    return [item.id for item in desk.record.all(AgendaItem)][-3:]


def _cards(desk: Desk) -> list[str]:
    for key in ("first", "second", "third"):
        desk.do(command("capture", {"id": key, "kind": "worry", "text": f"The {key}."}))
    return ["first", "second", "third"]


WAYS: dict[str, tuple[type[Belongs], Callable[[Desk], list[str]], str, dict[str, str]]] = {
    "action": (Action, _actions, "edit_action", {}),
    "item": (AgendaItem, _items, "move_item", {}),
    "entry": (Entry, _cards, "move_entry", {"to": "worry"}),
}


@pytest.mark.parametrize("what", WAYS)
def test_two_that_change_places_again_and_again(running: Desk, what: str) -> None:
    noun, begin, verb, besides = WAYS[what]
    lead, one, other = begin(running)
    for _ in range(MORE_THAN_ONE_GAP_HOLDS):
        one, other = other, one
        running.do(command(verb, {what: one, "before": other, **besides}))
        assert [row.id for row in running.record.all(noun)][-3:] == [lead, one, other]


def test_they_go_back_as_they_came(running: Desk) -> None:
    keys = _actions(running)
    for number in range(MORE_THAN_ONE_GAP_HOLDS):
        moved, before = keys[2 - number % 2], keys[1 + number % 2]
        running.do(command("edit_action", {"action": moved, "before": before}))
    for _ in range(MORE_THAN_ONE_GAP_HOLDS):
        running.undo()
    assert [row.id for row in running.record.all(Action)][-3:] == keys
