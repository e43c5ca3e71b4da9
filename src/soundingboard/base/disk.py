"""Files and folders that are whole or not there at all, whatever a disk or a power cut does meanwhile."""

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO

from soundingboard.base.errors import Refused

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


def sum_of(path: Path) -> str:
    """The SHA-256 of what a file holds, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def whole_file(path: Path, sha256: str = "") -> Iterator[BinaryIO]:
    """A file to fill beside its place, for its owner alone; it has its name once the disk has all of it.

    One that is there already gives way then, and not before. Whatever is raised leaves that one, and
    nothing half. With ``sha256`` it is read back first, and must sum to that. Raises `OSError`.
    """
    making = path.with_name(f".{path.name}.new")
    try:
        with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            yield file
            file.flush()
            settle(file)
        if sha256:
            _refuse_other(making, sha256)
        making.replace(path)
    except BaseException:
        with suppress(OSError):
            making.unlink()
        raise
    settle_folder(path.parent)


def _refuse_other(path: Path, sha256: str) -> None:
    if sum_of(path) != sha256:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


def put_file(path: Path, data: bytes) -> None:
    """A `whole_file` that holds this."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill beside its place, for its owner alone; it has its name once all is in it.

    One that is there already gives way then, and not before. Whatever is raised leaves that one and
    nothing else, not even folders that were made above it. Raises `OSError`.
    """
    folder = folder.absolute()
    making = folder.with_name(f".{folder.name}.new")
    above = [each for each in folder.parents if not each.exists()]
    shutil.rmtree(making, ignore_errors=True)
    try:
        making.mkdir(mode=0o700, parents=True)
        yield making
        _take_place(making, folder)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        for each in above:
            with suppress(OSError):  # somebody else put something there meanwhile
                each.rmdir()
        raise
    settle_folder(folder.parent)


def _take_place(making: Path, folder: Path) -> None:
    """No system changes two folders in one step: the one that was there waits beside until it may go."""
    before = folder.with_name(f".{folder.name}.old")
    if not folder.exists():
        making.rename(folder)
        return
    shutil.rmtree(before, ignore_errors=True)
    folder.rename(before)
    try:
        making.rename(folder)
    except BaseException:
        before.rename(folder)
        raise
    shutil.rmtree(before, ignore_errors=True)


def refuse_taken(path: Path) -> None:
    """Raise `Refused` where something of that name is there already."""
    if path.exists():
        raise Refused(f"There is already something called {path.name} there: choose another name or place.")
