"""What a campaign comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.harness import Result

Say = Callable[[str], None]
"""Prints one line of progress."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Its figures, one line that sums them up, and a sentence for each time that the rule was broken."""

    figures: tuple[Result, ...]
    line: str
    broken: tuple[str, ...] = ()


Campaign = Callable[[Path, int | None, Say], Outcome]
"""Tries a rule in an empty folder, so many times or as often as it needs, and tells how it goes."""
