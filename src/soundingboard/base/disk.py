"""Waiting until the disk really has something, so that a power cut takes none of it."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

UNASKABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What a file system says that knows no waiting for a folder."""


def settle(file: IO[bytes]) -> None:
    """Wait until the disk has what was written to an unbuffered or flushed file."""
    os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder.

    Windows settles those with the files; some file systems, such as shares of other computers, cannot
    be asked to. Raises `OSError` where the disk fails.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in UNASKABLE:
            raise
    finally:
        os.close(handle)


def put_file(path: Path, data: bytes) -> None:
    """Put a file in its place whole, on the disk and for its owner alone; one already there gives way.

    Raises `OSError` when it cannot: what was there stays, and nothing half is left.
    """
    making = path.with_name(f".{path.name}.new")
    try:
        with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            settle(file)
        making.replace(path)
    except OSError:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)
