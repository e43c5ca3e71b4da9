"""The recording at the close: how it is, playing it, and giving it to the council's store."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from soundingboard.ui.close.packs import RecordingLine
from soundingboard.ui.close.storing import Store, Storing
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.playing import LEAST, Playback, PlayerStrip

_STORE: Final = "The council’s store"
_PLAYER: Final = (
    ("Play", "Ctrl+P", "Ctrl P", "toggle"),
    ("Back 10 s", "Ctrl+Shift+P", "Ctrl Shift P", "back"),
    ("Slower", "Ctrl+Shift+Down", "Ctrl Shift Down", "slower"),
    ("Faster", "Ctrl+Shift+Up", "Ctrl Shift Up", "faster"),
    ("Go to", "Ctrl+Shift+M", "Ctrl Shift M", ""),
    ("Put away", "", "", "away"),
)
"""The player's buttons: words, key, the key as it is written, and what it does; empty opens the places."""


class Recording(Card):
    """The card of the recording.

    Args:
        ways: What the page may do.
        refuse: Told in a sentence what cannot be played.
    """

    def __init__(self, ways: Ways, refuse: Callable[[str], None]) -> None:
        super().__init__("Recording")
        self._ways, self._refuse = ways, refuse
        self._told: RecordingLine | None = None
        self._line = self.add_column()
        self.player = self._player(ways.playback) if ways.playback else None
        self.storing = self._storing(ways.store) if ways.store else None

    def _player(self, playback: Playback) -> PlayerStrip:
        """The strip under the recording, and the button that brings it."""
        buttons = [KeyButton(words, look="quiet", least=LEAST) for words, *_ in _PLAYER]
        strip = PlayerStrip(playback, buttons[0], buttons[1:], self._refuse)
        self.listen = KeyButton("Listen", _PLAYER[0][2])
        deeds = [partial(strip.do, what) if what else strip.open_places for *_, what in _PLAYER]
        for button, deed, (_words, key, cap, _what) in zip(buttons, deeds, _PLAYER, strict=True):
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            if key:
                button.setToolTip(cap)
                button.setAccessibleDescription(cap)
                QShortcut(QKeySequence(key), self).activated.connect(deed)
        self.listen.clicked.connect(lambda: strip.do("toggle"))
        strip.shown.connect(lambda shown: self.listen.setVisible(not shown and self._heard()))
        self.column.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(strip)
        return strip

    def _storing(self, store: Store) -> Storing:
        """Where the council's store is told of, under the recording."""
        storing = Storing(store, lambda: self._ways.choose_folder(_STORE))
        self.add(storing)
        return storing

    def _heard(self) -> bool:
        """Whether there is something to listen to."""
        return self._ways.recording() is not None

    def show_closed(self, *, closed: bool) -> None:
        """Draw it; the council's store is offered once the conference is closed."""
        self.show_now()
        if self.storing:
            self.storing.setVisible(closed)

    def show_now(self) -> None:
        """Draw the recording as it is now; what stands already keeps still under a hand."""
        if self.player:
            self.listen.setVisible(self.player.isHidden() and self._heard())
        line = self._ways.recording() or RecordingLine("It was not recorded.")
        if line == self._told:
            return
        self._told = line
        emptied(self._line)
        mark, tone = ("tick", "going_well") if line.settled else ("worry", "worry")
        self._line.addWidget(MarkedLine(mark, theme.TONES[tone].ink, line.words, line.quiet))
        if line.mend:
            button = KeyButton("Make it whole")
            button.clicked.connect(self._ways.mend)
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
