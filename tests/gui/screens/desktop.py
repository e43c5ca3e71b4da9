"""X servers of a test's own, with two monitors that come and go, and pictures of all that is on them."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tests.gui.screens.scale import Scale

LEFT: Final = (0, 0, 1366, 768)
RIGHT: Final = (1366, 0, 1024, 720)
"""The chair's monitor, and what of the family's is there whatever its size: left, top, width, height."""
MAGENTA: Final = 0xFF00FF
"""What the family's window has for a ground here, and nothing else."""
DUMMY_DRIVER: Final = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
DRIVEN: Final = ("xrandr", "openbox", "xdotool")
_ROOM: Final = "4096x1536"
_PLACED: Final = ("--output", "DUMMY1", "--mode", "1280x720", "--pos", "1366x0")
_CONFIG: Final = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
  Modeline "1366x768" 85.5 1366 1436 1579 1792 768 771 774 798
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1366x768"
    Virtual 4096 1536
  EndSubSection
EndSection
"""


def missing(*names: str) -> str:
    """Which of these programs are not here, in words; empty when all are."""
    gone = [name for name in (*names, *DRIVEN) if not shutil.which(name)]
    if "Xorg" in names and not DUMMY_DRIVER.exists():
        gone.append("Xorg's dummy driver")
    return "needs " + ", ".join(gone) if gone else ""


@dataclass(frozen=True)
class Monitors:
    """A running X server with a window manager; by its monitors' names."""

    environment: dict[str, str]
    outputs: bool
    scale: Scale

    def run(self, *words: str) -> None:
        """Run a program there to its end."""
        subprocess.run(words, env=self.environment, check=True, capture_output=True)

    def plug_in(self) -> None:
        """Two monitors side by side."""
        if self.outputs:
            self.left()
            self._change(*_PLACED[1:])
        else:
            self.run("xrandr", "--setmonitor", "RIGHT", "1280/508x720/286+1366+0", "none")

    def unplug(self) -> None:
        """The family's monitor goes."""
        if self.outputs:
            self.right("--off")
        else:
            self.run("xrandr", "--delmonitor", "RIGHT")

    def mirror(self) -> None:
        """The family's monitor shows what the chair's does."""
        self.right("--mode", "1280x720", "--same-as", "DUMMY0")

    def dock(self) -> None:
        """Two monitors come at once: the family's, and one more beside it."""
        self._arrange(*_PLACED, "--output", "DUMMY2", "--mode", "1024x768", "--pos", "2646x0")

    def undock(self) -> None:
        """The one more goes."""
        self._change("DUMMY2", "--off")

    def right(self, *words: str) -> None:
        """Change the family's output."""
        self._change("DUMMY1", *words)

    def left(self, *words: str) -> None:
        """Change the chair's output; without words, as it was at first."""
        usual = ("--mode", "1366x768", "--pos", "0x0", "--primary")
        self._change("DUMMY0", *(words or usual))

    def _change(self, output: str, *words: str) -> None:
        self._arrange("--output", output, *words)

    def _arrange(self, *words: str) -> None:
        # The desktop keeps its size: as it shrinks or grows, old pixels stand anywhere for a moment.
        self.run("xrandr", "--fb", _ROOM, *words)


@contextmanager
def xorg(folder: Path) -> Iterator[Monitors]:
    """Xorg with its dummy driver: true outputs, so that a monitor is unplugged as on a laptop."""
    config = folder / "xorg.conf"
    config.write_text(_CONFIG, encoding="ascii")
    files = ("-config", str(config), "-logfile", str(folder / "xorg.log"))
    with _served(["Xorg", *files, "-novtswitch", "-sharevts"]) as (environment, scale):
        made = Monitors(environment, outputs=True, scale=scale)
        for output, size in (("DUMMY1", "1280x720"), ("DUMMY1", "1024x768"), ("DUMMY2", "1024x768")):
            made.run("xrandr", "--addmode", output, size)
        made.plug_in()
        yield made


@contextmanager
def xvfb() -> Iterator[Monitors]:
    """Xvfb with two monitors that are only said to be there."""
    with _served(["Xvfb", "-screen", "0", f"{_ROOM}x24"]) as (environment, scale):
        made = Monitors(environment, outputs=False, scale=scale)
        made.run("xrandr", "--setmonitor", "LEFT", "1366/361x768/203+0+0", "screen")
        made.plug_in()
        yield made


@contextmanager
def _served(words: list[str]) -> Iterator[tuple[dict[str, str], Scale]]:
    """The environment that leads to a server, with a window manager and settings; all end afterwards."""
    with ExitStack() as ends:
        words = [*words, "+extension", "RANDR", "-nolisten", "tcp", "-noreset", "-displayfd", "1"]
        server = ends.enter_context(_running(words, dict(os.environ)))
        assert server.stdout is not None
        display = f":{server.stdout.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        ends.enter_context(_running(["openbox", "--sm-disable"], environment))
        scale = ends.enter_context(closing(Scale(display)))
        yield environment, scale


@contextmanager
def _running(words: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


class _Image(ctypes.Structure):
    """The part of Xlib's XImage that leads to the picture."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("order", "unit", "bit_order", "pad", "depth", "bytes_per_line")),
    )


_MISSED: Final = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_error: 0)
"""What Xlib calls where no picture can be taken, for a monitor is gone; by itself it would end the tests."""


class Pictures:
    """Takes pictures of whatever is on the monitors, as the people before them see it."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        opened = self._x.XOpenDisplay(display.encode())
        assert opened, display
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSetErrorHandler(_MISSED)

    def take(self, room: tuple[int, int, int, int]) -> NDArray[np.uint32]:
        """The colours in a room of the desktop, as 0xRRGGBB, by row and column; none where it has shrunk."""
        every, by_pixel = ctypes.c_ulong(0xFFFFFFFF), 2
        image = self._x.XGetImage(self._display, self._root, *room, every, by_pixel)
        if not image:
            return np.zeros((0, 0), np.uint32)
        held = image.contents
        size = held.height * held.bytes_per_line
        rows = np.frombuffer(ctypes.string_at(held.data, size), np.uint32).reshape(held.height, -1)
        picture = rows[:, : held.width] & np.uint32(0xFFFFFF)
        self._x.XDestroyImage(image)
        return picture

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)
