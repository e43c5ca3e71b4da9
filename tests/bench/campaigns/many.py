"""Many made-up conferences tried by two processes, and what they came to."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.bench.campaigns.outcome import Outcome, Say
from tests.bench.harness import results

AT_ONCE = 2


def in_batches(wrong: Callable[[range], list[str]], wanted: int, batch: int, each: str, say: Say) -> Outcome:
    """Try that many, some at once, and say how far it is; ``wrong`` tells what is wrong in some of them."""
    began = time.perf_counter()
    batches = [range(first, min(first + batch, wanted)) for first in range(0, wanted, batch)]
    broken, done = list[str](), 0
    # A process that is killed breaks this pool; one of multiprocessing's own would wait for it for ever.
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as pool:
        for seeds, found in zip(batches, pool.map(wrong, batches), strict=True):
            broken += found
            done += len(seeds)
            say("\n".join([*found, f"  {done:6} of {wanted}, {len(broken)} wrong"]))
    name, seconds = f"a {each}", (time.perf_counter() - began) / wanted
    return Outcome(
        tuple(results({name: name}, {name: [seconds]}, "s")),
        f"{wanted} times a {each}, {len(broken)} wrong",
        tuple(broken),
    )
