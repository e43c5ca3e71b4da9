"""The agenda as it is gone through: an item begins, ends or is left out, and is summed up."""

from typing import ClassVar

from soundingboard.commands.change import Change
from soundingboard.commands.command import Phase, Talk
from soundingboard.commands.standing_still import go_on_when_free, stop_clock
from soundingboard.commands.types import Id, Words
from soundingboard.conference.meeting import AgendaItem, AtDoor, Break


class _OfTheDay(Talk):
    """Something that happens to an item on the day."""

    phase: ClassVar[Phase] = "day"


class StartItem(_OfTheDay):
    """An item begins; whatever item was running is finished, and the family's screen follows.

    While somebody is waited for it takes no time yet.
    """

    in_words = "the start of an item"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        conference = change.conference
        if change.all(Break, until=None):
            change.refuse("There is a break on: end it before starting an item.")
        if change.all(AtDoor, until=None):
            change.refuse("Somebody is at the door: settle that before starting an item.")
        if item.state == "now":
            change.refuse(f"“{item.title}” is already on.")
        if conference.current_item:
            change.get(AgendaItem, conference.current_item).state = "finished"
        stop_clock(change)
        item.state, item.skipped_because = "now", ""
        conference.current_item, conference.turned, conference.neutral = item.id, -1, False
        go_on_when_free(change)


class FinishItem(_OfTheDay):
    """The item that is on is finished."""

    in_words = "the end of an item"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "now":
            change.refuse(f"“{item.title}” is not on, so it cannot be finished.")
        stop_clock(change)
        item.state = "finished"
        change.conference.current_item = ""


class SkipItem(_OfTheDay):
    """An item is left out today, and why."""

    in_words = "skipping an item"
    item: Id
    why: Words

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "to_come":
            change.refuse(f"“{item.title}” has been started: finish it instead.")
        item.state, item.skipped_because = "skipped", self.why


class Recap(_OfTheDay):
    """The plain line that sums an item up for the family."""

    in_words = "the recap"
    item: Id
    text: Words

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if change.waiting_outside():
            change.refuse("Somebody waits outside: sum this part up once everybody is back.")
        item.recap = self.text
