"""What can be undone and redone now, read from the timeline itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from soundingboard.commands.vocabulary import COMMANDS


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the timeline that can be taken back: its number and what it is called."""

    number: int
    command: str

    @property
    def in_words(self) -> str:
        """``the card``; empty when it has no words."""
        return COMMANDS[self.command].in_words


class History:
    """Two stacks of steps, kept by the same three acts that the timeline knows."""

    def __init__(self) -> None:
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    @classmethod
    def of(cls, rows: Iterable[tuple[int, str, str]]) -> "History":
        """The history that the timeline's rows (number, act, command) leave."""
        history = cls()
        for number, act, command in rows:
            history.note(number, act, command)
        return history

    def note(self, number: int, act: str, command: str) -> None:
        """One more row: ``do``, ``undo`` or ``redo``."""
        step = Step(number, command)
        if act == "undo":
            self._undo.pop()
            self._redo.append(step)
            return
        if act == "redo":
            self._redo.pop()
        else:
            self._redo.clear()
        if COMMANDS[command].barrier:
            self._undo.clear()
        elif COMMANDS[command].in_words:
            self._undo.append(step)

    @property
    def undo(self) -> Step | None:
        """What would be undone next."""
        return self._undo[-1] if self._undo else None

    @property
    def redo(self) -> Step | None:
        """What would be redone next."""
        return self._redo[-1] if self._redo else None
