"""The letters of a file that somebody else's program wrote, whichever way it wrote them."""

import codecs
from typing import Final

from soundingboard.base.errors import BadInput

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT: Final = "This file is not text that can be read: save it as a CSV file, and choose that one."


def text_of(data: bytes) -> str:
    """The file as text: by its mark, else as UTF-8, else as an older Windows program writes.

    Its lines all end in one way. Raises `BadInput` for what is no text.
    """
    text = _decoded(data)
    if "\0" in text:
        raise BadInput(_NO_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, name in (*_MARKS, *_unmarked(data)):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unmarked(data: bytes) -> tuple[tuple[bytes, str], ...]:
    """UTF-16 without its mark: every other byte of plain letters is nought."""
    head = data[:4]
    if len(head) == 4 and head[1] == head[3] == 0 and head[0] and head[2]:
        return ((b"", "utf-16-le"),)
    if len(head) == 4 and head[0] == head[2] == 0 and head[1] and head[3]:
        return ((b"", "utf-16-be"),)
    return ()
