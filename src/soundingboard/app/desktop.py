"""What the system under the windows can do for two screens: tell of copies, keep out of calls, stay awake.

Windows offers all three and is asked through its own libraries. Other systems are not asked: Linux and
macOS show copies as screens that overlap, which `soundingboard.ui.family.place` sees by itself.
"""

import ctypes
import sys
from typing import Final, Protocol

_DATABASE_CURRENT: Final = 4
_CLONE: Final = 2
_PATH_SIZE, _MODE_SIZE = 72, 64  # bytes of DISPLAYCONFIG_PATH_INFO and of DISPLAYCONFIG_MODE_INFO
_EXCLUDED: Final = 0x11
_SEEN: Final = 0
_UNTIL_TOLD: Final = 0x80000000
_COMPUTER_AND_SCREENS: Final = 0x1 | 0x2


class Desktop(Protocol):
    """The system, as the app asks it."""

    @property
    def able(self) -> bool:
        """Whether it can do any of this."""
        ...

    def copies(self) -> bool:
        """Whether it shows one picture on several screens; no where it does not say."""
        ...

    def keep_unshared(self, window: int, *, on: bool) -> bool:
        """Keep a window, by the system's number, out of what is shared or recorded; whether it does."""
        ...

    def stay_awake(self, *, on: bool) -> bool:
        """Keep the computer and its screens awake from now on, or no longer; whether it does."""
        ...


class PlainDesktop:
    """A system that is not asked."""

    able = False

    def copies(self) -> bool:
        """It does not say."""
        return False

    def keep_unshared(self, window: int, *, on: bool) -> bool:
        """It does not."""
        return False

    def stay_awake(self, *, on: bool) -> bool:
        """It does not."""
        return False


class WindowsDesktop:
    """Windows.

    Args:
        user: Its library user32; a test brings its own.
        kernel: Its library kernel32.
    """

    able = True

    def __init__(self, user: ctypes.CDLL, kernel: ctypes.CDLL) -> None:
        self._user, self._kernel = user, kernel

    def copies(self) -> bool:
        """Whether the arrangement in use is a copy: Qt sees one screen then, whatever is plugged in."""
        paths, modes, arrangement = ctypes.c_uint32(), ctypes.c_uint32(), ctypes.c_uint32()
        sizes = (ctypes.byref(paths), ctypes.byref(modes))
        if self._user.GetDisplayConfigBufferSizes(_DATABASE_CURRENT, *sizes):
            return False
        failed = self._user.QueryDisplayConfig(
            _DATABASE_CURRENT,
            sizes[0],
            ctypes.create_string_buffer(max(1, paths.value) * _PATH_SIZE),
            sizes[1],
            ctypes.create_string_buffer(max(1, modes.value) * _MODE_SIZE),
            ctypes.byref(arrangement),
        )
        return not failed and arrangement.value == _CLONE

    def keep_unshared(self, window: int, *, on: bool) -> bool:
        """Windows 10 of 2004 and later leave it out; older ones show it black."""
        return bool(self._user.SetWindowDisplayAffinity(ctypes.c_void_p(window), _EXCLUDED if on else _SEEN))

    def stay_awake(self, *, on: bool) -> bool:
        """It holds until it is told otherwise, or this program ends."""
        wanted = _UNTIL_TOLD | (_COMPUTER_AND_SCREENS if on else 0)
        return bool(self._kernel.SetThreadExecutionState(ctypes.c_uint32(wanted)))


def this_desktop() -> Desktop:
    """The system that the app runs on."""
    if sys.platform == "win32":
        return WindowsDesktop(ctypes.windll.user32, ctypes.windll.kernel32)
    return PlainDesktop()
