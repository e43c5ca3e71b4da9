"""Finished papers read again as a stranger would: everything in the file that holds letters.

A reading is a sequence of pieces, each with where it stands. The same file is read in several
orders, for what is spelled across cells or columns shows in one of them only.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

import docx
import pikepdf
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from pypdf import PageObject, PdfReader

Reading = tuple[tuple[str, str], ...]
"""Pieces in one order: where each stands, and its text."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITHIN = frozenset(f"{_WORD}{name}" for name in ("t", "r", "rPr", "b"))
_ABOUT = "the file's own details"


@dataclass(frozen=True, slots=True)
class _Piece:
    page: int
    x: float
    y: float
    text: str
    content: bool

    @property
    def placed(self) -> tuple[str, str]:
        return f"page {self.page}", self.text


def of_pdf(data: bytes) -> tuple[Reading, ...]:
    """A PDF: as it is drawn, without and with its furniture, by line, by column, and its details."""
    pages = PdfReader(io.BytesIO(data)).pages
    pieces = [piece for number, page in enumerate(pages, 1) for piece in _pieces(page, number)]
    by_line = sorted(pieces, key=lambda piece: (piece.page, -piece.y, piece.x))
    by_column = sorted(pieces, key=lambda piece: (round(piece.x), piece.page, -piece.y))
    orders = ([piece for piece in pieces if piece.content], pieces, by_line, by_column)
    return *(tuple(piece.placed for piece in order) for order in orders), _details_of_pdf(data)


def _pieces(page: PageObject, number: int) -> list[_Piece]:
    found: list[_Piece] = []
    furniture = False

    def mark(operator: bytes, operands: list[object], *_: object) -> None:
        nonlocal furniture
        if operator in {b"BMC", b"BDC", b"EMC"}:
            furniture = bool(operands) and str(operands[0]) == "/Artifact"

    def keep(text: str, _matrix: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append(_Piece(number, place[4], place[5], text, not furniture))

    page.extract_text(visitor_operand_before=mark, visitor_text=keep)
    return found


def _details_of_pdf(data: bytes) -> Reading:
    """Every string of the file outside its pages, and its metadata as it stands."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        strings = [text for item in pdf.objects for text in _strings(item)]
        about = pdf.Root.get("/Metadata")
        metadata = about.read_bytes().decode("utf-8", "replace") if about is not None else ""
    return tuple((_ABOUT, text) for text in (*strings, metadata))


def _strings(item: object) -> Iterator[str]:
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for inner in item:
            yield from () if _elsewhere(inner) else _strings(inner)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for inner in item.values():
            yield from () if _elsewhere(inner) else _strings(inner)


def _elsewhere(item: object) -> bool:
    """Whether an object stands by itself in the file, and is met there."""
    return isinstance(item, pikepdf.Object) and item.is_indirect


def of_docx(data: bytes) -> tuple[Reading, ...]:
    """A Word file: every part as it stands, every table by column, and every value in its XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    trees = {name: parse_xml(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    texts = tuple((_place(name), _text(tree)) for name, tree in trees.items())
    values = tuple(dict.fromkeys(value for name, tree in trees.items() for value in _values(name, tree)))
    names = tuple((_ABOUT, name) for name in parts)
    return texts, values, names, *_columns(data)


def _place(name: str) -> str:
    return (
        "the text" if name == "word/document.xml" else "the foot of the page" if "footer" in name else _ABOUT
    )


def _values(name: str, tree: BaseOxmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        yield from ((_place(name), str(value)) for value in element.attrib.values())


def _text(tree: BaseOxmlElement) -> str:
    """The letters of one part, with a break before everything but the next letters of a paragraph."""
    said: list[str] = []
    for element in tree.iter():
        said.append("" if element.tag in _WITHIN else "\n")
        said.append(element.text or "")
    return "".join(said)


def _columns(data: bytes) -> Iterator[Reading]:
    for table in docx.Document(io.BytesIO(data)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        for column in zip_longest(*rows, fillvalue=""):
            yield tuple(("a table", text) for text in column)
