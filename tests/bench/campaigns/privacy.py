"""No canary stands where somebody who looks may not see it: ten times what the tests try."""

import gc
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.bench.campaigns.many import in_batches
from tests.bench.campaigns.outcome import Outcome, Say
from tests.privacy.canary.hunt import Hunt, Look, on_the_screen

STORIES, BATCH = 20_000, 200
IN_WINDOWS, WINDOW_BATCH = 2_000, 50


def run(_place: Path, count: int | None, say: Say) -> Outcome:
    """So many stories on the bytes of the family's frames, and a tenth as many in its real window."""
    stories = count or STORIES
    frames = in_batches(_leaks, stories, BATCH, "story", say)
    say("  and in the family's real window")
    windows = in_batches(
        _leaks_of_windows, stories * IN_WINDOWS // STORIES, WINDOW_BATCH, "story in a window", say
    )
    return replace(
        frames,
        figures=(*frames.figures, *windows.figures),
        line=f"{frames.line}; {windows.line}",
        broken=(*frames.broken, *windows.broken),
    )


def _leaks(seeds: range) -> list[str]:
    """What these stories let out, each told as short as it can be."""
    return _told(on_the_screen, seeds)


def _leaks_of_windows(seeds: range) -> list[str]:
    """The same of the window; only this process has one, so that nothing of Qt is loaded for the frames."""
    _app, look = _window()
    return _told(look, seeds)


def _told(look: Look, seeds: range) -> list[str]:
    return [str(leak) for leak in map(_hunt(look).story, seeds) if leak]


@cache
def _hunt(look: Look) -> Hunt:
    """One for all that a process tells; what it begins with is never looked through for rubbish again."""
    hunt = Hunt(look)
    gc.freeze()
    return hunt


@cache
def _window() -> tuple[object, Look]:
    """This process's application, which must not go, and how its one window is looked at."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as said where it is used

    from tests.privacy.canary.on_the_widgets import Widgets  # noqa: PLC0415 - the same

    return QApplication.instance() or QApplication([]), Widgets().look
