"""Recording again after the recorder ended by itself: another part, after what is safe already."""

from typing import ClassVar

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.recording import note_event


class RecordAgain(Aside):
    """A new part of the recording begins where a recorder ended too early."""

    phase: ClassVar[Phase] = "day"
    barrier = True
    why: str = ""

    def run(self, change: Change) -> None:
        conference = change.conference
        if conference.recording not in ("on", "paused"):
            change.refuse("Nothing was being recorded: start the recording instead.")
        conference.recording = "on"
        note_event(change, "again", self.why)
