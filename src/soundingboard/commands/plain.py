"""The texts of a command, however deep they lie: each plain, and none longer than a card holds."""

from typing import Final, TypeVar, cast

from soundingboard.base.plain import plain

T = TypeVar("T")

LONGEST: Final = 4000
"""Characters that one card holds: more is read by nobody in a meeting, and is a report."""
LONGEST_NOTE: Final = 40_000
"""Characters of what is written at length and not in the meeting: views sent in, a note of the chair's."""


def plain_value(value: T) -> T:
    """The same value, a text or a list or table of them, with every text plain; keys stay."""
    kept: object = value
    if isinstance(value, str):
        kept = plain(value)
    elif isinstance(value, dict):
        kept = {key: plain_value(part) for key, part in value.items()}
    elif isinstance(value, list | tuple):
        kept = type(value)(plain_value(part) for part in value)
    return cast("T", kept)


def too_long(text: str, longest: int = LONGEST) -> str:
    """One sentence where it is too long for a card; else empty."""
    if len(text) <= longest:
        return ""
    return (
        f"That is {len(text):,} characters, and a card holds {longest:,}: "
        "write what matters most, and leave the rest in the report."
    )
