"""Words that stand nowhere else, so that wherever one turns up it is known which field it came from."""

import re
from random import Random
from typing import Any, Final

from soundingboard.conference.board import Entry, NewInformation
from soundingboard.conference.people import Child, Person, SafetyAnswer
from soundingboard.conference.plan import Action, Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark

BLAME: Final = ("She failed to protect them.", "They spoke of categories of harm.")
"""Words that the language guide keeps off the screen until the chair shows them; the last from a family."""

CANARY: Final = re.compile(r"zq\d+x")

_TELLING: Final[tuple[tuple[type[Any], str], ...]] = (
    (Entry, "text"), (Outcome, "text"), (Action, "what"), (Remark, "text"), (NewInformation, "what"),
)  # fmt: skip


class Canaries:
    """Gives each text a word of its own, and remembers what it was given for."""

    def __init__(self, chance: Random, *, first: int = 1) -> None:
        self.chance = chance
        self.came_from: dict[str, str] = {}
        self._next = first

    def word(self, where: str) -> str:
        """A word that stands nowhere else."""
        canary = f"zq{self._next}x"
        self._next += 1
        self.came_from[canary] = where
        return canary

    def text(self, where: str, record: Record) -> str:
        """A sentence with a canary; at times it also holds a name, blame, or another sentence's canary."""
        parts = [f"Here is {self.word(where)} today."]
        if self.chance.random() < 0.12:
            somebody: list[Any] = [*record.all(Child), *record.all(Person)]
            parts.append(f"It is about {self.chance.choice(somebody).called}.")
        if self.chance.random() < 0.06:
            parts.append(self.chance.choice(BLAME))
        if self.chance.random() < 0.15 and (strings := protected_in(record)):
            parts.append(f"It was at {self.chance.choice(strings)} then.")
        if self.chance.random() < 0.15 and (told := told_to_some(record)):
            parts.append(self.chance.choice(told))
        return " ".join(parts)


def protected_in(record: Record) -> list[str]:
    """Every string that a card protects, or that was told the chair alone."""
    on_cards = [string for entry in record.all(Entry) for string in entry.protects]
    return [*on_cards, *(string for answer in record.all(SafetyAnswer) for string in answer.protects)]


def told_to_some(record: Record) -> list[str]:
    """What stands where not everyone may see it, to be typed again elsewhere."""
    return [
        getattr(row, field)
        for noun, field in _TELLING
        for row in record.all(noun)
        if row.audience != ["everyone"] or getattr(row, "not_for", [])
    ]
