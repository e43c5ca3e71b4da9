"""What to look at before closing: a few lines of what is open, and the rest behind a button."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.views.closing import CheckLine

AT_ONCE: Final = 7
"""Lines that are open and stand there at once; so many fit beside who gets what."""


class Checks(Card):
    """The card of what is open and what is settled; nothing in it keeps anybody from closing."""

    def __init__(self) -> None:
        super().__init__("Before you close")
        self._open, self._settled = self.add_column(), self.add_column()
        self._lines: tuple[CheckLine, ...] = ()
        self._all = False
        self.more = KeyButton("", look="quiet")
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._turn)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show these, as folded as they are."""
        self._lines = tuple(lines)
        still = [told for line in lines for told in _open(line)]
        settled = [line for line in lines if line.settled]
        shown = still if self._all else still[:AT_ONCE]
        emptied(self._open)
        emptied(self._settled)
        for told in shown:
            self._open.addWidget(MarkedLine(*told))
        if self._all:
            for line in settled:
                self._settled.addWidget(MarkedLine("tick", theme.WELL, line.words))
        elif settled:
            words = "1 thing is settled" if len(settled) == 1 else f"{len(settled)} things are settled"
            self._settled.addWidget(MarkedLine("tick", theme.WELL, words))
        hidden = len(still) - len(shown)
        self.more.set_words(
            "Show less" if self._all else f"Show {hidden} more" if hidden else "Show what is settled"
        )
        self.more.setVisible(self._all or bool(hidden or settled))

    def _turn(self) -> None:
        self._all = not self._all
        self.show_lines(self._lines)


def _open(line: CheckLine) -> list[tuple[str, str, str, str]]:
    """What is open of it as marked lines: mark, colour, words, and quiet words beside them."""
    if line.settled:
        return []
    if not line.open:
        return [("ring", theme.SOFT, line.words, "still to come")]
    return [("not_sure", theme.WORRY, sentence, "") for sentence in line.open]
