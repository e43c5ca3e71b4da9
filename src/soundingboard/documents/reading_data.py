"""Finished tables, data and calendars read again as a stranger would: each value, by row and by column."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from soundingboard.documents.reading_back import Reading

_MARK = "\ufeff"
"""What a spreadsheet takes for the sign of UTF-8, before the first cell."""


def of_table(data: bytes) -> tuple[Reading, ...]:
    """A table as CSV: row by row, then every column."""
    rows = list(csv.reader(io.StringIO(data.decode().removeprefix(_MARK), newline="")))
    in_order = tuple((f"row {number}", cell) for number, row in enumerate(rows, 1) for cell in row)
    columns = zip_longest(*rows, fillvalue="")
    return in_order, *(tuple(("a column", cell) for cell in column) for column in columns)


def of_data(data: bytes) -> tuple[Reading, ...]:
    """Data as JSON: every value in order and of every list by name, then the file as it is written."""
    whole = json.loads(data)
    orders = tuple(_by_name(whole))
    return tuple(("the data", text) for text in _values(whole)), *orders, (("the data", data.decode()),)


def of_calendar(data: bytes) -> tuple[Reading, ...]:
    """A calendar: what each of its lines says, unfolded, then the lines with their names."""
    lines = data.decode().replace("\r\n ", "").replace("\r\n\t", "").splitlines()
    said = [line.partition(":")[2].replace("\\n", "\n").replace("\\N", "\n") for line in lines]
    return tuple(("the dates", text) for text in said), tuple(("the dates", line) for line in lines)


def _values(part: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(part, dict):
        part = part.values()
    elif not isinstance(part, list):
        yield "" if part is None else str(part)
        return
    for each in part:
        yield from _values(each)


def _by_name(part: Any) -> Iterator[Reading]:  # noqa: ANN401 - as above
    """Of every list of things that have names, the values of each name one under another."""
    if isinstance(part, dict):
        for each in part.values():
            yield from _by_name(each)
    elif isinstance(part, list):
        things = [each for each in part if isinstance(each, dict)]
        for name in dict.fromkeys(name for thing in things for name in thing):
            yield tuple(("the data", text) for thing in things for text in _values(thing.get(name)))
