"""Disks that fail at one of a program's questions to them, whichever it is."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ASKED = ("open", "fsync", "replace", "rename", "mkdir", "rmdir", "unlink", "stat", "listdir")
"""What a program asks of a disk through `os`; what a full one does to the writing itself takes a real one."""


def _held() -> OSError:
    """As Windows answers while another program has the file open."""
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined]  # only Windows has it
    return error


def _numbered(number: int) -> Callable[[], OSError]:
    return lambda: OSError(number, os.strerror(number))


ERRORS: tuple[Callable[[], OSError], ...] = (
    *map(_numbered, (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOTCONN)),
    *map(_numbered, (errno.ETXTBSY, errno.ENOENT)),
    _held,
)


@dataclass
class Failing:
    """Counts the questions about a folder, and fails at one of them; where it is ``lasting``, at all."""

    folder: Path
    at: int = 0
    error: Callable[[], OSError] = ERRORS[0]
    lasting: bool = False
    asked: int = 0

    def answers(self, path: object) -> None:
        """Raise where this question is to fail."""
        if isinstance(path, int) or Path(os.fsdecode(os.fspath(path))).is_relative_to(self.folder):  # type: ignore[call-overload]  # what `os` takes
            self.asked += 1
            if self.at and (self.asked == self.at or (self.lasting and self.asked > self.at)):
                raise self.error()


@contextmanager
def failing(disk: Failing) -> Iterator[Failing]:
    """Ask that disk first, for as long as this lasts."""

    def asked(real: Callable[..., Any]) -> Callable[..., Any]:
        def ask(path: Any, *more: Any, **named: Any) -> Any:  # noqa: ANN401 - as `os` has it
            disk.answers(path)
            return real(path, *more, **named)

        return ask

    with pytest.MonkeyPatch.context() as patch:
        for name in ASKED:
            patch.setattr(os, name, asked(getattr(os, name)))
        yield disk


@contextmanager
def held_open(file: Path) -> Iterator[None]:
    """As on Windows while another program has it open: neither it nor a folder above it gives way."""

    def refuses(real: Callable[..., Any]) -> Callable[..., Any]:
        def ask(path: Any, *more: Any, **named: Any) -> Any:  # noqa: ANN401 - as `os` has it
            if any(file.is_relative_to(each) for each in (path, *more) if isinstance(each, (str, Path))):
                raise _held()
            return real(path, *more, **named)

        return ask

    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "rename", "unlink", "rmdir"):
            patch.setattr(os, name, refuses(getattr(os, name)))
        yield
