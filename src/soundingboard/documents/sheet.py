"""The paper itself: drawing on pages so that everything drawn is either content or furniture.

Content is marked with a number and hung on its element of the tree. Furniture (grounds, rules,
shapes, the foot of the page, the header of a table that goes on) is marked as an artifact, which a
screen reader passes over.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from soundingboard.documents.content import Kind, plain
from soundingboard.documents.fonts import coded, faces
from soundingboard.documents.tagging import Mark, Node
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
    """Pages under a pen. Places are in points from the top left corner of the page."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        font = faces("a", strong=False)[0][0]
        self._pen = Canvas(self._file, pagesize=A4, invariant=1, pageCompression=0, initialFontName=font)
        self._page = 0
        self._marks = 0
        self._open: Node | None = None

    def next_page(self) -> None:
        """Finish this page and begin the next."""
        self._close()
        self._pen.showPage()
        self._page += 1
        self._marks = 0

    def finished(self) -> bytes:
        """The file as drawn, still without its tree."""
        self._close()
        self._pen.save()
        return self._file.getvalue()

    def write(self, node: Node, line: Line, x: float, top: float, style: Style) -> None:
        """One line of an element's text; lines of one element in a row share one mark."""
        if node is not self._open:
            self._close()
            node.kids.append(Mark(self._page, self._marks))
            self._pen.addLiteral(f"/{node.tag} <</MCID {self._marks}>> BDC")
            self._marks += 1
            self._open = node
        self._letters(line, x, top, style)

    def furnish(self, line: Line, x: float, top: float, style: Style) -> None:
        """One line of text that is no content."""
        with self._artifact():
            self._letters(line, x, top, style)

    def ground(self, place: Place, tint: str) -> None:
        """A tinted ground with soft corners."""
        with self._artifact():
            self._pen.setFillColor(HexColor(tint))
            self._pen.roundRect(place.x, HIGH - place.foot, place.wide, place.high, 5, stroke=0, fill=1)

    def bar(self, place: Place, colour: str) -> None:
        """A bar of one colour."""
        with self._artifact():
            self._pen.setFillColor(HexColor(colour))
            self._pen.rect(place.x, HIGH - place.foot, place.wide, place.high, stroke=0, fill=1)

    def rule(self, x: float, top: float, wide: float, colour: str) -> None:
        """A thin line across."""
        with self._artifact():
            self._pen.setStrokeColor(HexColor(colour))
            self._pen.setLineWidth(0.9)
            self._pen.line(x, HIGH - top, x + wide, HIGH - top)

    def shape(self, kind: Kind, x: float, top: float, size: float, colour: str) -> None:
        """The shape of a kind of card: triangle, diamond, cross or question mark."""
        corners = [(x + across * size, HIGH - top - down * size) for across, down in _SHAPES.get(kind, ())]
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
        self._pen.bookmarkHorizontalAbsolute(key, HIGH - top)
        self._pen.addOutlineEntry(title, key, level=0)

    def _letters(self, line: Line, x: float, top: float, style: Style) -> None:
        """One line, in the page's own language: reportlab's way with it takes three times as long."""
        reach = (_ASCENT + _DESCENT) * style.size
        base = HIGH - top - (style.pitch - reach) / 2 - _ASCENT * style.size
        red, green, blue = HexColor(style.colour).rgb()
        said = [f"BT {red:.4g} {green:.4g} {blue:.4g} rg 1 0 0 1 {x:.2f} {base:.2f} Tm"]
        last = len(line.pieces) - 1
        for at, piece in enumerate(line.pieces):
            # Without this space a reader hears the last word of a line and the first of the next as one.
            ending = " " if at == last and line.ends_word else ""
            for font, codes in coded(self._pen, piece.letters + ending, piece.font):
                said.append(f"{font} {style.size:g} Tf <{codes}> Tj")
        said.append("ET")
        self._pen.addLiteral(" ".join(said))

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


_SHAPES: dict[Kind, tuple[tuple[float, float], ...]] = {
    "risk": ((0.5, 0.04), (1, 0.94), (0, 0.94)),
    "worry": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "going_well": (
        (0.34, 0), (0.66, 0), (0.66, 0.34), (1, 0.34), (1, 0.66), (0.66, 0.66),
        (0.66, 1), (0.34, 1), (0.34, 0.66), (0, 0.66), (0, 0.34), (0.34, 0.34),
    ),
}  # fmt: skip
"""Corners of each shape in a square of 1, from its top left; what nobody is sure of has a sign instead."""
