"""The keys of people and councils: X25519, spelt as age spells them."""

from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.base.errors import BadInput
from soundingboard.sealing import bech32
from soundingboard.sealing.header import FILE_KEY_SIZE, Stanza, damaged, derive, spell, unspell

PUBLIC_PREFIX = "age"
SECRET_PREFIX = "age-secret-key-"  # noqa: S105 - how every secret key starts is no secret
PURPOSE = "age-encryption.org/v1/X25519"
KIND = "X25519"
KEY_SIZE = 32
ZERO_NONCE = bytes(12)
TAG_SIZE = 16


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key: whoever holds the identity behind it can open what is sealed to it."""

    share: bytes

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key such as ``age1…``; raises `BadInput` for anything else."""
        return cls(_unspelt(text, PUBLIC_PREFIX, "a public key", "age1"))

    def __str__(self) -> str:
        return bech32.encode(PUBLIC_PREFIX, self.share)

    @property
    def alone(self) -> bool:
        """Other keys may stand beside it."""
        return False

    def wrap(self, file_key: bytes) -> Stanza:
        """A stanza with a key pair of its own that is used once."""
        once = X25519PrivateKey.generate()
        share = once.public_key().public_bytes_raw()
        shared = once.exchange(X25519PublicKey.from_public_bytes(self.share))
        cipher = ChaCha20Poly1305(derive(shared, share + self.share, PURPOSE))
        return Stanza(KIND, (spell(share),), cipher.encrypt(ZERO_NONCE, file_key, None))


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """A secret key. It never shows itself in a log or a traceback."""

    secret: bytes

    @classmethod
    def new(cls) -> Self:
        """A fresh key from the system's randomness."""
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key such as ``AGE-SECRET-KEY-1…``; raises `BadInput` for anything else."""
        return cls(_unspelt(text, SECRET_PREFIX, "a secret key", "AGE-SECRET-KEY-1"))

    @property
    def text(self) -> str:
        """The key in letters, as a key file holds it."""
        return bech32.encode(SECRET_PREFIX, self.secret).upper()

    @property
    def recipient(self) -> Recipient:
        """The public key that belongs to it."""
        return Recipient(X25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key of an X25519 stanza that was made for this key."""
        if stanza.kind != KIND:
            return None
        if len(stanza.values) != 1 or len(stanza.body) != FILE_KEY_SIZE + TAG_SIZE:
            raise damaged()
        share = unspell(stanza.values[0])
        try:
            shared = X25519PrivateKey.from_private_bytes(self.secret).exchange(
                X25519PublicKey.from_public_bytes(share),
            )
        except ValueError as error:  # not 32 bytes, or of low order: the secret would be everybody's
            raise damaged() from error
        return unwrapped(derive(shared, share + self.recipient.share, PURPOSE), stanza.body)


def unwrapped(key: bytes, body: bytes) -> bytes | None:
    """The file key under a wrapping key, or None where that key is not the right one."""
    try:
        return ChaCha20Poly1305(key).decrypt(ZERO_NONCE, body, None)
    except InvalidTag:
        return None


def read_identities(text: str) -> tuple[Identity, ...]:
    """Every key of a key file: one on a line; empty lines and those after ``#`` are passed over.

    Raises `BadInput` that names the line, or when there is no key at all.
    """
    keys = list[Identity]()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            keys.append(Identity.parse(line.strip()))
        except BadInput as error:
            raise BadInput(f"Line {number} of the key file: {error}") from error
    if not keys:
        raise BadInput("There is no key in this key file: choose the one that starts AGE-SECRET-KEY-1.")
    return tuple(keys)


def _unspelt(text: str, prefix: str, what: str, start: str) -> bytes:
    try:
        found, data = bech32.decode(text)
    except ValueError as error:
        raise BadInput(f"This is not {what} ({error}): it starts {start}. Copy it again.") from error
    if found != prefix or len(data) != KEY_SIZE:
        raise BadInput(f"This is not {what}: it should start {start}. Copy it again.")
    return data
