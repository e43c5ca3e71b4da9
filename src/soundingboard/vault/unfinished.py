"""What the chair is in the middle of writing, sealed on the disk, so that a crash takes none of it."""

from pathlib import Path

from soundingboard.base.disk import put_file
from soundingboard.base.errors import Trouble
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal

FOLDER = "unfinished"


class Unfinished:
    """The unfinished words of one conference: one small file, which only the vault's own key opens.

    It is no part of the conference: what is in it was not said to the board yet, and it is gone as soon
    as it was.

    Args:
        vault: The vault's folder.
        identity: The vault's own key.
        conference: The conference's id.
    """

    def __init__(self, vault: Path, identity: Identity, conference: str) -> None:
        self._file = vault / FOLDER / f"{conference}.age"
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
