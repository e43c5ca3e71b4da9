"""What this computer shows the app: its screens, and whether the app's type loads on them.

Asked in a process of its own, for Qt ends the process that finds no display.
"""

import os
import sys
from itertools import combinations

import msgspec

from soundingboard.base.again import answer_of
from soundingboard.base.errors import Trouble

FIRST_ARGUMENT = "screens-child"
PATIENCE = 60.0
STANDARD_OUTPUT = 1
IN_MEMORY = "offscreen"
PLATFORM = "QT_QPA_PLATFORM"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", PLATFORM)
"""Variables of which one is set where a window can be shown on Linux."""


class Surroundings(msgspec.Struct, frozen=True):
    """What Qt finds.

    Attributes:
        seen: Whether a window can be seen; else windows are drawn in memory.
        screens: Width and height of each screen.
        mirrored: Whether two of them show the same.
        unloaded: Names of the app's families of type that do not load.
    """

    seen: bool
    screens: tuple[tuple[int, int], ...]
    mirrored: bool
    unloaded: tuple[str, ...]


def display_named() -> bool:
    """Whether anything says where a window can be shown; Qt ends a program that opens one without."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def need_display() -> None:
    """Raise `Trouble` where no window can be shown."""
    if not display_named():
        raise Trouble("There is no display here to open a window on: start it from a desktop.")


def surroundings() -> Surroundings | None:
    """What Qt finds, with a display or else without one; None where Qt itself does not start."""
    said = answer_of(FIRST_ARGUMENT, seconds=PATIENCE) if display_named() else None
    said = said or answer_of(FIRST_ARGUMENT, seconds=PATIENCE, settings={PLATFORM: IN_MEMORY})
    return msgspec.json.decode(said, type=Surroundings) if said else None


def main(_argv: list[str]) -> int:
    """Print what `surroundings` gives."""
    os.write(STANDARD_OUTPUT, msgspec.json.encode(_look()))
    return 0


def _look() -> Surroundings:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - whoever only asks need not load Qt

    from soundingboard.ui.family.keeper import described  # noqa: PLC0415 - the same
    from soundingboard.ui.shared.theme import FAMILIES, load_fonts  # noqa: PLC0415 - the same

    application = QApplication([])
    screens = [described(screen) for screen in application.screens()]
    loaded = load_fonts()
    return Surroundings(
        application.platformName() != IN_MEMORY,
        tuple((screen.width, screen.height) for screen in screens),
        any(one.overlaps(other) for one, other in combinations(screens, 2)),
        tuple(family for family in FAMILIES if family not in loaded),
    )
