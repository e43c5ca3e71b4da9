"""Every command goes through the door, is seen in a view, and can be undone and redone."""

from collections.abc import Callable

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.conference.record import read
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import rows, verify
from soundingboard.vault.vault import Vault
from soundingboard.views.whole import whole
from tests.integration.desk.conftest import Dump
from tests.integration.desk.effects import EFFECTS, Seen


def test_the_scenario_has_every_command(everything: Scenario) -> None:
    played = {step.command.verb for step in everything.before + everything.steps}
    assert played == set(COMMANDS) == set(EFFECTS)


def test_every_command_is_seen_undone_and_redone(
    everything: Scenario, desk: Desk, clock: HandClock, vault: Vault, dump: Callable[[], Dump]
) -> None:
    for step in everything.before + everything.steps:
        clock.move_to(everything.starts + step.at)
        before = dump()
        desk.do(step.command)
        after = dump()
        assert EFFECTS[step.command.verb](Seen(desk)), step.where
        if step.command.barrier:
            with pytest.raises(Refused, match="nothing to undo"):
                desk.undo()
            continue
        assert before != after, step.where
        desk.undo()
        assert dump() == before, step.where
        desk.redo()
        assert dump() == after, step.where
        assert EFFECTS[step.command.verb](Seen(desk)), step.where
    with reading(vault.engine) as session:
        verify(session, "c1")
        fresh = read(session, "c1")
    assert fresh is not None
    assert whole(fresh) == whole(desk.record)


def test_everything_can_be_undone_down_to_the_last_barrier(
    everything: Scenario, play: Callable[..., Desk], dump: Callable[[], Dump], vault: Vault
) -> None:
    desk = play(everything, lambda verb: verb == "stop_recording")
    done = dump()
    undone = 0
    while desk.view.undo:
        desk.undo()
        undone += 1
    verbs = [step.command.verb for step in everything.steps]
    assert undone == verbs.index("stop_recording") - verbs.index("record_again") - 1
    assert desk.view.recording == "on", "the start of the recording is a barrier"
    while desk.view.redo:
        desk.redo()
    assert dump() == done
    again = Desk(vault.engine, "c1", clock=HandClock(everything.starts))
    assert (again.view.undo, again.view.redo) == (desk.view.undo, ""), "the history is in the timeline"


def test_what_is_apart_is_not_in_the_record(
    everything: Scenario, play: Callable[..., Desk], vault: Vault
) -> None:
    play(everything)
    with reading(vault.engine) as session:
        kept = {row.command: (row.fields, row.changes) for row in rows(session, "c1")}
    assert kept["private_note"][0] == {}
    assert kept["add_feedback"] == ({}, [])
