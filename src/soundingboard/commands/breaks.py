"""A break: it begins, lasts longer, and is over."""

from typing import ClassVar

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.pausing import go_on_when_over, pause_for
from soundingboard.commands.screen import wait_if_held
from soundingboard.commands.speaking import end_turns
from soundingboard.commands.standing_still import go_on_when_free, stop_clock
from soundingboard.commands.types import Minutes
from soundingboard.conference.meeting import Break
from soundingboard.conference.pauses import BREAK


class _OfABreak(Aside):
    """Something of a break."""

    phase: ClassVar[Phase] = "day"


class StartBreak(_OfABreak):
    """A break: the item stands still, the recording pauses, and the screen says when it goes on."""

    in_words = "the break"
    minutes: Minutes
    asked_by: str = ""

    def run(self, change: Change) -> None:
        if self.asked_by:
            change.somebody(self.asked_by)
        if change.all(Break, until=None):
            change.refuse("There is already a break: extend it or end it.")
        conference = change.conference
        stop_clock(change)
        end_turns(change)
        pauses = pause_for(change, BREAK)
        conference.neutral, conference.page = False, "follow"
        change.add(
            Break(
                conference=change.key,
                id=f"break-{change.number}",
                minutes=self.minutes,
                asked_by=self.asked_by,
                started=change.now,
                item=conference.current_item,
                paused_recording=pauses,
            )
        )


class ExtendBreak(_OfABreak):
    """The break lasts longer."""

    in_words = "the longer break"
    minutes: Minutes

    def run(self, change: Change) -> None:
        _the_break(change).minutes += self.minutes


class EndBreak(_OfABreak):
    """The break is over: the item goes on, and the recording that it paused."""

    in_words = "the end of the break"

    def run(self, change: Change) -> None:
        _the_break(change).until = change.now
        wait_if_held(change)
        go_on_when_over(change)
        go_on_when_free(change)


def _the_break(change: Change) -> Break:
    """The break that is on; refuses when there is none."""
    running = change.all(Break, until=None)
    if not running:
        change.refuse("There is no break on.")
    return running[0]
