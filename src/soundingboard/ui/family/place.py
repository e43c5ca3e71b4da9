"""Where the family's window may stand: on a screen of its own, and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Standing = Literal["fine", "alone", "not_chosen", "gone", "chairs", "mirrored"]
"""Whether it may stand there, or why not.

``alone``: there is only one screen. ``not_chosen``: no screen was chosen. ``gone``: the chosen one is
not plugged in. ``chairs``: the chair's window is on it. ``mirrored``: it shows the same as the chair's.
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: what tells it from others, its name for people, and where it lies on the desktop."""

    identity: str
    name: str
    left: int
    top: int
    width: int
    height: int

    def overlaps(self, other: "Screen") -> bool:
        """Whether a point of the desktop lies on both, as it does where one mirrors the other."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def standing(screens: Sequence[Screen], chair: str, chosen: str) -> Standing:
    """Whether the family's window may stand on the chosen screen.

    Args:
        screens: All that are plugged in.
        chair: The identity of the screen that the chair's window is on.
        chosen: The identity of the screen that faces the room; empty while none was chosen.
    """
    known = {screen.identity: screen for screen in screens}
    if not chosen:
        return "alone" if len(screens) < 2 else "not_chosen"
    if chosen not in known:
        return "gone"
    if chosen == chair:
        return "chairs"
    if chair not in known or known[chosen].overlaps(known[chair]):
        return "mirrored"
    return "fine"


def choices(screens: Sequence[Screen], chair: str) -> tuple[Screen, ...]:
    """The screens that may face the room."""
    return tuple(screen for screen in screens if standing(screens, chair, screen.identity) == "fine")


def suggested(screens: Sequence[Screen], chair: str) -> str:
    """The one screen that may face the room; empty where there is none or more than one to choose from."""
    found = choices(screens, chair)
    return found[0].identity if len(found) == 1 else ""
