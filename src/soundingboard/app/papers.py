"""Everybody's papers: made from the record, swept, and written into one folder for each reader."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from soundingboard.desk.desk import Desk
from soundingboard.documents.handing_over import Destination
from soundingboard.documents.pack import Paper, Stopped, make_pack
from soundingboard.practice.elsewhere import Elsewhere
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from soundingboard.views.facts import facts_of


@dataclass(frozen=True, slots=True)
class Made:
    """One reader's pack: the papers that were written, those the sweep stopped, and how long it took."""

    copy: Copy
    papers: tuple[Paper, ...]
    stopped: tuple[Stopped, ...]
    seconds: float


def make_papers(desk: Desk, folder: Path, now: datetime) -> list[Made]:
    """Make every pack and write what may leave into ``folder``/recipient.

    Raises `Trouble` when the folder cannot be written.
    """
    return list(making_papers(desk, folder, now))


def making_papers(desk: Desk, folder: Path, now: datetime) -> Iterator[Made]:
    """The same, one reader's pack after another, for a window that shows each as it is made.

    The conference is taken as it is at this call; what follows leaves the desk alone, so any thread may ask.
    """
    record = desk.record
    others, destination = facts_of(record, now).other_families, Destination.at(folder)

    def packs() -> Iterator[Made]:
        for copy in copies(record, now=now):
            yield _made(copy, destination, others)

    return packs()


def _made(copy: Copy, destination: Destination, others: Elsewhere) -> Made:
    started = time.perf_counter()
    pack = make_pack(copy, others)
    papers = tuple(paper for paper in pack if isinstance(paper, Paper))
    destination.hand_over(papers, copy.recipient.id)
    stopped = tuple(paper for paper in pack if isinstance(paper, Stopped))
    return Made(copy, papers, stopped, time.perf_counter() - started)
