"""The logical tree of a PDF: what each mark on a page is, in the order a reader should meet it.

The tree is built when content is added, so that the reading order is ours and not the page's.
While a page is drawn, each stretch of drawing is marked with a number and hung on its element;
`finish` then writes the tree into the file, with the way back from every page to its elements.
"""

import io
import re
import unicodedata
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

_MAPPING = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_ROWS_IN_A_BLOCK = 100
_SPACE = 0x20
_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))
"""Forms of Arabic letters."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of drawing: its page, counted from 0, and its number on that page."""

    page: int
    number: int


class Node:
    """An element of the tree, such as a heading, a cell or a list.

    Attributes:
        tag: Its standard name in PDF, such as ``H1``, ``P`` or ``TD``.
        scope: For a header cell, what it heads: ``Column`` or ``Row``.
        words: For a figure, what it says to whoever does not see it.
        box: For a figure, its left, foot, right and top on the page, in points from its foot.
        kids: Elements and marks in reading order.
    """

    __slots__ = ("box", "kids", "scope", "tag", "words")

    def __init__(self, tag: str, scope: str = "", words: str = "") -> None:
        self.tag = tag
        self.scope = scope
        self.words = words
        self.box: tuple[float, ...] = ()
        self.kids: list[Node | Mark] = []

    def add(self, tag: str, scope: str = "", words: str = "") -> "Node":
        """A new element at the end of this one."""
        node = Node(tag, scope, words)
        self.kids.append(node)
        return node


@dataclass(frozen=True, slots=True)
class Label:
    """What the file says about itself."""

    title: str
    language: str


def finish(drawn: bytes, tree: Node, label: Label) -> bytes:
    """The drawn file with its tree, its title and its language; the same bytes for the same file."""
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        owners: list[dict[int, Object]] = [{} for _ in pdf.pages]
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([_element(pdf, tree, root, owners, [page.obj for page in pdf.pages])])
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=_way_back(pdf, owners)))
        root.ParentTreeNextKey = len(owners)
        _describe(pdf, root, label)
        for font in _fonts(pdf):
            _mend_letters(pdf, font)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _element(
    pdf: Pdf, node: Node, parent: Object, owners: list[dict[int, Object]], pages: list[Object]
) -> Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag}"), P=parent))
    if node.scope:
        element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
    if node.tag == "L":
        element.A = Dictionary(O=Name.List, ListNumbering=Name.Disc)
    if node.tag == "Figure":
        element.Alt = String(node.words)
        element.A = Dictionary(
            O=Name.Layout, Placement=Name.Block, BBox=Array([round(at, 2) for at in node.box])
        )
    marks = [kid for kid in node.kids if isinstance(kid, Mark)]
    if marks:
        element.Pg = pages[marks[0].page]
    element.K = Array(
        [
            _element(pdf, kid, element, owners, pages)
            if isinstance(kid, Node)
            else _mark(kid, marks[0], pages)
            for kid in node.kids
        ]
    )
    for mark in marks:
        owners[mark.page][mark.number] = element
    return element


def _mark(mark: Mark, first: Mark, pages: list[Object]) -> Object | int:
    """A mark on the page of its element's first is its number alone."""
    if mark.page == first.page:
        return mark.number
    return Dictionary(Type=Name.MCR, Pg=pages[mark.page], MCID=mark.number)


def _way_back(pdf: Pdf, owners: list[dict[int, Object]]) -> Array:
    numbers = Array()
    for at, (page, marks) in enumerate(zip(pdf.pages, owners, strict=True)):
        page.obj.StructParents = at
        page.obj.Tabs = Name.S
        numbers.append(at)
        numbers.append(pdf.make_indirect(Array([marks[number] for number in range(len(marks))])))
    return numbers


def _describe(pdf: Pdf, root: Object, label: Label) -> None:
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(label.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    del pdf.docinfo
    pdf.docinfo = pdf.make_indirect(Dictionary(Title=String(label.title), Producer=String("Sounding Board")))
    about = pdf.make_stream(_ABOUT.format(title=escape(label.title), language=label.language).encode())
    about.Type, about.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = about


_ABOUT = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Sounding Board</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
"""What the file says about itself, in the words that PDF/UA asks for."""


def _fonts(pdf: Pdf) -> list[Object]:
    found = {
        font.objgen: font
        for page in pdf.pages
        for _, font in page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary()).items()
    }
    return list(found.values())


def _mend_letters(pdf: Pdf, font: Object) -> None:
    """Write the font's table of letters again, without the rows that say a code is no letter.

    reportlab fills codes that it does not use with U+0000, which PDF/UA forbids, and puts more
    rows into one block than the format allows. A form of an Arabic letter is told as the letter.
    """
    if "/ToUnicode" not in font:
        return
    table = font.ToUnicode.read_bytes()
    found = ((code, letter) for code, letter in _MAPPING.findall(table) if int(letter, 16) >= _SPACE)
    rows = [(code, _everyday(letter)) for code, letter in found]
    head, _, _ = table.partition(b"endcodespacerange")
    blocks = [rows[at : at + _ROWS_IN_A_BLOCK] for at in range(0, len(rows), _ROWS_IN_A_BLOCK)]
    body = b"\n".join(
        b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(b"<%s> <%s>" % row for row in block))
        for block in blocks
    )
    tail = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    font.ToUnicode = pdf.make_stream(b"\n".join((head + b"endcodespacerange", body, tail)))


def _everyday(letter: bytes) -> bytes:
    """A letter as people type it, in hex: what is drawn in a form of its own is that letter all the same."""
    code = int(letter, 16)
    if not any(code in forms for forms in _FORMS):
        return letter
    return unicodedata.normalize("NFKC", chr(code)).encode("utf-16-be").hex().upper().encode()
