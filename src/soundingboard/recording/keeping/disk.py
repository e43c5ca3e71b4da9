"""Writing so that it is on the disk when it is said to be."""

import errno
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from soundingboard.base.disk import settle, settle_folder
from soundingboard.base.errors import BadInput
from soundingboard.sealing.header import Lock
from soundingboard.sealing.writer import SealedWriter

COPIED_AT_ONCE = 1 << 20


def fingerprint(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file in hexadecimal digits, and its size."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


def new_file(path: Path) -> BinaryIO:
    """An unbuffered file that did not exist, for its owner only; raises `FileExistsError`."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
    return cast("BinaryIO", os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0))


def opened(path: Path) -> BinaryIO:
    """A file to be read; raises `BadInput` where it cannot be."""
    try:
        return path.open("rb")
    except OSError as error:
        raise BadInput(f"{path} cannot be read: check its name.") from error


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


def copy_file(path: Path, to: Path) -> None:
    """The same bytes under another name, whole on the disk and read back before they have it.

    One that is there already and is the same stays; raises `OSError` for another one, and where the
    disk does not take it.
    """
    wanted = fingerprint(path)
    if to.exists():
        if fingerprint(to) != wanted:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(to))
        return
    part = to.with_name(to.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with path.open("rb") as file, new_file(part) as copy:
            while data := file.read(COPIED_AT_ONCE):
                write_all(copy, data)
            settle(copy)
        if fingerprint(part) != wanted:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(to))
        part.rename(to)
    finally:
        part.unlink(missing_ok=True)
    settle_folder(to.parent)
