"""What the page of the sound check is told, and what it may ask for."""

from collections.abc import Sequence
from typing import Protocol


class Seen(Protocol):
    """What is heard at one moment."""

    @property
    def standing(self) -> str:
        """starting, sounding or gone."""
        ...

    @property
    def device(self) -> str:
        """What is really heard."""
        ...

    @property
    def level(self) -> float:
        """From 0 to 1."""
        ...

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences, the most serious first."""
        ...

    @property
    def recorded(self) -> float:
        """Seconds of the try so far."""
        ...

    @property
    def whole(self) -> bool:
        """Whether it can be played."""
        ...

    @property
    def playing(self) -> float:
        """Seconds that are still to be heard."""
        ...


class Chosen(Protocol):
    """What was chosen, by name; empty for the usual, or for none."""

    @property
    def microphone(self) -> str:
        """The microphone."""
        ...

    @property
    def call(self) -> str:
        """What the call is heard through."""
        ...

    @property
    def second(self) -> str:
        """The folder of the second copy."""
        ...

    @property
    def records(self) -> bool:
        """Whether conferences are recorded at all."""
        ...


class Checker(Protocol):
    """What the page may do."""

    @property
    def chosen(self) -> Chosen:
        """What was chosen."""
        ...

    @property
    def offered(self) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        """Microphones, what a call is heard through, and one sentence; None while that is being asked."""
        ...

    def choose(self, **fields: object) -> None:
        """Keep another choice for the next start, and hear it; raises `Trouble`."""
        ...

    def look(self) -> Seen | None:
        """What is heard in the room now; None while nothing is."""
        ...

    def look_at_call(self) -> Seen | None:
        """What is heard of the call now; None where none was chosen."""
        ...

    def record(self) -> None:
        """Begin five seconds."""
        ...

    def play(self) -> None:
        """Play them; raises `Trouble`."""
        ...

    def prove(self) -> None:
        """Seal and open again; raises `Trouble`."""
        ...

    def disks(self) -> Sequence[tuple[str, bool]]:
        """For each place whether there is room for the planned length, in words."""
        ...

    def ask_for_second(self) -> str:
        """The folder that the chair chooses; empty for none."""
        ...
