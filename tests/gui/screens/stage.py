"""The program on two monitors: what is said to it, which keys are struck, and what people see."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from soundingboard.base.places import CHECKOUT
from tests.gui.screens.desktop import LEFT, MAGENTA, RIGHT, Monitors, Pictures

PATIENCE: Final = 30.0
"""Seconds after which something that is waited for will not come, however busy the computer is."""
_BETWEEN: Final = 0.008

Seen = dict[str, Any]


class Watch:
    """Looks at the chair's monitor again and again, in a thread, until it is told to stop."""

    def __init__(self, display: str) -> None:
        self.looks, self.worst = 0, 0
        self._display, self._over = display, threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        pictures = Pictures(self._display)
        over = False
        while not over:
            over = self._over.wait(_BETWEEN)  # and once more after it
            self.worst = max(self.worst, int((pictures.take(LEFT) == MAGENTA).sum()))
            self.looks += 1
        pictures.close()


class Stage:
    """The program in a process of its own."""

    def __init__(self, monitors: Monitors, process: "subprocess.Popen[str]") -> None:
        self.monitors, self._process = monitors, process
        self.display = monitors.environment["DISPLAY"]
        self._pictures = Pictures(self.display)
        self.heard()

    def say(self, deed: str) -> Seen:
        """Have it do something; gives what can be seen then."""
        assert self._process.stdin is not None
        self._process.stdin.write(deed + "\n")
        self._process.stdin.flush()
        return self.heard()

    def heard(self) -> Seen:
        """Its next answer."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the program has ended"
        seen: Seen = json.loads(line)
        return seen

    def until(self, holds: Callable[[Seen], object]) -> Seen:
        """Wait until something can be seen; gives all of what can be seen then."""
        ends = time.monotonic() + PATIENCE
        while not holds(seen := self.say("look")):
            assert time.monotonic() < ends, seen
            time.sleep(0.02)
        return seen

    def rested(self, standing: str) -> Seen:
        """What can be seen once the window stands so, and the screens have been quiet for a moment."""
        return self.until(lambda seen: seen["standing"] == standing and not seen["waits"])

    def strike(self, key: str, window: str = "ChairWindow") -> None:
        """Strike a key once this window has the focus."""
        self.until(lambda seen: seen["focus in"] == window)
        self.monitors.run("xdotool", "key", "--clearmodifiers", key)

    def family_sees(self) -> int:
        """How much of the family's window stands on the family's monitor now, in pixels."""
        return int((self._pictures.take(RIGHT) == MAGENTA).sum())

    def family_sees_it(self) -> None:
        """Wait until the window is there."""
        ends = time.monotonic() + PATIENCE
        while self.family_sees() < RIGHT[2] * RIGHT[3] // 10:
            assert time.monotonic() < ends, self.say("look")
            time.sleep(0.01)

    @contextmanager
    def watched(self, step: str) -> Iterator[Watch]:
        """Look at the chair's monitor while this lasts: not one pixel of the family's window may be there."""
        watch = Watch(self.display)
        try:
            yield watch
        finally:
            watch.stop()
        assert watch.worst == 0, f"{step}: {watch.worst} pixels of the family's window on the chair's monitor"
        assert watch.looks > 1

    def begin(self) -> None:
        """Open the conference, say which monitor faces the room, and show a page there."""
        seen = self.say("start")
        assert (seen["up"], seen["standing"]) == (False, "not_chosen"), "nothing is guessed"
        self.strike("F11")
        self.until(lambda seen: seen["front"] == "ScreensPage")
        self.strike("alt+2", "Front")
        self.until(lambda seen: seen["up"])
        self.strike("alt+Left", "Front")
        self.until(lambda seen: not seen["front"])
        self.say("show")
        self.family_sees_it()

    def kill(self) -> None:
        """End the program as a crash does."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def close(self) -> None:
        """End the program."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()
        self._pictures.close()


@contextmanager
def staged(monitors: Monitors, folder: Path) -> Iterator[Stage]:
    """The program on these monitors, with its vault in this folder; it ends afterwards."""
    paths = os.pathsep.join((str(CHECKOUT / "src"), str(CHECKOUT)))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.screens.playing", str(folder)],
        env=monitors.environment | {"PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    stage = Stage(monitors, process)
    try:
        stage.until(lambda seen: seen["front"] == "LibraryWindow")
        monitors.run("xrandr")  # Qt hears of changes only once somebody has asked, as a desktop does
        yield stage
    finally:
        stage.close()
