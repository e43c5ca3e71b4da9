"""One thing that good practice would still say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from soundingboard.practice.facts import Facts
from soundingboard.practice.policy import Policy


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something found, never something refused.

    Two findings are the same one, raised once and settled once, when `key` is equal. `about` holds
    the ids that the vocabulary's table names for this code, in its order. `message` is a plain
    sentence for the chair: what is missing, and the next word to say.
    """

    code: str
    about: tuple[str, ...]
    message: str

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What makes it the same finding as another."""
        return self.code, self.about


@dataclass(frozen=True, slots=True)
class FieldFinding:
    """Something found in one field of a thing that is still being written."""

    code: str
    field: str
    message: str


Rule = Callable[[Facts, Policy], Iterator[Finding]]
"""One rule: reads the facts and yields what it finds, in any order."""
