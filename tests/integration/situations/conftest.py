"""One small conference in the middle of its risks, told what happens, and read as everybody reads it."""

import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.conference.record import Record
from soundingboard.desk.desk import Desk
from soundingboard.documents.pack import Paper, made
from soundingboard.rehearsal.scenario import load
from soundingboard.ui.chair.before_it import First, before
from soundingboard.ui.chair.pages.together import together_rows
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.parts import ChairView, PersonView
from soundingboard.views.chair.time_parts import ItemView
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from soundingboard.views.frame import from_bytes
from soundingboard.views.room.build import texts_of
from tests.played import empty_vault

STARTS = datetime(2026, 11, 24, 10)
PRINTED = ("anna", "sam")
"""A mother and a social worker, whose papers are printed: of each sort of reader one."""


class Meeting:
    """The conference: what is done in it, and what everybody then sees."""

    def __init__(self, vault: Vault) -> None:
        self.clock = HandClock(STARTS)
        self.desk = Desk(vault.engine, "c1", clock=self.clock)
        self._printed: tuple[Record, dict[str, str]] | None = None
        scenario = load(Path(__file__).with_name("quist.toml"))
        for step in scenario.before + scenario.steps:
            self.clock.move_to(scenario.starts + step.at)
            self.desk.do(step.command)

    def do(self, verb: str, **fields: object) -> None:
        """One command, by its name in the vocabulary."""
        self.desk.do(command(verb, {name.rstrip("_"): value for name, value in fields.items()}))

    def later(self, minutes: float) -> None:
        """So many minutes go by."""
        self.clock.move_to(self.clock.now() + timedelta(minutes=minutes))
        self.desk.tick()

    def asked_first(self, verb: str, **fields: object) -> First | None:
        """What the chair's window says before it does this."""
        return before(command(verb, fields), self.chair)

    @property
    def chair(self) -> ChairView:
        """The chair's view."""
        return self.desk.view

    def person(self, who: str) -> PersonView:
        """Somebody, as the chair sees them."""
        return next(each for each in self.chair.people if each.id == who)

    @property
    def part(self) -> ItemView:
        """The part that is on."""
        return next(each for each in self.chair.time.items if each.state == "now")

    @property
    def findings(self) -> set[str]:
        """The codes of all findings."""
        return {each.code for each in self.chair.findings}

    @property
    def cues(self) -> set[str]:
        """The codes of what the quiet line may say."""
        return {each.code for each in self.chair.cues}

    @property
    def together(self) -> str:
        """All that the chair's page of who is with whom says."""
        return "\n".join(row.spoken for row in together_rows(self.chair))

    @property
    def page(self) -> str:
        """Which page the family's screen shows."""
        return self.chair.screen.shows

    @property
    def screen(self) -> str:
        """Every text of the family's screen."""
        return "\n".join(texts_of(from_bytes(self.chair.screen.frame)))

    def papers(self) -> dict[str, Copy]:
        """Everybody's copy, as it would be now."""
        made = copies(self.desk.record, now=self.clock.now())
        return {copy.recipient.id: copy for copy in made}

    def on_paper(self, *lines: str) -> set[str]:
        """Those of `PRINTED` in whose finished papers all of these stand, as another program reads them."""
        if self._printed is None or self._printed[0] is not self.desk.record:
            copies_now = self.papers()
            self._printed = self.desk.record, {who: printed(copies_now[who]) for who in PRINTED}
        return {
            who for who, text in self._printed[1].items() if all(squeezed(line) in text for line in lines)
        }

    def decide(self) -> None:
        """Ivy gets a decision, so that there are papers for everybody."""
        self.do("decide", child="ivy", outcome="child_in_need", reasons="Nobody is in danger now.")


def printed(copy: Copy) -> str:
    """All that pdftotext reads in somebody's finished papers, squeezed."""
    papers = [paper for paper in made(copy, ("pdf",)) if isinstance(paper, Paper)]
    assert [paper.kind for paper in papers] == list(copy.papers), "none is stopped"
    command = ["pdftotext", "-raw", "-", "-"]
    texts = (subprocess.run(command, input=paper.data, capture_output=True, check=True) for paper in papers)
    return squeezed("".join(text.stdout.decode() for text in texts))


def squeezed(text: str) -> str:
    """The text without its spaces and breaks of lines, which a page has elsewhere."""
    return "".join(text.split())


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    with empty_vault(tmp_path / "v") as vault:
        yield Meeting(vault)


@pytest.fixture
def missed(meeting: Meeting) -> Callable[[str, str], tuple[tuple[str, ...], tuple[str, ...], str]]:
    """What one reader's copy says that somebody missed: whole, in part, and who tells them."""

    def told(reader: str, name: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        part = next(each for each in meeting.papers()[reader].people if each.name == name)
        return part.missed, part.missed_in_part, part.told

    return told
