"""A paper as tagged PDF: laid out on A4 pages, drawn, and given its logical tree."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from soundingboard.documents import look
from soundingboard.documents.content import Document
from soundingboard.documents.layout import laid_out
from soundingboard.documents.sheet import Place, Sheet
from soundingboard.documents.slab import Slab
from soundingboard.documents.tagging import Label, Node, finish
from soundingboard.documents.text import plain
from soundingboard.documents.typeset import typeset
from soundingboard.documents.wording import say


class _Placed(NamedTuple):
    """A slab at its place; ``again`` when it is a header shown once more, which is no content."""

    slab: Slab
    top: float
    again: bool = False


_Page = list[_Placed]


def write(document: Document) -> bytes:
    """The paper as PDF/UA; the same bytes for the same paper."""
    tree = Node("Document")
    page = look.ENLARGED if document.large else look.USUAL
    pages = _paginate(laid_out(document.blocks, tree, page), page)
    sheet = Sheet(page.scale)
    for at, placed in enumerate(pages):
        if at:
            sheet.next_page()
        _draw(sheet, placed, page)
        if document.footer:
            _foot(sheet, page, document.footer, (at + 1, len(pages)))
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


def _paginate(made: list[Slab], page: look.Page) -> list[_Page]:
    pages: list[_Page] = [[]]
    down = page.top
    for chain in _chains(made):
        needed = sum(slab.before + slab.high for slab in chain)
        if pages[-1] and down + needed > page.bottom:
            pages.append([])
            down = page.top
        for slab in chain:
            if pages[-1] and down + slab.before + slab.high > page.bottom:
                pages.append([])
                down = page.top
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


def _draw(sheet: Sheet, page: _Page, paper: look.Page) -> None:
    for ground, group in groupby(page, key=lambda placed: placed.slab.ground):
        if ground is not None:
            whole = list(group)
            first, last = whole[0].top, whole[-1].top + whole[-1].slab.high
            tint, colour = look.KINDS[ground.kind]
            sheet.ground(Place(paper.left, first, paper.measure, last - first), tint)
            sheet.bar(Place(paper.left, first, look.BAR, last - first), colour)
    for placed in page:
        _furnish(sheet, placed, paper)
    for placed in page:
        _write(sheet, placed, paper)


def _furnish(sheet: Sheet, placed: _Placed, paper: look.Page) -> None:
    slab = placed.slab
    if slab.rule:
        sheet.rule(paper.left, placed.top + slab.high, paper.measure, look.LINE)
    if slab.shape is not None:
        top = placed.top + look.CALLOUT_PAD + (look.BODY.pitch - look.SHAPE) / 2
        sheet.shape(slab.shape, paper.left + look.INSET, top, look.SHAPE, look.KINDS[slab.shape][1])
    for x, down, wide in slab.hand:
        sheet.rule(paper.left + x, placed.top + down, wide, look.EDGE)
    for x, down in slab.ticks:
        sheet.box(Place(paper.left + x, placed.top + down, look.TICK, look.TICK), look.SOFT)
    if slab.tent:
        _stand(sheet, placed, paper)
    if slab.bookmark:
        sheet.bookmark(slab.bookmark, placed.top)


def _stand(sheet: Sheet, placed: _Placed, paper: look.Page) -> None:
    """Where the page is folded, and what whoever sits opposite reads."""
    for x in (0, paper.wide - _FOLD):
        sheet.rule(x, paper.high / 2, _FOLD, look.EDGE)
    with sheet.turned():
        _write(sheet, placed._replace(again=True), paper)


_FOLD = 24.0
"""How long the mark is at each edge where a page is folded."""


def _write(sheet: Sheet, placed: _Placed, paper: look.Page) -> None:
    if hung := placed.slab.picture:
        sheet.draw(hung.node, hung.drawing, Place(paper.left, placed.top, 0, placed.slab.high), hung.scale)
    for strip in placed.slab.strips:
        for at, line in enumerate(strip.lines):
            top = placed.top + strip.y + at * strip.style.pitch
            if placed.again:
                sheet.furnish(line, paper.left + strip.x, top, strip.style)
            else:
                sheet.write(strip.node, line, paper.left + strip.x, top, strip.style)


def _foot(sheet: Sheet, page: look.Page, footer: str, counted: tuple[int, int]) -> None:
    """The rule and the line at the foot of a page; ``counted`` is its number, and that of all pages."""
    sheet.rule(page.left, page.foot, page.measure, look.LINE)
    at, of = map(str, counted)
    style = look.FOOTER
    number = typeset(say("office.page", page=at, pages=of), style, page.measure)
    wide = sum(piece.wide for piece in number[0].pieces)
    room = page.measure - wide - 12
    for line_at, line in enumerate(typeset(plain(footer), style, room)[:2]):
        sheet.furnish(line, page.left, page.foot + 5 + line_at * style.size * 1.2, style)
    sheet.furnish(number[0], page.wide - page.left - wide, page.foot + 5, style)
