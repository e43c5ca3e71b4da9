"""What of a conference is marked in its recording, so that the recording tells of it by itself."""

from collections.abc import Iterator
from typing import Final

from soundingboard.recording.listening.spans import CLOSED, CLOSED_AGAIN, OPEN

MARKED: Final = {
    "bookmark": "bookmark",
    "start_item": "item",
    "give_recording_notice": "notice",
    "object_to_recording": "objection",
    "somebody_at_door": "door",
    "emergency": "emergency",
    "end_emergency": "emergency over",
}
"""Commands that leave a mark, and what the mark says."""


class Marking:
    """Knows which closed part is on, for its end can be taken back.

    Args:
        closed_part: The id of the closed part that is on when the day is opened, or empty.
    """

    def __init__(self, closed_part: str) -> None:
        self._on = closed_part
        self._begun = {closed_part} - {""}

    def heed(self, command: str, closed_part: str) -> Iterator[str]:
        """The marks that a command leaves; ``closed_part`` is the one that is on after it, or empty."""
        if command in MARKED:
            yield MARKED[command]
        if closed_part != self._on:
            yield from self._turn(closed_part)

    def again(self) -> Iterator[str]:
        """The marks that a new part of the recording begins with."""
        if self._on:
            yield CLOSED

    def _turn(self, closed_part: str) -> Iterator[str]:
        if self._on:
            yield OPEN
        if closed_part:
            yield CLOSED_AGAIN if closed_part in self._begun else CLOSED
        self._begun |= {closed_part} - {""}
        self._on = closed_part
