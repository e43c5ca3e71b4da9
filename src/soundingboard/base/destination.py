"""The folder that somebody chose for several files, and whether it is still on the disk that they meant."""

import errno
import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from soundingboard.base.disk import put_file, settle, whole_file, whole_folder
from soundingboard.base.faults import told


class Finished(Protocol):
    """A file as it is to lie there."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def data(self) -> bytes:
        """All of it."""
        ...


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder on the disk that it was on when it was chosen.

    A share or a stick that went away leaves an empty folder of this computer behind, and nobody meant the
    files to lie there.
    """

    folder: Path
    device: int

    @classmethod
    def at(cls, folder: Path, *, make: bool = True) -> Self:
        """The folder as it is now, made where it is not there yet; raises `Trouble` where it cannot be."""
        with told(f"Nothing could be written to {folder}"):
            if make:
                folder.mkdir(parents=True, exist_ok=True)
            return cls(folder, folder.stat().st_dev)

    def refuse_gone(self) -> None:
        """Raise `OSError` where another disk, or none, is in its place."""
        if self.folder.stat().st_dev != self.device:
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), str(self.folder))

    def take_away(self, names: Iterable[str], name: str) -> None:
        """Take these out of the folder of that name, so that nobody posts what holds no longer.

        Raises `Trouble`, with the name of the file that could not be taken away.
        """
        for each in names:
            with told(f"{each} could not be taken out of {self.folder / name}"):
                self.refuse_gone()
                (self.folder / name / each).unlink(missing_ok=True)

    def hand_over(self, files: Iterable[Finished], name: str) -> None:
        """Write them into the folder of that name in it, or in one of those, made with the first of them.

        None takes its name before the disk has all of them. Raises `Trouble`, with the name of the file
        that could not be written.
        """
        folder = self.folder / name
        with ExitStack() as together:
            for each in files:
                together.enter_context(told(f"{each.name} could not be written to {folder}"))
                self.refuse_gone()
                folder.mkdir(parents=True, exist_ok=True)
                file = together.enter_context(whole_file(folder / each.name))
                file.write(each.data)
                file.flush()
                settle(file)

    def hand_over_as_one(self, files: Collection[Finished], name: str) -> None:
        """Write them into the folder of that name so that all of them are new, or all as they were.

        That folder gives way as a whole, which it does not while another program has a file of it open;
        what somebody else put into it stays. Raises `Trouble`.
        """
        folder, ours = self.folder / name, {each.name for each in files}
        with told(f"The folder “{folder.name}” could not be written to {folder.parent}"):
            self.refuse_gone()
            with whole_folder(folder) as making:
                for each in files:
                    put_file(making / each.name, each.data)
                for other in folder.iterdir() if folder.exists() else ():
                    if other.name not in ours:
                        _copy(other, making / other.name)


def _copy(one: Path, other: Path) -> None:
    """A file, or all of a folder."""
    if one.is_dir():
        shutil.copytree(one, other)
    else:
        shutil.copy2(one, other)
