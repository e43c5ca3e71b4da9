"""A finished Word file read again as a stranger would: its text, its tables, and what it says of itself."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple
from xml.etree import ElementTree as ET

from soundingboard.documents import docx
from soundingboard.documents.content import SILENT
from soundingboard.documents.reading_back import ABOUT, Reading

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITHIN = frozenset(f"{_WORD}{name}" for name in ("t", "r", "rPr", "b"))
"""What may stand between two letters of one word."""
_XML = (".xml", ".rels")


class _Part(NamedTuple):
    """A part of a file, and what tells it from any other of its name."""

    name: str
    sum: int
    size: int


_PLACES = {"word/document.xml": "the text", "word/footer1.xml": "the foot of the page"}


def of_docx(data: bytes) -> tuple[Reading, ...]:
    """A Word file: its text, every table by column, and what else this one holds and others do not."""
    names, parts = _parts(data, known=_every_part())
    own = {name: _parsed(part) for name, part in parts.items() if name.endswith(_XML)}
    texts = tuple((_PLACES.get(name, ABOUT), _text(tree)) for name, tree in own.items())
    values = tuple((ABOUT, value) for tree in own.values() for value in _values(tree) - _every_value())
    called = {part.name for part in _every_part()}
    new = tuple((ABOUT, name) for name in names if name not in called)
    return texts, values, new, *(column for tree in own.values() for column in _columns(tree))


def _parts(data: bytes, known: frozenset[_Part] = frozenset()) -> tuple[list[str], dict[str, bytes]]:
    """The names of all parts, and what stands in those that are not known."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        every = file.infolist()
        unknown = [part for part in every if _Part(part.filename, part.CRC, part.file_size) not in known]
        return [part.filename for part in every], {part.filename: file.read(part) for part in unknown}


def _parsed(part: bytes) -> ET.Element:
    return ET.fromstring(part)  # noqa: S314 - the file is one that this program has just made


def _values(tree: ET.Element) -> set[str]:
    """The values of all attributes but bare measures, each once."""
    found = {value for element in tree.iter() for value in element.attrib.values()}
    return {value for value in found if len(value) > 4 or not value.isdigit()}


def _text(tree: ET.Element) -> str:
    """The letters of one part, with a break before everything but the next letters of a paragraph."""
    said: list[str] = []
    for element in tree.iter():
        if element.tag not in _WITHIN:
            said.append("\n")
        if element.text:
            said.append(element.text)
    return "".join(said)


def _columns(tree: ET.Element) -> Iterator[Reading]:
    for table in tree.iter(f"{_WORD}tbl"):
        rows = [[_text(cell) for cell in row.iter(f"{_WORD}tc")] for row in table.iter(f"{_WORD}tr")]
        for column in zip_longest(*rows, fillvalue=""):
            yield tuple(("a table", text) for text in column)


_SILENT = tuple(replace(SILENT, large=large) for large in (False, True))
"""Papers that say nothing: what stands in their files stands in every file."""


@lru_cache(maxsize=1)
def _every_part() -> frozenset[_Part]:
    """The parts of Word files that say nothing: styles, settings, and the furniture of their text."""
    found: set[_Part] = set()
    for document in _SILENT:
        with zipfile.ZipFile(io.BytesIO(docx.write(document))) as file:
            found |= {_Part(part.filename, part.CRC, part.file_size) for part in file.infolist()}
    return frozenset(found)


@lru_cache(maxsize=1)
def _every_value() -> frozenset[str]:
    """The values that stand in every Word file."""
    parts = (part for document in _SILENT for part in _parts(docx.write(document))[1].items())
    return frozenset(value for name, part in parts if name.endswith(_XML) for value in _values(_parsed(part)))
