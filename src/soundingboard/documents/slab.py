"""Pieces of a page that stay whole: where their text stands, and what is drawn beside it."""

from dataclasses import dataclass
from typing import NamedTuple

from soundingboard.documents.content import Kind
from soundingboard.documents.drawing import Drawing
from soundingboard.documents.tagging import Node
from soundingboard.documents.typeset import Line, Style


class Strip(NamedTuple):
    """Lines of one element at one place of a slab, from its left and its top."""

    node: Node
    lines: tuple[Line, ...]
    style: Style
    x: float
    y: float = 0

    @property
    def high(self) -> float:
        """From the top of its first line to the foot of its last."""
        return len(self.lines) * self.style.pitch


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What several slabs in a row stand on; each card of the board has its own."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Hung:
    """A drawing, the element it belongs to, and how large it is drawn."""

    node: Node
    drawing: Drawing
    scale: float


class Slab(NamedTuple):
    """A piece of page that is never divided.

    Attributes:
        high: Its height.
        strips: The text in it.
        before: Room above it, left out at the top of a page.
        keep: Whether the next slab has to stand on the same page.
        ground: What it stands on.
        shape: The kind whose shape stands at its left.
        rule: Whether a thin line closes it.
        header: The slab that is shown again above it where a table goes on on another page.
        bookmark: The heading it stands for in the list of headings.
        picture: The drawing that fills it.
        hand: Lines to write on: the left of each, from the top of the slab, and how wide it is.
        ticks: Boxes to tick: the left of each, and from the top of the slab.
        tent: Whether all of it stands once more on its head in the upper half of the page.
    """

    high: float
    strips: tuple[Strip, ...]
    before: float = 0
    keep: bool = False
    ground: Ground | None = None
    shape: Kind | None = None
    rule: bool = False
    header: "Slab | None" = None
    bookmark: str = ""
    picture: Hung | None = None
    hand: tuple[tuple[float, float, float], ...] = ()
    ticks: tuple[tuple[float, float], ...] = ()
    tent: bool = False
