"""Who left the call and still counts as looking, in words for the chair."""

from collections.abc import Iterator

from soundingboard.base.dates import joined
from soundingboard.conference.record import Record
from soundingboard.practice.finding import Finding
from soundingboard.views.room.looking import Room

LET_IN = "cue_let_in"
"""The code of it; what it is about are those people."""


def let_in(record: Record, room: Room) -> Iterator[Finding]:
    """One for all of them, while the day is on."""
    who = [person for person in room.let_in if person.id != record.conference.chair]
    if who and record.conference.started_at and not record.conference.closed_at:
        names, count = joined([person.called for person in who]), "count" if len(who) > 1 else "counts"
        message = f"{names} left the call and {count} as looking until taken off it."
        yield Finding(LET_IN, tuple(person.id for person in who), message)
