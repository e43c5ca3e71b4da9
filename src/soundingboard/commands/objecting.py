"""Somebody objects to being recorded: their words stand in the record, and what was decided is done."""

from typing import ClassVar, Literal

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.pausing import heed_objections
from soundingboard.commands.types import Id
from soundingboard.conference.meeting import Objection, Turn

Decided = Literal["go_on", "pause", "notes"]
"""Go on and say why; pause while they speak; stop and take notes."""


class ObjectToRecording(Aside):
    """Somebody objects, at the notice or later: their words, and what was decided."""

    phase: ClassVar[Phase] = "day"
    in_words = "the objection to the recording"
    who: Id
    words: str = ""
    decided: Decided | None = None

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        change.add(
            Objection(
                conference=change.key,
                id=f"objection-{change.number}-1",
                who=self.who,
                words=self.words,
                decided=self.decided or "",
                at=change.now,
            )
        )
        if change.all(Turn, who=self.who, until=None):
            heed_objections(change, self.who)
