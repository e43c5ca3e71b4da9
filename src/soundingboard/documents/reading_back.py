"""Finished papers read again as a stranger would: everything in the file that holds letters.

A reading is a sequence of pieces, each with where it stands. The same file is read in several
orders, for what is spelled across cells or columns shows in one of them only.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from xml.etree import ElementTree as ET

import docx as word
import pikepdf
from pypdf import PageObject, PdfReader

from soundingboard.documents import docx, pdf
from soundingboard.documents.content import SILENT, Document

Reading = tuple[tuple[str, str], ...]
"""Pieces in one order: where each stands, and its text."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITHIN = frozenset(f"{_WORD}{name}" for name in ("t", "r", "rPr", "b"))
"""What may stand between two letters of one word."""

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
    drawn = (tuple(piece.placed for piece in order) for order in orders)
    return *drawn, tuple((_ABOUT, text) for text in _details_of_pdf(data) if text not in _every_pdf())


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


def _details_of_pdf(data: bytes) -> list[str]:
    """Every string of the file outside its pages, and every text of its metadata."""
    with pikepdf.open(io.BytesIO(data)) as file:
        strings = [text for item in file.objects for text in _strings(item)]
        about = file.Root.get("/Metadata")
        metadata = _parsed(about.read_bytes()) if about is not None else None
    return strings + ([] if metadata is None else [text for text in metadata.itertext() if text.strip()])


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
    """A Word file: its text, every table by column, and what else this one holds and others do not."""
    parts = _parts(data)
    own = {name: _parsed(part) for name, part in parts.items() if _every_docx().get(name) != part}
    texts = tuple((_place(name), _text(tree)) for name, tree in own.items())
    shared = {value for part in _every_docx().values() for value in _values(_parsed(part))}
    values = tuple((_ABOUT, value) for tree in own.values() for value in _values(tree) if value not in shared)
    names = tuple((_ABOUT, name) for name in parts if name not in _every_docx())
    return texts, values, names, *_columns(data)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _parsed(part: bytes) -> ET.Element:
    return ET.fromstring(part)  # noqa: S314 - the file is one that this program has just made


def _place(name: str) -> str:
    return {"word/document.xml": "the text", "word/footer1.xml": "the foot of the page"}.get(name, _ABOUT)


def _values(tree: ET.Element) -> dict[str, None]:
    """The values of all attributes but bare measures, each once."""
    found = (value for element in tree.iter() for value in element.attrib.values())
    return {value: None for value in found if len(value) > 4 or not value.isdigit()}


def _text(tree: ET.Element) -> str:
    """The letters of one part, with a break before everything but the next letters of a paragraph."""
    said: list[str] = []
    for element in tree.iter():
        said += ["" if element.tag in _WITHIN else "\n", element.text or ""]
    return "".join(said)


def _columns(data: bytes) -> Iterator[Reading]:
    for table in word.Document(io.BytesIO(data)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        for column in zip_longest(*rows, fillvalue=""):
            yield tuple(("a table", text) for text in column)


@lru_cache(maxsize=1)
def _every_pdf() -> frozenset[str]:
    """The strings that stand in every PDF: names of fonts, the language, the program."""
    return frozenset(_details_of_pdf(pdf.write(Document("", (), "", date(2000, 1, 1)))))


@lru_cache(maxsize=1)
def _every_docx() -> dict[str, bytes]:
    """The parts of a Word file that says nothing: styles, settings, and the furniture of its text."""
    return _parts(docx.write(SILENT))
