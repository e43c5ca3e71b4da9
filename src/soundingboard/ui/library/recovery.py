"""The page about a recording whose recorder ended too early: it is safe, and is made whole by one key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.library.entry import EntryPage
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import MarkedLine, emptied

GLANCE: Final = 100
"""Milliseconds between two looks at what is being done."""
_LINES: Final = (
    "The recorder ended before it was told to. What was said until then is safe.",
    "Making it whole writes a new sealed file and reads all of it back. The old parts stay until you decide.",
)
_WORTH: Final = 0.05
"""Seconds; less is told as nothing."""
_REMOVED: Final = "The old parts are removed. The whole recording was read once more before."
_KEPT: Final = "The old parts stay in the vault, beside the whole recording."


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part.

    Attributes:
        words: What is known without a key: ``Interrupted recording, about 43 minutes, safe.``
        seconds: How long it is, once it is whole.
        lost: How many seconds were heard and are lost, where that is known.
    """

    words: str
    seconds: float | None = None
    lost: float | None = None


class Mender(Protocol):
    """What the page may do."""

    @property
    def trouble(self) -> str:
        """Why making it whole failed; empty where it did not."""
        ...

    @property
    def busy(self) -> str:
        """Which part is being made whole: ``1 of 2``; empty while none is."""
        ...

    def lines(self) -> Sequence[PartLine]:
        """Each part as it stands; none once everything is decided."""
        ...

    def make_whole(self) -> None:
        """Begin to make every part whole."""
        ...

    def keep(self) -> None:
        """Leave the old parts, and ask no more."""
        ...

    def remove(self) -> None:
        """Remove the old parts, once the whole one was read again; raises `Trouble`."""
        ...


class RecoveryPage(EntryPage):
    """The page.

    Args:
        mender: What it may do.
        back: Goes back to where the chair came from.
    """

    def __init__(self, mender: Mender, back: Callable[[], None]) -> None:
        super().__init__("An interrupted recording", _LINES)
        self._mender, self._back = mender, back
        self._parts = self.card.add_column()
        self.whole = KeyButton("Make it whole", "Ctrl Enter", look="primary")
        self.remove = KeyButton("Remove the old parts")
        self.keep = KeyButton("Keep the old parts too")
        self.later = KeyButton("Keep, decide later", "Alt Left")
        self.add_buttons(self.whole, self.remove, self.keep, self.later)
        self.whole.clicked.connect(self._make_whole)
        self.remove.clicked.connect(lambda: self._decide(mender.remove, _REMOVED))
        self.keep.clicked.connect(lambda: self._decide(mender.keep, _KEPT))
        self.later.clicked.connect(back)
        for key, button in (("Ctrl+Return", self.whole), ("Alt+Left", self.later)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._glance = QTimer(self, interval=GLANCE)
        self._glance.timeout.connect(self._look_again)
        self.look()

    def first_stop(self) -> QWidget:
        """Making it whole while that is to do; later once it is done, for removing is no reflex."""
        return self.whole if not self.whole.isHidden() else self.later

    def look(self) -> None:
        """Draw every part as it stands."""
        emptied(self._parts)
        lines = self._mender.lines()
        for line in lines:
            mark, tone = ("worry", theme.WORRY) if line.seconds is None else ("tick", theme.WELL)
            self._parts.addWidget(MarkedLine(mark, tone, _told(line)))
        waiting = any(line.seconds is None for line in lines)
        self.whole.setVisible(waiting)
        for button in (self.remove, self.keep):
            button.setVisible(bool(lines) and not waiting)
        self.later.set_words("Keep, decide later" if lines else "Back", "Alt Left")

    def _make_whole(self) -> None:
        self.notice.clear()
        self._mender.make_whole()
        self.whole.setEnabled(False)
        self._glance.start()
        self._look_again()

    def _look_again(self) -> None:
        busy = self._mender.busy
        if busy:
            self.whole.set_words(f"Making it whole, {busy}…", "")
            return
        self._glance.stop()
        self.whole.set_words("Make it whole", "Ctrl Enter")
        self.whole.setEnabled(True)
        self.look()
        if self._mender.trouble:
            self.notice.refuse(self._mender.trouble)
        self.first_stop().setFocus()

    def _decide(self, deed: Callable[[], None], done: str) -> None:
        try:
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.look()
        self.notice.done(done)
        self.later.setFocus()


def _told(line: PartLine) -> str:
    if line.seconds is None:
        return line.words
    minutes, seconds = divmod(round(line.seconds), 60)
    length = f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
    if line.lost is None:
        return f"Whole: {length}, read back and sealed."
    lost = "nothing that was heard is lost" if line.lost < _WORTH else f"{line.lost:.1f} s of sound are lost"
    return f"Whole: {length}, read back and sealed; {lost}."
