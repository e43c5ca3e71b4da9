"""Every key of the table of acts, bound to the chair's window."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.actions import by_key
from soundingboard.ui.chair.anywhere import FROM_ANYWHERE, Anywhere
from soundingboard.ui.chair.hands import WindowHands


class Keyboard:
    """Does the act of a key, wherever in the window the focus is; a few keys work from beyond it.

    Args:
        hands: Do the acts.
        window: The window.
    """

    def __init__(self, hands: WindowHands, window: QWidget) -> None:
        self._hands, self._acts = hands, by_key()
        self._anywhere = Anywhere({key: partial(self.strike, key) for key in FROM_ANYWHERE}, window)
        for key in self._acts:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(False)  # a key that is held down does its one thing once
            if key in FROM_ANYWHERE:
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(partial(self.strike, key))

    def strike(self, key: str) -> bool:
        """Do what a key does; tells whether it does anything now. An open menu gives way."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        for act in self._acts.get(key, ()):
            if act.possible(self._hands.view):
                self._hands.run(act)
                return True
        return False
