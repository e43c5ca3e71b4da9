"""The same paper as a Word file, for councils that finish papers in their own templates."""

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from soundingboard.documents import look
from soundingboard.documents.content import (
    NOTHING,
    Block,
    Bullets,
    Callout,
    Document,
    Facts,
    Farewell,
    Heading,
    Kicker,
    Lead,
    Note,
    Paragraph,
    Run,
    Table,
    Text,
    Title,
    clean,
)
from soundingboard.documents.docx_shell import ABOUT, BODY, EARLIEST, FOOT, LINKS, shell
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
_MEASURE = 9638
"""How wide the text is, in that measure."""
_ROOM = '<w:spacing w:after="60"/>'
"""The room below the words of a cell."""
_NO_WORDS = (Run(NOTHING),)


def write(document: Document) -> bytes:
    """The paper as DOCX; the same bytes for the same paper, and no word of who made it."""
    made = shell(document.language, large=document.large)
    body = "".join(part for at, block in enumerate(document.blocks) for part in _block(block, at))
    own = {
        BODY: f"{made.opening}{body}{made.closing}",
        FOOT: _foot(document.footer).join(made.foot),
        LINKS: f"{made.links}</Relationships>",
        ABOUT: _about(document),
    }
    out = io.BytesIO(made.parts)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file:
        for name, text in own.items():
            file.writestr(zipfile.ZipInfo(name, EARLIEST), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _block(block: Block, at: int) -> Iterator[str]:
    """A block of the text; ``at`` is its number, which tells a card from its neighbours."""
    match block:
        case Heading(text, level):
            yield _paragraph(f"Heading{level}", text)
        case Bullets(items):
            yield from (_paragraph("ListBullet", item) for item in items)
        case Callout():
            yield from _callout(block, 48 - at % 2)
        case Table(headers, rows, widths):
            top = [_paragraph("Cellheader", (Run(header),), keep=True, shape=_ROOM) for header in headers]
            others = ([_cell("Cell", text) for text in row] for row in rows)
            yield _grid(widths, [top, *others], headed=True)
        case Facts(rows):
            yield _grid(
                (0.4, 0.6), [[_cell("Cellheader", (Run(name),)), _cell("Cell", text)] for name, text in rows]
            )
        case Farewell(greeting, name, role):
            yield _paragraph("Lead", greeting, keep=True)
            yield _paragraph("Normal", (Run(name, strong=True),), keep=True)
            yield _paragraph("Remark", role)
        case _:
            keep = isinstance(block, Note) and block.opens
            yield _paragraph(_PROSE[type(block)], block.text, keep=keep)


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


def _callout(card: Callout, thick: int) -> Iterator[str]:
    """One card. Word takes neighbours with the same bar for one, so theirs differ by a hair."""
    tint, colour = (value.removeprefix("#") for value in look.KINDS[card.kind])
    shape = (
        f'<w:pBdr><w:left w:val="single" w:sz="{thick}" w:space="8" w:color="{colour}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>'
        f'<w:ind w:left="{look.INSET * _TWENTIETHS:.0f}"/>'
    )
    texts = [("Card", card.text), *(("Carddetail", text) for text in card.small)]
    for at, (style, text) in enumerate(texts):
        yield _paragraph(style, text, keep=at < len(texts) - 1, shape=shape)


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


def _cell(style: str, text: Text) -> str:
    return _paragraph(style, text or _NO_WORDS, shape=_ROOM)


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
