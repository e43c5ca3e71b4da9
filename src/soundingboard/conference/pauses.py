"""Why a recording pauses by itself, and the order in which things happened to it."""

from collections.abc import Iterable
from typing import Final, TypeVar

from soundingboard.conference.meeting import Objection, RecordingEvent

BREAK: Final = "a break"
CLOSED_PART: Final = "a closed part"
AT_DOOR: Final = "somebody is at the door"
OBJECTION: Final = "somebody speaks who does not want to be recorded"
BY_ITSELF: Final = frozenset({BREAK, CLOSED_PART, AT_DOOR, OBJECTION})
"""Reasons that end by themselves; whatever else it was paused for, the chair ends."""

R = TypeVar("R", RecordingEvent, Objection)


def in_order(rows: Iterable[R]) -> list[R]:
    """These as they happened: by the numbers in their ids, whatever the clock of the room was set to."""
    return sorted(rows, key=lambda row: [*map(int, row.id.split("-")[1:])])
