"""No canary stands where somebody who looks, or reads, may not see it: ten times what the tests try."""

from pathlib import Path

from tests.bench.campaigns.many import in_batches
from tests.bench.campaigns.outcome import Outcome, Say
from tests.privacy.canary.hunt import Hunt, on_the_screen

STORIES, BATCH = 20_000, 500


def run(_place: Path, count: int | None, say: Say) -> Outcome:
    """So many stories on the bytes of the family's frames."""
    return in_batches(_leaks, count or STORIES, BATCH, "story", say)


def _leaks(seeds: range) -> list[str]:
    """What these stories let out, each told as short as it can be."""
    hunt = Hunt(on_the_screen)
    return [str(leak) for leak in map(hunt.story, seeds) if leak]
