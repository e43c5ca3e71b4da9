"""A table out of a CSV file or a spreadsheet, as text, with what was odd about it."""

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any, Final, Literal

from soundingboard.base.errors import BadInput
from soundingboard.base.plain import plain
from soundingboard.exchange.people.letters import text_of

MOST_ROWS: Final = 300
"""Rows of a list that is read at all; a conference has some thirty people."""
MOST_COLUMNS: Final = 60
LONGEST_CELL: Final = 4_000
LARGEST: Final = 20_000_000
"""Bytes of a file, and of what a spreadsheet unpacks to."""

_DELIMITERS: Final = ("\t", ";", ",", "|")
_TRIED_LINES: Final = 20
SPREADSHEET: Final = b"PK\x03\x04"
OLD_SPREADSHEET: Final = b"\xd0\xcf\x11\xe0"
"""How spreadsheets begin: those of today, and those of an old kind or under a password."""
_NOT_A_SHEET: Final = "This spreadsheet cannot be read: open it, save it as CSV, and choose that file."
_OLD_SHEET: Final = (
    "This spreadsheet is of an old kind or has a password: open it, save it as XLSX or CSV, and choose that."
)
_BROKEN_QUOTES: Final = (
    "Quotation marks do not close somewhere, so they were read as they stand: look at every row."
)
_NO_TABLE: Final = "This file holds no table of people: save the list as CSV or XLSX, and choose that."
_TOO_LONG: Final = (
    f"This list has more than {MOST_ROWS:,} rows, far more than a conference has people: "
    "make a list of those who are asked to come, and choose that one."
)
_EMPTY: Final = "There is nothing in this file: choose the list of people."
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError
)  # fmt: skip
"""What a damaged archive may raise, wherever it is damaged."""
_DOCTYPE: Final = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of one length and none of them empty, and what is odd in sentences."""

    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def read_table(data: bytes) -> Table:
    """The table in a file, whatever its name says; raises `BadInput` with one sentence."""
    if len(data) > LARGEST:
        raise BadInput(too_large(len(data)))
    if data.startswith(OLD_SPREADSHEET):
        raise BadInput(_OLD_SHEET)
    rows, notes = _of_spreadsheet(data) if data.startswith(SPREADSHEET) else _of_text(text_of(data))
    whole = _squared(rows)
    if not whole:
        raise BadInput(_EMPTY)
    return Table(whole, notes)


def too_large(size: int) -> str:
    """The sentence for a file that is larger than any list of people."""
    return f"This file has {size // 1_000_000:,} MB, far more than a list of people: choose another."


def _squared(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows that say something, filled up to one length; more than any list has is refused."""
    cells = ([plain(cell)[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]] for row in rows)
    kept = list(islice((row for row in cells if any(row)), MOST_ROWS + 1))
    if len(kept) > MOST_ROWS:
        raise BadInput(_TOO_LONG)
    width = max((place + 1 for row in kept for place, cell in enumerate(row) if cell), default=0)
    return tuple((*row, *[""] * width)[:width] for row in kept)


def _of_text(text: str) -> tuple[Iterable[Sequence[str]], tuple[str, ...]]:
    between = _delimiter(text)
    try:
        return parsed(text, between, quoted=True), ()
    except csv.Error:
        pass
    try:
        return parsed(text, between, quoted=False), (_BROKEN_QUOTES,)
    except csv.Error as error:  # one cell of more than a hundred thousand letters
        raise BadInput(_NO_TABLE) from error


def parsed(text: str, between: str, *, quoted: bool) -> list[list[str]]:
    """The cells of a text, row by row; raises `csv.Error` where quotation marks do not close."""
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    reader = csv.reader(io.StringIO(text), delimiter=between, quoting=quoting, strict=quoted)
    return [[cell.replace("\n", " ") for cell in row] for row in reader]


def _delimiter(text: str) -> str:
    """The sign that most lines have the same number of, Excel's own hint first."""
    if hint := re.match(r"sep=(.)\n", text, re.IGNORECASE):
        return hint[1]
    lines = [line for line in islice(text.split("\n"), _TRIED_LINES) if line.strip()]

    def agreement(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines if sign in line]
        return (max((counts.count(each) for each in set(counts)), default=0), sum(counts))

    return max(_DELIMITERS, key=agreement)


def _of_spreadsheet(data: bytes) -> tuple[Iterable[Sequence[str]], tuple[str, ...]]:
    """The first sheet that holds something: what its formulas came to, and a note of those that did not."""
    _refuse_bomb(data)
    try:
        with warnings.catch_warnings():  # of styles and charts that it does not know, which no list needs
            warnings.simplefilter("ignore")
            values, formulas = _cells(data, results=True), _cells(data, results=False)
    except Exception as error:  # the library raises whatever a broken file leads it to
        raise BadInput(_NOT_A_SHEET) from error
    rows: list[list[str]] = []
    unknown: list[str] = []
    for number, (row, written) in enumerate(zip_longest(values, formulas, fillvalue=()), start=1):
        rows.append([_as_text(value) for value in row])
        if any(value is None and each is not None for value, each in zip(row, written, strict=False)):
            unknown.append(str(number))
    if not unknown:
        return rows, ()
    where = ", ".join(unknown[:5]) + (" and others" if len(unknown) > 5 else "")
    return rows, (f"What formulas come to is not in the file, so these cells are empty: row {where}.",)


def _refuse_bomb(data: bytes) -> None:
    """Refuse what unpacks to far more than a list of people, and XML that defines things of its own."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            size = sum(part.file_size for part in parts)
            if size > LARGEST:
                raise BadInput(too_large(size))
            if any(_DOCTYPE.search(packed.read(part)) for part in parts if part.filename.endswith("xml")):
                raise BadInput(_NOT_A_SHEET)
    except _DAMAGED as error:
        raise BadInput(_NOT_A_SHEET) from error


def _cells(data: bytes, *, results: bool) -> list[tuple[Any, ...]]:
    """The rows of the first sheet with anything in it; ``results`` for what formulas came to."""
    from openpyxl import load_workbook  # noqa: PLC0415 - a quarter of a second, and only for spreadsheets

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its own size may be wrong
            rows = list(islice(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 2 * MOST_ROWS))
            if any(value is not None for row in rows for value in row):
                return rows
        return []
    finally:
        book.close()


def _as_text(value: object) -> str:
    """A cell as it would be read aloud: whole numbers without a point, moments without seconds."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
