"""What the chair is in the middle of writing, sealed on the disk, so that a crash takes none of it."""

from pathlib import Path
from typing import Final

from soundingboard.base.disk import put_file
from soundingboard.base.errors import Trouble
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal

FOLDER = "unfinished"
BEFORE: Final = "before"
"""The part that holds what is written on the page before the day."""


class Unfinished:
    """The unfinished words of one conference: one small file, which only the vault's own key opens.

    It is no part of the conference: what is in it was not said to the board yet, and it is gone as soon
    as it was.

    Args:
        vault: The vault's folder.
        identity: The vault's own key.
        conference: The conference's id; it need not be made yet.
        part: Which page it was written on; empty for the day's.
    """

    def __init__(self, vault: Path, identity: Identity, conference: str, part: str = "") -> None:
        name = ".".join(filter(None, (conference, part, "age")))
        self._file = vault / FOLDER / name
        self._identity = identity

    def keep(self, words: str) -> None:
        """Keep these and no others; with none, keep nothing. Raises `OSError` where the disk does not."""
        if not words:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(mode=0o700, exist_ok=True)
        put_file(self._file, seal(words.encode(), [self._identity.recipient]))

    def read(self) -> str:
        """What was left; empty where nothing was, or where it cannot be read any more."""
        try:
            return open_sealed(self._file.read_bytes(), [self._identity]).decode()
        except (OSError, Trouble, UnicodeDecodeError):
            return ""


def left_over(vault: Path, part: str) -> tuple[str, ...]:
    """The ids of conferences that have something left in this part, the oldest file first."""
    ends = f".{part}.age"
    files = sorted((vault / FOLDER).glob(f"*{ends}"), key=lambda file: file.stat().st_mtime)
    return tuple(file.name.removesuffix(ends) for file in files)


def let_go(vault: Path, conference: str) -> None:
    """Keep nothing that was left unfinished of this conference."""
    for file in (vault / FOLDER).glob(f"{conference}.*"):
        file.unlink(missing_ok=True)
