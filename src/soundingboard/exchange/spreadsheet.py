"""Rows as CSV that spreadsheets open, in UTF-8; none of it is ever worked out as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet takes for something to work out, some of them also in wide signs."""


def spreadsheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The whole file, with its columns' names at the top."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _defused(cell: str) -> str:
    """The cell with an apostrophe before what would be a formula, behind whatever spaces."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
