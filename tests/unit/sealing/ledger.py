"""A ledger of everything that is sealed: under which key and which nonce."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import Suite

from soundingboard.sealing import hybrid, payload, wrapping

Ledger = list[tuple[bytes, bytes]]
SEALING = (payload, wrapping)
"""The modules that seal under a key; `hybrid` asks a suite to, whose every share must then be new."""


@contextmanager
def kept_ledger() -> Iterator[Ledger]:
    """Everything that is sealed from here on."""
    ledger = Ledger()

    class Cipher:
        def __init__(self, key: bytes) -> None:
            self.key, self.cipher = bytes(key), ChaCha20Poly1305(key)

        def encrypt(self, nonce: bytes, data: bytes, extra: None) -> bytes:
            ledger.append((self.key, nonce))
            return self.cipher.encrypt(nonce, data, extra)

        def decrypt(self, nonce: bytes, data: bytes, extra: None) -> bytes:
            return self.cipher.decrypt(nonce, data, extra)

    class NotedSuite:
        def __init__(self, *about: object) -> None:
            self.suite = Suite(*about)  # type: ignore[arg-type] # whatever the module asks for

        def encrypt(self, data: bytes, key: object, info: bytes) -> bytes:
            sealed = self.suite.encrypt(data, key, info)  # type: ignore[arg-type] # the same
            ledger.append((b"share", sealed[: hybrid.SHARE_SIZE]))
            return sealed

        def decrypt(self, data: bytes, key: object, info: bytes) -> bytes:
            return self.suite.decrypt(data, key, info)  # type: ignore[arg-type] # the same

    with pytest.MonkeyPatch.context() as patch:
        for module in SEALING:
            patch.setattr(module, "ChaCha20Poly1305", Cipher)
        patch.setattr(hybrid, "Suite", NotedSuite)
        yield ledger


def repeated(ledger: Ledger) -> int:
    """How many entries stand in it a second time; two messages under one key and nonce give both away."""
    return len(ledger) - len(set(ledger))
