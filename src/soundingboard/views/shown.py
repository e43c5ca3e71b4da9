"""What the family's screen shows, and why something does not stand on it."""

from dataclasses import dataclass

from soundingboard.conference.record import Record
from soundingboard.practice.finding import Finding

IN_DANGER = "it could put whoever said it in danger"
"""Why a card is kept back whose source somebody here might harm."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why something is not on the family's screen; ``may`` says that no key can bring it there."""

    why: str
    may: bool = False


STREET = Hidden("it names the street of an address that not everyone here may read")
"""Why a card is kept back until the chair shows it: it may be another street of that name."""

COPIED = Hidden("these words come from a card that not everyone may see")
"""Why a text is kept back whose words were typed again from what somebody here may not read."""

NAMES = Hidden("it names a child of whom not everyone here may know")
"""Why a text is kept back that names a child; the chair's key for copied words clears it."""

AIM_HIDDEN = Hidden("its outcome is not for everyone here", may=True)
"""Why an action is kept back together with what it is for."""

RISK_HIDDEN = Hidden("a risk that it answers is not for everyone here", may=True)
"""Why an action is kept back that would tell of a risk."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the family's screen shows: the bytes, the page's name, and what is kept off it.

    Attributes:
        kept_back: Cards and actions that are not on the screen, by id, and why.
        content: The record that it was made from; it stays while the chair holds the screen.
        turn: Which page stands there, counted from 0, and of how many.
        why: Why it is calm although the chair would show a page, in a sentence; empty otherwise.
        unsaid: What stands on no card and is not shown because of a child it names, as the chair reads it.
        unmarked: Whether somebody counts as looking who is expected and was not marked yet.
        behind: Whether the chair turned to a page before the one that would stand there by itself.
    """

    data: bytes
    page: str
    kept_back: dict[str, Hidden]
    content: Record
    turn: tuple[int, int] = (0, 1)
    why: str = ""
    unsaid: tuple[Finding, ...] = ()
    unmarked: bool = False
    behind: bool = False
