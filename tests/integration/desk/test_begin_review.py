"""A review is begun whole or not at all: a fault in the middle of it leaves nothing behind."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused
from soundingboard.commands.carrying import carried_over
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.conference.meeting import Conference
from soundingboard.conference.people import Child
from soundingboard.conference.record import Record
from soundingboard.desk.desk import Desk
from soundingboard.desk.reviewing import begin_review
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import TimelineRow, verify
from soundingboard.vault.vault import Vault


@pytest.fixture
def held(vault: Vault, clock: HandClock) -> Desk:
    """A conference with two children."""
    desk = Desk(vault.engine, "c1", clock=clock)
    fields = {"kind": "initial", "reference": "R-1", "family": "Marlowe", "chair": "jo"}
    desk.do(command("create_conference", {**fields, "starts": datetime(2026, 11, 24, 10)}))
    for name in ("ella", "sam"):
        desk.do(command("add_child", {"id": name, "name": name, "called": name, "born": date(2019, 3, 14)}))
    return desk


def kept(vault: Vault, noun: type[Conference | Child | TimelineRow]) -> int:
    with reading(vault.engine) as session:
        return session.query(noun).count()


def test_all_of_it_is_one_transaction_with_a_line_for_each_command(
    vault: Vault, clock: HandClock, held: Desk
) -> None:
    key = begin_review(vault.engine, held.key, clock)
    review = Desk(vault.engine, key, clock=clock)
    assert [child.id for child in review.record.all(Child)] == ["ella", "sam"]
    with reading(vault.engine) as session:
        verify(session, key)
        lines = session.query(TimelineRow).filter_by(conference=key).order_by(TimelineRow.number)
        assert [line.command for line in lines] == ["create_conference", "add_child", "add_child"]
    review.undo()
    assert [child.id for child in review.record.all(Child)] == ["ella"]


@pytest.mark.parametrize("whole", [1, 2])
def test_a_fault_in_the_middle_leaves_nothing(
    vault: Vault, clock: HandClock, held: Desk, monkeypatch: pytest.MonkeyPatch, whole: int
) -> None:
    def broken(last: Record, starts: datetime, *, not_quorate: bool) -> Iterator[Command]:
        given = list(carried_over(last, starts, not_quorate=not_quorate))
        yield from given[:whole]
        yield command("remove_child", {"id": "nobody"})
        yield from given[whole:]

    monkeypatch.setattr("soundingboard.desk.reviewing.carried_over", broken)
    before = [kept(vault, noun) for noun in (Conference, Child, TimelineRow)]
    with pytest.raises(Refused):
        begin_review(vault.engine, held.key, clock)
    assert [kept(vault, noun) for noun in (Conference, Child, TimelineRow)] == before


def test_a_desk_whose_commands_failed_is_as_it_was(held: Desk) -> None:
    gone = command("remove_child", {"id": "ella"})
    with pytest.raises(Refused):
        held.do_all([gone, command("remove_child", {"id": "nobody"})])
    assert [child.removed for child in held.record.all(Child)] == [False, False]
    held.do(gone)
    assert [child.removed for child in held.record.all(Child)] == [True, False]
