"""People out of a file: which one the chair chooses, and what is found in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from soundingboard.exchange.people.opening import preview_people, read_file


@dataclass(frozen=True, slots=True)
class PeopleFiles:
    """What `soundingboard.views.found.Files` asks for. ``ask`` gives the chosen file, or None."""

    ask: Callable[[], Path | None]
    preview = staticmethod(preview_people)

    def choose(self) -> bytes | None:
        """What the chosen file holds; None for none. Raises `BadInput` for one that cannot be read."""
        path = self.ask()
        return read_file(path) if path else None
