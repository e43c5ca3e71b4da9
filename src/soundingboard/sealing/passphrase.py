"""Sealing to a passphrase, slowly on purpose."""

import re
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from soundingboard.base.errors import BadInput
from soundingboard.sealing.header import Stanza, damaged, spell, unspell
from soundingboard.sealing.wrapping import unwrapped, values_of, wrapped

KIND = "scrypt"
PURPOSE = b"age-encryption.org/v1/scrypt"
SALT_SIZE = 16
WORK_FACTOR = 18
"""The usual work: 2 to this power rounds, about a second and 256 MB."""
WORK_LIMIT = 22
"""A file that asks for more is refused, for it would take all memory."""
FACTOR = re.compile(r"[1-9][0-9]?")


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """A passphrase, as lock and as key. It never shows itself in a log or a traceback."""

    text: str
    work_factor: int = WORK_FACTOR

    def __post_init__(self) -> None:
        if not self.text:
            raise BadInput("A passphrase cannot be empty: type one.")
        if not 1 <= self.work_factor <= WORK_LIMIT:
            raise ValueError(f"work factor {self.work_factor}")

    @property
    def alone(self) -> bool:
        """Nothing else may open a file that a passphrase opens."""
        return True

    @property
    def post_quantum(self) -> bool:
        """A passphrase is as hard to guess for a quantum computer as its work factor makes it."""
        return True

    def wrap(self, file_key: bytes) -> Stanza:
        """A stanza with a salt of its own."""
        salt = secrets.token_bytes(SALT_SIZE)
        body = wrapped(self._stretched(salt, self.work_factor), file_key)
        return Stanza(KIND, (spell(salt), str(self.work_factor)), body)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key of a stanza that this passphrase opens."""
        if stanza.kind != KIND:
            return None
        spelt_salt, factor = values_of(stanza, 2)
        salt = unspell(spelt_salt)
        if len(salt) != SALT_SIZE or not FACTOR.fullmatch(factor) or int(factor) > WORK_LIMIT:
            raise damaged()
        return unwrapped(self._stretched(salt, int(factor)), stanza.body)

    def _stretched(self, salt: bytes, factor: int) -> bytes:
        return Scrypt(PURPOSE + salt, 32, 1 << factor, 8, 1).derive(self.text.encode())
