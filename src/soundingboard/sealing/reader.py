"""Reading an age file: in order as far as it is authentic, or anywhere in it."""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import BinaryIO

from soundingboard.sealing.armor import unarmored
from soundingboard.sealing.header import Key, damaged, read_header
from soundingboard.sealing.payload import CHUNK, NONCE_SIZE, SEALED_CHUNK, TAG, ChunkCipher, broken, read_full

KEPT_CHUNKS = 4


class SealedReader:
    """Opens an age file, armored or not, with identities or a passphrase.

    Making one reads the header; raises `BadHeader`, `BadArmor`, `NoMatch` or `BadMac`. After that
    use either `chunks`, once, or `size` and `read_at`, which need a stream that can seek and is
    not armored.
    """

    def __init__(self, stream: BinaryIO, keys: Sequence[Key]) -> None:
        self._stream = unarmored(stream)
        file_key = read_header(self._stream).open_with(keys)
        nonce = read_full(self._stream, NONCE_SIZE)
        if len(nonce) < NONCE_SIZE:
            raise damaged()
        self._cipher = ChunkCipher.of(file_key, nonce)
        self._shape: tuple[int, int, int] | None = None
        self._chunk = lru_cache(KEPT_CHUNKS)(self._open_chunk)

    def chunks(self) -> Iterator[bytes]:
        """The contents in order, each piece released once it is known to be authentic.

        Raises `BadPayload` at the first piece that is not, or where the file ends too early or
        goes on after its end.
        """
        number = 0
        while True:
            sealed = read_full(self._stream, SEALED_CHUNK)
            plain = self._cipher.open(number, sealed, last=False) if len(sealed) == SEALED_CHUNK else None
            if plain is None:
                break
            yield plain
            number += 1
        yield self._last(number, sealed)
        if self._stream.read(1):
            raise broken(number + 1)

    @property
    def size(self) -> int:
        """Bytes of contents. The last chunk is checked first; raises `BadPayload` if it is not the last."""
        return self._measured()[2]

    def read_at(self, offset: int, size: int) -> bytes:
        """``size`` bytes from ``offset``, fewer at the end; only the chunks they lie in are opened.

        Raises `BadPayload` for a chunk that is not authentic or a file that has no end.
        """
        if offset < 0 or size < 0:
            raise ValueError("before the start")
        end = min(offset + size, self.size)
        if offset >= end:
            return b""
        first, last = offset // CHUNK, (end - 1) // CHUNK
        data = b"".join(self._chunk(number) for number in range(first, last + 1))
        return data[offset - first * CHUNK : end - first * CHUNK]

    def _last(self, number: int, sealed: bytes) -> bytes:
        plain = self._cipher.open(number, sealed, last=True)
        if plain is None or (not plain and number):
            raise broken(number)
        return plain

    def _measured(self) -> tuple[int, int, int]:
        """Where the chunks start, how many there are, and the size of the contents."""
        if self._shape is None:
            start = self._stream.tell()
            sealed = self._stream.seek(0, io.SEEK_END) - start
            count = max(1, -(-sealed // SEALED_CHUNK))
            self._stream.seek(start + (count - 1) * SEALED_CHUNK)
            self._last(count - 1, read_full(self._stream, SEALED_CHUNK))
            self._shape = start, count, sealed - count * TAG
        return self._shape

    def _open_chunk(self, number: int) -> bytes:
        start, count, _ = self._measured()
        self._stream.seek(start + number * SEALED_CHUNK)
        sealed = read_full(self._stream, SEALED_CHUNK)
        plain = self._cipher.open(number, sealed, last=number == count - 1)
        if plain is None:
            raise broken(number)
        return plain


class SealedFile(io.RawIOBase):
    """The contents of an age file as a file that can seek, for a player that wants one."""

    def __init__(self, reader: SealedReader) -> None:
        super().__init__()
        self._reader = reader
        self._at = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a place; gives it, counted from the start."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._reader.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # the base takes any writable buffer
        """Fill a buffer with authentic bytes."""
        data = self._reader.read_at(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
