"""Where the family's window may stand: on a screen of its own, and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Standing = Literal["fine", "alone", "not_chosen", "gone", "twins", "chairs", "mirrored", "taken"]
"""Whether it may stand there, or why not.

``alone``: there is only one screen. ``not_chosen``: no screen was chosen. ``gone``: the chosen one is
not plugged in. ``twins``: two are plugged in that cannot be told from it. ``chairs``: the chair's
window is on it. ``mirrored``: it shows the same as the chair's. ``taken``: another program's window
stands on a screen.
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
    if not chosen:
        return "alone" if len(screens) < 2 else "not_chosen"
    found = [screen for screen in screens if screen.identity == chosen]
    if not found:
        return "gone"
    if len(found) > 1:
        return "twins"
    if chosen == chair:
        return "chairs"
    own = [screen for screen in screens if screen.identity == chair]
    if not own or any(found[0].overlaps(each) for each in own):
        return "mirrored"
    return "fine"


def choices(screens: Sequence[Screen], chair: str) -> tuple[Screen, ...]:
    """The screens that may face the room."""
    return tuple(screen for screen in screens if standing(screens, chair, screen.identity) == "fine")


def suggested(screens: Sequence[Screen], chair: str) -> str:
    """The one screen that may face the room; empty where there is none or more than one to choose from."""
    found = choices(screens, chair)
    return found[0].identity if len(found) == 1 else ""


def remembered(screens: Sequence[Screen], chair: str, known: Sequence[str]) -> str:
    """The one screen that the chair once said faces the room and that may now.

    Empty where none is plugged in, and where several are: then the chair is asked.
    """
    found = [screen.identity for screen in choices(screens, chair) if screen.identity in known]
    return found[0] if len(found) == 1 else ""


def read_along(screens: Sequence[Screen], chair: str) -> bool:
    """Whether another screen shows what the chair's does, so that the room reads along."""
    own = [screen for screen in screens if screen.identity == chair]
    return any(mine.overlaps(other) for mine in own for other in screens if other is not mine)
