"""What the tools write to standard output: sentences, or values as JSON."""

import json
import sys
from typing import BinaryIO

import msgspec


def output() -> BinaryIO:
    """Standard output, for bytes."""
    return sys.stdout.buffer


def tell(value: object) -> None:
    """Write a value as one line of JSON in UTF-8, at once."""
    text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
    # half of a surrogate pair has no bytes in UTF-8; JSON spells it as Python escapes it
    output().write(text.encode("utf-8", "backslashreplace") + b"\n")
    output().flush()
