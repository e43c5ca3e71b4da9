"""The quiet strip: a sentence about what happened, or a question with its answers; never a box."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.aloud import say_aloud
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox, gone
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

_AROUND: Final = 20
_LOOKS: Final = {"trouble": ("cross", "worry"), "done": ("tick", "going_well"), "ask": ("dot", "app")}


class Notice(Panel):
    """A strip that is there only while it has something to say.

    Where it was scrolled out of sight it comes into sight each time that it says something.

    Args:
        parent: The widget it stands in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground(theme.WORRY_TINT, "", 10), parent)
        self._mark = Mark("cross", theme.WORRY, 16)
        self._words = WrapLabel(bold=True)
        self._answers = FlowBox()
        self._buttons: list[KeyButton] = []
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._answers)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is away."""
        return "" if self.isHidden() else self._words.text()

    def refuse(self, sentence: str) -> None:
        """Say what went wrong and what to do."""
        self._show("trouble", sentence)

    def done(self, sentence: str) -> None:
        """Say what was done."""
        self._show("done", sentence)

    def ask(self, sentence: str, answers: dict[str, Callable[[], None]]) -> None:
        """Ask; each answer is a button, and the first one has the focus. The strip goes once one is given."""
        self._show("ask", sentence)
        for words, act in answers.items():
            button = KeyButton(words, look="" if self._buttons else "primary")
            button.clicked.connect(lambda _on=False, act=act: self._answer(act))
            self._answers.add(button)
            self._buttons.append(button)
        self._answers.show()
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Go away."""
        self.hide()
        self._take_answers()

    def _answer(self, act: Callable[[], None]) -> None:
        self.clear()
        act()

    def _show(self, look: str, sentence: str) -> None:
        self._take_answers()
        mark, tone = _LOOKS[look]
        self._mark.set_mark(mark, theme.TONES[tone].ink)
        self.dress(Ground(theme.TONES[tone].ground, "", 10))
        self._words.setText(sentence)
        self._words.set_ink(theme.TONES[tone].ink)
        self.show()
        QTimer.singleShot(0, self, self._come_into_sight)  # once it has its place
        say_aloud(self, sentence, urgent=look == "trouble")

    def _come_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and self.isVisible():
                above.ensureWidgetVisible(self, 0, _AROUND)
            above = above.parentWidget()

    def _take_answers(self) -> None:
        for button in self._buttons:
            gone(button)
        self._buttons.clear()
        self._answers.hide()
