"""Text as it is kept: what can be read, and nothing that could turn other people's words around."""

import unicodedata
from collections.abc import Collection, Iterator
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Signs that reverse or hide what follows them; letters that run from right to left need none."""
_LINES: Final = frozenset("\n\r\t\v\f\x85\u2028\u2029")


def plain(text: str) -> str:
    """The text without characters that nobody can see, and lines as lines; every letter stays."""
    if text.isprintable():
        return text.strip()
    return "".join(_kept(each) for each in text.replace("\r\n", "\n")).strip()


def texts_in(value: object, *, but: Collection[str] = (), keys: bool = False) -> Iterator[str]:
    """Every text in a value made of texts, lists and tables, as it stands there.

    What a table holds under a key of ``but`` is passed over; with ``keys`` its keys are texts too.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value if keys else ()
        for key, part in value.items():
            if key not in but:
                yield from texts_in(part, but=but, keys=keys)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part, but=but, keys=keys)


def _kept(letter: str) -> str:
    if letter in _LINES:
        return "\n" if letter in "\n\r\u2028\u2029" else " "
    if letter in _TURNING or unicodedata.category(letter) in {"Cc", "Cs", "Cn"}:
        return ""
    return letter
