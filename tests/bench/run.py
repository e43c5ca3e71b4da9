"""Run the benchmarks, all or those whose names hold one of the words given, and print what came out.

Nothing passes or fails here: numbers are for reading. Every file ``bench_*.py`` beside this one
registers its own; with ``--json FILE`` the figures are kept as data too.
"""

import argparse
import importlib
import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench.harness import REGISTERED, Benchmark, measure, results, table


def chosen(words: list[str]) -> list[Benchmark]:
    """The benchmarks asked for, each after what it is set beside."""
    wanted = [it for it in REGISTERED.values() if not words or any(word in it.name for word in words)]
    names = dict.fromkeys(name for it in wanted for name in (it.beside, it.name))
    return [REGISTERED[name] for name in names]


def main() -> int:
    """Measure and print; 2 when no benchmark has such a name."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for file in sorted(Path(__file__).parent.glob("bench_*.py")):
        importlib.import_module(f"tests.bench.{file.stem}")
    benchmarks = chosen(asked.words)
    if not benchmarks:
        print("No benchmark has that in its name; there are: " + ", ".join(REGISTERED), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="soundingboard-bench-") as place:
        figures = results(benchmarks, measure(benchmarks, Path(place), time.perf_counter))
    print(table(figures))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(it) for it in figures], indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
