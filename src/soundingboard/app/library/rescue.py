"""The way in where the passphrase is lost: by the council's recovery key, to a new passphrase."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from soundingboard.app.world import World
from soundingboard.base.errors import BadInput, Locked
from soundingboard.sealing.armor import unarmored
from soundingboard.sealing.errors import BadArmor, BadHeader, NoMatch
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import Identity, read_identities
from soundingboard.sealing.passphrase import KIND
from soundingboard.sealing.whole import open_with_passphrase
from soundingboard.vault.keys import strength, usual_spelling
from soundingboard.vault.vault import Vault

KINDS: Final = "Recovery keys (*.txt *.age);;All files (*)"
LARGEST: Final = 100_000
"""Bytes of a key file at the most; anything larger is something else."""
_TITLE: Final = "The council's recovery key"
_NO_FILE: Final = "No file was chosen: ask your council for its recovery key, and choose that file here."
_UNREADABLE: Final = "{} cannot be read ({}): see that the stick it is on is there, and choose it again."
_NO_KEY: Final = "{} is no recovery key: choose the file that your council keeps for this."
_OTHER_KEY: Final = "This key does not open this vault: your council may have another one that does."
_WRONG: Final = "This passphrase does not open the key file: check it and type it again."


class Rescue:
    """One try. Between two calls it holds where the key file is, and nothing that is in it.

    Args:
        folder: Where the vault is.
        world: The clock, and the system's way to choose a file.
        opened: Is given the vault, open, once the new passphrase is written.
    """

    def __init__(self, folder: Path, world: World, opened: Callable[[Vault], None]) -> None:
        self._folder, self._world, self._opened = folder, world, opened
        self._path: Path | None = None
        self._vault: Vault | None = None

    def choose(self) -> bool:
        """Ask for the key file; whether it is locked with a passphrase of its own. Raises `Trouble`."""
        self.close()
        path = self._world.ask_to_open(_TITLE, KINDS)
        if path is None:
            raise BadInput(_NO_FILE)
        data = _read(path)
        locked = _is_locked(data, path.name)
        if not locked:
            _identities(data, path.name)
        self._path = path
        return locked

    def open(self, passphrase: str = "") -> None:
        """Open the vault with what was chosen; raises `Trouble` for a wrong passphrase or key."""
        if self._path is None:
            raise BadInput(_NO_FILE)
        keys = _keys_in(self._path, passphrase)
        try:
            self._vault = Vault.unlock_with(self._folder, keys, clock=self._world.clock)
        except NoMatch:
            raise Locked(_OTHER_KEY) from None

    def renew(self, passphrase: str) -> None:
        """Have this passphrase open the vault from now on, and go in; raises `Trouble`."""
        vault, world = self._vault, self._world
        if vault is None:
            raise BadInput(_NO_FILE)
        vault.renew_passphrase(passphrase, work_factor=world.work_factor, rehearsal=world.easy)
        self._path = self._vault = None
        self._opened(vault)

    def strength(self, passphrase: str) -> str:
        """How hard it is to guess, in a kind sentence."""
        return strength(passphrase)

    def close(self) -> None:
        """Let go of the vault, if it was opened, and of the key file."""
        vault, self._path, self._vault = self._vault, None, None
        if vault is not None:
            vault.close()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        why = (error.strerror or "it failed").lower()
        raise BadInput(_UNREADABLE.format(path.name, why)) from None
    if len(data) > LARGEST:
        raise BadInput(_NO_KEY.format(path.name))
    return data


def _is_locked(data: bytes, name: str) -> bool:
    """Whether a passphrase opens the file; a file that some key opens is no key file."""
    try:
        stanzas = read_header(unarmored(io.BytesIO(data))).stanzas
    except (BadHeader, BadArmor):
        return False
    if stanzas[0].kind != KIND:
        raise BadInput(_NO_KEY.format(name))
    return True


def _keys_in(path: Path, passphrase: str) -> tuple[Identity, ...]:
    data = _read(path)
    if _is_locked(data, path.name):
        try:
            data = open_with_passphrase(data, usual_spelling(passphrase))
        except Locked:
            raise Locked(_WRONG) from None
    return _identities(data, path.name)


def _identities(data: bytes, name: str) -> tuple[Identity, ...]:
    try:
        return read_identities(data.decode("utf-8-sig"))
    except (BadInput, UnicodeDecodeError):  # whatever stands there is not told: it may be nearly a key
        raise BadInput(_NO_KEY.format(name)) from None
