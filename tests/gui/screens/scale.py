"""The size of everything on a desktop, as its settings tell it to all programs while they run.

What a desktop's settings do when somebody drags the slider for the size of text and windows: XSETTINGS,
which is a window that owns a selection and holds a property.
"""

import ctypes
import struct
from typing import Any, Final

_DPI: Final = b"Xft/DPI"
_USUAL: Final = 96


class Scale:
    """Tells every program on a display how large things are; at first of the usual size."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
            getattr(self._x, name).restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        assert opened, display
        self._display = ctypes.c_void_p(opened)
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._window = ctypes.c_ulong(self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0))
        self._serial = 0
        self.tell(1)
        self._x.XSetSelectionOwner(self._display, self._atom("_XSETTINGS_S0"), self._window, 0)
        self._x.XSync(self._display, 0)

    def tell(self, times: float) -> None:
        """From now on everything is so many times its usual size."""
        self._serial += 1
        name = _DPI.ljust(-len(_DPI) % 4 + len(_DPI), b"\0")
        setting = struct.pack("<BxH", 0, len(_DPI)) + name
        setting += struct.pack("<Ii", self._serial, int(_USUAL * times * 1024))
        told = struct.pack("<BxxxII", 0, self._serial, 1) + setting
        settings = self._atom("_XSETTINGS_SETTINGS")
        by_bytes, instead = 8, 0
        self._x.XChangeProperty(
            self._display, self._window, settings, settings, by_bytes, instead, told, len(told)
        )
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)

    def _atom(self, name: str) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name.encode(), 0))
