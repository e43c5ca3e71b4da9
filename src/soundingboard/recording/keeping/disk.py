"""Writing so that it is on the disk when it is said to be."""

import errno
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from soundingboard.base.disk import settle, settle_folder
from soundingboard.sealing.header import Lock
from soundingboard.sealing.writer import SealedWriter


def fingerprint(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file in hexadecimal digits, and its size."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


def new_file(path: Path) -> BinaryIO:
    """An unbuffered file that did not exist, for its owner only; raises `FileExistsError`."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
    return cast("BinaryIO", os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0))


def write_all(file: BinaryIO, data: bytes) -> None:
    """Every byte or an `OSError`: a full disk may take a part of them without a word."""
    while data:
        taken = file.write(data)
        if not taken:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        data = data[taken:]


def write_sealed(path: Path, data: bytes, locks: Sequence[Lock]) -> None:
    """A new age file, whole on the disk before it has its name; raises `FileExistsError`."""
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with new_file(part) as file:
        writer = SealedWriter(file, locks)
        writer.write(data)
        writer.close()
        settle(file)
    part.rename(path)
    settle_folder(path.parent)
