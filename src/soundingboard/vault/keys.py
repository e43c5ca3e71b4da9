"""The vault's secrets, and the two sealed files that hold them: one for the chair, one for the council."""

import json
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from soundingboard.base.errors import BadInput, Refused
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.vault.database import KEY_SIZE
from soundingboard.vault.signing import SigningKey

PURPOSE = b"soundingboard conferences.db 1"
SHORTEST = 12
FEWEST_DIFFERENT = 6
WORDS, LONG = 4, 20
"""As many words, or letters, as make a passphrase hard to guess."""


@dataclass(frozen=True, slots=True, repr=False)
class VaultKeys:
    """What the sealed files hold. It never shows itself in a log or a traceback.

    Attributes:
        vault: The id of the vault that these keys are for.
        key: 32 random bytes that the database's key is derived from.
        identity: The chair's own secret key; it opens recordings.
        council: The council's recovery keys. They stand in ``vault.toml`` too, for everybody to read;
            sealed in here, nobody can put a key of their own among them unnoticed.
        signing: What the vault signs with.
    """

    vault: str
    key: bytes
    identity: Identity
    council: tuple[Recipient, ...]
    signing: SigningKey

    def __post_init__(self) -> None:
        if len(self.key) != KEY_SIZE:
            raise ValueError(f"a vault key has {KEY_SIZE} bytes")

    @classmethod
    def new(cls, vault: str, council: Sequence[Recipient], *, post_quantum: bool = False) -> Self:
        """Fresh keys from the system's randomness, the chair's own of the kind that is asked for."""
        identity = Identity.new(post_quantum=post_quantum)
        return cls(vault, secrets.token_bytes(KEY_SIZE), identity, tuple(council), SigningKey.new())

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """The keys as `to_json` wrote them; raises `BadInput` for anything else."""
        try:
            found = json.loads(data)
            return cls(
                found["vault"],
                bytes.fromhex(found["key"]),
                Identity.parse(found["identity"]),
                tuple(Recipient.parse(text) for text in found["council"]),
                SigningKey(bytes.fromhex(found["signing"])),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(
                "This opens, but what it holds are not a vault's keys: restore the vault from a backup."
            ) from error

    def to_json(self) -> bytes:
        """The keys in plain text, for sealing and for nothing else."""
        return json.dumps(
            {
                "vault": self.vault,
                "key": self.key.hex(),
                "identity": self.identity.text,
                "council": [str(recipient) for recipient in self.council],
                "signing": self.signing.secret.hex(),
            }
        ).encode()

    @property
    def database_key(self) -> bytes:
        """The raw key of the database, 32 bytes."""
        return HKDF(SHA256(), KEY_SIZE, self.vault.encode(), PURPOSE).derive(self.key)


def usual_spelling(passphrase: str) -> str:
    """The passphrase as the same letters come from any keyboard: an é may be typed in two ways."""
    return unicodedata.normalize("NFC", passphrase)


def refuse_weak(passphrase: str) -> None:
    """Raise `Refused`, with what to do, for a passphrase that could be guessed."""
    if not passphrase.strip():
        raise Refused("The passphrase is empty: choose four words that you will remember.")
    if _weak(passphrase):
        raise Refused(
            f"This passphrase is easy to guess: choose four words that do not belong together, "
            f"{SHORTEST} letters or more."
        )


def strength(passphrase: str) -> str:
    """How hard it is to guess, told kindly while it is typed; before that, what to choose."""
    if not passphrase.strip():
        return "Choose four words that do not belong together."
    if _weak(passphrase):
        return "So far this is easy to guess. Go on, with words that do not belong together."
    if len(passphrase.split()) < WORDS and len(passphrase) < LONG:
        return "This will do. Four words that do not belong together are safer."
    return "This is hard to guess, if you use it nowhere else."


def _weak(passphrase: str) -> bool:
    return len(passphrase) < SHORTEST or len(set(passphrase.casefold())) < FEWEST_DIFFERENT


def refuse_other_kind(council: Sequence[Recipient], *, post_quantum: bool) -> None:
    """Raise `Refused`, with what to do, for a recovery key of another kind than the vault's."""
    if all(recipient.post_quantum == post_quantum for recipient in council):
        return
    if post_quantum:
        raise Refused(
            "This vault is to be safe from quantum computers too, so every recovery key must start age1pq1: "
            "ask the council for one that does, and take the others out."
        )
    raise Refused(
        "A recovery key that starts age1pq1 belongs to a vault whose every key does: "
        "take it out, or ask the council for nothing but such keys."
    )
