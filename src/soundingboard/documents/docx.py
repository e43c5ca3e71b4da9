"""The same paper as a Word file, for councils that finish papers in their own templates."""

import io
import zipfile
from datetime import UTC, datetime, time

import docx
from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as FileTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as FileParagraph

from soundingboard.documents import look
from soundingboard.documents.content import (
    NOTHING,
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
)
from soundingboard.documents.fonts import REGULAR
from soundingboard.documents.typeset import Style
from soundingboard.documents.wording import say

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that stands on every part of the file, so that the same paper is the same file."""

_STYLES: dict[str, tuple[str, Style, float]] = {
    "Normal": ("", look.BODY, 8),
    "Heading 1": ("", look.TITLE, 2),
    "Heading 2": ("", look.HEADING, 19),
    "Heading 3": ("", look.HEADING_BELOW, 14),
    "List Bullet": ("", look.BODY, 5),
    "Footer": ("", look.FOOTER, 0),
    "Area": ("Normal", look.KICKER, 0),
    "Lead": ("Normal", look.LEAD, 8),
    "Remark": ("Normal", look.NOTE, 7),
    "Card": ("Normal", look.BODY, 8),
    "Card detail": ("Normal", look.SMALL, 0),
    "Cell": ("Normal", look.CELL, 3),
    "Cell header": ("Normal", look.FACT, 3),
}
"""Each named style: what it is based on, how it looks, and the room above it."""

_PROSE: dict[type, str] = {
    Kicker: "Area",
    Title: "Heading 1",
    Lead: "Lead",
    Paragraph: "Normal",
    Note: "Remark",
}


Flowing = Kicker | Title | Lead | Heading | Paragraph | Note | Bullets | Table | Facts | Farewell
"""Every block but a card, which has to know its neighbours."""


def write(document: Document) -> bytes:
    """The paper as DOCX; the same bytes for the same paper, and no word of who made it."""
    file = docx.Document()
    _prepare(file, document)
    for at, block in enumerate(document.blocks):
        if isinstance(block, Callout):
            _callout(file, block, 48 - at % 2)
        else:
            _add(file, block)
    _foot(file, document.footer)
    out = io.BytesIO()
    file.save(out)
    return _settled(out.getvalue())


def _prepare(file: File, document: Document) -> None:
    about = file.core_properties
    about.title, about.language = document.title, document.language
    about.author = about.comments = about.last_modified_by = about.keywords = about.subject = ""
    about.created = about.modified = datetime.combine(document.day, time(), UTC)
    about.revision = 1
    package = file.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # the template's own picture of an empty page
            del package.rels[name]
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    for name, (base, style, before) in _STYLES.items():
        _style(file, name, base, style, before)
    _language(file, document.language)


def _style(file: File, name: str, base: str, style: Style, before: float) -> None:
    made = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if base else file.styles[name]
    if not isinstance(made, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    if base:
        made.base_style = file.styles[base]
    made.font.name, made.font.size, made.font.bold = REGULAR, Pt(style.size), style.strong
    made.font.color.rgb = RGBColor.from_string(style.colour.removeprefix("#"))
    shape = made.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, style.leading / 1.2
    shape.widow_control = True
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), REGULAR)


def _language(file: File, language: str) -> None:
    for said in file.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), language)


def _add(file: File, block: Flowing) -> None:
    match block:
        case Heading(text, level):
            _write(file.add_paragraph(style=f"Heading {level}"), text)
        case Bullets(items):
            for item in items:
                _write(file.add_paragraph(style="List Bullet"), item)
        case Table():
            _table(file, block)
        case Facts(rows):
            made = _grid(file, len(rows), (0.4, 0.6))
            for line, (name, text) in zip(made.rows, rows, strict=True):
                _cell(line.cells[0], (Run(name),), "Cell header")
                _cell(line.cells[1], text, "Cell")
        case Farewell(greeting, name, role):
            for text, style in ((greeting, "Lead"), ((Run(name, strong=True),), "Normal"), (role, "Remark")):
                _write(file.add_paragraph(style=style), text).paragraph_format.keep_with_next = (
                    text is not role
                )
        case _:
            made_paragraph = _write(file.add_paragraph(style=_PROSE[type(block)]), block.text)
            made_paragraph.paragraph_format.keep_with_next = isinstance(block, Note) and block.opens


def _write(paragraph: FileParagraph, text: Text) -> FileParagraph:
    for run in text:
        made = paragraph.add_run(run.text)
        made.bold = True if run.strong else None
    return paragraph


def _callout(file: File, card: Callout, thick: int) -> None:
    """One card. Word takes neighbours with the same bar for one, so theirs differ by a hair."""
    texts = [("Card", card.text), *(("Card detail", text) for text in card.small)]
    for at, (style, text) in enumerate(texts):
        paragraph = _write(file.add_paragraph(style=style), text)
        paragraph.paragraph_format.keep_with_next = at < len(texts) - 1
        paragraph.paragraph_format.left_indent = Pt(look.INSET)
        tint, colour = (value.removeprefix("#") for value in look.KINDS[card.kind])
        shape = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way to a border
        shape.insert_element_before(_border(colour, thick), *_AFTER_BORDER)
        shape.insert_element_before(
            _element("w:shd", val="clear", color="auto", fill=tint), *_AFTER_BORDER[1:]
        )


_AFTER_BORDER = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")
"""What has to stand after a border in a paragraph's properties."""


def _border(colour: str, thick: int) -> BaseOxmlElement:
    border = _element("w:pBdr")
    border.append(_element("w:left", val="single", sz=str(thick), space="8", color=colour))
    return border


def _element(tag: str, **values: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _table(file: File, table: Table) -> None:
    made = _grid(file, len(table.rows) + 1, table.widths)
    top, *others = made.rows
    top._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))  # noqa: SLF001 - the same
    for cell, header in zip(top.cells, table.headers, strict=True):
        _cell(cell, (Run(header),), "Cell header").paragraph_format.keep_with_next = True
    for line, row in zip(others, table.rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            _cell(cell, text, "Cell")


def _grid(file: File, rows: int, widths: tuple[float, ...]) -> FileTable:
    """An empty table with thin lines between its rows, whose rows are not divided between pages."""
    made: FileTable = file.add_table(rows, len(widths))
    made.autofit = False
    lines = _element("w:tblBorders")
    for side in ("bottom", "insideH"):
        lines.append(
            _element(f"w:{side}", val="single", sz="6", space="0", color=look.LINE.removeprefix("#"))
        )
    made._tbl.tblPr.find(qn("w:tblLayout")).addprevious(lines)  # noqa: SLF001 - python-docx has no other way to a table's lines
    whole = sum(widths)
    for column, share in zip(made.columns, widths, strict=True):
        column.width = Pt(look.MEASURE * share / whole)
    for line in made.rows:
        line._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))  # noqa: SLF001 - the same
        for cell, share in zip(line.cells, widths, strict=True):
            cell.width = Pt(look.MEASURE * share / whole)
    return made


def _cell(cell: _Cell, text: Text, style: str) -> FileParagraph:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.paragraph_format.space_after = Pt(3)
    return _write(paragraph, text or (Run(NOTHING),))


def _foot(file: File, footer: str) -> None:
    paragraph = file.sections[0].footer.paragraphs[0]
    paragraph.style = "Footer"
    paragraph.paragraph_format.tab_stops.clear_all()
    paragraph.add_run(f"{footer}    ")
    fields = {"1": "PAGE", "2": "NUMPAGES"}
    for run in say("office.page", page=(Run("1"),), pages=(Run("2"),)):
        if run.text in fields:
            _field(paragraph, fields[run.text])
        else:
            paragraph.add_run(run.text)


def _field(paragraph: FileParagraph, name: str) -> None:
    """A number that Word counts itself."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()._r  # noqa: SLF001 - python-docx has no fields
        if kind:
            run.append(_element("w:fldChar", fldCharType=kind))
        else:
            instruction = _element("w:instrText")
            instruction.text = name
            run.append(instruction)


def _settled(data: bytes) -> bytes:
    """The file with one time on all its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _EARLIEST), old.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()
