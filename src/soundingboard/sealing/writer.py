"""Writing an age file while its contents are still being made."""

import errno
import os
import secrets
from collections.abc import Sequence
from typing import BinaryIO

from soundingboard.sealing.header import FILE_KEY_SIZE, Lock, write_header
from soundingboard.sealing.payload import CHUNK, ChunkCipher


class SealedWriter:
    """Seals what is written to it and hands whole chunks to a stream, in order.

    A chunk leaves when more than 65,536 bytes are waiting; the rest waits in memory until `close`,
    because a chunk that was sealed can never be sealed again with more in it. There is no flush.
    Give it an unbuffered stream if it matters when the bytes reach the disk.

    A write that fails or is cut short (a full disk) raises `OSError` and loses nothing: the same
    sealed bytes are offered again, from where the stream stopped, at the next `write` or `close`.
    """

    def __init__(self, stream: BinaryIO, locks: Sequence[Lock]) -> None:
        file_key = secrets.token_bytes(FILE_KEY_SIZE)
        self._stream = stream
        self._cipher = ChunkCipher.fresh(file_key)
        self._plain = bytearray()
        self._owed = write_header(file_key, locks) + self._cipher.nonce
        self._chunks = 0
        self._closed = False
        self._pay()

    @property
    def sealed(self) -> int:
        """How many bytes of the contents are in chunks that were sealed."""
        return self._chunks * CHUNK

    @property
    def waiting(self) -> bytes:
        """The contents that are in no chunk yet."""
        return bytes(self._plain)

    def write(self, data: bytes | memoryview) -> int:
        """Take all of ``data``; gives its length. Raises `OSError` when the stream does."""
        if self._closed:
            raise ValueError("written to after it was closed")
        self._plain += data
        self._seal_full_chunks()
        return len(data)

    def close(self) -> None:
        """Seal the last chunk. The stream stays open; a call after one that failed goes on from there."""
        if not self._closed:
            self._seal_full_chunks()
            self._closed = True
            self._seal(len(self._plain), last=True)
        self._pay()

    def _seal_full_chunks(self) -> None:
        """One at a time, for what is owed is all that is held twice."""
        self._pay()
        while len(self._plain) > CHUNK:
            self._seal(CHUNK, last=False)
            self._pay()

    def _seal(self, size: int, *, last: bool) -> None:
        with memoryview(self._plain) as waiting, waiting[:size] as plain:
            self._owed = self._cipher.seal(self._chunks, plain, last=last)
        self._chunks += 1
        del self._plain[:size]

    def _pay(self) -> None:
        while self._owed:
            taken = self._stream.write(self._owed)
            if not taken:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._owed = self._owed[taken:]
