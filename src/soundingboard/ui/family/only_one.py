"""One family's window stands on the screens of a computer at a time, whichever program it is of."""

import os
import re

from PySide6.QtCore import QLockFile
from PySide6.QtGui import QGuiApplication

from soundingboard.base.places import of_this_computer


class OnlyOne:
    """The right to stand there. It ends with the program that has it, however that ends."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self) -> bool:
        """Have it, unless another program does; where no lock can be made, no other has one either."""
        if self._lock is None:
            lock = _lock()
            if lock and not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
                return False
            self._lock = lock
        return True

    def leave(self) -> None:
        """Have it no more."""
        if self._lock:
            self._lock.unlock()
        self._lock = None


def _lock() -> QLockFile | None:
    """The lock of the display that this program shows on; None for one of its own in memory."""
    platform = QGuiApplication.platformName()
    if platform in {"offscreen", "minimal"}:
        return None
    name = os.environ.get("WAYLAND_DISPLAY" if platform.startswith("wayland") else "DISPLAY", "")
    display = re.sub(r"\W", "-", re.sub(r"\.\d+$", "", name))
    try:
        lock = QLockFile(str(of_this_computer(f"family-window{display}.lock")))
    except OSError:
        return None
    lock.setStaleLockTime(0)  # only a process that is gone loses it, however long it stood
    return lock
