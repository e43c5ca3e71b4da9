"""What stands on a page of the chair's centre: rows, as plain values.

A page is a function from the chair's view to rows. One list draws them all, one engine lays them
out, and a screen reader hears what `Row.spoken` says.
"""

from dataclasses import dataclass
from typing import Literal

from soundingboard.ui.chair.laying import Bit
from soundingboard.ui.shared import theme

Sort = Literal["heading", "part", "card", "line", "scale"]
"""heading: what follows serves it; part: a small quiet title; card: on a ground of its own; line:
a mark and words; scale: numbers on a line from 0 to 10."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a card: a quiet label, words under it, and a quiet line under those.

    ``weight`` is its share of the card's width.
    """

    label: str
    text: str
    more: str = ""
    bold: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Point:
    """One score on the scale's line, and whose it is; a child's has the name of its face's ``mark``."""

    score: int
    letters: str
    of_family: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a page.

    Attributes:
        id: What a key acts on, unique on its page: ``action:a-dean``. Its first part says which keys
            there are.
        sort: How it is drawn.
        title: Its words.
        side: A quiet word at its right end.
        note: A quiet line under the title; on a card under its columns.
        tone: A name of `theme.TONES`.
        mark: A mark before the title.
        cells: The columns of a card.
        tags: The chips under it.
        points: The scores of a scale.
        done: Drawn quietly: nothing more is to be done.
    """

    id: str
    sort: Sort
    title: str = ""
    side: str = ""
    note: str = ""
    tone: str = "plain"
    mark: str = ""
    cells: tuple[Cell, ...] = ()
    tags: tuple[Bit, ...] = ()
    points: tuple[Point, ...] = ()
    done: bool = False

    @property
    def stands(self) -> bool:
        """Whether it stands for something that a key can act on."""
        return self.sort != "part"

    @property
    def about(self) -> str:
        """What sort of thing the row stands for, such as ``action``."""
        return self.id.partition(":")[0]

    @property
    def key(self) -> str:
        """The id of the thing itself."""
        return self.id.partition(":")[2]

    @property
    def spoken(self) -> str:
        """The whole row as sentences, for a screen reader."""
        cells = (_sentence(cell) for cell in self.cells if cell.text or cell.more)
        tags = (tag.text for tag in self.tags)
        points = (f"{point.letters} {point.score}" for point in self.points)
        parts = (self.title, self.side, self.note, *cells, *tags, *points)
        return ". ".join(part.rstrip(".") for part in parts if part)


def _sentence(cell: Cell) -> str:
    words = ", ".join(part for part in (cell.text, cell.more) if part)
    return f"{cell.label}: {words}" if cell.label else words


def part(title: str, of: str = "") -> Row:
    """A small quiet title over the rows that follow; ``of`` sets it apart from one with the same words."""
    return Row(f"part:{of}{title}", "part", title)


def tag(text: str, tone: str = "plain", mark: str = "") -> Bit:
    """A chip."""
    return Bit(text, mark=mark, tone=theme.TONES[tone])


def gap(text: str, tone: str = "plain") -> Bit:
    """A chip with a dashed edge: something is still missing."""
    return Bit(text, tone=theme.TONES[tone], open=True)
