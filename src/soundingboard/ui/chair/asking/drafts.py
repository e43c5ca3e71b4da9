"""Forms that were put away half filled in, there again when the same is asked for."""

from collections.abc import Mapping

from soundingboard.ui.chair.asking.present import Answers, Path
from soundingboard.ui.chair.asking.reading import Raw

Told = tuple[tuple[str, tuple[tuple[Path, Raw], ...]], ...]
"""Half-filled forms as plain values: what was asked, and each answer under its path."""


class Drafts:
    """The answers of each form, by what was asked and of whom."""

    def __init__(self) -> None:
        self._answers: dict[str, Answers] = {}
        self._asked = ""

    def begin(self, command_name: str, known: Mapping[str, object]) -> Answers | None:
        """What was answered when this was asked before; from now on it is what is being answered."""
        self._asked = f"{command_name} {sorted(known.items(), key=str)}"
        return self._answers.get(self._asked)

    def keep(self, answers: Answers) -> None:
        """Keep the answers to what is being asked."""
        self._answers[self._asked] = answers

    def let_go(self) -> None:
        """What was being asked is answered and sent."""
        self._answers.pop(self._asked, None)

    def told(self, now: Answers | None) -> Told:
        """All that is half filled in, with ``now`` for what is being asked; without it as it was kept."""
        drafts = self._answers if now is None else {**self._answers, self._asked: now}
        return tuple(
            (asked, tuple((path, raw) for path, raw in answers.items() if raw))
            for asked, answers in drafts.items()
            if any(answers.values())
        )

    def take_up(self, told: Told) -> None:
        """Have these answers there again."""
        self._answers |= {asked: dict(answers) for asked, answers in told}
