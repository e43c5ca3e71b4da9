"""The post-quantum kind of key: ML-KEM-768 beside X25519, and both would have to be broken.

See ``mlkem768x25519`` in https://c2sp.org/age. Programs older than age 1.3 do not read it.
"""

from hashlib import shake_256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from soundingboard.sealing.header import Stanza, spell
from soundingboard.sealing.wrapping import BODY_SIZE, share_of
from soundingboard.sealing.x25519 import agreed

STANZA = "mlkem768x25519"
PURPOSE = b"age-encryption.org/mlkem768x25519"
LATTICE_SEED = 64
LATTICE_PUBLIC = 1184
LATTICE_SHARE = 1088
CURVE_SIZE = 32
PUBLIC_SIZE = LATTICE_PUBLIC + CURVE_SIZE
SHARE_SIZE = LATTICE_SHARE + CURVE_SIZE


def public_of(secret: bytes) -> bytes:
    """The public half of 32 secret bytes, 1,216 bytes."""
    lattice, curve = _halves(secret)
    return lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def wrap(public: bytes, file_key: bytes) -> Stanza:
    """A stanza that is agreed afresh; raises `ValueError` for what can be no public key."""
    key = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:LATTICE_PUBLIC]),
        X25519PublicKey.from_public_bytes(public[LATTICE_PUBLIC:]),
    )
    sealed = _suite().encrypt(file_key, key, PURPOSE)
    return Stanza(STANZA, (spell(sealed[:-BODY_SIZE]),), sealed[-BODY_SIZE:])


def unwrap(secret: bytes, stanza: Stanza) -> bytes | None:
    """The file key, or None where the stanza is for another key; raises `BadHeader`."""
    share = share_of(stanza, SHARE_SIZE)
    lattice, curve = _halves(secret)
    agreed(curve, share[LATTICE_SHARE:])  # a share of low order looks to the suite like another's key
    try:
        return _suite().decrypt(share + stanza.body, MLKEM768X25519PrivateKey(lattice, curve), PURPOSE)
    except InvalidTag:
        return None


def _halves(secret: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    seeds = shake_256(secret).digest(LATTICE_SEED + CURVE_SIZE)
    return (
        MLKEM768PrivateKey.from_seed_bytes(seeds[:LATTICE_SEED]),
        X25519PrivateKey.from_private_bytes(seeds[LATTICE_SEED:]),
    )


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
