"""What is wrong with a source of sound now, and the marks that tell when that began and ended."""

from typing import Literal

from soundingboard.recording.happening import Happening

Condition = Literal["lost", "own sound", "muted", "swapped", "silent", "quiet"]
ORDER: tuple[Condition, ...] = ("lost", "own sound", "muted", "swapped", "silent", "quiet")
"""The most serious first."""


class Conditions:
    """Sentences for the chair, one for each thing that can be wrong."""

    def __init__(self) -> None:
        self._sentences = dict[Condition, str].fromkeys(ORDER, "")
        self._happenings = list[Happening]()
        self._reasons = set[str]()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is wrong now, the most serious first."""
        return tuple(filter(None, self._sentences.values()))

    def set(self, what: Condition, sentence: str, *, marked: bool = True) -> None:
        """What is wrong in this way now, or nothing; each change of it is marked, unless it is otherwise."""
        before = self._sentences[what]
        if before != sentence and marked:
            self._happenings.append(Happening("trouble" if sentence else "mended", sentence or before))
        self._sentences[what] = sentence

    def reason(self, sentence: str, *, marked: bool) -> None:
        """Why it is lost, or nothing when it is found; each reason is marked once in a loss at most."""
        self.set("lost", sentence, marked=marked and sentence not in self._reasons)
        self._reasons = self._reasons | {sentence} if sentence else set()

    def note(self, happening: Happening) -> None:
        """Mark something else."""
        self._happenings.append(happening)

    def happenings(self) -> list[Happening]:
        """What is to be marked since it was last asked."""
        seen, self._happenings = self._happenings, []
        return seen
