"""Small disks of a test's own: one that is full soon, one that can be frozen, pulled out and put in again."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk in memory of this size, such as ``400k``; the test is skipped where nothing may be mounted."""
    place.mkdir(exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place))
    try:
        yield place
    finally:
        _run("umount", "-l", str(place))


def resize(place: Path, size: str) -> None:
    """Give a disk in memory more room."""
    _run("mount", "-o", f"remount,size={size}", str(place))


@contextmanager
def only_read(place: Path) -> Iterator[None]:
    """A disk that nobody can write to."""
    _run("mount", "-o", "remount,ro", str(place))
    try:
        yield
    finally:
        _run("mount", "-o", "remount,rw", str(place))


@contextmanager
def freezing_disk(place: Path, image: Path) -> Iterator[Path]:
    """A disk in a file, for `frozen` and `pulled`; with what is on it where the file is there already."""
    place.mkdir(exist_ok=True)
    if not image.exists():
        with image.open("wb") as file:
            file.truncate(16 << 20)
        _run("mkfs.ext4", "-q", "-F", str(image))
    _run("mount", "-o", "loop", str(image), str(place))
    try:
        yield place
    finally:
        if place.is_mount():
            pulled(place)


def pulled(place: Path) -> None:
    """Take a disk away under whoever writes to it: the folder that it stood in is an empty one again."""
    _run("umount", "-l", str(place))


def put_in(place: Path) -> None:
    """Put an empty disk in memory where one was pulled out."""
    _run("mount", "-t", "tmpfs", "tmpfs", str(place))


@contextmanager
def frozen(place: Path) -> Iterator[None]:
    """A disk that answers nobody who writes to it."""
    _run("fsfreeze", "-f", str(place))
    try:
        yield
    finally:
        _run("fsfreeze", "-u", str(place))


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", "") or str(error)
        pytest.skip(
            f"NOT PROVED HERE: {command[0]} cannot be used, which takes Linux and root: {why.strip()}"
        )
