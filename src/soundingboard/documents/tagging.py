"""The logical tree of a PDF: what each mark on a page is, in the order a reader should meet it.

The tree is built when content is added, so that the reading order is ours and not the page's.
While a page is drawn, each stretch of drawing is marked with a number and hung on its element;
`finish` then writes the tree into the file, with the way back from every page to its elements.
"""

import io
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String


class Mark(NamedTuple):
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
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,  # what we say about the file names no version
        )
    return out.getvalue()


def _element(
    pdf: Pdf, node: Node, parent: Object, owners: list[dict[int, Object]], pages: list[Object]
) -> Object:
    begun = {"/Type": Name.StructElem, "/S": Name(f"/{node.tag}"), "/P": parent}
    element = pdf.make_indirect(Dictionary(begun))
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
