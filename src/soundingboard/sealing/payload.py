"""The contents of an age file: chunks, each with a number and each authentic by itself."""

import secrets
from dataclasses import dataclass
from typing import BinaryIO, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.header import derive

CHUNK = 1 << 16
"""Bytes of plain contents in every chunk but the last."""
TAG = 16
SEALED_CHUNK = CHUNK + TAG
NONCE_SIZE = 16


@dataclass(frozen=True, slots=True, repr=False)
class ChunkCipher:
    """Seals and opens the chunks of one file. Each (number, last) is sealed at most once."""

    nonce: bytes
    cipher: ChaCha20Poly1305

    @classmethod
    def of(cls, file_key: bytes, nonce: bytes) -> Self:
        """The cipher of a file that starts with this nonce."""
        return cls(nonce, ChaCha20Poly1305(derive(file_key, nonce, "payload")))

    @classmethod
    def fresh(cls, file_key: bytes) -> Self:
        """The cipher of a file not yet written."""
        return cls.of(file_key, secrets.token_bytes(NONCE_SIZE))

    def seal(self, number: int, plain: bytes | memoryview, *, last: bool) -> bytes:
        """The sealed chunk; ``number`` counts from 0."""
        return self.cipher.encrypt(_chunk_nonce(number, last=last), plain, None)

    def open(self, number: int, sealed: bytes, *, last: bool) -> bytes | None:
        """The plain chunk, or None if it is not that chunk, whole and unchanged."""
        try:
            return self.cipher.decrypt(_chunk_nonce(number, last=last), sealed, None)
        except InvalidTag:
            return None


def read_full(stream: BinaryIO, size: int) -> bytes:
    """``size`` bytes, or fewer only at the end of the stream."""
    parts, missing = list[bytes](), size
    while missing:
        part = stream.read(missing)
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def broken(number: int) -> BadPayload:
    """The error for a chunk that does not open."""
    return BadPayload(
        f"This file was changed or cut short after its first {number * CHUNK} bytes: "
        "what came before is as it was sealed. Use another copy for the rest.",
    )


def _chunk_nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
