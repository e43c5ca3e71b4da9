"""Names of other families: how often what is said cries wolf, and what looking for them costs.

The vault has 10,000 made-up families whose names are as common as names are. Of conferences in which nobody
of another family is meant, and of some with one sentence more, these are the shares in which something
was stopped or asked about.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from soundingboard.base.clock import HandClock
from soundingboard.base.forgetting import forget
from soundingboard.desk.desk import Desk
from soundingboard.documents.pack import make_pack
from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from tests.bench.bench_library import NOW, made_up
from tests.bench.harness import Step, benchmark, trial
from tests.unit.documents.marlowe import EVERYBODY
from tests.unit.practice.townsfolk import Town, rates

FAMILIES, CONFERENCES = 10_000, 1_000
SAID: Final[Mapping[str, Callable[[Town], Callable[[], str] | None]]] = {
    "nobody of another family is meant": lambda _town: None,
    "a stranger is named in passing": lambda town: town.stranger,
    "a child's name was copied from another family": lambda town: town.copied,
    "a grown-up's name was copied from another family": lambda town: town.copied_grown,
}
PLAIN: Final = "nobody of another family is meant, stopped"
NAMES: Final = [f"{what}, {how}" for what in SAID for how in ("stopped", "asked about")]


@trial("of 1", dict.fromkeys(NAMES, PLAIN))
def how_often(_place: Path) -> Mapping[str, Sequence[float]]:
    """The shares over so many conferences each."""
    town, taken = Town(FAMILIES), dict[str, list[float]]()
    for what, more in SAID.items():
        found = rates(town, CONFERENCES, more(town))
        taken |= {f"{what}, stopped": [found.stopped], f"{what}, asked about": [found.asked]}
    return taken


ALONE: Final = "everybody's packs swept, no other family"


def _packs(others: Elsewhere) -> Iterator[Step]:
    copies = [make() for make in EVERYBODY]

    def step() -> None:
        forget()
        for copy in copies:
            make_pack(copy, others)

    yield step


@benchmark(ALONE, rounds=10)
def alone(_place: Path) -> Iterator[Step]:
    """Every format, read back."""
    yield from _packs(NOBODY)


@benchmark(f"everybody's packs swept, {FAMILIES:,} other families", rounds=10, beside=ALONE)
def among_many(_place: Path) -> Iterator[Step]:
    """The same with their names to look for."""
    town = Town(FAMILIES)
    yield from _packs(town.look_for(town.family()))


OPENED: Final = "a conference opened, 100 in the vault"


def _opened(place: Path, count: int) -> Iterator[Step]:
    with made_up(place, count) as vault:
        yield lambda: Desk(vault.engine, f"c{count - 1}", clock=HandClock(NOW))


@benchmark(OPENED, rounds=20)
def opened_few(place: Path) -> Iterator[Step]:
    """Read, with everybody else's names."""
    yield from _opened(place, 100)


@benchmark(f"a conference opened, {FAMILIES:,} in the vault", rounds=10, beside=OPENED)
def opened_many(place: Path) -> Iterator[Step]:
    """Read, with everybody else's names."""
    yield from _opened(place, FAMILIES)
