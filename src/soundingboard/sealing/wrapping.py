"""The wrapped file key, which is what every stanza carries, whichever way its key is agreed."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.sealing.header import FILE_KEY_SIZE, Stanza, damaged, unspell

TAG_SIZE = 16
BODY_SIZE = FILE_KEY_SIZE + TAG_SIZE
ZERO_NONCE = bytes(12)
"""Right for a key that wraps one file key and nothing else ever."""


def wrapped(key: bytes, file_key: bytes) -> bytes:
    """The body of a stanza: the file key under a wrapping key that is used this once."""
    return ChaCha20Poly1305(key).encrypt(ZERO_NONCE, file_key, None)


def unwrapped(key: bytes, body: bytes) -> bytes | None:
    """The file key under a wrapping key, or None where that key is not the right one."""
    try:
        return ChaCha20Poly1305(key).decrypt(ZERO_NONCE, body, None)
    except InvalidTag:
        return None


def values_of(stanza: Stanza, count: int) -> tuple[str, ...]:
    """The stanza's public values; raises `BadHeader` unless there are ``count`` and a body of 32 bytes.

    A body of any other length could have been made to open with several keys, and would tell whoever
    made it which of them was tried.
    """
    if len(stanza.values) != count or len(stanza.body) != BODY_SIZE:
        raise damaged()
    return stanza.values


def share_of(stanza: Stanza, size: int) -> bytes:
    """The one public value of a stanza, which must have ``size`` bytes; raises `BadHeader`."""
    (text,) = values_of(stanza, 1)
    share = unspell(text)
    if len(share) != size:
        raise damaged()
    return share
