"""Run the benchmarks, all or those whose names hold one of the words given, and print what came out.

Nothing passes or fails here: numbers are for reading. Every file ``bench_*.py`` beside this one
registers its own; with ``--json FILE`` the figures are kept as data too. With ``--campaign NAME`` one
campaign is run instead, and the exit code is 1 when the rule that it proves was broken.
"""

import argparse
import importlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.campaigns.table import CAMPAIGNS
from tests.bench.harness import (
    REGISTERED,
    TRIALS,
    Benchmark,
    Lacking,
    Result,
    Trial,
    measure,
    results,
    table,
)


def chosen(words: list[str]) -> list[Benchmark]:
    """The benchmarks asked for, each after what it is set beside."""
    wanted = [it for it in REGISTERED.values() if _asked_for(it.name, words)]
    names = dict.fromkeys(name for it in wanted for name in _set_beside(it.name))
    return [REGISTERED[name] for name in names]


def _set_beside(name: str) -> list[str]:
    """A benchmark's name after those of all that it is set beside, directly or not."""
    beside = REGISTERED[name].beside
    return [name] if beside == name else [*_set_beside(beside), name]


def _asked_for(name: str, words: list[str]) -> bool:
    return not words or any(word.casefold() in name.casefold() for word in words)


def benchmarked(words: list[str], place: Path, say: Callable[[str], None]) -> list[Result]:
    """All that was asked for: the steps in turns with each other, the trials one after the other."""
    steps = chosen(words)
    figures = list[Result]()
    if steps:
        (place / "steps").mkdir()
        taken = measure(steps, place / "steps", time.perf_counter)
        figures = results({it.name: it.beside for it in steps}, taken)
    for number, it in enumerate(TRIALS):
        if any(_asked_for(name, words) for name in it.beside):
            figures += _tried(it, place / f"trial{number}", say)
    return figures


def _tried(it: Trial, room: Path, say: Callable[[str], None]) -> list[Result]:
    say("Measuring: " + ", ".join(it.beside))
    room.mkdir()
    try:
        return results(it.beside, it.take(room), it.unit)
    except Lacking as reason:
        say(f"  not measured: {reason}")
        return []


def _say(line: str) -> None:
    print(line, flush=True)


def _keep(figures: Sequence[Result], file: Path | None) -> None:
    if file:
        file.write_text(json.dumps([asdict(it) for it in figures], indent=2), encoding="utf-8")


def run_benchmarks(words: list[str], file: Path | None) -> int:
    """Measure and print; 2 when no benchmark has such a name."""
    for each in sorted(Path(__file__).parent.glob("bench_*.py")):
        importlib.import_module(f"tests.bench.{each.stem}")
    names = [*REGISTERED, *(name for it in TRIALS for name in it.beside)]
    if not any(_asked_for(name, words) for name in names):
        print("No benchmark has that in its name; there are: " + ", ".join(names), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="soundingboard-bench-") as place:
        figures = benchmarked(words, Path(place), _say)
    if figures:
        print(table(figures))
    _keep(figures, file)
    return 0


def run_campaign(name: str, count: int | None, file: Path | None) -> int:
    """Run a campaign and print; 1 when its rule was broken, 2 when there is none of that name."""
    if name not in CAMPAIGNS:
        print("There is no such campaign; there are: " + ", ".join(CAMPAIGNS), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="soundingboard-campaign-") as place:
        outcome = CAMPAIGNS[name](Path(place), count, _say)
    print(table(outcome.figures))
    _keep(outcome.figures, file)
    for line in outcome.broken:
        print(f"BROKEN: {line}")
    print(f"{name}: {outcome.line}: " + ("the rule was broken" if outcome.broken else "the rule holds"))
    return 1 if outcome.broken else 0


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--campaign", metavar="NAME", help=", ".join(CAMPAIGNS))
    parser.add_argument("--count", type=int, metavar="N", help="how many tries a campaign makes")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.campaign:
        return run_campaign(asked.campaign, asked.count, asked.json)
    return run_benchmarks(asked.words, asked.json)


if __name__ == "__main__":
    sys.exit(main())
