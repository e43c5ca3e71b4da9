"""What the chair waits for: a card from the Enter key to the family's painted window."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from soundingboard.base.clock import HandClock
from soundingboard.base.forgetting import forget
from soundingboard.base.places import shipped
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import load
from soundingboard.sealing.keys import Identity
from soundingboard.ui.family.painter import FrameView
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from tests.bench.harness import Step, benchmark

COPIES, OPENED = "everybody's copy", "a conference opened"
MORNING = datetime(2026, 11, 24, 10, 0)
KINDS = ("worry", "going_well", "not_sure")
ADDRESS = {
    "kind": "worry",
    "text": "She moved to 14 Larch Close.",
    "protects": ["14 Larch Close"],
    "audience": "professionals",
}
"""What is looked for in everything else that is written."""


def a_desk(place: Path, cards: int) -> tuple[Vault, Desk]:
    """The sample's people, and that many cards on the board."""
    council = Identity.new().recipient
    vault = Vault.create(place / "v", "easy", [council], work_factor=4, rehearsal=True)
    desk = Desk(vault.engine, "c1", clock=HandClock(MORNING))
    scenario = load(shipped("resources", "rehearsal", "marlowe.toml"))
    for step in scenario.before + scenario.steps[:4]:
        desk.do(step.command)
    desk.do(command("capture", ADDRESS))
    for number in range(cards):
        text = f"Ella was late on day {number} of the term."
        desk.do(command("capture", {"kind": KINDS[number % 3], "text": text, "about": ["ella"]}))
    return vault, desk


def _captured(place: Path, cards: int) -> Iterator[Step]:
    vault, desk = a_desk(place, cards)
    card = command("capture", {"kind": "worry", "text": "Ella has no coat.", "about": ["ella"]})

    def step() -> None:
        desk.do(card)
        desk.undo()

    yield step
    vault.close()


def _painted(place: Path, cards: int) -> Iterator[Step]:
    application = QApplication.instance() or QApplication([])
    vault, desk = a_desk(place, cards)
    desk.do(command("start_item", {"item": "risks"}))
    view = FrameView()
    view.resize(1920, 1080)
    view.show()
    card = command("capture", {"kind": "worry", "text": "Ella has no coat.", "about": ["ella"]})

    def step() -> None:
        view.show_frame(desk.do(card).chair.screen.frame)
        view.grab()
        desk.undo()

    yield step
    view.close()
    view.deleteLater()
    application.processEvents()
    vault.close()


@benchmark("a card and its undo, 10 cards", rounds=60)
def ten(place: Path) -> Iterator[Step]:
    """With view and frame."""
    yield from _captured(place, 10)


@benchmark("a card and its undo, 100 cards", rounds=60, beside="a card and its undo, 10 cards")
def hundred(place: Path) -> Iterator[Step]:
    """With view and frame."""
    yield from _captured(place, 100)


@benchmark("a card and its undo, 1,000 cards", rounds=20, beside="a card and its undo, 10 cards")
def thousand(place: Path) -> Iterator[Step]:
    """With view and frame."""
    yield from _captured(place, 1000)


@benchmark("Enter to painted, and undo, 100 cards", rounds=40, beside="a card and its undo, 100 cards")
def painted(place: Path) -> Iterator[Step]:
    """The family's window at 1920 by 1080."""
    yield from _painted(place, 100)


def _copied(place: Path, cards: int) -> Iterator[Step]:
    vault, desk = a_desk(place, cards)
    yield lambda: copies(desk.record, now=MORNING)
    vault.close()


@benchmark(f"{COPIES}, 30 cards", rounds=20)
def copied_thirty(place: Path) -> Iterator[Step]:
    """What each reader may have, before it is made a paper."""
    yield from _copied(place, 30)


@benchmark(f"{COPIES}, 300 cards", rounds=10, beside=f"{COPIES}, 30 cards")
def copied_three_hundred(place: Path) -> Iterator[Step]:
    """What each reader may have, before it is made a paper."""
    yield from _copied(place, 300)


def _opened(place: Path, cards: int) -> Iterator[Step]:
    vault, _desk = a_desk(place, cards)

    def step() -> None:
        forget()
        Desk(vault.engine, "c1", clock=HandClock(MORNING)).view  # noqa: B018 - looking is what takes the time

    yield step
    vault.close()


@benchmark(f"{OPENED}, 100 cards", rounds=10)
def opened_hundred(place: Path) -> Iterator[Step]:
    """All of it read and looked at for the first time."""
    yield from _opened(place, 100)


@benchmark(f"{OPENED}, 1,000 cards", rounds=10, beside=f"{OPENED}, 100 cards")
def opened_thousand(place: Path) -> Iterator[Step]:
    """All of it read and looked at for the first time."""
    yield from _opened(place, 1000)
