"""The vault's folder: which files it has, what anybody may read of it, and how it comes to be whole."""

import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from soundingboard.base.disk import whole_folder
from soundingboard.base.errors import BadInput, Refused, TooNew, Trouble
from soundingboard.base.faults import told
from soundingboard.sealing.header import refuse_mixed
from soundingboard.sealing.keys import Recipient

FORMAT = 1
MANIFEST = "vault.toml"
PASSPHRASE_FILE = "key-passphrase.age"  # noqa: S105 - the name of a file
RECOVERY_FILE = "key-recovery.age"
DATABASE = "conferences.db"
RECORDINGS = "recordings"
BACKUPS = "backups"
OUTBOX = "outbox"

FILES = (MANIFEST, PASSPHRASE_FILE, RECOVERY_FILE, DATABASE)
FOLDERS = (RECORDINGS, BACKUPS, OUTBOX)
NAME = re.compile(r"[a-z0-9_-]+")

HEADING = "# A vault of Sounding Board. Nothing in this file is secret or about anybody.\n"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``vault.toml`` says: the vault's id, its policy set and the public keys it seals to."""

    vault: str
    policy: str
    chair: Recipient
    council: tuple[Recipient, ...]

    def __post_init__(self) -> None:
        for name in (self.vault, self.policy):
            if not NAME.fullmatch(name):
                raise BadInput(f"A policy set is named in small letters, digits and hyphens, not {name!r}.")
        if not self.council:
            raise BadInput("A vault needs a recovery key of the council: ask the council for its public key.")
        refuse_mixed((self.chair, *self.council))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The manifest of a vault that is all there; raises `Trouble` that says what is not."""
        if not (folder / MANIFEST).is_file():
            raise Trouble(f"There is no vault in {folder}: choose the vault's own folder, or make a vault.")
        for name in FILES:
            if not (folder / name).is_file():
                raise Trouble(f"The vault in {folder} lacks {name}: restore the vault from a backup.")
        try:
            found = tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            if found["format"] > FORMAT:
                raise TooNew(
                    "This vault was made by a newer version of Sounding Board and was not touched: "
                    "install the newest version to open it."
                )
            return cls(
                found["vault"],
                found["policy"],
                Recipient.parse(found["chair"]),
                tuple(Recipient.parse(text) for text in found["council"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, BadInput) as error:
            raise BadInput(f"{MANIFEST} in {folder} cannot be read: restore it from a backup.") from error

    def text(self) -> str:
        """The manifest as TOML."""
        fields = {
            "format": FORMAT,
            "vault": self.vault,
            "policy": self.policy,
            "chair": str(self.chair),
            "council": [str(recipient) for recipient in self.council],
        }
        # ids, names and keys are plain ASCII, which JSON and TOML spell alike
        return HEADING + "".join(f"{name} = {json.dumps(value)}\n" for name, value in fields.items())


@contextmanager
def made_whole(folder: Path) -> Iterator[Path]:
    """A folder to fill under another name, which becomes ``folder`` at the end, or nothing.

    ``folder`` must not exist yet or be empty; raises `Refused` where a vault or anything else is there,
    and `Trouble` where the disk fails.
    """
    with told(f"{folder} could not be written"):
        _refuse_taken(folder)
        with whole_folder(folder) as making:
            yield making


def _refuse_taken(folder: Path) -> None:
    if any((folder / name).exists() for name in FILES):
        raise Refused(f"There is already a vault in {folder}: open that one, or choose an empty folder.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} is not an empty folder: choose an empty one or a new name.")
