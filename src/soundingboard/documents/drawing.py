"""A drawing as a list of shapes: said once, and then painted into a PDF, into a page and into a Word file.

Places are in points from the top left corner of the drawing.
"""

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A filled stretch."""

    x: float
    top: float
    wide: float
    high: float
    colour: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle; ``x`` and ``down`` are its middle."""

    x: float
    down: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from one place to another."""

    x: float
    down: float
    to_x: float
    to_down: float
    colour: str
    thick: float = 1


@dataclass(frozen=True, slots=True)
class Label:
    """A line of letters; ``x`` is where they begin, have their middle or end, ``base`` their baseline."""

    text: str
    x: float
    base: float
    size: float
    colour: str
    strong: bool = False
    anchor: Anchor = "start"


Shape = Box | Dot | Stroke | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order in which they are painted, and the room they take."""

    wide: float
    high: float
    shapes: tuple[Shape, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """All that is written in it."""
        return tuple(shape.text for shape in self.shapes if isinstance(shape, Label))
