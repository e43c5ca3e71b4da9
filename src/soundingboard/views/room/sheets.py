"""How much a page of the family's screen holds, so that no word on it need be small.

A page has room for so many lines of its smallest type (28 pixels on a screen of 1080). What it would
take is counted in lines from the letters of each text, with room to spare; what is too much for one
page goes on the next. Pages turn, and never scroll.
"""

import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

Row = TypeVar("Row")

GAP: Final = 0.9
"""The room around one card or row, in lines."""


def lines(text: str, letters: int) -> int:
    """How many lines the text takes at so many letters a line; 0 for no text."""
    return sum(max(1, len(textwrap.wrap(part, letters))) for part in text.split("\n")) if text else 0


def sheets(rows: Sequence[Row], most: int, room: float, takes: Callable[[Row], float]) -> list[list[Row]]:
    """The rows, in order, by pages: at most so many on each, and no more than there is room for.

    One row that is more than a page has a page of its own: see `parted`. There is always one page.
    """
    found: list[list[Row]] = [[]]
    left = room
    for row in rows:
        need = takes(row)
        if found[-1] and (len(found[-1]) == most or need > left):
            found.append([])
            left = room
        found[-1].append(row)
        left -= need
    return found


def parted(text: str, letters: int, most: int) -> list[str]:
    """The text in pieces of at most so many lines, each letter as it was; parted between words.

    A word that is longer than all those lines is parted inside.
    """
    pieces = []
    while lines(text, letters) > most:
        ends = [gap.start() for gap in re.finditer(r"\s+", text.rstrip()) if gap.start()]
        fitting = [end for end in ends if lines(text[:end], letters) <= most]
        end = max(fitting, default=letters * most)
        pieces.append(text[:end])
        text = text[end:].lstrip()
    return [*pieces, text]


def page_of(row: Row, parts: Sequence[Sequence[Row]]) -> int:
    """Which of these pages a row stands on, counted from 0."""
    return next(at for at, part in enumerate(parts) if row in part)


def abreast(rows: Sequence[Row], columns: int) -> list[Sequence[Row]]:
    """The rows, so many beside each other."""
    return [rows[start : start + columns] for start in range(0, len(rows), columns)]
