"""Text as it is kept: what can be read, and nothing that could turn other people's words around."""

import unicodedata
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Signs that reverse or hide what follows them; letters that run from right to left need none."""
_LINES: Final = frozenset("\n\r\t\v\f\x85\u2028\u2029")


def plain(text: str) -> str:
    """The text without characters that nobody can see, and lines as lines; every letter stays."""
    if text.isprintable():
        return text.strip()
    return "".join(_kept(each) for each in text.replace("\r\n", "\n")).strip()


def _kept(letter: str) -> str:
    if letter in _LINES:
        return "\n" if letter in "\n\r\u2028\u2029" else " "
    if letter in _TURNING or unicodedata.category(letter) in {"Cc", "Cs", "Cn"}:
        return ""
    return letter
