"""Measuring what has to be quick or small: medians, the worst, and ratios within one run.

A time in milliseconds says as much about the machine as about the program. So each figure is set
beside another of the same run: a step, as a rule, beside the bare commit of two rows, which is the
least that any command can cost; its rounds are taken in turns with the other's, so that a busy
moment meets both. What is no step is a trial: it takes its own figures, of whatever unit, and those
of what it is set beside.
"""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
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

Taking = Callable[[Path], Mapping[str, Sequence[float]]]
"""Takes figures in an empty folder: some for each name. Raises `Lacking` where that cannot be done."""


class Lacking(Exception):
    """What is needed to measure something is not here; its text says what."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Something to measure, how often, and what it is set beside."""

    name: str
    rounds: int
    beside: str
    ready: Callable[[Path], AbstractContextManager[Step]]


@dataclass(frozen=True, slots=True)
class Trial:
    """What takes figures of its own; ``beside`` is for each name the one that it is set beside."""

    unit: str
    beside: Mapping[str, str]
    take: Taking


@dataclass(frozen=True, slots=True)
class Result:
    """What came out, in its unit; ``times`` is the ratio of its median to the other's.

    ``p99`` is the least that 99 in a hundred stay under, and ``worst`` the highest of all.
    """

    name: str
    rounds: int
    median: float
    p99: float
    worst: float
    unit: str
    times: float
    beside: str


REGISTERED: dict[str, Benchmark] = {}
TRIALS: list[Trial] = []


def benchmark(name: str, *, rounds: int = 300, beside: str = UNIT) -> Callable[[Setting], Setting]:
    """Register a setting under a name."""

    def register(setting: Setting) -> Setting:
        _claim(name)
        REGISTERED[name] = Benchmark(name, rounds, beside, contextmanager(setting))
        return setting

    return register


def trial(unit: str, beside: Mapping[str, str]) -> Callable[[Taking], Taking]:
    """Register what takes figures for each of these names, beside those that they name."""

    def register(taking: Taking) -> Taking:
        for name in beside:
            _claim(name)
        TRIALS.append(Trial(unit, beside, taking))
        return taking

    return register


def _claim(name: str) -> None:
    if name in REGISTERED or any(name in it.beside for it in TRIALS):
        raise ValueError(f"Two benchmarks are called {name!r}.")


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


def results(
    beside: Mapping[str, str], taken: Mapping[str, Sequence[float]], unit: str = "ms"
) -> list[Result]:
    """What came out for each name, in their order, beside the names that they are set beside."""
    medians = {name: statistics.median(values) for name, values in taken.items()}
    return [
        Result(
            name=name,
            rounds=len(taken[name]),
            median=medians[name],
            p99=_p99(taken[name]),
            worst=max(taken[name]),
            unit=unit,
            times=medians[name] / medians[other] if medians[other] else 0.0,
            beside=other,
        )
        for name, other in beside.items()
    ]


def _p99(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]


def table(figures: Sequence[Result]) -> str:
    """The figures in columns, for people."""
    width = max(len(it.name) for it in figures)
    head = f"{'':{width}}  rounds     median        p99      worst  unit      ratio"
    rows = [
        f"{it.name:{width}}  {it.rounds:6}  {it.median:9.3f}  {it.p99:9.3f}  {it.worst:9.3f}  {it.unit:7}"
        + (f"  {it.times:6.2f} × {it.beside}" if it.beside != it.name else "   (unit)")
        for it in figures
    ]
    return "\n".join([head, *rows])
