"""What stops everything at once: somebody at the door, and an emergency."""

from datetime import timedelta
from typing import Annotated, ClassVar, Literal

import msgspec

from soundingboard.base.dates import seconds_between
from soundingboard.commands.attendance import Arrive
from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.pausing import go_on_when_over, pause_for
from soundingboard.commands.recording import note_event
from soundingboard.commands.screen import wait_to_be_shown
from soundingboard.commands.speaking import end_turns
from soundingboard.commands.standing_still import begin_clock, go_on_when_free, stop_clock
from soundingboard.commands.types import Ground, Minutes, Words
from soundingboard.conference.meeting import Alarm, AtDoor, ItemSpan
from soundingboard.conference.pauses import AT_DOOR
from soundingboard.conference.people import Person

Settled = Literal["apart", "later", "written", "refused", "came_in", "gone"]
"""In another room or on the call; at another time; in writing; not for a part; in; gone again."""

Lost = Annotated[int, msgspec.Meta(ge=0, le=600)]


class SomebodyAtDoor(Aside):
    """Somebody who is not expected: neutral screen, recording paused, and everything waits."""

    phase: ClassVar[Phase] = "day"
    in_words = "the pause for the door"
    who: str = ""

    def run(self, change: Change) -> None:
        if change.all(AtDoor, until=None):
            change.refuse("Somebody is at the door already: settle that first.")
        if self.who:
            change.get(Person, self.who)
        stop_clock(change)
        end_turns(change)
        pause_for(change, AT_DOOR)
        change.conference.neutral = True
        change.add(
            AtDoor(conference=change.key, id=f"door-{change.number}", who=self.who, started=change.now)
        )


class SettleDoor(Aside):
    """What was decided about whoever is at the door; the screen stays calm until something is shown.

    Whoever comes in is here from then on, and counts as looking.
    """

    phase: ClassVar[Phase] = "day"
    in_words = "what was decided at the door"
    how: Settled
    who: str = ""
    ground: Ground | None = None
    minutes: Minutes | None = None
    police: Literal["told", "not_told"] | None = None
    words: str = ""

    def run(self, change: Change) -> None:
        waiting = change.all(AtDoor, until=None)
        if not waiting:
            change.refuse("Nobody is at the door, so there is nothing to settle.")
        if self.who:
            change.get(Person, self.who)
        door = waiting[0]
        door.until, door.how, door.words = change.now, self.how, self.words
        door.who = self.who or door.who
        door.ground, door.minutes = self.ground or "", self.minutes or 0
        door.police = self.police or ""
        if self.how == "came_in":
            self._let_in(change, door.who)
        wait_to_be_shown(change)
        go_on_when_over(change)
        go_on_when_free(change)

    def _let_in(self, change: Change, who: str) -> None:
        if not who:
            change.refuse("Say who comes in, so that the screen shows only what they may see.")
        if change.get(Person, who).present != "room":
            Arrive(who=who, joins="room").run(change)


class Emergency(Aside):
    """Something is wrong in the room: neutral screen, recording made safe, app locked."""

    phase: ClassVar[Phase] = "always"
    in_words = "the emergency"
    why: Words

    def run(self, change: Change) -> None:
        conference = change.conference
        conference.emergency_at, conference.neutral = change.now, True
        end_turns(change)
        go_on_when_over(change)
        note_event(change, "emergency", self.why)
        if conference.started_at and not conference.closed_at and not change.all(Alarm, until=None):
            key = f"alarm-{change.number}"
            change.add(Alarm(conference=change.key, id=key, why=self.why, started=change.now))


class EndEmergency(Aside):
    """Everybody is back: the minutes that were lost are taken off the part, and the notice is due again.

    Where nobody says how many were lost, it is all the time since the emergency began.
    """

    phase: ClassVar[Phase] = "day"
    in_words = "the end of the emergency"
    minutes_lost: Lost | None = None

    def run(self, change: Change) -> None:
        alarms = change.all(Alarm, until=None)
        if not alarms:
            change.refuse("There is no emergency to end.")
        alarm = alarms[0]
        since = int(seconds_between(alarm.started, change.now) // 60)
        lost = since if self.minutes_lost is None else self.minutes_lost
        alarm.until, alarm.minutes_lost = change.now, lost
        wait_to_be_shown(change)
        note_event(change, "emergency_over", "")
        if change.conference.recording in ("on", "paused"):
            change.conference.notice_given_at = None
        _take_off(change, lost)


def _take_off(change: Change, minutes: int) -> None:
    """End the stretch that runs so many minutes ago, and let another one begin now."""
    for span in change.all(ItemSpan, until=None):
        span.until = max(span.started, change.now - timedelta(minutes=minutes))
        begin_clock(change, span.item)
