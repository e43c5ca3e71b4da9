"""Finished papers put into a folder: each file whole, or not at all, and a sentence when it cannot be."""

from collections.abc import Iterable
from pathlib import Path

from soundingboard.base.disk import put_file
from soundingboard.base.errors import Trouble
from soundingboard.documents.pack import Paper


def hand_over(papers: Iterable[Paper], folder: Path) -> None:
    """Write the papers into the folder, which is made with the first one.

    A file that is already there stays as it is until the new one is whole. Raises `Trouble`, with the
    file's name, when the folder cannot be written, is full or gone, or the file is open elsewhere.
    """
    for paper in papers:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            put_file(folder / paper.name, paper.data)
        except OSError as error:
            why = (error.strerror or "it failed").lower()
            raise Trouble(
                f"{paper.name} cannot be written to {folder}: {why}. "
                "Close it if it is open in another program, or choose another folder."
            ) from None
