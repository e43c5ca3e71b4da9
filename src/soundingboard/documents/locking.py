"""PDFs that open only with words which are told by telephone."""

import io
import secrets
from functools import cache
from typing import Final

import msgspec
import pikepdf

from soundingboard.practice.books import read_book

WORDS = DIGITS = 4
"""How many words and digits open a copy: with some four hundred words that is one in 10 ** 14."""
LONGEST: Final = 32
"""Characters of a password that every reader takes; some cut off what is longer."""


class _PhraseBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words; the file says how they were chosen."""

    words: tuple[str, ...]


@cache
def _words() -> tuple[str, ...]:
    return read_book(_PhraseBook, "wording", "phrases.toml").words


def new_phrase() -> str:
    """What nobody can guess, such as ``acorn kettle otter yacht 4072``."""
    while True:
        words = [secrets.choice(_words()) for _ in range(WORDS)]
        phrase = " ".join([*words, f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"])
        if len(phrase) <= LONGEST:
            return phrase


def locked(pdf: bytes, phrase: str) -> bytes:
    """The same PDF, encrypted with AES-256 (PDF 2.0, revision 6); screen readers read it once it is open."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        allowed = pikepdf.Permissions(accessibility=True, extract=True)
        keys = pikepdf.Encryption(user=phrase, owner=secrets.token_urlsafe(32), R=6, aes=True, allow=allowed)
        file.save(out, encryption=keys)
    return out.getvalue()
