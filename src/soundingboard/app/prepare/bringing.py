"""The papers to bring: made from what is entered before the day, swept, and put into a folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.clock import Clock
from soundingboard.base.destination import Destination
from soundingboard.desk.desk import Desk
from soundingboard.documents.folder_names import folder_names
from soundingboard.documents.pack import Paper, Stopped
from soundingboard.documents.to_bring import to_bring
from soundingboard.ui.prepare.bring import Brought
from soundingboard.views.audience import names_but
from soundingboard.views.copies.before import in_the_room, leaflets
from soundingboard.views.copies.filter import recipients
from soundingboard.views.facts import facts_of
from soundingboard.views.named import Names


@dataclass(frozen=True, slots=True)
class Bringing:
    """Makes the papers of one conference.

    Attributes:
        ask: Asks the chair for a folder under this title.
        records: Whether conferences are recorded here.
    """

    desk: Desk
    clock: Clock
    ask: Callable[[str], Path | None]
    records: bool

    def choose_folder(self) -> Path | None:
        """Where the papers go; None when the chair chooses nothing."""
        return self.ask("Where the papers to bring go")

    def make(self, folder: Path, *, surnames: bool) -> Iterator[Brought]:
        """One folder of papers after another, each written before it is told; raises `Trouble` otherwise."""
        record, now = self.desk.record, self.clock.now()
        names = Names(record)
        room = in_the_room(record, now=now, records=self.records)
        readers = leaflets(record, now=now, records=self.records)
        folders = folder_names(recipients(record, facts_of(record, now)), names_but(record, ()))
        others, destination = facts_of(record, now).other_families, Destination.at(folder)
        for each in to_bring(room, readers, surnames=surnames, others=others):
            papers = tuple(paper for paper in each.papers if isinstance(paper, Paper))
            destination.hand_over(papers, folders.get(each.reader, ""))
            stopped = tuple((paper.name, paper.what) for paper in each.papers if isinstance(paper, Stopped))
            reader = names.called(each.reader) if each.reader else ""
            yield Brought(reader, tuple(paper.name for paper in papers), stopped)
