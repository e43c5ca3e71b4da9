"""A finished PDF read again as a stranger would, by the reader that browsers have."""

import ctypes
import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
from pypdfium2 import raw

from soundingboard.documents import pdf
from soundingboard.documents.content import Document
from soundingboard.documents.reading_back import ABOUT, Reading

_UNITS = 1024
"""Room for the text of one object, in units of two bytes; longer ones get more."""
_BACKWARDS = frozenset(("R", "AL"))
_WORDS = re.compile(r"(\W+)")
_MAY_HOLD_TEXT = re.compile(rb"\(|<[0-9A-Fa-f]")


class _Piece(NamedTuple):
    page: int
    x: float
    y: float
    text: str
    content: bool


def of_pdf(data: bytes) -> tuple[Reading, ...]:
    """A PDF: as it is drawn, without and with its furniture, by line, by column, and its details."""
    pieces = _pieces_of(data)
    places = {piece.page: f"page {piece.page}" for piece in pieces}
    by_line = sorted(pieces, key=lambda piece: (piece.page, -piece.y, piece.x))
    by_column = sorted(pieces, key=lambda piece: (round(piece.x), piece.page, -piece.y))
    orders: tuple[list[_Piece], ...]
    orders = ([piece for piece in pieces if piece.content], pieces, by_line, by_column)
    if any(_is_backwards(piece.text) for piece in pieces if not piece.text.isascii()):
        orders = (*orders, *([_turned(piece) for piece in order] for order in orders))
    drawn = (tuple((places[piece.page], piece.text) for piece in order) for order in orders)
    return *drawn, tuple((ABOUT, text) for text in _details(data) if text not in _every_pdf())


def _turned(piece: _Piece) -> _Piece:
    """A piece as it is written, where this reader turned it round with a line from right to left."""
    words = (word[::-1] if _is_backwards(word) else word for word in reversed(_WORDS.split(piece.text)))
    return piece._replace(text="".join(words))


def _is_backwards(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _BACKWARDS for letter in set(text))


def _pieces_of(data: bytes) -> list[_Piece]:
    file = pypdfium2.PdfDocument(data)
    try:
        return [piece for number in range(len(file)) for piece in _on_page(file, number)]
    finally:
        file.close()


def _on_page(file: pypdfium2.PdfDocument, number: int) -> Iterator[_Piece]:
    page = raw.FPDF_LoadPage(file, number)
    letters = raw.FPDFText_LoadPage(page)
    place, room = raw.FS_MATRIX(), (ctypes.c_ushort * _UNITS)()
    try:
        for at in range(raw.FPDFPage_CountObjects(page)):
            thing = raw.FPDFPage_GetObject(page, at)
            text = _text(thing, letters, room)
            if text.strip():
                raw.FPDFPageObj_GetMatrix(thing, place)
                content = raw.FPDFPageObj_GetMarkedContentID(thing) >= 0
                yield _Piece(number + 1, place.e, place.f, text, content)
    finally:
        raw.FPDFText_ClosePage(letters)
        raw.FPDF_ClosePage(page)


def _text(thing: object, letters: object, room: "ctypes.Array[ctypes.c_ushort]") -> str:
    """The letters of one object, if it has any; ``room`` is where they are put, if they are not too many."""
    size = raw.FPDFTextObj_GetText(thing, letters, room, ctypes.sizeof(room))
    if size > ctypes.sizeof(room):
        return _text(thing, letters, (ctypes.c_ushort * size)())
    return ctypes.string_at(room, size)[:-2].decode("utf-16-le", "replace")


def _details(data: bytes) -> list[str]:
    """Every string of the file outside its pages, and every text of its metadata."""
    with pikepdf.open(io.BytesIO(data)) as file:
        strings = [text for item in file.objects if _may_hold_text(item) for text in _strings(item)]
        about = file.Root.get("/Metadata")
        metadata = None if about is None else ET.fromstring(about.read_bytes())  # noqa: S314 - our own file
    return strings + ([] if metadata is None else [text for text in metadata.itertext() if text.strip()])


def _may_hold_text(item: object) -> bool:
    """Whether an object can hold a string at all; most are elements of the tree, which hold none."""
    if isinstance(item, pikepdf.Dictionary | pikepdf.Array):
        return bool(_MAY_HOLD_TEXT.search(item.unparse(resolved=True)))
    return True


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


@lru_cache(maxsize=1)
def _every_pdf() -> frozenset[str]:
    """The strings that stand in every PDF: names of fonts, the language, the program."""
    return frozenset(_details(pdf.write(Document("", (), "", date(2000, 1, 1)))))
