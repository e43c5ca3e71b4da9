"""How a font stands in a PDF: the letters that the file holds, cut out once for all papers that hold them.

Nearly all papers hold the same signs beside ASCII. So each begins with the commonest, whether it needs them
or not, and what is made of a font for one is remembered for the next.
"""

import io
import re
import unicodedata
import zlib
from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream, fp_str
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace
from reportlab.pdfgen.canvas import Canvas

from soundingboard.base.forgetting import remembered

_COMMON = "’‘“”–…•·"
_MAPPING = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_ROWS_IN_A_BLOCK = 100
_SPACE = 0x20
_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))
"""Forms of Arabic letters."""


class Embedded(TTFont):  # type: ignore[misc]  # reportlab ships no types
    """A font of which each file holds the letters that it needs.

    Args:
        name: What it is called here.
        data: Its file.
    """

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, io.BytesIO(data))
        self.face.makeSubset = lambda letters: _cut(self.face, tuple(letters))

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: N802 - reportlab's own name
        """The name of a part of the font in this file, the first of which begins with common letters."""
        if doc not in self.state:
            self.splitString(_COMMON, doc)
        return str(super().getSubsetInternalName(subset, doc))

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's own name
        """Put its parts into the file, packed, and with a table of letters that PDF/UA allows."""
        parts = doc.idToObject["BasicFonts"].dict
        before = set(parts)
        super().addObjects(doc)
        for part in (parts[name] for name in parts if name not in before):
            part.Widths = _numbers(tuple(part.Widths.sequence))
            letters, description = (doc.idToObject[at.name] for at in (part.ToUnicode, part.FontDescriptor))
            letters.content = _mended(letters.content)
            for stream in (letters, doc.idToObject[description.dict["FontFile2"].name]):
                _pack(stream)


def coded(pen: Canvas, letters: str, font: str) -> Iterator[tuple[str, str]]:
    """The letters by the parts of the font that this file holds: the name of each, and codes in hex."""
    parts, file = pdfmetrics.getFont(font), pen._doc  # noqa: SLF001 - reportlab keeps a font's parts by file
    first = parts.getSubsetInternalName(0, file)
    if letters.isascii():
        yield first, letters.encode().hex()
        return
    for number, codes in parts.splitString(letters, file):
        yield parts.getSubsetInternalName(number, file), codes.hex()


def _pack(stream: PDFStream) -> None:
    stream.content = _packed(stream.content)
    stream.dictionary["Filter"] = "/FlateDecode"


@remembered(64)
def _packed(content: bytes) -> bytes:
    return zlib.compress(content)


@remembered(32)
def _cut(face: Any, letters: tuple[int, ...]) -> bytes:  # noqa: ANN401 - reportlab ships no types
    return bytes(TTFontFace.makeSubset(face, letters))


@remembered(32)
def _numbers(widths: tuple[float, ...]) -> str:
    """A row of numbers as a file has it."""
    return f"[ {' '.join(map(fp_str, widths))} ]"


@remembered(64)
def _mended(table: str) -> bytes:
    """The font's table of letters without the rows that say a code is no letter.

    reportlab fills codes that it does not use with U+0000, which PDF/UA forbids, and puts more
    rows into one block than the format allows. A form of an Arabic letter is told as the letter.
    """
    found = ((code, letter) for code, letter in _MAPPING.findall(table) if int(letter, 16) >= _SPACE)
    rows = [f"<{code}> <{_everyday(letter)}>" for code, letter in found]
    head, end, _ = table.partition("endcodespacerange")
    blocks = [rows[at : at + _ROWS_IN_A_BLOCK] for at in range(0, len(rows), _ROWS_IN_A_BLOCK)]
    parts = ((f"{len(block)} beginbfchar", *block, "endbfchar") for block in blocks)
    body = "\n".join(line for part in parts for line in part)
    tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    return "\n".join((head + end, body, tail)).encode()


def _everyday(letter: str) -> str:
    """A letter as people type it, in hex: what is drawn in a form of its own is that letter all the same."""
    code = int(letter, 16)
    if not any(code in forms for forms in _FORMS):
        return letter
    return unicodedata.normalize("NFKC", chr(code)).encode("utf-16-be").hex().upper()
