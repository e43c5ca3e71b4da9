"""The usual kind of key: X25519, which every age program reads."""

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from soundingboard.sealing.header import Stanza, damaged, derive, spell
from soundingboard.sealing.wrapping import share_of, unwrapped, wrapped

STANZA = "X25519"
PURPOSE = "age-encryption.org/v1/X25519"
PUBLIC_SIZE = 32


def public_of(secret: bytes) -> bytes:
    """The public half of 32 secret bytes."""
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def wrap(public: bytes, file_key: bytes) -> Stanza:
    """A stanza with a key pair of its own that is used once.

    Raises `ValueError` for a public key of low order, with which nothing could be kept secret.
    """
    once = X25519PrivateKey.generate()
    share = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    return Stanza(STANZA, (spell(share),), wrapped(derive(shared, share + public, PURPOSE), file_key))


def unwrap(secret: bytes, stanza: Stanza) -> bytes | None:
    """The file key, or None where the stanza is for another key; raises `BadHeader`."""
    share = share_of(stanza, PUBLIC_SIZE)
    shared = agreed(X25519PrivateKey.from_private_bytes(secret), share)
    return unwrapped(derive(shared, share + public_of(secret), PURPOSE), stanza.body)


def agreed(secret: X25519PrivateKey, share: bytes) -> bytes:
    """What both sides know; raises `BadHeader` for a share of low order, where everybody would know it."""
    try:
        return secret.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError as error:
        raise damaged() from error
