"""The list of all conferences: opening it, and finding what was said, over few and over very many."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, cast

from PySide6.QtWidgets import QApplication
from sqlalchemy import Table, insert, text

from soundingboard.app.library.shelving import Shelving
from soundingboard.base.clock import HandClock
from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import Conference
from soundingboard.conference.noun import Belongs
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action
from soundingboard.sealing.keys import Identity
from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.database import writing
from soundingboard.vault.vault import Vault
from tests.bench.harness import Step, benchmark

NOW: Final = datetime(2026, 11, 24, 9)
FEW, MANY = 100, 10_000
OPENED = "the list of conferences, opened and painted"
FOUND = "what was said, found and painted while it is typed"
CARDS, ACTIONS = 20, 6
AT_ONCE = 500
TYPED = ("s", "sc", "sch", "school", "kettle", "late monday", "nobody keeble", "sayer 7", "thimbles")
SAYINGS = (
    "was late for school on Monday and nobody rang",
    "said that she sleeps well since the new bed came",
    "was seen with a bruise that nobody could explain",
    "goes to Nan every Friday, and likes it there",
    "has no winter coat, the school gave her one",
)
FAMILIES = ("Marlowe", "Sayer", "Quist", "Penrose", "Adeyemi", "Lindqvist", "Featherstonehaugh")
KINDS = ("initial", "review", "pre_birth", "transfer_in")


def made_up(place: Path, count: int) -> Vault:
    """A vault with so many conferences: some to come, the rest closed and sent."""
    clock = HandClock(NOW)
    vault = Vault.create(
        place / "v", "easy", [Identity.new().recipient], work_factor=4, rehearsal=True, clock=clock
    )
    chance = random.Random(count)
    for first in range(0, count, AT_ONCE):
        with writing(vault.engine) as session:
            numbers = range(first, min(first + AT_ONCE, count))
            rows: list[Conference | Belongs] = [_conference(number, count) for number in numbers]
            rows.extend(row for number in numbers for row in _rows(number, chance))
            for noun in (Conference, Child, Person, Entry, Action):
                table = cast("Table", noun.__table__)
                names = table.columns.keys()
                values = [{name: getattr(row, name) for name in names} for row in rows if type(row) is noun]
                session.connection().execute(insert(table), values)
    with writing(vault.engine) as session:
        session.execute(text("UPDATE shelf SET sent = closed"))
    return vault


def _conference(number: int, count: int) -> Conference:
    """The last 50 are to come, whatever the count."""
    to_come = number >= count - 50
    starts = NOW + timedelta(days=(number - count + 50) / 2 if to_come else -1 - (count - number) / 20)
    held = None if to_come else starts
    return Conference(
        id=f"c{number}",
        kind=KINDS[number % len(KINDS)],
        reference=f"R-{number}",
        family=f"{FAMILIES[number % len(FAMILIES)]} {number % 97}",
        starts=starts,
        started_at=held,
        closed_at=held,
        chair="sam",
        place="Room 2",
    )


def _rows(number: int, chance: random.Random) -> Iterator[Belongs]:
    key = f"c{number}"
    yield Child(conference=key, id="ella", name=f"Ella {number}", called="Ella", born=date(2019, 3, 14))
    yield Person(
        conference=key, id="sam", name="Sam Keeble", called="Sam", is_="Social worker", group="professional"
    )
    for card in range(CARDS):
        rare = " with a kettle" if chance.random() < 1 / 300 else ""
        words = f"Ella {chance.choice(SAYINGS)}{rare}, day {chance.randrange(400)}"
        yield Entry(conference=key, id=f"e{card}", kind="worry", text=words, at=NOW)
    for action in range(ACTIONS):
        what = f"Sam rings the school about day {chance.randrange(400)}"
        yield Action(conference=key, id=f"a{action}", what=what, at=NOW)


class Listed:
    """The list over a vault of so many conferences, in its window."""

    def __init__(self, place: Path, count: int) -> None:
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        apply_theme(application)
        self.vault = made_up(place, count)
        self.page = LibraryWindow(Doors(*[_nowhere] * 4), Tools(*[lambda: None] * 4))
        self.page.resize(1366, 768)
        self.shelving = Shelving(self.vault, HandClock(NOW))
        self.shelving.join(self.page)
        self.page.show()

    def opened(self) -> None:
        self.shelving.look()
        self.page.grab()

    def found(self) -> None:
        """Everything that is typed, one after the other."""
        for words in TYPED:
            self.page.finder.setText(words)
        self.page.grab()

    def close(self) -> None:
        self.page.close()
        self.page.deleteLater()
        QApplication.processEvents()
        self.vault.close()


def _nowhere(_key: str) -> None:
    """No door leads anywhere."""


def _opened(place: Path, count: int) -> Iterator[Step]:
    listed = Listed(place, count)
    yield listed.opened
    listed.close()


def _found(place: Path, count: int) -> Iterator[Step]:
    listed = Listed(place, count)
    listed.shelving.look()
    yield listed.found
    listed.close()


@benchmark(f"{OPENED}, {FEW:,}", rounds=20)
def opened_few(place: Path) -> Iterator[Step]:
    """What of it is shown at first."""
    yield from _opened(place, FEW)


@benchmark(f"{OPENED}, {MANY:,}", rounds=20, beside=f"{OPENED}, {FEW:,}")
def opened_many(place: Path) -> Iterator[Step]:
    """At most 1.5 times what few take."""
    yield from _opened(place, MANY)


@benchmark(f"{FOUND}, {FEW:,}", rounds=20)
def found_few(place: Path) -> Iterator[Step]:
    """Nine things typed: beginnings, words that everybody said, and words that hardly anybody did."""
    yield from _found(place, FEW)


@benchmark(f"{FOUND}, {MANY:,}", rounds=20, beside=f"{FOUND}, {FEW:,}")
def found_many(place: Path) -> Iterator[Step]:
    """At most 1.5 times what few take."""
    yield from _found(place, MANY)
