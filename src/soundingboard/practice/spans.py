"""Lengths of time in words, and as councils write them: years and months."""

import re
from typing import Final

from soundingboard.base.errors import BadInput

_SPAN: Final = re.compile(
    r"(?:(\d{1,3})\s*(?:years?|y))?(?:\s*,?\s*(?:and)?\s*(\d{1,4})\s*(?:months?|m))?", re.IGNORECASE
)
MOST: Final = 1200
"""Months: a hundred years."""


def in_months(text: str) -> int:
    """``6 years``, ``18 months``, ``1 year and 6 months`` in months; raises `BadInput` for anything else."""
    found = _SPAN.fullmatch(text.strip())
    months = 12 * int(found[1] or 0) + int(found[2] or 0) if found else 0
    if not 0 < months <= MOST:
        raise BadInput(
            f"“{text}” is no length of time: write years or months, such as 30 months, or leave it empty."
        )
    return months


def months_in_words(months: int) -> str:
    """``6 years``, ``1 year and 6 months``."""
    years, rest = divmod(months, 12)
    parts = [counted(years, "year"), counted(rest, "month")]
    return " and ".join(part for part in parts if part)


def counted(count: int, noun: str) -> str:
    """``1 year``, ``6 months``; empty for none."""
    return "" if not count else f"{count} {noun}" if count == 1 else f"{count} {noun}s"
