"""The stories of the canaries notice whichever line of who may see what is broken."""

import logging
from pathlib import Path

from tests.bench.campaigns.many import in_batches
from tests.bench.campaigns.outcome import Outcome, Say
from tests.privacy.canary.noticing import ENOUGH, every, is_noticed

BATCH = 5


def run(_place: Path, count: int | None, say: Say) -> Outcome:
    """So many lines, each broken until one of as many stories as the tests tell goes wrong."""
    lines = len(every())
    return in_batches(_unnoticed, min(count or lines, lines), BATCH, "broken line", say)


def _unnoticed(numbers: range) -> list[str]:
    """What is broken and makes no story go wrong."""
    logging.disable(logging.CRITICAL)  # a frame that cannot be made says so, each time
    lines = every()
    return [lines[number].where for number in numbers if not is_noticed(lines[number], range(ENOUGH))]
