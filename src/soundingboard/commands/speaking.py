"""Who is speaking, and who has stopped."""

from datetime import timedelta
from typing import ClassVar

import msgspec

from soundingboard.commands.change import Change
from soundingboard.commands.command import Phase, Talk
from soundingboard.commands.pausing import go_on_when_over, heed_objections
from soundingboard.commands.types import Id, Span
from soundingboard.conference.meeting import Turn
from soundingboard.conference.people import Person


class Speaking(Talk):
    """Somebody speaks: with ``for`` a finished turn, without it one key starts and stops it."""

    in_words = "who was speaking"
    phase: ClassVar[Phase] = "day"
    who: Id
    for_: Span | None = msgspec.field(name="for", default=None)

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        turn = Turn(conference=change.key, id=f"turn-{change.number}", who=self.who, started=change.now)
        if self.for_:
            hours, minutes, seconds = map(int, self.for_.split(":"))
            turn.until = change.now + timedelta(hours=hours, minutes=minutes, seconds=seconds)
            change.add(turn)
            return
        stopped = end_turns(change)
        if self.who not in stopped:
            change.add(turn)
        heed_objections(change, "" if self.who in stopped else self.who)


def end_turns(change: Change) -> list[str]:
    """Whoever is speaking stops; their ids. A turn that was given a length keeps it."""
    running = change.all(Turn, until=None)
    for turn in running:
        turn.until = change.now
    return [turn.who for turn in running]


def leave_turns(change: Change, people: list[Person]) -> None:
    """Those who leave stop speaking."""
    gone = {person.id for person in people}
    for turn in change.all(Turn, until=None):
        if turn.who in gone:
            turn.until = change.now
    go_on_when_over(change)
