"""The text form of an age file (strict PEM), for files that travel in messages."""

import binascii
import io
import re
from base64 import b64decode, b64encode
from typing import BinaryIO, cast

from soundingboard.sealing.errors import BadArmor

BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
END = b"-----END AGE ENCRYPTED FILE-----"
COLUMNS = 64
LEADING_LIMIT = 1024
SPACE = b" \t\r\n"
FULL_LINE = re.compile(rb"[A-Za-z0-9+/]{64}")


class _Unarmored(io.RawIOBase):
    """The bytes of an armored stream, line by line, in order only."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._ready = b""
        self._ended = False
        self._short = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # the base takes any writable buffer
        while not self._ready and not self._ended:
            self._take(self._stream.readline(COLUMNS + len(END)))
        taken = self._ready[: len(buffer)]
        buffer[: len(taken)] = taken
        self._ready = self._ready[len(taken) :]
        return len(taken)

    def _take(self, raw: bytes) -> None:
        line = raw.removesuffix(b"\n").removesuffix(b"\r")
        if line == END:
            self._ended = True
            self._check_nothing_follows()
        elif self._short or not line:
            raise damaged()
        else:
            self._short = not FULL_LINE.fullmatch(line)
            self._ready = _unspelt(line)

    def _check_nothing_follows(self) -> None:
        while rest := self._stream.read(io.DEFAULT_BUFFER_SIZE):
            if rest.strip(SPACE):
                raise damaged()


def unarmored(stream: BinaryIO) -> BinaryIO:
    """The stream itself, or what is inside its armor; raises `BadArmor` here or while it is read.

    What is inside armor can only be read in order.
    """
    first = _Peeked(stream)
    if BEGIN not in first.start and not first.start.lstrip(SPACE).startswith(b"-----"):
        return stream if first.rewound else cast("BinaryIO", io.BufferedReader(first))
    lines = io.BufferedReader(first)
    read = 0
    line = b""
    while not line.strip(SPACE) and read <= LEADING_LIMIT:
        line = lines.readline(LEADING_LIMIT)
        read += len(line)
    if line.rstrip(b"\r\n").lstrip(SPACE) != BEGIN or not line.endswith(b"\n"):
        raise damaged()
    return cast("BinaryIO", io.BufferedReader(_Unarmored(cast("BinaryIO", lines))))


class _Peeked(io.RawIOBase):
    """A stream whose first bytes were looked at and put back."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.rewound = stream.seekable()
        place = stream.tell() if self.rewound else 0
        self.start = b""
        while len(self.start) < LEADING_LIMIT and (part := stream.read(LEADING_LIMIT - len(self.start))):
            self.start += part
        if self.rewound:
            stream.seek(place)
        self._left = b"" if self.rewound else self.start

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # the base takes any writable buffer
        data = self._left[: len(buffer)] or self._stream.read(len(buffer)) or b""
        self._left = self._left[len(data) :] if self._left else b""
        buffer[: len(data)] = data
        return len(data)


def damaged() -> BadArmor:
    """The error for a text form that is not well formed."""
    return BadArmor("The text around this age file is damaged: copy all of it, from BEGIN to END.")


def _unspelt(line: bytes) -> bytes:
    try:
        data = b64decode(line, validate=True)
    except (binascii.Error, ValueError) as error:
        raise damaged() from error
    if len(line) > COLUMNS or b64encode(data) != line:
        raise damaged()
    return data
