"""What a screen reader is told to say: an ear at Qt's own accessibility, where a screen reader has its.

PySide has no name for the function that Qt installs its bridges with, so it is called by the name
that it has in Qt's library.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6 import QtCore
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
Kind = TypeVar("Kind", bound=QAccessibleEvent)
_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class Heard:
    """One announcement: the words, whether it is urgent, and in whose name it is made."""

    words: str
    urgent: bool
    by: QWidget


@contextmanager
def listening() -> Iterator[list[Heard]]:
    """Hear every announcement of this program, in order, until the end of the block."""
    library = ctypes.CDLL(str(Path(QtCore.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"))
    install = getattr(library, _INSTALL)
    install.restype, install.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    heard: list[Heard] = []

    def hear(event: int) -> None:
        if _as(event, QAccessibleEvent).type() is QAccessible.Event.Announcement:
            said = _as(event, QAccessibleAnnouncementEvent)
            by = said.object()
            assert isinstance(by, QWidget)
            urgent = said.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            heard.append(Heard(said.message(), urgent, by))

    ear = _HANDLER(hear)
    before = install(ctypes.cast(ear, ctypes.c_void_p))
    QAccessible.setActive(True)
    try:
        yield heard
    finally:
        QAccessible.setActive(False)
        install(before)


def _as(event: int, kind: type[Kind]) -> Kind:
    made = shiboken6.wrapInstance(event, kind)
    assert isinstance(made, kind)
    return made
