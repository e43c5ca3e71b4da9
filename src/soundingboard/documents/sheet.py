"""The paper itself: drawing on pages so that everything drawn is either content or furniture.

Content is marked with a number and hung on its element of the tree. Furniture (grounds, rules,
shapes, the foot of the page, the header of a table that goes on) is marked as an artifact, which a
screen reader passes over.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from soundingboard.documents.content import Kind
from soundingboard.documents.drawing import Box, Dot, Drawing, Label, Shape, Stroke
from soundingboard.documents.embedding import coded
from soundingboard.documents.fonts import faces, runs_backwards, width
from soundingboard.documents.tagging import Mark, Node
from soundingboard.documents.text import plain
from soundingboard.documents.typeset import Line, Style, typeset

WIDE, HIGH = A4
_ASCENT, _DESCENT = 0.95, 0.29
"""How far letters reach above and below their baseline, as shares of their size."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the page: its left and its top, how wide it is and how high."""

    x: float
    top: float
    wide: float
    high: float

    @property
    def foot(self) -> float:
        """Where it ends, from the top of the page."""
        return self.top + self.high


class Sheet:
    """Pages under a pen. Places are in points from the top left corner of the page.

    Args:
        scale: How much larger all of it is drawn, as for large print.
    """

    def __init__(self, scale: float = 1) -> None:
        self._file = io.BytesIO()
        self._scale = scale
        self._high = HIGH / scale
        font = faces("a", strong=False)[0][0]
        self._pen = Canvas(self._file, pagesize=A4, invariant=1, pageCompression=0, initialFontName=font)
        self._page = 0
        self._marks = 0
        self._open: Node | None = None
        self._begin()

    def next_page(self) -> None:
        """Finish this page and begin the next."""
        self._close()
        self._pen.showPage()
        self._page += 1
        self._marks = 0
        self._begin()

    def _begin(self) -> None:
        if self._scale != 1:
            self._pen.scale(self._scale, self._scale)

    def finished(self) -> bytes:
        """The file as drawn, still without its tree."""
        self._close()
        self._pen.save()
        return self._file.getvalue()

    def write(self, node: Node, line: Line, x: float, top: float, style: Style) -> None:
        """One line of an element's text; lines of one element in a row share one mark."""
        self._mark(node)
        self._letters(line, x, self._high - top - _down_to_base(style), style)

    def draw(self, node: Node, drawing: Drawing, place: Place, scale: float) -> None:
        """A drawing as one figure, from its left and top at that scale."""
        foot = self._high - place.foot
        self._mark(node)
        sides = (place.x, foot, place.x + drawing.wide * scale, foot + place.high)
        node.box = tuple(side * self._scale for side in sides)
        for shape in drawing.shapes:
            self._paint(shape, place, scale)
        self._close()

    def _paint(self, shape: Shape, place: Place, scale: float) -> None:
        """One shape of a drawing whose left and top are those of the place."""

        def at(x: float, down: float) -> tuple[float, float]:
            return place.x + x * scale, self._high - place.top - down * scale

        match shape:
            case Box(x, top, wide, high, colour):
                self._fill(*at(x, top + high), wide * scale, high * scale, colour)
            case Dot(x, down, radius, colour):
                self._pen.setFillColor(HexColor(colour))
                self._pen.circle(*at(x, down), radius * scale, stroke=0, fill=1)
            case Stroke(x, down, to_x, to_down, colour, thick):
                self._line(at(x, down), at(to_x, to_down), colour, thick * scale)
            case Label(text, x, base, size, colour):
                style = Style(size * scale, colour, strong=shape.strong)
                for line in typeset(plain(text), style, WIDE)[:1]:
                    wide = sum(piece.wide for piece in line.pieces)
                    left, foot = at(x, base)
                    self._letters(line, left - wide * _BEFORE[shape.anchor], foot, style)

    def _mark(self, node: Node) -> None:
        """Begin what belongs to this element, or go on with it."""
        if node is not self._open:
            self._close()
            node.kids.append(Mark(self._page, self._marks))
            self._pen.addLiteral(f"/{node.tag} <</MCID {self._marks}>> BDC")
            self._marks += 1
            self._open = node

    def furnish(self, line: Line, x: float, top: float, style: Style) -> None:
        """One line of text that is no content."""
        with self._artifact():
            self._letters(line, x, self._high - top - _down_to_base(style), style)

    def ground(self, place: Place, tint: str) -> None:
        """A tinted ground with soft corners."""
        with self._artifact():
            self._pen.setFillColor(HexColor(tint))
            self._pen.roundRect(place.x, self._high - place.foot, place.wide, place.high, 5, stroke=0, fill=1)

    def bar(self, place: Place, colour: str) -> None:
        """A bar of one colour."""
        with self._artifact():
            self._fill(place.x, self._high - place.foot, place.wide, place.high, colour)

    def rule(self, x: float, top: float, wide: float, colour: str) -> None:
        """A thin line across."""
        with self._artifact():
            self._line((x, self._high - top), (x + wide, self._high - top), colour, 0.9)

    def box(self, place: Place, colour: str) -> None:
        """An empty box to tick."""
        with self._artifact():
            self._pen.setStrokeColor(HexColor(colour))
            self._pen.setLineWidth(1.2)
            self._pen.roundRect(place.x, self._high - place.foot, place.wide, place.high, 2, stroke=1, fill=0)

    def _fill(self, x: float, foot: float, wide: float, high: float, colour: str) -> None:
        self._pen.addLiteral(f"{_ink(colour)} rg {x:.2f} {foot:.2f} {wide:.2f} {high:.2f} re f")

    def _line(self, start: tuple[float, float], end: tuple[float, float], colour: str, thick: float) -> None:
        (x, y), (to_x, to_y) = start, end
        ends = f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"
        self._pen.addLiteral(f"{_ink(colour)} RG {thick:.2f} w {ends}")

    @contextmanager
    def turned(self) -> Iterator[None]:
        """What is drawn meanwhile stands on its head, across the middle of the page."""
        self._close()
        self._pen.saveState()
        self._pen.translate(WIDE / self._scale, self._high)
        self._pen.rotate(180)
        yield
        self._pen.restoreState()

    def shape(self, kind: Kind, x: float, top: float, size: float, colour: str) -> None:
        """The shape of a kind of card: triangle, diamond, cross or question mark."""
        corners = [
            (x + across * size, self._high - top - down * size) for across, down in _SHAPES.get(kind, ())
        ]
        if not corners:
            style = Style(size * 1.5, colour, strong=True, leading=1)
            self.furnish(typeset(plain("?"), style, size * 2)[0], x + size * 0.1, top - size * 0.25, style)
            return
        with self._artifact():
            self._pen.setFillColor(HexColor(colour))
            path = self._pen.beginPath()
            path.moveTo(*corners[0])
            for corner in corners[1:]:
                path.lineTo(*corner)
            path.close()
            self._pen.drawPath(path, stroke=0, fill=1)

    def bookmark(self, title: str, top: float) -> None:
        """An entry in the list of headings that a reader can open beside the page."""
        key = f"heading-{self._page}-{top:.0f}"
        self._pen.bookmarkHorizontalAbsolute(key, (self._high - top) * self._scale)
        self._pen.addOutlineEntry(title, key, level=0)

    def _letters(self, line: Line, x: float, base: float, style: Style) -> None:
        """One line, in the page's own language: reportlab's way with it takes three times as long."""
        said = [f"BT {_ink(style.colour)} rg 1 0 0 1 {x:.2f} {base:.2f} Tm"]
        last = len(line.pieces) - 1
        for at, piece in enumerate(line.pieces):
            # Without this space a reader hears the last word of a line and the first of the next as one.
            letters = piece.letters + (" " if at == last and line.ends_word else "")
            if runs_backwards(piece.font):
                said += self._backwards(letters, (x, base), piece.font, style.size)
                said.append(f"1 0 0 1 {x + piece.wide:.2f} {base:.2f} Tm")
            else:
                said += self._shown(letters, piece.font, style.size)
            x += piece.wide
        said.append("ET")
        self._pen.addLiteral(" ".join(said))

    def _shown(self, letters: str, font: str, size: float) -> list[str]:
        return [f"{part} {size:g} Tf <{codes}> Tj" for part, codes in coded(self._pen, letters, font)]

    def _backwards(self, letters: str, place: tuple[float, float], font: str, size: float) -> Iterator[str]:
        """Letters from right to left: each is put at its place, in the order in which they are read.

        What follows stands to their right, so a space at their end does too.
        """
        words = letters.rstrip(" ")
        x, base = place
        x += width(words, font, size)
        right = x
        for letter in words:
            x -= width(letter, font, size)
            yield f"1 0 0 1 {x:.2f} {base:.2f} Tm"
            yield from self._shown(letter, font, size)
        if words != letters:
            yield f"1 0 0 1 {right:.2f} {base:.2f} Tm"
            yield from self._shown(" ", font, size)

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        self._close()
        self._pen.addLiteral("/Artifact BMC")
        yield
        self._pen.addLiteral("EMC")

    def _close(self) -> None:
        if self._open is not None:
            self._pen.addLiteral("EMC")
            self._open = None


@lru_cache(maxsize=64)
def _ink(colour: str) -> str:
    """A colour as a page knows it."""
    return " ".join(f"{part:.4g}" for part in HexColor(colour).rgb())


def _down_to_base(style: Style) -> float:
    """From the top of a line to the line that its letters stand on."""
    reach = (_ASCENT + _DESCENT) * style.size
    return (style.pitch - reach) / 2 + _ASCENT * style.size


_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a label stands before its place."""

_SHAPES: dict[Kind, tuple[tuple[float, float], ...]] = {
    "risk": ((0.5, 0.04), (1, 0.94), (0, 0.94)),
    "worry": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "going_well": (
        (0.34, 0), (0.66, 0), (0.66, 0.34), (1, 0.34), (1, 0.66), (0.66, 0.66),
        (0.66, 1), (0.34, 1), (0.34, 0.66), (0, 0.66), (0, 0.34), (0.34, 0.34),
    ),
}  # fmt: skip
"""Corners of each shape in a square of 1, from its top left; what nobody is sure of has a sign instead."""
