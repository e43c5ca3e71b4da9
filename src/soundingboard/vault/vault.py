"""A vault: everything that is kept on one computer, behind one passphrase and one recovery key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from soundingboard.base.clock import Clock, SystemClock
from soundingboard.base.disk import put_file
from soundingboard.base.errors import Refused, Trouble
from soundingboard.base.forgetting import forget
from soundingboard.base.ids import new_id
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.passphrase import WORK_FACTOR
from soundingboard.sealing.whole import open_sealed, open_with_passphrase, seal, seal_with_passphrase
from soundingboard.vault.database import open_engine, writing
from soundingboard.vault.exchanging import exchange, finish_exchange
from soundingboard.vault.folder import (
    DATABASE,
    FOLDERS,
    MANIFEST,
    OUTBOX,
    PASSPHRASE_FILE,
    RECORDINGS,
    RECOVERY_FILE,
    Manifest,
    made_whole,
)
from soundingboard.vault.given_keys import given_keys
from soundingboard.vault.index import keep_index
from soundingboard.vault.keys import VaultKeys, refuse_other_kind, refuse_weak, usual_spelling
from soundingboard.vault.migration import refuse_other_form, upgrade
from soundingboard.vault.timeline import note_access

CHAIR = "chair"
COUNCIL = "council"
SYSTEM_CLOCK = SystemClock()


@dataclass(slots=True, repr=False, eq=False)
class Vault:
    """An open vault. Close it, or use it in a ``with``.

    Attributes:
        folder: Where it lies.
        policy: The name of its policy set.
        engine: The database, current and for reading; `soundingboard.vault.database.writing` writes.
    """

    folder: Path
    policy: str
    engine: Engine
    _keys: VaultKeys
    _clock: Clock
    _recovered: bool = False

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        council: Sequence[Recipient],
        *,
        policy: str = "england",
        work_factor: int = WORK_FACTOR,
        clock: Clock = SYSTEM_CLOCK,
        rehearsal: bool = False,
        post_quantum: bool = False,
    ) -> Self:
        """Make a vault in a new or empty folder and open it; where that fails nothing is left.

        ``council`` are the public keys that can recover it, at least one. ``work_factor`` is how slow
        the passphrase is to try, as a power of two; a ``rehearsal``'s passphrase is known to everybody
        and may be any. All that is sealed in a ``post_quantum`` vault is sealed to keys of that kind, for
        good; older programs that read age files then cannot open it. Raises `Refused` for a folder that
        holds something, for a passphrase that is easy to guess and for a council's key of the other kind.
        """
        if not rehearsal:
            refuse_weak(passphrase)
        refuse_other_kind(council, post_quantum=post_quantum)
        keys = VaultKeys.new(new_id("vault"), council, post_quantum=post_quantum)
        manifest = Manifest(keys.vault, policy, keys.identity.recipient, keys.council)
        with made_whole(folder) as making:
            for name in FOLDERS:
                (making / name).mkdir(mode=0o700)
            put_file(making / PASSPHRASE_FILE, _sealed_to_chair(keys, passphrase, work_factor))
            put_file(making / RECOVERY_FILE, seal(keys.to_json(), council))
            cls._opened(making, manifest, keys, clock).close()
            put_file(making / MANIFEST, manifest.text().encode())
        vault = cls._opened(folder, manifest, keys, clock)
        _note_or_close(vault, CHAIR, "made the vault")
        return vault

    @classmethod
    def unlock(cls, folder: Path, passphrase: str, *, clock: Clock = SYSTEM_CLOCK) -> Self:
        """Open it with the chair's passphrase; raises `Locked` for a wrong one, `Trouble` for the rest."""
        vault = cls._unlocked(
            folder,
            PASSPHRASE_FILE,
            lambda sealed: open_with_passphrase(sealed, usual_spelling(passphrase)),
            clock,
        )
        _note_or_close(vault, CHAIR, "opened with the passphrase")
        return vault

    @classmethod
    def unlock_with(
        cls, folder: Path, identities: Sequence[Identity], *, clock: Clock = SYSTEM_CLOCK
    ) -> Self:
        """Open it with a recovery key of the council, where the passphrase is lost.

        Raises `NoMatch` for a key of something else. `renew_passphrase` may follow.
        """
        vault = cls._unlocked(folder, RECOVERY_FILE, lambda sealed: open_sealed(sealed, identities), clock)
        _note_or_close(vault, COUNCIL, "opened with a recovery key")
        return vault

    @property
    def identity(self) -> Identity:
        """The chair's own secret key, which opens recordings."""
        return self._keys.identity

    def keys_for(self, conference: str) -> tuple[Key, ...]:
        """What opens that conference's recording, wherever it was made."""
        return (self.identity, *given_keys(self.recordings, conference, self.identity))

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """What recordings are sealed to: the chair's public key, then the council's."""
        return (self._keys.identity.recipient, *self._keys.council)

    @property
    def signer(self) -> str:
        """The public key of what `sign` signs, for `soundingboard.vault.signing.check`."""
        return self._keys.signing.signer

    @property
    def recordings(self) -> Path:
        """The folder of sealed recordings."""
        return self.folder / RECORDINGS

    @property
    def outbox(self) -> Path:
        """The folder of what waits to be given to the council's store."""
        return self.folder / OUTBOX

    def sign(self, data: bytes) -> str:
        """This vault's signature of exactly these bytes, as `soundingboard.vault.signing` spells it."""
        return self._keys.signing.sign(data)

    def change_council(
        self, passphrase: str, council: Sequence[Recipient], *, work_factor: int = WORK_FACTOR
    ) -> None:
        """Have these recovery keys open it from now on, and no other; what was copied before stays as it was.

        ``passphrase`` is the chair's own. Raises `Locked` for a wrong one, `Refused` for keys of the other
        kind and for those that it has, and `Trouble` where the disk takes nothing.
        """
        finish_exchange(self.folder)
        keys = replace(self._keys, council=tuple(dict.fromkeys(council)))
        refuse_other_kind(council, post_quantum=keys.identity.recipient.post_quantum)
        if set(keys.council) == set(self._keys.council):
            raise Refused("These are the recovery keys that the vault has: nothing was changed.")
        self._prove(passphrase)
        self._exchange(keys, passphrase, work_factor, (CHAIR, "began to change the council's recovery keys"))

    def change_passphrase(
        self, passphrase: str, new: str, *, work_factor: int = WORK_FACTOR, rehearsal: bool = False
    ) -> None:
        """Have ``new`` open it from now on, and ``passphrase``, which does now, no longer.

        What was copied before stays as it was. Raises `Locked` for a wrong one, `Refused` for a new one
        that is easy to guess, unless it is a ``rehearsal``'s, and for the same again, and `Trouble` where
        the disk takes nothing.
        """
        finish_exchange(self.folder)
        self._prove(passphrase)
        if usual_spelling(new) == usual_spelling(passphrase):
            raise Refused("This is the passphrase that the vault has: nothing was changed.")
        if not rehearsal:
            refuse_weak(new)
        self._exchange(self._keys, new, work_factor, (CHAIR, "began to change the passphrase"))

    def renew_passphrase(self, new: str, *, work_factor: int = WORK_FACTOR, rehearsal: bool = False) -> None:
        """The same where a recovery key opened it, once, and nobody knows the passphrase any more."""
        if not self._recovered:
            raise ValueError("only a recovery key stands for the passphrase")
        finish_exchange(self.folder)
        if not rehearsal:
            refuse_weak(new)
        why = (COUNCIL, "began to choose a new passphrase, after opening with a recovery key")
        self._exchange(self._keys, new, work_factor, why)
        self._recovered = False

    def note(self, who: str, what: str, why: str = "") -> None:
        """Write a line into the access log."""
        with writing(self.engine) as session:
            note_access(session, at=self._clock.now(), who=who, what=what, why=why)

    def close(self) -> None:
        """Let go of the database and of what was remembered of it; its files are whole by themselves then."""
        self.engine.dispose()
        forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _prove(self, passphrase: str) -> None:
        open_with_passphrase((self.folder / PASSPHRASE_FILE).read_bytes(), usual_spelling(passphrase))

    def _exchange(self, keys: VaultKeys, passphrase: str, work_factor: int, noted: tuple[str, str]) -> None:
        manifest = Manifest(keys.vault, self.policy, keys.identity.recipient, keys.council)
        files = {
            PASSPHRASE_FILE: _sealed_to_chair(keys, passphrase, work_factor),
            RECOVERY_FILE: seal(keys.to_json(), keys.council),
            MANIFEST: manifest.text().encode(),
        }
        self.note(*noted)
        exchange(self.folder, files)
        self._keys = keys

    @classmethod
    def _unlocked(cls, folder: Path, name: str, opened: Callable[[bytes], bytes], clock: Clock) -> Self:
        finish_exchange(folder)
        manifest = Manifest.read(folder)
        keys = VaultKeys.from_json(opened((folder / name).read_bytes()))
        if manifest != Manifest(keys.vault, manifest.policy, keys.identity.recipient, keys.council):
            raise Trouble(
                f"{MANIFEST} names other keys than the vault was made with, so somebody changed it: "
                "restore the vault from a backup, and tell whoever looks after its security."
            )
        return replace(cls._opened(folder, manifest, keys, clock), _recovered=name == RECOVERY_FILE)

    @classmethod
    def _opened(cls, folder: Path, manifest: Manifest, keys: VaultKeys, clock: Clock) -> Self:
        path = folder / DATABASE
        engine = open_engine(path, keys.database_key)
        try:
            upgrade(engine, path)
            refuse_other_form(engine)
            keep_index(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(folder, manifest.policy, engine, keys, clock)


def _note_or_close(vault: Vault, who: str, what: str) -> None:
    try:
        vault.note(who, what)
    except BaseException:
        vault.close()
        raise


def _sealed_to_chair(keys: VaultKeys, passphrase: str, work_factor: int) -> bytes:
    return seal_with_passphrase(keys.to_json(), usual_spelling(passphrase), work_factor=work_factor)
