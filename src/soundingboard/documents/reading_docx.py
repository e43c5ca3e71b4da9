"""A finished Word file read again as a stranger would: its text, its tables, and what it says of itself."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from xml.etree import ElementTree as ET

from soundingboard.documents import docx
from soundingboard.documents.content import SILENT
from soundingboard.documents.reading_back import ABOUT, Reading

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITHIN = frozenset(f"{_WORD}{name}" for name in ("t", "r", "rPr", "b"))
"""What may stand between two letters of one word."""
_PLACES = {"word/document.xml": "the text", "word/footer1.xml": "the foot of the page"}


def of_docx(data: bytes) -> tuple[Reading, ...]:
    """A Word file: its text, every table by column, and what else this one holds and others do not."""
    parts = _parts(data)
    own = {
        name: ET.fromstring(part)  # noqa: S314 - the file is one that this program has just made
        for name, part in parts.items()
        if name.endswith((".xml", ".rels")) and (name, part) not in _every_docx()
    }
    texts = tuple((_PLACES.get(name, ABOUT), _text(tree)) for name, tree in own.items())
    values = tuple((ABOUT, value) for tree in own.values() for value in _values(tree) - _every_value())
    known = {name for name, _ in _every_docx()}
    names = tuple((ABOUT, name) for name in parts if name not in known)
    return texts, values, names, *(column for tree in own.values() for column in _columns(tree))


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _values(tree: ET.Element) -> set[str]:
    """The values of all attributes but bare measures, each once."""
    found = (value for element in tree.iter() for value in element.attrib.values())
    return {value for value in found if len(value) > 4 or not value.isdigit()}


def _text(tree: ET.Element) -> str:
    """The letters of one part, with a break before everything but the next letters of a paragraph."""
    said: list[str] = []
    for element in tree.iter():
        said += ["" if element.tag in _WITHIN else "\n", element.text or ""]
    return "".join(said)


def _columns(tree: ET.Element) -> Iterator[Reading]:
    for table in tree.iter(f"{_WORD}tbl"):
        rows = [[_text(cell) for cell in row.iter(f"{_WORD}tc")] for row in table.iter(f"{_WORD}tr")]
        for column in zip_longest(*rows, fillvalue=""):
            yield tuple(("a table", text) for text in column)


@lru_cache(maxsize=1)
def _every_docx() -> frozenset[tuple[str, bytes]]:
    """The parts of Word files that say nothing: styles, settings, and the furniture of their text."""
    silent = (replace(SILENT, large=large) for large in (False, True))
    return frozenset(part for document in silent for part in _parts(docx.write(document)).items())


@lru_cache(maxsize=1)
def _every_value() -> frozenset[str]:
    """The values that stand in every Word file."""
    trees = (ET.fromstring(part) for name, part in _every_docx() if name.endswith((".xml", ".rels")))  # noqa: S314 - the same
    return frozenset(value for tree in trees for value in _values(tree))
