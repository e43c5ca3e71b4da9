"""Text as it is kept: what can be read, and nothing that could turn other people's words around."""

import unicodedata
from collections.abc import Iterator
from typing import Final, TypeVar, cast

T = TypeVar("T")

LONGEST: Final = 4000
"""Characters that one card holds: more is read by nobody in a meeting, and is a report."""
LONGEST_NOTE: Final = 40_000
"""Characters of what is written at length and not in the meeting: views sent in, a note of the chair's."""

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Signs that reverse or hide what follows them; letters that run from right to left need none."""
_LINES: Final = frozenset("\n\r\t\v\f\x85\u2028\u2029")


def plain(text: str) -> str:
    """The text without characters that nobody can see, and lines as lines; every letter stays."""
    if text.isprintable():
        return text.strip()
    return "".join(_kept(each) for each in text.replace("\r\n", "\n")).strip()


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


def texts_of(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_of((*value, *value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_of(part)


def too_long(text: str, longest: int = LONGEST) -> str:
    """One sentence where it is too long for a card; else empty."""
    if len(text) <= longest:
        return ""
    return (
        f"That is {len(text):,} characters, and a card holds {longest:,}: "
        "write what matters most, and leave the rest in the report."
    )


def _kept(letter: str) -> str:
    if letter in _LINES:
        return "\n" if letter in "\n\r\u2028\u2029" else " "
    if letter in _TURNING or unicodedata.category(letter) in {"Cc", "Cs", "Cn"}:
        return ""
    return letter
