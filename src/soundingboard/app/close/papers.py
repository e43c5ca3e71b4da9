"""Everybody's papers: made from the record, swept, and written into one folder for each reader."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from soundingboard.app.close.carrying_on import PRINTED, TO_PRINT
from soundingboard.base.destination import Destination
from soundingboard.base.errors import Refused
from soundingboard.desk.desk import Desk
from soundingboard.documents.folder_names import folder_names
from soundingboard.documents.locking import locked, new_phrase
from soundingboard.documents.pack import NAMES, Paper, Stopped, make_pack
from soundingboard.documents.pack import made as made_of
from soundingboard.practice.elsewhere import Elsewhere
from soundingboard.views.audience import names_but
from soundingboard.views.copies.again import still_to_go
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.filter import recipients
from soundingboard.views.copies.parts import Copy
from soundingboard.views.facts import facts_of

LOCKED: Final = "with a password"
"""The folder of the PDFs that open with words, in that of their reader."""


@dataclass(frozen=True, slots=True)
class Made:
    """One reader's pack: the papers that were written, those the sweep stopped, and how long it took.

    ``same`` says that nothing was made: what this reader has already says the same.
    """

    copy: Copy
    papers: tuple[Paper, ...]
    stopped: tuple[Stopped, ...]
    seconds: float
    same: bool = False


def make_papers(desk: Desk, folder: Path, now: datetime) -> list[Made]:
    """Make every pack and write what may leave into ``folder``/recipient.

    Raises `Trouble` when the folder cannot be written.
    """
    return list(making_papers(desk, Destination.at(folder), now))


def making_papers(
    desk: Desk, destination: Destination, now: datetime, *, spare_same: bool = False
) -> Iterator[Made]:
    """The same, one reader's pack after another, for a window that shows each as it is made.

    Once one copy replaces another, ``spare_same`` makes none for those who have what holds.
    The conference is taken as it is at this call; what follows leaves the desk alone, so any thread may ask.
    """
    record = desk.record
    others, folders = facts_of(record, now).other_families, _folders(desk, now)
    destination.take_away(PRINTED, TO_PRINT)
    made = copies(record, now=now)
    wanted = {copy.recipient.id for copy in (still_to_go(made, record) if spare_same else made)}

    def packs() -> Iterator[Made]:
        for who in folders.keys() - {copy.recipient.id for copy in made}:
            _clear(destination, folders[who], NAMES)
        for copy in made:
            same = copy.recipient.id not in wanted
            folder = folders[copy.recipient.id]
            yield Made(copy, (), (), 0.0, same=True) if same else _made(copy, destination, folder, others)

    return packs()


def _folders(desk: Desk, now: datetime) -> dict[str, str]:
    """The folder of everybody who may get papers, or might have before they were taken out.

    Nobody's changes with what another gets, or when another is taken out.
    """
    record = desk.record
    asked = recipients(record, facts_of(record, now), removed=True)
    return folder_names(asked, names_but(record, ()))


def _made(copy: Copy, destination: Destination, folder: str, others: Elsewhere) -> Made:
    started = time.perf_counter()
    pack = make_pack(copy, others)
    papers = tuple(paper for paper in pack if isinstance(paper, Paper))
    _clear(destination, folder, set(NAMES) - {paper.name for paper in papers})
    destination.hand_over(papers, folder)
    stopped = tuple(paper for paper in pack if isinstance(paper, Stopped))
    return Made(copy, papers, stopped, time.perf_counter() - started)


def _clear(destination: Destination, folder: str, names: Iterable[str]) -> None:
    """Take away what one reader had before and has no longer, and every copy of it under a password."""
    destination.take_away(names, folder)
    destination.take_away(NAMES, f"{folder}/{LOCKED}")


def lock_papers(desk: Desk, who: str, destination: Destination, now: datetime) -> str:
    """Write this reader's PDFs once more, to be opened with words alone; gives the words.

    They are made and swept anew, and all of them open with these words, or those that are there open with
    the words of before. Raises `Trouble` when one of them may not leave or cannot be written; what may not
    leave leaves nothing older.
    """
    record = desk.record
    others = facts_of(record, now).other_families
    copy = next(copy for copy in copies(record, now=now) if copy.recipient.id == who)
    folder = f"{_folders(desk, now)[who]}/{LOCKED}"
    papers: list[Paper] = []
    phrase = new_phrase()
    for made in made_of(copy, ("pdf",), others):
        if isinstance(made, Stopped):
            destination.take_away(NAMES, folder)
            raise Refused(f"{made.name} was not written: “{made.what}” stands in it, {made.where}.")
        papers.append(replace(made, data=locked(made.data, phrase)))
    destination.hand_over_as_one(papers, folder)
    return phrase
