"""No canary stands in a finished paper whose reader may not have it: fifty times what the tests render."""

from pathlib import Path

from tests.bench.campaigns.many import in_batches
from tests.bench.campaigns.outcome import Outcome, Say
from tests.privacy.canary.hunt import Hunt
from tests.privacy.canary.on_the_copies import Rarely, in_files

CONFERENCES, BATCH, ACTS = 2_000, 20, 14


def run(_place: Path, count: int | None, say: Say) -> Outcome:
    """So many conferences, each closed into every copy in every format."""
    return in_batches(_leaks, count or CONFERENCES, BATCH, "conference", say)


def _leaks(seeds: range) -> list[str]:
    """What the papers of these conferences let out, each told as short as it can be."""
    hunt = Hunt(Rarely(in_files, ACTS))
    return [str(leak) for leak in (hunt.story(seed, ACTS) for seed in seeds) if leak]
