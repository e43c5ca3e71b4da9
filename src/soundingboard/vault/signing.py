"""Signatures of a vault: they show later that something came from it and was not changed since."""

import secrets
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SECRET_SIZE = 32


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A secret Ed25519 key, 32 bytes. It never shows itself in a log or a traceback."""

    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_SIZE:
            raise ValueError(f"a signing key has {SECRET_SIZE} bytes")

    @classmethod
    def new(cls) -> Self:
        """A fresh key from the system's randomness."""
        return cls(secrets.token_bytes(SECRET_SIZE))

    @property
    def signer(self) -> str:
        """The public key, 64 hexadecimal digits, which `check` takes and a paper may print."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw().hex()

    def sign(self, data: bytes) -> str:
        """The signature of exactly these bytes, 128 hexadecimal digits.

        It is plain Ed25519 (RFC 8032) with nothing put before or after ``data``, so any program can
        check it. The key signs whatever a vault signs, so ``data`` should itself say what it is about.
        """
        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(data).hex()


def check(signer: str, data: bytes, signature: str) -> bool:
    """Whether ``signature`` was made over exactly ``data`` by the key whose public half is ``signer``.

    Both are hexadecimal, as `SigningKey` gives them; anything that is not is no signature. That the
    signer is the right one is for the caller to know: anybody can make a key and sign with it.
    """
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer)).verify(bytes.fromhex(signature), data)
    except (ValueError, InvalidSignature):
        return False
    return True
