"""What the tools read from standard input and write to standard output: bytes, or values as JSON."""

import json
import sys
from io import BufferedReader
from typing import BinaryIO, cast

import msgspec


def given() -> BufferedReader:
    """Standard input, as bytes."""
    return cast("BufferedReader", sys.stdin.buffer)  # the type of a terminal or a pipe says less than it is


def output() -> BinaryIO:
    """Standard output, for bytes."""
    return sys.stdout.buffer


def tell(value: object) -> None:
    """Write a value as one line of JSON in UTF-8, at once."""
    text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
    # half of a surrogate pair has no bytes in UTF-8; JSON spells it as Python escapes it
    output().write(text.encode("utf-8", "backslashreplace") + b"\n")
    output().flush()
