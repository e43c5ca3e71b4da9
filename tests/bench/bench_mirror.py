"""The chair's own practice: looked at again over few and over very many conferences, and counted at first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from soundingboard.desk.mirror import AT_ONCE, mirror
from tests.bench.bench_library import FEW, MANY, made_up
from tests.bench.harness import Step, benchmark

AGAIN: Final = "my practice, looked at again"
COUNTED: Final = f"{AT_ONCE} conferences counted for my practice"


def _again(place: Path, count: int) -> Iterator[Step]:
    vault = made_up(place, count)
    while mirror(vault.engine, 500).left:
        pass
    yield lambda: mirror(vault.engine)
    vault.close()


def _counted(place: Path, count: int) -> Iterator[Step]:
    vault = made_up(place, count)
    yield lambda: mirror(vault.engine)
    vault.close()


@benchmark(f"{AGAIN}, {FEW:,}", rounds=20)
def again_few(place: Path) -> Iterator[Step]:
    """Each was counted before."""
    yield from _again(place, FEW)


@benchmark(f"{AGAIN}, {MANY:,}", rounds=5, beside=f"{AGAIN}, {FEW:,}")
def again_many(place: Path) -> Iterator[Step]:
    """A hundred times as many kept counts."""
    yield from _again(place, MANY)


@benchmark(COUNTED, rounds=5)
def counted(place: Path) -> Iterator[Step]:
    """At most so many are counted before the page is drawn again."""
    yield from _counted(place, AT_ONCE * 20)
