"""A paper as tagged PDF: laid out on A4 pages, drawn, and given its logical tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from soundingboard.documents import look
from soundingboard.documents.content import Document, plain
from soundingboard.documents.layout import Slab, slabs
from soundingboard.documents.sheet import WIDE, Place, Sheet
from soundingboard.documents.tagging import Label, Node, finish
from soundingboard.documents.typeset import Style, typeset
from soundingboard.documents.wording import say


@dataclass(frozen=True, slots=True)
class _Placed:
    """A slab at its place; ``again`` when it is a header shown once more, which is no content."""

    slab: Slab
    top: float
    again: bool = False


_Page = list[_Placed]


def write(document: Document) -> bytes:
    """The paper as PDF/UA; the same bytes for the same paper."""
    tree = Node("Document")
    made = [slab for block in document.blocks for slab in slabs(block, tree)]
    pages = _paginate(made)
    sheet = Sheet()
    for at, page in enumerate(pages):
        if at:
            sheet.next_page()
        _draw(sheet, page)
        _foot(sheet, document.footer, at + 1, len(pages))
    return finish(sheet.finished(), tree, Label(document.title, document.language))


def _chains(made: list[Slab]) -> Iterator[list[Slab]]:
    """Slabs that have to stand on one page, together."""
    chain: list[Slab] = []
    for slab in made:
        chain.append(slab)
        if not slab.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _paginate(made: list[Slab]) -> list[_Page]:
    pages: list[_Page] = [[]]
    down = look.TOP
    for chain in _chains(made):
        needed = sum(slab.before + slab.high for slab in chain)
        if pages[-1] and down + needed > look.BOTTOM:
            pages.append([])
            down = look.TOP
        for slab in chain:
            if pages[-1] and down + slab.before + slab.high > look.BOTTOM:
                pages.append([])
                down = look.TOP
            down = _place(pages[-1], slab, down)
    return pages


def _place(page: _Page, slab: Slab, down: float) -> float:
    """Put a slab on a page, below its table's header where the table goes on; tell where it ends."""
    if page:
        down += slab.before
    elif slab.header is not None:
        page.append(_Placed(slab.header, down, again=True))
        down += slab.header.high
    page.append(_Placed(slab, down))
    return down + slab.high


def _draw(sheet: Sheet, page: _Page) -> None:
    for ground, group in groupby(page, key=lambda placed: placed.slab.ground):
        if ground is not None:
            whole = list(group)
            first, last = whole[0].top, whole[-1].top + whole[-1].slab.high
            tint, colour = look.KINDS[ground.kind]
            sheet.ground(Place(look.LEFT, first, look.MEASURE, last - first), tint)
            sheet.bar(Place(look.LEFT, first, look.BAR, last - first), colour)
    for placed in page:
        _furnish(sheet, placed)
    for placed in page:
        _write(sheet, placed)


def _furnish(sheet: Sheet, placed: _Placed) -> None:
    slab = placed.slab
    if slab.rule:
        sheet.rule(look.LEFT, placed.top + slab.high, look.MEASURE, look.LINE)
    if slab.shape is not None:
        top = placed.top + look.CALLOUT_PAD + (look.BODY.pitch - look.SHAPE) / 2
        sheet.shape(slab.shape, look.LEFT + look.INSET, top, look.SHAPE, look.KINDS[slab.shape][1])
    if slab.bookmark:
        sheet.bookmark(slab.bookmark, placed.top)


def _write(sheet: Sheet, placed: _Placed) -> None:
    for strip in placed.slab.strips:
        for at, line in enumerate(strip.lines):
            top = placed.top + strip.y + at * strip.style.pitch
            if placed.again:
                sheet.furnish(line, look.LEFT + strip.x, top, strip.style)
            else:
                sheet.write(strip.node, line, look.LEFT + strip.x, top, strip.style)


def _foot(sheet: Sheet, footer: str, page: int, pages: int) -> None:
    sheet.rule(look.LEFT, look.FOOT, look.MEASURE, look.LINE)
    number = typeset(say("office.page", page=str(page), pages=str(pages)), look.FOOTER, look.MEASURE)
    wide = sum(piece.wide for piece in number[0].pieces)
    room = look.MEASURE - wide - 12
    for at, line in enumerate(typeset(plain(footer), look.FOOTER, room)[:2]):
        sheet.furnish(line, look.LEFT, look.FOOT + 5 + at * _pitch(look.FOOTER), look.FOOTER)
    sheet.furnish(number[0], WIDE - look.LEFT - wide, look.FOOT + 5, look.FOOTER)


def _pitch(style: Style) -> float:
    return style.size * 1.2
