"""Age files by the letter of https://c2sp.org/age, made without the program's own writer.

What is to be wrong in a file is asked for in so many words; all else in it is right, its MAC too, so that
nothing but the rule in question can refuse it.
"""

import hashlib
import hmac
import io
from base64 import b64encode
from collections.abc import Iterable, Sequence

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.base.errors import Trouble
from soundingboard.sealing.header import Key
from soundingboard.sealing.reader import SealedReader

VERSION = b"age-encryption.org/v1\n"
FILE_KEY = b"sixteen bytes ok"
NONCE = b"and sixteen more"
CHUNK = 65536
BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
END = b"-----END AGE ENCRYPTED FILE-----\n"
LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
XWING = bytes.fromhex("5c2e2f2f5e5c")
"""The label of the exchange that joins the two."""
LOW_ORDER = (
    bytes(32),
    (1).to_bytes(32, "little"),
    (2**255 - 20).to_bytes(32, "little"),
    (2**255 - 19).to_bytes(32, "little"),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
)
"""Points that give nothing with every secret: the identity, and others of a small order."""

Chunk = tuple[bytes, int, int]
"""What is in it, its number and the last byte of its nonce: 1 where it is the last."""


def spelt(data: bytes) -> bytes:
    """Base64 without padding."""
    return b64encode(data).rstrip(b"=")


def loose(text: bytes) -> bytes:
    """A second spelling of the same data: one of the bits left over is set."""
    assert len(text) % 4
    return text[:-1] + LETTERS[LETTERS.index(text[-1]) + 1 :][:1]


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """32 bytes of HKDF with SHA-256."""
    return hmac.digest(hmac.digest(salt or bytes(32), secret, "sha256"), info + b"\1", "sha256")


def columns(text: bytes) -> bytes:
    """Lines of 64 letters; the last is shorter, if need be empty."""
    return b"".join(text[at : at + 64] + b"\n" for at in range(0, len(text) + 1, 64))


def stanza(*words: bytes, body: bytes = b"") -> bytes:
    """A stanza of these words."""
    return b"-> " + b" ".join(words) + b"\n" + columns(spelt(body))


def x25519(public: bytes, *, share: bytes | None = None, file_key: bytes = FILE_KEY) -> tuple[bytes, bytes]:
    """The share and the body of an X25519 stanza; a ``share`` that is given is of low order."""
    share, agreed = _agreed(public, share)
    key = hkdf(agreed, share + public, b"age-encryption.org/v1/X25519")
    return share, ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def hybrid(public: bytes, *, share: bytes | None = None, file_key: bytes = FILE_KEY) -> tuple[bytes, bytes]:
    """The share and the body of an mlkem768x25519 stanza; a ``share`` given is the curve's, of low order."""
    lattice_agreed, lattice_share = MLKEM768PublicKey.from_public_bytes(public[:1184]).encapsulate()
    curve_share, curve_agreed = _agreed(public[1184:], share)
    together = lattice_agreed + curve_agreed + curve_share + public[1184:] + XWING
    key, nonce = _hpke(hashlib.sha3_256(together).digest(), b"age-encryption.org/mlkem768x25519")
    return lattice_share + curve_share, ChaCha20Poly1305(key).encrypt(nonce, file_key, None)


def scrypt(words: str, salt: bytes, factor: int, *, file_key: bytes = FILE_KEY) -> bytes:
    """The body of an scrypt stanza."""
    salted = b"age-encryption.org/v1/scrypt" + salt
    key = hashlib.scrypt(words.encode(), salt=salted, n=1 << factor, r=8, p=1, dklen=32)
    return ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def mac(covered: bytes) -> bytes:
    """The MAC over a header, from its first byte to the three hyphens, spelt."""
    return spelt(hmac.digest(hkdf(FILE_KEY, b"", b"header"), covered, "sha256"))


def header(*stanzas: bytes, start: bytes = VERSION) -> bytes:
    """A header with these stanzas."""
    covered = start + b"".join(stanzas) + b"---"
    return covered + b" " + mac(covered) + b"\n"


def payload(*chunks: Chunk) -> bytes:
    """The nonce, and the chunks after one another."""
    return NONCE + b"".join(sealed_chunks(chunks))


def sealed_chunks(chunks: Iterable[Chunk]) -> Iterable[bytes]:
    """Each chunk sealed as it says."""
    cipher = ChaCha20Poly1305(hkdf(FILE_KEY, NONCE, b"payload"))
    for plain, number, end in chunks:
        yield cipher.encrypt(number.to_bytes(11, "big") + bytes([end]), plain, None)


def outcome(data: bytes, keys: Sequence[Key]) -> tuple[bytes, type[Trouble] | None]:
    """What is released of a file, and the error that ends it, if one does."""
    released = b""
    try:
        for piece in SealedReader(io.BytesIO(data), keys).chunks():
            released += piece
    except Trouble as error:
        return released, type(error)
    return released, None


def anywhere(data: bytes, keys: Sequence[Key]) -> tuple[bytes, type[Trouble] | None]:
    """As `outcome`, for a reader that goes by the length of the file."""
    try:
        reader = SealedReader(io.BytesIO(data), keys)
        return reader.read_at(0, reader.size), None
    except Trouble as error:
        return b"", type(error)


def _agreed(public: bytes, share: bytes | None) -> tuple[bytes, bytes]:
    if share is not None:
        return share, bytes(32)
    once = X25519PrivateKey.generate()
    return once.public_key().public_bytes_raw(), once.exchange(X25519PublicKey.from_public_bytes(public))


def _hpke(agreed: bytes, info: bytes) -> tuple[bytes, bytes]:
    """Key and nonce of HPKE's base mode (RFC 9180): MLKEM768-X25519, HKDF-SHA256, ChaCha20Poly1305."""
    suite = b"HPKE" + bytes.fromhex("647a00010003")

    def extracted(salt: bytes, label: bytes, data: bytes) -> bytes:
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + data, "sha256")

    context = b"\0" + extracted(b"", b"psk_id_hash", b"") + extracted(b"", b"info_hash", info)
    secret = extracted(agreed, b"secret", b"")

    def expanded(label: bytes, size: int) -> bytes:
        asked = size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context + b"\1"
        return hmac.digest(secret, asked, "sha256")[:size]

    return expanded(b"key", 32), expanded(b"base_nonce", 12)


def armored(data: bytes) -> bytes:
    """An age file in its text form."""
    letters = b64encode(data)
    return BEGIN + b"".join(letters[at : at + 64] + b"\n" for at in range(0, len(letters), 64)) + END
