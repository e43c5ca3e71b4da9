"""How loud something is heard, through what, and what is wrong with it: the room, or the call."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.ui.prepare.checker import Seen
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.pages import MarkedLine, emptied
from soundingboard.ui.shared.words import WrapLabel

_THROUGH: Final = "Heard through “{}”."


@dataclass(frozen=True, slots=True)
class Words:
    """What to say of one sound: ``levels`` tells up to which level to say what."""

    name: str
    not_yet: str
    gone: str
    levels: tuple[tuple[float, str], ...]


ROOM: Final = Words(
    "How loud the room is",
    "It has not begun to hear yet.",
    "Nothing is heard now.",
    (
        (0.12, "Nothing is heard yet: say something."),
        (0.45, "It hears you, quietly: speak as you will in the room."),
        (0.92, "It hears you well."),
        (2.0, "That is very loud: move the microphone away a little."),
    ),
)
CALL: Final = Words(
    "How loud the call is",
    "The call is not heard yet.",
    "The call is not heard now.",
    ((0.12, "Nothing comes from the call: ask somebody on it to speak."), (2.0, "The call is heard.")),
)


class HeardNow(QWidget):
    """A bar, a sentence, and a line for each trouble.

    Args:
        words: Those of the room, or of the call.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.level, self.says = Bar(words.name), WrapLabel()
        self._troubles: tuple[str, ...] = ()
        self._lines = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.level)
        column.addWidget(self.says)
        column.addLayout(self._lines)

    def show_seen(self, seen: Seen | None) -> None:
        """Draw what is heard; None while nothing is."""
        self.level.setValue(round(100 * seen.level) if seen else 0)
        self.says.setText(self._judged(seen))
        self._show_troubles(seen.troubles if seen else ())

    def _judged(self, seen: Seen | None) -> str:
        if seen is None or seen.standing == "starting":
            return self._words.not_yet
        if seen.standing == "gone":
            return self._words.gone
        judged = next(words for most, words in self._words.levels if seen.level <= most)
        return f"{judged} {_THROUGH.format(seen.device)}"

    def _show_troubles(self, troubles: tuple[str, ...]) -> None:
        if troubles == self._troubles:
            return
        self._troubles = troubles
        emptied(self._lines)
        for each in troubles:
            self._lines.addWidget(MarkedLine("stop", theme.WORRY, each))
