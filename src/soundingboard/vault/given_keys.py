"""Keys of recordings that came from another laptop, sealed for this one; the recordings stay as they were."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from soundingboard.base.disk import put_file
from soundingboard.sealing.file_key import FileKey
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal

_SUFFIX: Final = ".keys.age"


def given_keys(recordings: Path, conference: str, identity: Identity) -> tuple[FileKey, ...]:
    """The keys that came with that conference; none for one of this laptop's own.

    Raises the errors of `soundingboard.sealing.errors` for a file that is damaged.
    """
    file = recordings / (conference + _SUFFIX)
    if not file.exists():
        return ()
    return msgspec.json.decode(open_sealed(file.read_bytes(), [identity]), type=tuple[FileKey, ...])


def keep_given(recordings: Path, conference: str, identity: Identity, keys: Sequence[FileKey]) -> Path:
    """Keep these beside those that are there, and give the file; raises `OSError`."""
    kept = dict.fromkeys((*given_keys(recordings, conference, identity), *keys))
    file = recordings / (conference + _SUFFIX)
    put_file(file, seal(msgspec.json.encode(tuple(kept)), [identity.recipient]))
    return file
