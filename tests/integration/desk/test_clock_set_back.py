"""Somebody puts the laptop's clock right, by an hour, while the conference is on."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.vault.vault import Vault
from soundingboard.views.closing import close_view
from soundingboard.views.facts import facts_of
from soundingboard.views.frame import BreakPage, from_bytes
from tests.integration.desk.conftest import play_until
from tests.integration.desk.test_pausing import Deed

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


class SetClock(HandClock):
    """A clock of a laptop, which somebody may set back."""

    back = timedelta()

    def now(self) -> datetime:
        """What it shows."""
        return super().now() - self.back


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 24, 10, 0))


@pytest.fixture
def day(vault: Vault, clock: SetClock, marlowe: Scenario) -> Desk:
    """The sample until the first risk is made, with Mia here and a break on for two minutes."""
    desk = Desk(vault.engine, "c1", clock=clock)
    play_until(desk, clock, marlowe, lambda verb: verb == "edit_entry")
    deeds: tuple[Deed, ...] = (("speaking", {"who": "mia"}), ("start_break", {"minutes": 10}))
    for verb, fields in deeds:
        clock.move_to(clock.now() + MINUTE)
        desk.do(command(verb, fields))
    clock.move_to(clock.now() + 2 * MINUTE)
    return desk


def lengths(desk: Desk) -> Iterator[tuple[str, float]]:
    """Everything that the chair reads of how long something was, in minutes or seconds."""
    view = desk.view
    yield "the day", view.time.running
    yield "since a break", view.time.pause.since
    yield from ((item.id, item.spent) for item in view.time.items)
    yield from ((person.id, person.spoken) for person in view.people)


def test_nothing_takes_less_than_no_time_and_a_break_is_no_longer_than_it_was_given(
    day: Desk, clock: SetClock
) -> None:
    day.tick()
    before = dict(lengths(day))
    clock.back = 3 * HOUR
    day.tick()
    assert [name for name, length in lengths(day) if length < 0] == []
    assert 0 < day.view.time.pause.minutes_left <= 10
    page = from_bytes(day.view.screen.frame).page
    assert isinstance(page, BreakPage)
    assert page.seconds_left <= page.seconds == 600
    deeds: tuple[Deed, ...] = (
        ("end_break", {}), ("speaking", {"who": "mia"}), ("emergency", {"why": "fire"}),
    )  # fmt: skip
    for verb, fields in deeds:
        day.do(command(verb, fields))
    clock.back = 6 * HOUR
    day.do(command("end_emergency", {}))
    assert [name for name, length in lengths(day) if length < 0] == []
    assert {name: length for name, length in lengths(day) if length < before[name]} == {
        "the day": 0.0,
        "since a break": 0.0,
    }
    assert [share for share in close_view(day.record, now=clock.now()).minutes if share[1] < 0] == []


def test_whoever_comes_back_after_it_is_here_and_whoever_speaks_is_speaking(
    day: Desk, clock: SetClock
) -> None:
    day.do(command("end_break", {}))
    day.do(command("leave", {"who": "mia"}))
    clock.back = HOUR
    day.do(command("arrive", {"who": "mia", "joins": "room"}))
    day.do(command("speaking", {"who": "mia"}))
    clock.back = 2 * HOUR
    day.tick()
    (seen,) = [person for person in day.view.people if person.id == "mia"]
    (known,) = [person for person in facts_of(day.record, clock.now()).people if person.id == "mia"]
    assert seen.speaking
    assert (seen.present, known.presence) == ("room", "room")


def test_a_pause_of_the_chairs_own_stays_one_although_an_earlier_pause_has_a_later_time(
    day: Desk, clock: SetClock
) -> None:
    """The break paused it at a time that the clock shows again only in an hour."""
    assert day.record.conference.recording == "paused"
    day.do(command("end_break", {}))
    clock.back = HOUR
    day.do(command("pause_recording", {"why": "the phone rang"}))
    day.do(command("start_break", {"minutes": 10}))
    day.do(command("end_break", {}))
    assert day.record.conference.recording == "paused", "only the chair ends what the chair began"
