"""No canary stands where somebody who looks, or reads, may not see it: ten times what the tests try."""

import time
from multiprocessing import get_context
from pathlib import Path

from tests.bench.campaigns.outcome import Outcome, Say
from tests.bench.harness import results
from tests.privacy.canary.hunt import Hunt, on_the_screen

STORIES, AT_ONCE, BATCH = 20_000, 2, 500


def run(_place: Path, count: int | None, say: Say) -> Outcome:
    """So many stories on the bytes of the family's frames."""
    wanted, began = count or STORIES, time.perf_counter()
    batches = [range(first, min(first + BATCH, wanted)) for first in range(0, wanted, BATCH)]
    broken, done = list[str](), 0
    with get_context("spawn").Pool(AT_ONCE) as pool:
        for batch, leaks in zip(batches, pool.imap(_leaks, batches), strict=True):
            broken += leaks
            done += len(batch)
            say(f"  {done:6} of {wanted} stories, {len(broken)} leaks")
    each = (time.perf_counter() - began) / wanted
    return Outcome(
        tuple(results({"a story": "a story"}, {"a story": [each]}, "s")),
        f"{wanted} stories on the family's frames, {len(broken)} leaks",
        tuple(broken),
    )


def _leaks(seeds: range) -> list[str]:
    """What these stories let out, each told as short as it can be."""
    hunt = Hunt(on_the_screen)
    return [str(leak) for leak in map(hunt.story, seeds) if leak]
