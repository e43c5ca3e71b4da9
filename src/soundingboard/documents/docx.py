"""The same paper as a Word file, for councils that finish papers in their own templates."""

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from soundingboard.documents import look
from soundingboard.documents.content import (
    NOTHING,
    Blank,
    Block,
    Bullets,
    ByPen,
    Callout,
    Document,
    Facts,
    Farewell,
    Heading,
    Kicker,
    Kind,
    Lead,
    NameCard,
    Note,
    Paragraph,
    Picture,
    Table,
    Ticks,
    Title,
)
from soundingboard.documents.docx_shell import ABOUT, BODY, EARLIEST, FOOT, LINKS, shell
from soundingboard.documents.drawn import png
from soundingboard.documents.text import Run, Text, clean, letters
from soundingboard.documents.typeset import LARGE
from soundingboard.documents.wording import say

_PROSE: dict[type, str] = {
    Kicker: "Area",
    Title: "Heading1",
    Lead: "Lead",
    Paragraph: "Normal",
    Note: "Remark",
}
_TWENTIETHS = 20
"""Word's own measure in a point."""
_MEASURE = 9978
"""How wide the text is, in that measure."""
_ROOM = '<w:spacing w:after="60"/>'
"""The room below the words of a cell."""
_SHORT = 8
"""Names and what they stand for are on one page when they are fewer than so many."""
_NO_WORDS = (Run(NOTHING),)
_QUICKLY = 1
"""How much trouble is taken to pack a text: more makes the file smaller by a thirtieth."""


def write(document: Document) -> bytes:
    """The paper as DOCX; the same bytes for the same paper, and no word of who made it."""
    made = shell(document.language, large=document.large)
    body = "".join(_blocks(document))
    pictures = [(at, block) for at, block in enumerate(document.blocks) if isinstance(block, Picture)]
    own = {
        BODY: f"{made.opening}{body}{made.closing}",
        FOOT: _foot(document.footer).join(made.foot),
        LINKS: f"{made.links}{''.join(_link(at) for at, _ in pictures)}</Relationships>",
        ABOUT: _about(document),
    }
    out = io.BytesIO(made.parts)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file:
        for name, text in own.items():
            file.writestr(zipfile.ZipInfo(name, EARLIEST), text, zipfile.ZIP_DEFLATED, _QUICKLY)
        for at, block in pictures:  # which are packed already
            file.writestr(zipfile.ZipInfo(f"word/{_file(at)}", EARLIEST), png(block.drawing))
    return out.getvalue()


def _blocks(document: Document) -> Iterator[str]:
    """Every block; Word takes tables that touch for one, and shows no headings again in the second."""
    after: Block | None = None
    for at, block in enumerate(document.blocks):
        if isinstance(block, _TABLES) and isinstance(after, _TABLES):
            yield _BETWEEN
        yield from _block(block, at, large=document.large)
        after = block
    if isinstance(after, _TABLES):
        yield _BETWEEN


_TABLES = (Table, Facts)
_BETWEEN = (
    '<w:p><w:pPr><w:pStyle w:val="Remark"/>'
    '<w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/></w:pPr></w:p>'
)
"""A line that nobody sees."""


def _block(block: Block, at: int, *, large: bool) -> Iterator[str]:
    """A block of the text; ``at`` is its number, which tells a card from its neighbours."""
    match block:
        case Heading(text, level):
            yield _paragraph(f"Heading{level}", text)
        case Bullets(items):
            yield from (_paragraph("ListBullet", item) for item in items)
        case Callout():
            yield from _callout(block, 48 - at % 2)
        case Table() | Facts():
            yield _rows(block)
        case Blank() | Ticks() | NameCard():
            yield from _by_pen(block)
        case Picture():
            yield _picture(block, at, LARGE if large else 1)
        case Farewell(greeting, name, role):
            yield _paragraph("Normal", greeting, keep=True)
            yield _paragraph("Normal", (Run(name, strong=True),), keep=True)
            yield _paragraph("Remark", role)
        case _:
            keep = isinstance(block, Note) and block.opens
            yield _paragraph(_PROSE[type(block)], block.text, keep=keep)


def _rows(block: Table | Facts) -> str:
    if isinstance(block, Facts):
        last = len(block.rows) - 1
        rows = [
            [_cell("Cellheader", (Run(name),), keep=at < last < _SHORT), _cell("Cell", text)]
            for at, (name, text) in enumerate(block.rows)
        ]
        return _grid((block.share, 1 - block.share), rows)
    top = [_paragraph("Cellheader", (Run(header),), keep=True, shape=_ROOM) for header in block.headers]
    others = ([_cell("Cell", text) for text in row] for row in block.rows)
    return _grid(block.widths, [top, *others], headed=True)


def _by_pen(block: ByPen) -> Iterator[str]:
    match block:
        case Blank(labels, lines, kind):
            shape = _grounded(kind, 48) if kind else ""
            yield from (part for label in labels for part in _blank(label, lines, shape))
        case Ticks(answers):
            yield _paragraph("Normal", _ticks(answers))
        case NameCard(name, role):
            yield _paragraph("Cardname", (Run(name),), shape="<w:pageBreakBefore/>")
            yield _paragraph("Cardrole", role)


def _paragraph(style: str, text: Text, *, keep: bool = False, shape: str = "") -> str:
    """A paragraph in a named style; ``keep`` when the next has to stand on the same page."""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{shape}</w:pPr>{"".join(map(_run, text))}</w:p>'


def _run(run: Run) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if run.strong else ""
    return f"<w:r>{weight}{_BREAK.join(map(_letters, run.text.split(_LINE_END)))}</w:r>"


_LINE_END, _BREAK = "\n", "<w:br/>"


def _letters(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def _file(at: int) -> str:
    return f"media/picture{at}.png"


def _link(at: int) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return f'<Relationship Id="picture{at}" Type="{kind}" Target="{_file(at)}"/>'


def _picture(picture: Picture, at: int, scale: float) -> str:
    """A drawing as a picture in the line, with its words for whoever does not see it."""
    scale = min(scale, _MEASURE / _TWENTIETHS / picture.drawing.wide) * _PICTURE_UNITS
    size = f'cx="{picture.drawing.wide * scale:.0f}" cy="{picture.drawing.high * scale:.0f}"'
    named = f'id="{at + 1}" name="picture{at}"'
    words = quoteattr(letters(picture.words))
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent {size}/><wp:docPr {named} descr={words}/>'
        f'<a:graphic xmlns:a="{main}/main"><a:graphicData uri="{main}/picture">'
        f'<pic:pic xmlns:pic="{main}/picture"><pic:nvPicPr><pic:cNvPr {named} descr={words}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture{at}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


_PICTURE_UNITS = 12_700
"""Word's measure of pictures in a point."""


def _callout(card: Callout, thick: int) -> Iterator[str]:
    """One card. Word takes neighbours with the same bar for one, so theirs differ by a hair."""
    shape = _grounded(card.kind, thick)
    texts = [("Card", card.text), *(("Carddetail", text) for text in card.small)]
    for at, (style, text) in enumerate(texts):
        yield _paragraph(style, text, keep=at < len(texts) - 1, shape=shape)


def _grounded(kind: Kind, thick: int) -> str:
    """The bar and the ground of a card of this kind."""
    tint, colour = (value.removeprefix("#") for value in look.KINDS[kind])
    return (
        f'<w:pBdr>{_edge("top", tint)}<w:left w:val="single" w:sz="{thick}" w:space="8" w:color="{colour}"/>'
        f"{_edge('bottom', tint)}{_edge('right', tint)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>'
        f'<w:ind w:left="{look.INSET * _TWENTIETHS:.0f}" w:right="{look.INSET * _TWENTIETHS:.0f}"/>'
    )


def _edge(side: str, tint: str) -> str:
    """Room between a card's words and the edge of its ground, in the colour of the ground."""
    return f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="{tint}"/>'


def _blank(label: Text, lines: int, shape: str) -> Iterator[str]:
    """A label, and lines to write on: dots that reach from edge to edge."""
    yield _paragraph("Card" if shape else "Normal", label, keep=True, shape=shape)
    for at in range(lines):
        made = _paragraph("Handline", (), keep=at < lines - 1, shape=shape)
        yield made.replace("</w:p>", "<w:r><w:tab/></w:r></w:p>")


def _ticks(answers: tuple[Text, ...]) -> Text:
    between = Run("     ")
    return tuple(run for answer in answers for run in (Run(_BOX), *answer, between))[:-1]


_BOX = "☐ "


_LINE = f'w:val="single" w:sz="6" w:space="0" w:color="{look.LINE.removeprefix("#")}"'
_TABLE = (
    '<w:tblPr><w:tblW w:type="auto" w:w="0"/>'
    f"<w:tblBorders><w:bottom {_LINE}/><w:insideH {_LINE}/></w:tblBorders>"
    '<w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" '
    'w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr>'
)
_WHOLE_ROW = '<w:cantSplit w:val="true"/>'
_TOP_ROW = f'{_WHOLE_ROW}<w:tblHeader w:val="true"/>'


def _grid(widths: tuple[float, ...], rows: list[list[str]], *, headed: bool = False) -> str:
    """A table with thin lines between its rows, whose rows are not divided between pages."""
    shares = [round(_MEASURE * share / sum(widths)) for share in widths]
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in shares)
    lines = "".join(
        f"<w:tr><w:trPr>{_TOP_ROW if headed and not at else _WHOLE_ROW}</w:trPr>"
        f"{''.join(map(_in_column, shares, row))}</w:tr>"
        for at, row in enumerate(rows)
    )
    return f"<w:tbl>{_TABLE}<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"


def _in_column(wide: int, paragraph: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{wide}"/></w:tcPr>{paragraph}</w:tc>'


def _cell(style: str, text: Text, *, keep: bool = False) -> str:
    return _paragraph(style, text or _NO_WORDS, keep=keep, shape=_ROOM)


def _foot(footer: str) -> str:
    """The foot of the page, with numbers that Word counts itself."""
    fields = {"1": "PAGE", "2": "NUMPAGES"}
    counted = say("office.page", page=(Run("1"),), pages=(Run("2"),))
    runs = [_field(fields[run.text]) if run.text in fields else _run(run) for run in counted]
    said = f"{_run(Run(footer))}<w:r><w:tab/></w:r>{''.join(runs)}"
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{said}</w:p>'


def _field(name: str) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}<w:r><w:instrText>{name}</w:instrText></w:r>{end}"


def _about(document: Document) -> str:
    day = f"{document.day.isoformat()}T00:00:00Z"
    when = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(document.title))}</dc:title><dc:creator/><cp:lastModifiedBy/>"
        f"<cp:revision>1</cp:revision>{when}<dc:language>{escape(document.language)}</dc:language>"
        "</cp:coreProperties>"
    )
