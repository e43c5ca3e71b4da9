"""The clock of a part of the day: it stands still in a break, and while somebody is waited for."""

from soundingboard.commands.change import Change
from soundingboard.conference.meeting import AtDoor, Break, ItemSpan
from soundingboard.conference.people import Absence


def stop_clock(change: Change) -> None:
    """Whatever part is on takes no time from now on."""
    for span in change.all(ItemSpan, until=None):
        span.until = change.now


def go_on_when_free(change: Change) -> None:
    """The part that is on takes time again, unless something still holds it up."""
    item = change.conference.current_item
    if item and not change.all(ItemSpan, until=None) and not _held_up(change):
        begin_clock(change, item)


def begin_clock(change: Change, item: str) -> None:
    """A part takes time from now on."""
    change.add(
        ItemSpan(
            conference=change.key,
            id=f"span-{change.number}",
            item=item,
            started=change.now,
            place=change.place,
        )
    )


def waited_for(change: Change) -> list[Absence]:
    """Who is out of the room, while nobody has said why the others go on."""
    return [absence for absence in change.all(Absence, until=None) if not absence.gone_on_because]


def _held_up(change: Change) -> bool:
    return bool(change.all(Break, until=None) or change.all(AtDoor, until=None) or waited_for(change))
