"""The parts of the page before the day: each shows one side of it and asks for what is missing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.ui.prepare.asking import Asked
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton, Look
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.preparing import PrepareView


@dataclass(frozen=True, slots=True)
class Acts:
    """What a part may do.

    Attributes:
        do: Does these commands at once; what is refused is told on the page.
        ask: Asks for a few things first.
        copy: Puts a text on the clipboard, and says in these words that it is there.
    """

    do: Callable[..., None]
    ask: Callable[[Asked], None]
    copy: Callable[[str, str], None]


class Section(QWidget):
    """One part of the page, as a column of cards.

    Args:
        acts: What it may do.
    """

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.acts = acts
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def look(self, view: PrepareView) -> None:
        """Show the conference as it is now."""
        raise NotImplementedError


class ActRow(QWidget):
    """A mark, a sentence, and a button where there is something to do.

    Args:
        mark: The mark's name.
        tone: The name of its tone.
        words: The sentence.
        quiet: Whether it is settled and stands back.
    """

    def __init__(self, mark: str, tone: str, words: str, *, quiet: bool = False) -> None:
        super().__init__()
        self._words = words
        self.buttons: dict[str, KeyButton] = {}
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self._box.addWidget(Mark(mark, theme.TONES[tone].ink, 15), 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(WrapLabel(words, ink=theme.SOFT if quiet else theme.INK), 1)

    def put(self, words: str, act: Callable[[], object], name: str = "") -> None:
        """Put a button at the end; a screen reader hears the name, or else the sentence."""
        self.buttons[words] = act_button(words, name or self._words, act)
        self._box.addWidget(self.buttons[words])


def act_button(
    words: str,
    name: str,
    act: Callable[[], object],
    *,
    key: str = "",
    look: Look = "quiet",
    least: int = theme.TARGET,
) -> KeyButton:
    """A button of a row; a screen reader hears ``name`` too, so that it knows which row."""
    button = KeyButton(words, key, look=look, least=least)
    button.setAccessibleName(f"{words}: {name}" if name else words)
    button.clicked.connect(lambda _on=False: act())
    return button


def in_a_line(*parts: QWidget) -> FlowBox:
    """These side by side, in as many lines as they need."""
    line = FlowBox()
    for part in parts:
        line.add(part)
    return line
