"""The few keys that work whatever has the focus: another window, an open menu, a dialog."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.drawnlist import pressed

_PRESSED: Final = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)

FROM_ANYWHERE: Final = frozenset({"F9", "Ctrl+F9", "Ctrl+Shift+F9"})
"""Keys that work whichever window of the app has the focus."""


class Anywhere(QObject):
    """Hears keys as they come to a window, before anything in the window or before it does.

    Shortcuts alone would not do: while a dialog or a menu is open, Qt keeps them from other windows.

    Args:
        keys: What each key does, as Qt writes it.
        window: The window whose keys they are; while it is out of sight they do nothing.
    """

    def __init__(self, keys: Mapping[str, Callable[[], object]], window: QWidget) -> None:
        super().__init__(window)
        self._keys, self._window = keys, window
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError(app)
        app.focusWindowChanged.connect(self._listen)
        self._listen(app.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Do what a key does, once however long it is held, and keep it from everything else."""
        if event.type() not in _PRESSED or not isinstance(event, QKeyEvent) or not self._window.isVisible():
            return False
        act = self._keys.get(pressed(event))
        if act is None:
            return False
        event.accept()  # of the two events the first asks whether the second is wanted
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()
        return True

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
