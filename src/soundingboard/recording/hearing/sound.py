"""What every source of sound looks like to the recorder."""

from typing import Literal, Protocol

from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.happening import Happening
from soundingboard.recording.state import CallState, Standing


class Sound(Protocol):
    """Samples as they arrive, at 48 kHz: of one channel, or (samples, 2), the room left and the call right.

    Attributes:
        heeded: Whether silence is a trouble; it is none while the recording is paused.
    """

    heeded: bool

    @property
    def channels(self) -> Literal[1, 2]:
        """How many."""
        ...

    @property
    def name(self) -> str:
        """What it is called, for the chair."""
        ...

    @property
    def call(self) -> CallState | None:
        """How the call's sound stands, where one is wanted."""
        ...

    @property
    def standing(self) -> Standing:
        """Whether sound arrives."""
        ...

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences for the chair, the most serious first."""
        ...

    @property
    def news(self) -> str:
        """One sentence about what is well again, for a moment; mostly empty."""
        ...

    @property
    def missing(self) -> float:
        """Seconds since sound was lost that nothing has made up for; 0 while it arrives."""
        ...

    @property
    def live(self) -> bool:
        """Whether it sounds by the computer's own clock."""
        ...

    def read(self) -> NDArray[int16]:
        """What arrived since it was last asked; may be nothing."""
        ...

    def happenings(self) -> list[Happening]:
        """What happened since it was last asked."""
        ...

    def feed(self, seconds: float) -> None:
        """Let it sound for so long; raises `Refused` where it sounds by itself."""
        ...

    def close(self) -> None:
        """Let go of it; returns soon."""
        ...
