"""Measuring what has to be quick: medians, the slowest in a hundred, and ratios within one run.

A time in milliseconds says as much about the machine as about the program. So each benchmark is set
beside another of the same run, as a rule the bare commit of two rows, which is the least that any
command can cost; their rounds are taken in turns, so that a busy moment meets both.
"""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

UNIT = "bare commit of two rows"
"""The benchmark that the others are set beside unless they name another."""

TURNS = 10
"""Parts in which each benchmark's rounds are taken, in turns with the others'."""

Step = Callable[[], object]
"""One round of what is measured."""

Setting = Callable[[Path], Iterator[Step]]
"""Makes things ready in a folder, yields the step, and clears up: the body of a context manager."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Something to measure, how often, and what it is set beside."""

    name: str
    rounds: int
    beside: str
    ready: Callable[[Path], AbstractContextManager[Step]]


@dataclass(frozen=True, slots=True)
class Result:
    """What came out, in milliseconds; `times` is the ratio of its median to the other's."""

    name: str
    rounds: int
    median: float
    slowest_in_a_hundred: float
    times: float
    beside: str


REGISTERED: dict[str, Benchmark] = {}


def benchmark(name: str, *, rounds: int = 300, beside: str = UNIT) -> Callable[[Setting], Setting]:
    """Register a setting under a name."""

    def register(setting: Setting) -> Setting:
        if name in REGISTERED:
            raise ValueError(f"Two benchmarks are called {name!r}.")
        REGISTERED[name] = Benchmark(name, rounds, beside, contextmanager(setting))
        return setting

    return register


def measure(chosen: Sequence[Benchmark], place: Path, clock: Callable[[], float]) -> dict[str, list[float]]:
    """The milliseconds of every round of each benchmark, after one turn that does not count."""
    taken: dict[str, list[float]] = {it.name: [] for it in chosen}
    with ExitStack() as settings:
        steps: dict[str, Step] = {}
        for number, it in enumerate(chosen):
            room = place / str(number)
            room.mkdir()
            steps[it.name] = settings.enter_context(it.ready(room))
        for turn in range(TURNS + 1):
            for it in chosen:
                times = _take(steps[it.name], max(it.rounds // TURNS, 1), clock)
                taken[it.name] += times if turn else []
    return taken


def _take(step: Step, rounds: int, clock: Callable[[], float]) -> list[float]:
    times = []
    for _ in range(rounds):
        before = clock()
        step()
        times.append((clock() - before) * 1000)
    return times


def results(chosen: Sequence[Benchmark], taken: dict[str, list[float]]) -> list[Result]:
    """The figures of each benchmark, in the order they were chosen."""
    medians = {name: statistics.median(times) for name, times in taken.items()}
    return [
        Result(
            name=it.name,
            rounds=len(taken[it.name]),
            median=medians[it.name],
            slowest_in_a_hundred=statistics.quantiles(taken[it.name], n=100, method="inclusive")[98],
            times=medians[it.name] / medians[it.beside],
            beside=it.beside,
        )
        for it in chosen
    ]


def table(figures: Sequence[Result]) -> str:
    """The figures in columns, for people."""
    width = max(len(it.name) for it in figures)
    head = f"{'':{width}}  rounds  median ms  p99 ms   ratio"
    rows = [
        f"{it.name:{width}}  {it.rounds:6}  {it.median:9.3f}  {it.slowest_in_a_hundred:6.3f}"
        + (f"  {it.times:6.2f} × {it.beside}" if it.beside != it.name else "   (unit)")
        for it in figures
    ]
    return "\n".join([head, *rows])
