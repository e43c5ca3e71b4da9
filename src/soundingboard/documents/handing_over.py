"""Finished papers put into a folder: each file whole, or not at all, and a sentence when it cannot be."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from soundingboard.base.disk import put_file
from soundingboard.base.errors import Trouble
from soundingboard.documents.pack import Paper

_GONE = "the disk or share with {} is gone. Connect it again, or choose another folder."


@dataclass(frozen=True, slots=True)
class Destination:
    """The folder that was chosen for packs, on the disk that it was on when it was chosen.

    A share or a stick that went away leaves an empty folder of this computer behind, and nobody meant the
    papers to lie there.
    """

    folder: Path
    device: int

    @classmethod
    def at(cls, folder: Path) -> Self:
        """The folder as it is now, made where it is not there yet; raises `Trouble` where it cannot be."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return cls(folder, folder.stat().st_dev)
        except OSError as error:
            raise _cannot("The packs", folder, error) from None

    def hand_over(self, papers: Iterable[Paper], name: str) -> None:
        """Write the papers into the folder of that name in it, or in one of those, made with the first one.

        A file that is already there stays as it is until the new one is whole. Raises `Trouble`, with the
        file's name, when the folder cannot be written, is full or gone, or the file is open elsewhere.
        """
        folder = self.folder / name
        for paper in papers:
            try:
                if self.folder.stat().st_dev != self.device:
                    raise Trouble(f"{paper.name} was not written: {_GONE.format(self.folder)}")
                folder.mkdir(parents=True, exist_ok=True)
                put_file(folder / paper.name, paper.data)
            except OSError as error:
                raise _cannot(paper.name, folder, error) from None


def _cannot(what: str, folder: Path, error: OSError) -> Trouble:
    why = (error.strerror or "it failed").lower()
    return Trouble(
        f"{what} cannot be written to {folder}: {why}. "
        "Close it if it is open in another program, or choose another folder."
    )
