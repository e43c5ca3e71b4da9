"""What every Word file of ours shares: its styles, its page and its settings, made once.

python-docx makes it from its own template. What is left of it has no picture of an empty page, no
table styles that nothing uses, and nobody's name; only the words of a paper are still to come.
"""

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache

import docx
from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from soundingboard.documents import look
from soundingboard.documents.fonts import REGULAR
from soundingboard.documents.typeset import Style

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that stands on every part of a file, so that the same paper is the same file."""

BODY, FOOT, LINKS, ABOUT = (
    "word/document.xml",
    "word/footer1.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
)
"""The parts that differ from paper to paper."""

_STYLES: dict[str, tuple[str, Style, float]] = {
    "Normal": ("", look.BODY, 6),
    "Heading 1": ("", look.TITLE, 2),
    "Heading 2": ("", look.HEADING, 13),
    "Heading 3": ("", look.HEADING_BELOW, 10),
    "List Bullet": ("", look.BODY, 5),
    "Footer": ("", look.FOOTER, 0),
    "Area": ("Normal", look.KICKER, 0),
    "Lead": ("Normal", look.LEAD, 8),
    "Remark": ("Normal", look.NOTE, 7),
    "Card": ("Normal", look.BODY, 8),
    "Card detail": ("Normal", look.SMALL, 0),
    "Cell": ("Normal", look.CELL, 3),
    "Cell header": ("Normal", look.FACT, 3),
    "Hand line": ("Normal", look.BODY, 9),
    "Card name": ("Normal", look.CARD_NAMES[3], 390),
    "Card role": ("Normal", look.CARD_ROLE, 0),
}
"""Each named style: what it is based on, how it looks, and the room above it."""

_AFTER = 3
"""The room below a heading."""

_NOT_OURS = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""Ends of the kinds of parts in python-docx's template that no paper of ours needs."""


@dataclass(frozen=True, slots=True)
class Shell:
    """A Word file without words.

    Attributes:
        parts: The finished parts, packed; the others can be added to it.
        opening: What stands before the first block of the text.
        closing: What stands after the last.
        foot: The foot of the page up to its first paragraph, and what closes it.
        links: The list of what the text refers to, without its closing tag.
    """

    parts: bytes
    opening: str
    closing: str
    foot: tuple[str, str]
    links: str


@lru_cache(maxsize=4)
def shell(language: str, *, large: bool) -> Shell:
    """The shell in that language; ``large`` for readers who asked for large print."""
    parts = _template(language, large=large)
    opening, mark, closing = parts[BODY].partition("<w:sectPr")
    foot, _, _ = parts[FOOT].partition("<w:p>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            if name not in {BODY, FOOT, LINKS, ABOUT}:
                file.writestr(zipfile.ZipInfo(name, EARLIEST), text, zipfile.ZIP_DEFLATED)
    return Shell(
        out.getvalue(),
        opening,
        mark + closing,
        (foot, "</w:ftr>"),
        parts[LINKS].removesuffix("</Relationships>"),
    )


def _template(language: str, *, large: bool) -> dict[str, str]:
    """Every part by its name; pictures may be added to it."""
    file = docx.Document()
    _strip(file)
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(17)
    for name, (base, style, before) in _STYLES.items():
        _style(file, name, base, style.enlarged() if large else style, before)
    for said in file.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), language)
    page.footer.paragraphs[0].style = "Footer"
    for name, leader in (("Footer", WD_TAB_LEADER.SPACES), ("Hand line", WD_TAB_LEADER.LINES)):
        stops = file.styles[name].paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Mm(176), WD_TAB_ALIGNMENT.RIGHT, leader)
    for name in ("Card name", "Card role"):
        file.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    out = io.BytesIO()
    file.save(out)
    with zipfile.ZipFile(out) as made:
        parts = {name: made.read(name).decode() for name in made.namelist()}
    kinds = parts["[Content_Types].xml"].replace("<Override", _PNG + "<Override", 1)
    return parts | {"[Content_Types].xml": kinds, "word/fontTable.xml": _FONTS}


_FONTS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:font w:name="{REGULAR}"><w:altName w:val="Arial"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
"""What Word takes where our font is missing: one that is as wide, and never one with serifs."""
_PNG = '<Default Extension="png" ContentType="image/png"/>'


def _strip(file: File) -> None:
    """Take out what is the template's own."""
    for relations in (file.part.package.rels, file.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(_NOT_OURS):
                del relations[name]
    styles = file.styles.element
    for style in list(styles.style_lst):
        known = style.type == WD_STYLE_TYPE.TABLE and not style.get(qn("w:default"))
        if known or style.name_val.endswith(" Char"):
            styles.remove(style)
    for style in styles.style_lst:
        for link in style.findall(qn("w:link")):
            style.remove(link)


def _style(file: File, name: str, base: str, style: Style, before: float) -> None:
    made = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if base else file.styles[name]
    if not isinstance(made, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    if base:
        made.base_style = file.styles[base]
    made.font.name, made.font.size, made.font.bold = REGULAR, Pt(style.size), style.strong
    made.font.color.rgb = RGBColor.from_string(style.colour.removeprefix("#"))
    shape = made.paragraph_format
    after = _AFTER if name in ("Heading 2", "Heading 3") else 0
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, style.leading / 1.2
    shape.widow_control = True
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), REGULAR)
