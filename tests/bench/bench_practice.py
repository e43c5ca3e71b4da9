"""What good practice would still say, after one card has changed, and a keystroke of the guide."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from soundingboard.practice.facts import Facts
from soundingboard.practice.findings import find
from soundingboard.practice.language import check_text
from soundingboard.practice.policy import Policy
from tests.bench.harness import Step, benchmark
from tests.unit.practice.sample import DEAN_LIVES_AWAY, FIGHTS, TELL_ELLA, at, here

KINDS = ("worry", "going_well", "not_sure", "risk")
FEW = "what good practice would say, 10 cards"
KEYSTROKE = "Ella has been frightened when Dean hurt Mia, and she hides behind the door at night"


def crowded(cards: int) -> Facts:
    """The sample's people and plan, and that many cards of every kind."""
    entries = tuple(
        replace(FIGHTS, id=f"e{number}", kind=KINDS[number % 4], text=f"Ella was late on day {number}.")
        for number in range(cards)
    )
    people = here("mia", "june", "sam", "dean")
    return at(60, entries=entries, actions=(DEAN_LIVES_AWAY, TELL_ELLA), people=people)


def _after_one_change(cards: int) -> Iterator[Step]:
    facts, policy, count = crowded(cards), Policy(), 0
    find(facts, policy)

    def step() -> None:
        nonlocal count
        count += 1
        newest = replace(facts.entries[-1], text=f"Ella was {count} minutes late.")
        find(replace(facts, entries=(*facts.entries[:-1], newest)), policy)

    yield step


@benchmark(FEW, rounds=100)
def ten(_place: Path) -> Iterator[Step]:
    """After one card has changed."""
    yield from _after_one_change(10)


@benchmark("what good practice would say, 100 cards", rounds=100, beside=FEW)
def hundred(_place: Path) -> Iterator[Step]:
    """After one card has changed."""
    yield from _after_one_change(100)


@benchmark("what good practice would say, 1,000 cards", rounds=60, beside=FEW)
def thousand(_place: Path) -> Iterator[Step]:
    """After one card has changed."""
    yield from _after_one_change(1000)


@benchmark("a keystroke of the language guide", rounds=200, beside=FEW)
def keystroke(_place: Path) -> Iterator[Step]:
    """A line that grows by a letter is a new text each time."""
    count = 0

    def step() -> None:
        nonlocal count
        count += 1
        check_text(f"{KEYSTROKE[: count % len(KEYSTROKE)]}{count}", reader="family")

    yield step
