"""Blocks made into slabs: pieces of page that stay whole, with what has to stay beside them."""

from collections.abc import Iterable
from itertools import pairwise

from soundingboard.documents import look
from soundingboard.documents.by_pen import by_pen
from soundingboard.documents.content import (
    BULLET,
    NOTHING,
    Blank,
    Block,
    Bullets,
    Callout,
    Facts,
    Farewell,
    Heading,
    Kicker,
    Lead,
    NameCard,
    Note,
    Paragraph,
    Picture,
    Table,
    Ticks,
    Title,
)
from soundingboard.documents.drawing import Drawing
from soundingboard.documents.look import Page
from soundingboard.documents.slab import Ground, Hung, Slab, Strip
from soundingboard.documents.tagging import Node
from soundingboard.documents.text import Run, Text, letters
from soundingboard.documents.typeset import Line, Style, typeset

_PROSE: dict[type, tuple[str, Style, float]] = {
    Kicker: ("P", look.KICKER, 0),
    Lead: ("P", look.LEAD, 5),
    Paragraph: ("P", look.BODY, 5),
    Note: ("P", look.NOTE, 5),
}
"""What each block of plain prose is in the tree, how it looks, and the room above it."""

_HEADINGS = {2: ("H2", look.HEADING, 8.0), 3: ("H3", look.HEADING_BELOW, 7.0)}


def laid_out(blocks: Iterable[Block], tree: Node, page: Page) -> list[Slab]:
    """The slabs of all blocks; a farewell, and a last text, take the end of what they close to their page."""
    made: list[Slab] = []
    whole = tuple(blocks)
    for block in whole:
        ends = block is whole[-1] and isinstance(block, Paragraph | Note)
        if made and (ends or isinstance(block, Farewell)):
            made[-1] = made[-1]._replace(keep=True)
        made += slabs(block, tree, page)
    return made


def slabs(block: Block, tree: Node, page: Page) -> list[Slab]:
    """The slabs of one block; its elements are added to the tree."""
    match block:
        case Heading():
            made = _heading(tree, block, page)
        case Bullets(items):
            node = tree.add("L")
            made = [slab for item in items for slab in _item(node.add("LI"), item, page)]
        case Callout():
            made = _callout(tree.add("Div"), block, page)
        case Table() | Facts():
            made = _rows_of(tree.add("Table"), block, page)
        case Farewell():
            made = _farewell(tree, block, page)
        case Blank() | Ticks() | NameCard():
            made = [by_pen(tree, block, page)]
        case Picture(drawing, words):
            made = [_picture(tree.add("Figure", words=letters(words)), drawing, page)]
        case Title(text):
            made = _prose(tree.add("H1"), text, look.TITLE, 1, page)
            made[-1] = made[-1]._replace(high=made[-1].high + 3)
        case Note(text, opens=True):
            made = [slab._replace(keep=True) for slab in _prose(tree.add("P"), text, look.NOTE, 3, page)]
        case _:
            tag, style, before = _PROSE[type(block)]
            made = _prose(tree.add(tag), block.text, style, before, page)
    return made


def _rows_of(node: Node, block: Table | Facts, page: Page) -> list[Slab]:
    return _table(node, block, page) if isinstance(block, Table) else _facts(node, block, page)


def _picture(node: Node, drawing: Drawing, page: Page) -> Slab:
    """A drawing, which is made for the usual page, as wide as this one."""
    scale = min(1, page.measure / drawing.wide)
    return Slab(drawing.high * scale, (), before=5, picture=Hung(node, drawing, scale))


def _heading(tree: Node, heading: Heading, page: Page) -> list[Slab]:
    tag, style, before = _HEADINGS[heading.level]
    made = [slab._replace(keep=True) for slab in _prose(tree.add(tag), heading.text, style, before, page)]
    bookmark = letters(heading.text) if heading.level == 2 else ""
    return [made[0]._replace(bookmark=bookmark), *made[1:]]


def _farewell(tree: Node, end: Farewell, page: Page) -> list[Slab]:
    texts = ((end.greeting, look.BODY, 10), ((Run(end.name),), look.SIGN, 6), (end.role, look.NOTE, 0))
    made = [slab for text, style, room in texts for slab in _prose(tree.add("P"), text, style, room, page)]
    return _whole(made, page)


def _prose(node: Node, text: Text, style: Style, before: float, page: Page) -> list[Slab]:
    lines = typeset(text, style, page.measure)
    made = [Slab(style.pitch, (Strip(node, (line,), style, 0),)) for line in lines]
    return _together(made, before)


def _together(made: list[Slab], before: float) -> list[Slab]:
    """Lines of one text: two at least stay together at its beginning and at its end."""
    if len(made) < 2:
        return [slab._replace(before=before) for slab in made]
    *between, next_to_last = [made[0]._replace(before=before, keep=True), *made[1:-1]]
    return [*between, next_to_last._replace(keep=True), made[-1]]


def _item(node: Node, text: Text, page: Page) -> list[Slab]:
    indent, style = look.BULLET_INDENT, look.BODY
    dot = Strip(node.add("Lbl"), typeset((Run(BULLET),), style, indent), style, 2)
    body = node.add("LBody")
    lines = typeset(text, style, page.measure - indent)
    made = [Slab(style.pitch, (Strip(body, (line,), style, indent),)) for line in lines]
    made[0] = made[0]._replace(strips=(dot, *made[0].strips))
    return _together(made, 3)


def _callout(node: Node, card: Callout, page: Page) -> list[Slab]:
    ground = Ground(card.kind)
    x = look.INSET + look.SHAPE_ROOM
    made: list[Slab] = []
    rooms = (look.CALLOUT_PAD, *(3 if at == 0 else 1 for at in range(len(card.small))))
    texts = ((card.text, look.BODY), *((text, look.SMALL) for text in card.small))
    for (text, style), room in zip(texts, rooms, strict=True):
        element = node.add("P")
        lines = typeset(text, style, page.measure - x - look.INSET)
        first, *others = (
            Slab(style.pitch, (Strip(element, (line,), style, x),), ground=ground) for line in lines
        )
        made += [_lower(first, room), *others]
    made[0] = made[0]._replace(shape=card.kind)
    made[-1] = made[-1]._replace(high=made[-1].high + look.CALLOUT_PAD)
    return _together(_whole(made, page), 4.5)


def _whole(made: list[Slab], page: Page) -> list[Slab]:
    """The slabs of one thing, held together unless it is high enough to be divided."""
    if sum(slab.high for slab in made) > page.whole:
        return made
    return [slab._replace(keep=True) for slab in made[:-1]] + made[-1:]


def _lower(slab: Slab, by: float) -> Slab:
    """The slab with that much room inside it above its text."""
    strips = tuple(strip._replace(y=strip.y + by) for strip in slab.strips)
    return slab._replace(high=slab.high + by, strips=strips)


def _table(node: Node, table: Table, page: Page) -> list[Slab]:
    columns = _columns(table.widths, page)
    titles = tuple((Run(header),) for header in table.headers)
    top = node.add("THead").add("TR")
    cells = [top.add("TH", "Column") for _ in titles]
    header = _row(cells, titles, [look.HEADER] * len(cells), columns)[0]._replace(before=4, keep=True)
    body = node.add("TBody")
    made = [header]
    for row in table.rows:
        line = body.add("TR")
        made += _row([line.add("TD") for _ in row], row, [look.CELL] * len(row), columns, header)
    return _rows_together(made, page)


def _facts(node: Node, facts: Facts, page: Page) -> list[Slab]:
    columns = _columns((facts.share, 1 - facts.share), page)
    body = node.add("TBody")
    made: list[Slab] = []
    for name, text in facts.rows:
        line = body.add("TR")
        cells = [line.add("TH", "Row"), line.add("TD")]
        made += _row(cells, ((Run(name),), text), [look.FACT, look.CELL], columns)
    return _rows_together([made[0]._replace(before=4), *made[1:]], page)


def _rows_together(made: list[Slab], page: Page) -> list[Slab]:
    """A small table whole; of a larger one the first rows and the last, so that none stands alone."""
    if sum(slab.high for slab in made) <= page.small:
        return _whole(made, page)
    alone = {0, 1, len(made) - 2}
    return [slab._replace(keep=slab.keep or at in alone) for at, slab in enumerate(made[:-1])] + made[-1:]


_Columns = tuple[list[tuple[float, float]], float]
"""Where the text of each column begins and how wide it may be, and how high a page is."""


def _columns(widths: tuple[float, ...], page: Page) -> _Columns:
    whole = sum(widths)
    starts = [sum(widths[:at]) / whole * page.measure for at in range(len(widths) + 1)]
    pad = look.CELL_PAD_X
    return [(start + pad, end - start - 2 * pad) for start, end in pairwise(starts)], page.bottom - page.top


def _row(
    cells: list[Node],
    texts: tuple[Text, ...],
    styles: list[Style],
    columns: _Columns,
    header: Slab | None = None,
) -> list[Slab]:
    """One row: one slab, or several of whole lines when it is higher than a page."""
    edges, high = columns
    room = high - (header.high if header else 0) - 2 * look.CELL_PAD_Y
    set_cells = [
        (cell, typeset(text or (Run(NOTHING),), style, wide), style, x)
        for cell, text, style, (x, wide) in zip(cells, texts, styles, edges, strict=True)
    ]
    at_once = int(room // max(style.pitch for style in styles))
    most = max(len(lines) for _, lines, _, _ in set_cells)
    parts = [range(start, min(start + at_once, most)) for start in range(0, most, at_once)]
    return [_part_of_row(set_cells, part, header, ends=part.stop == most) for part in parts]


def _part_of_row(
    cells: list[tuple[Node, tuple[Line, ...], Style, float]], part: range, header: Slab | None, *, ends: bool
) -> Slab:
    strips = tuple(
        Strip(node, lines[part.start : part.stop], style, x, look.CELL_PAD_Y)
        for node, lines, style, x in cells
        if lines[part.start : part.stop]
    )
    high = max(strip.high for strip in strips) + 2 * look.CELL_PAD_Y
    return Slab(high, strips, rule=ends, header=header)
