"""A strip that plays a recording: for the ears of whoever sits before this screen, and for nobody else's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

GLANCE: Final = 200
"""Milliseconds between two looks at the player."""
LEAST: Final = 30


@dataclass(frozen=True, slots=True)
class PlayView:
    """What the strip shows.

    Attributes:
        playing: Whether it sounds now.
        place: ``00:12:40 of 01:40:12``.
        part: What was talked about there; empty where that is not known.
        speed: ``× 1.25``.
        trouble: One sentence, or empty.
    """

    playing: bool
    place: str
    part: str
    speed: str
    trouble: str = ""


class Playback(Protocol):
    """The player, as a screen uses it."""

    def look(self) -> PlayView | None:
        """How it stands; None while nothing was asked for or it was put away."""
        ...

    def do(self, what: str, on: str = "") -> str:
        """Do one of toggle, back, slower, faster, away, or play from a card, an item or a place.

        ``on`` is the id of the card or item, or the seconds. Gives a sentence where it cannot be done.
        """
        ...

    def places(self) -> Sequence[tuple[str, str]]:
        """The places to go to, in words, and what to say as ``on``."""
        ...


class PlayerStrip(Panel):
    """Where the sound is, and what can be done with it; out of sight while nothing was asked for.

    Args:
        playback: The player.
        play: Its button; the strip keeps its words right.
        tools: The buttons after it.
        refuse: Shows a sentence.
    """

    shown = Signal(bool)
    """It came, or was put away."""

    def __init__(
        self,
        playback: Playback,
        play: KeyButton,
        tools: Sequence[QWidget],
        refuse: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground(theme.CARD, theme.LINE, 12), parent)
        self.setAccessibleName("Playing the recording")
        self._playback, self._play, self._refuse = playback, play, refuse
        self._view: PlayView | None = None
        self._words = ("Play", "Pause")
        self._mark = Mark("play", theme.TEAL, 13)
        self._place, self._part = WrapLabel(size=14, bold=True), WrapLabel(size=14, ink=theme.SOFT)
        self._trouble = WrapLabel(size=14, ink=theme.WORRY)
        self._lay_out(tools)
        self.hide()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_now)
        self._timer.start(GLANCE)

    def _lay_out(self, tools: Sequence[QWidget]) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._place)
        line.addWidget(self._part, 1)
        row = FlowBox(across=6, down=4)
        for tool in (self._play, *tools):
            row.add(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._trouble)
        column.addWidget(row)

    def show_now(self) -> None:
        """Draw the player as it is now."""
        view = self._playback.look()
        if view == self._view:
            return
        self._view = view
        if view is not None:
            self._draw(view)
        if self.isHidden() == (view is not None):
            self.setVisible(view is not None)
            self.shown.emit(view is not None)

    def do(self, what: str, on: str = "") -> None:
        """Have the player do something, and say why where it cannot."""
        sentence = self._playback.do(what, on)
        if sentence:
            self._refuse(sentence)
        self.show_now()

    def open_places(self) -> QMenu:
        """A menu of the parts of the day and the bookmarks; choosing one plays from just before it."""
        menu = QMenu(self)
        menu.setAccessibleName("Play from")
        menu.aboutToHide.connect(menu.deleteLater)
        for words, on in self._playback.places():
            line = menu.addAction(words.replace("&", "&&"))
            line.triggered.connect(lambda _on=False, on=on: self.do("place", on))
        if menu.isEmpty():
            menu.addAction("There is no place to go to yet").setEnabled(False)
        anchor = self if self.isVisible() else self.parentWidget() or self
        at = QPoint(0, 0 if anchor is self else anchor.height())
        menu.popup(anchor.mapToGlobal(at) - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _draw(self, view: PlayView) -> None:
        self._mark.set_mark("play" if view.playing else "pause", theme.TEAL)
        self._place.setText(f"{view.place}  {view.speed}")
        # The time ticks within the same width, so that what stands beside it keeps still.
        self._place.setMinimumWidth(self._place.natural_width() + 2)
        self._part.setText(view.part)
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        words = self._words[view.playing]
        if self._play.text() != words:
            self._play.set_words(words)
