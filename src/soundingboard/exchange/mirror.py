"""The chair's own practice as a table, a line for each share; it names nobody."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from soundingboard.exchange.spreadsheet import spreadsheet
from soundingboard.views.mirror import Chart

COLUMNS: Final = ("what", "of", "how many", "part", "share in %")
HIDDEN: Final = "too few to tell"


def as_table(charts: Iterable[Chart], note: str = "") -> bytes:
    """All of it as CSV; what is hidden says so, and a line at the end says what is left out."""
    last = [(note, *("" for _ in COLUMNS[1:]))] if note else []
    return spreadsheet(COLUMNS, [*_rows(charts), *last])


def _rows(charts: Iterable[Chart]) -> Iterator[Sequence[str]]:
    for chart in charts:
        for row in chart.rows:
            count = HIDDEN if row.count is None else str(row.count)
            for part, share in zip(chart.parts, row.shares, strict=True):
                told = HIDDEN if share is None else f"{share * 100:.0f}"
                yield chart.title, row.words, count, part, told
