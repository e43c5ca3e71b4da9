"""The keys of people and councils, spelt as age spells them: the usual kind, and the post-quantum kind."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from soundingboard.base.errors import BadInput
from soundingboard.sealing import bech32, hybrid, x25519
from soundingboard.sealing.header import FILE_KEY_SIZE, Stanza

SECRET_SIZE = 32


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of key is spelt, and what it does.

    Attributes:
        stanza: The name of its stanzas.
        public_prefix: How a public key starts, before the digit 1.
        secret_prefix: How a secret key starts, in small letters.
        public_size: Bytes of a public key; a secret one has 32 in every kind.
        public_of: The public half of a secret key.
        wrap: A public key and a file key, to a stanza.
        unwrap: A secret key and a stanza of this kind, to the file key, or None.
    """

    stanza: str
    public_prefix: str
    secret_prefix: str
    public_size: int
    public_of: Callable[[bytes], bytes]
    wrap: Callable[[bytes, bytes], Stanza]
    unwrap: Callable[[bytes, Stanza], bytes | None]


USUAL = Kind(
    x25519.STANZA,
    "age",
    "age-secret-key-",
    x25519.PUBLIC_SIZE,
    x25519.public_of,
    x25519.wrap,
    x25519.unwrap,
)
POST_QUANTUM = Kind(
    hybrid.STANZA,
    "age1pq",
    "age-secret-key-pq-",
    hybrid.PUBLIC_SIZE,
    hybrid.public_of,
    hybrid.wrap,
    hybrid.unwrap,
)
KINDS = (USUAL, POST_QUANTUM)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key: whoever holds the identity behind it can open what is sealed to it."""

    public: bytes
    kind: Kind = field(default=USUAL, repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key such as ``age1…`` or ``age1pq1…``; raises `BadInput` for anything else."""
        kinds = {kind.public_prefix: (kind, kind.public_size) for kind in KINDS}
        kind, public = _unspelt(text, kinds, "a public key", "age1 or age1pq1")
        try:
            kind.wrap(public, bytes(FILE_KEY_SIZE))  # better now than when there is something to seal
        except ValueError as error:
            raise BadInput("Nothing can be sealed to this public key: ask for another one.") from error
        return cls(public, kind)

    def __str__(self) -> str:
        return bech32.encode(self.kind.public_prefix, self.public)

    @property
    def post_quantum(self) -> bool:
        """Whether what is sealed to it stays sealed to whoever has a quantum computer."""
        return self.kind is POST_QUANTUM

    @property
    def alone(self) -> bool:
        """Other keys of its kind may stand beside it."""
        return False

    def wrap(self, file_key: bytes) -> Stanza:
        """A stanza with a key agreed for this once."""
        return self.kind.wrap(self.public, file_key)


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """A secret key, 32 bytes. It never shows itself in a log or a traceback."""

    secret: bytes
    kind: Kind = USUAL

    @classmethod
    def new(cls, *, post_quantum: bool = False) -> Self:
        """A fresh key from the system's randomness."""
        return cls(secrets.token_bytes(SECRET_SIZE), POST_QUANTUM if post_quantum else USUAL)

    @classmethod
    def parse(cls, text: str) -> Self:
        """A key such as ``AGE-SECRET-KEY-1…`` or ``AGE-SECRET-KEY-PQ-1…``; raises `BadInput`."""
        kinds = {kind.secret_prefix: (kind, SECRET_SIZE) for kind in KINDS}
        kind, secret = _unspelt(text, kinds, "a secret key", "AGE-SECRET-KEY-")
        return cls(secret, kind)

    @property
    def text(self) -> str:
        """The key in letters, as a key file holds it."""
        return bech32.encode(self.kind.secret_prefix, self.secret).upper()

    @property
    def recipient(self) -> Recipient:
        """The public key that belongs to it."""
        return Recipient(self.kind.public_of(self.secret), self.kind)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key of a stanza that was made for this key; raises `BadHeader` for a damaged one."""
        return self.kind.unwrap(self.secret, stanza) if stanza.kind == self.kind.stanza else None


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
        raise BadInput("There is no key in this key file: choose the one that starts AGE-SECRET-KEY-.")
    return tuple(keys)


def _unspelt(text: str, kinds: dict[str, tuple[Kind, int]], what: str, start: str) -> tuple[Kind, bytes]:
    try:
        prefix, data = bech32.decode(text)
    except ValueError as error:
        raise BadInput(f"This is not {what} ({error}): it starts {start}. Copy it again.") from error
    kind, size = kinds.get(prefix, (USUAL, -1))
    if len(data) != size:
        raise BadInput(f"This is not {what}: it should start {start}. Copy it again.")
    return kind, data
