"""Putting other sealed keys in the place of those of a vault: all three files change as one, or none does.

The new files are written into one file beside them first. Once that has its name the change is made:
whatever ends after that moment, the next opening puts each file in its place from there.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from soundingboard.base.disk import put_file, settle_folder
from soundingboard.base.errors import Trouble
from soundingboard.base.faults import told, why
from soundingboard.vault.folder import MANIFEST, PASSPHRASE_FILE, RECOVERY_FILE

NEXT: Final = "keys.next"
"""The name of that file; there is none while nothing is changed."""
EXCHANGED: Final = (PASSPHRASE_FILE, RECOVERY_FILE, MANIFEST)
_DAMAGED: Final = "{} in {} is damaged: restore the vault from a backup."


def exchange(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put these in the place of the three; raises `Trouble` where nothing was changed.

    Where the disk fails later the change is made all the same, and the next opening ends it.
    """
    try:
        put_file(folder / NEXT, msgspec.json.encode({name: files[name] for name in EXCHANGED}))
        _put_in_place(folder)
    except OSError as error:
        if not (folder / NEXT).exists():
            raise Trouble(f"The keys could not be written ({why(error)}), and stay as they were.") from error


def finish_exchange(folder: Path) -> None:
    """Carry out a change of keys that was begun; nothing where none was.

    Raises `Trouble` where what it holds cannot be read, or the disk takes nothing.
    """
    with told("The vault's keys could not be written", "make room on its disk, then open it again"):
        _put_in_place(folder)


def _put_in_place(folder: Path) -> None:
    going = folder / NEXT
    if not going.is_file():
        return
    try:
        files = msgspec.json.decode(going.read_bytes(), type=dict[str, bytes])
        found = [(folder / name, files[name]) for name in EXCHANGED]
    except (msgspec.DecodeError, KeyError) as error:
        raise Trouble(_DAMAGED.format(NEXT, folder)) from error
    for path, data in found:
        put_file(path, data)
    going.unlink()
    settle_folder(folder)
