"""The short words about the recording on the family's screen, while they are read out."""

from collections.abc import Callable

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk, Sound
from soundingboard.practice.notice import notice
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.frame import StepsPage, from_bytes

LINES = notice().screen.lines


def shown(desk: Desk) -> tuple[str, ...]:
    page = from_bytes(desk.view.screen.frame).page
    assert isinstance(page, StepsPage)
    return page.lines


def test_they_stand_in_the_welcome_and_no_longer(play: Callable[..., Desk], everything: Scenario) -> None:
    desk = play(everything, lambda verb: verb == "give_recording_notice")
    desk.do(command("show", {"page": "today"}))
    assert shown(desk) == LINES
    desk.do(command("start_item", {"item": "risks"}))
    assert shown(desk) == ()


def test_where_nothing_is_recorded_they_never_stand_and_a_start_is_refused(
    play: Callable[..., Desk], everything: Scenario, vault: Vault, clock: HandClock
) -> None:
    play(everything, lambda verb: verb == "give_recording_notice")
    desk = Desk(vault.engine, "c1", clock=clock, sound=lambda: Sound(allowed=False))
    desk.do(command("show", {"page": "today"}))
    assert shown(desk) == ()
    with pytest.raises(Refused, match="what you write is the record"):
        desk.do(command("start_recording", {}))
    assert desk.view.recording == "off"


def test_an_objection_is_for_professionals_papers_alone(
    play: Callable[..., Desk], everything: Scenario, clock: HandClock
) -> None:
    desk = play(everything, lambda verb: verb == "issue")
    made = {copy.recipient.reader: copy.objections for copy in copies(desk.record, now=clock.now())}
    assert [words for _who, words, _decided in made["professional"]] == [
        "I would rather not",
        "Not about May, please",
    ]
    assert {reader for reader, objections in made.items() if objections} == {"professional"}
