"""Copies of a vault that can stand in for it."""

from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, func, select

from soundingboard.base.disk import put_file
from soundingboard.vault.database import copy_database, reading, refuse_plain
from soundingboard.vault.exchanging import NEXT, finish_exchange
from soundingboard.vault.folder import (
    DATABASE,
    FILES,
    FOLDERS,
    Manifest,
    made_whole,
)
from soundingboard.vault.timeline import AccessRow
from soundingboard.vault.vault import CHAIR, Vault

_MADE: Final = "made a backup"


def backup(vault: Vault, to: Path) -> None:
    """Write the database, encrypted as it is, and the sealed keys into a new or empty folder.

    The database is copied as it stands at one moment, while work goes on. Recordings are not in it;
    they are sealed files of their own.
    """
    finish_exchange(vault.folder)
    with made_whole(to) as making:
        copy_database(vault.engine, making / DATABASE)
        for name in FILES:
            if name != DATABASE:
                put_file(making / name, (vault.folder / name).read_bytes())
    vault.note(CHAIR, _MADE)


def last_backup(engine: Engine) -> datetime | None:
    """When the last backup was made; None where none was."""
    with reading(engine) as session:
        return session.scalar(select(func.max(AccessRow.at)).where(AccessRow.what == _MADE))


def restore(source: Path, folder: Path) -> None:
    """Make a vault in a new or empty folder from a backup; it opens with the keys of that day."""
    Manifest.read(source)
    refuse_plain(source / DATABASE)
    with made_whole(folder) as making:
        for name in FOLDERS:
            (making / name).mkdir(mode=0o700)
        begun = (NEXT,) if (source / NEXT).is_file() else ()
        for name in (*FILES, *begun):
            put_file(making / name, (source / name).read_bytes())
