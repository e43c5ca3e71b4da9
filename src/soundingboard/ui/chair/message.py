"""The quiet line: what was refused, what went wrong, and one thing at a time worth a look."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import FindingView

CUES: Final = (
    "kept_apart_together",
    "quorum_lost",
    "interpreter_needed",
    "source_in_danger",
    "protected_string",
    "break_due",
    "overrun",
    "not_heard",
    "report_not_shared",
    "separation_reminder",
    "no_strengths_yet",
    "too_many_risks",
    "time_on_risk_and_plan",
    "decision_missing",
    "reasons_missing",
)
"""Findings that the moment asks for, the weightiest first.

All others stand where they belong: on the card, on the plan, on the list before the close.
"""


class MessageLine(QWidget):
    """One line: a refusal before trouble with the sound, and that before a cue. Nothing else moves for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal = self._trouble = self._note = self._cue = ""
        self._open: dict[tuple[str, tuple[str, ...]], FindingView] = {}
        self._cue_key: tuple[str, tuple[str, ...]] = ("", ())
        self._away: set[tuple[str, tuple[str, ...]] | str] = set()
        self._mark = Mark("dot", theme.WORRY, 14)
        self._words = WrapLabel(size=14)
        act = BY_ID["dismiss"]
        self._button = KeyButton("Put away", act.cap, look="quiet", least=28)
        self._button.setAccessibleName(act.text)
        self._button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.setMinimumHeight(round(32 * theme.text_scale()))
        self._draw()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._refusal or self._trouble or self._note or self._cue

    def refuse(self, sentence: str) -> None:
        """Say why something was not done; stays until it is put away or something is done."""
        self._refusal = sentence
        self._draw(hear=True)

    def done(self, note: str = "") -> None:
        """Something was done: an older refusal is no longer news; a note says what, where it is not plain."""
        if self._refusal or self._note or note:
            self._refusal, self._note = "", note
            self._draw(hear=bool(note))

    def trouble(self, sentence: str) -> None:
        """Say what is wrong with the sound, or with an empty sentence that nothing is."""
        sentence = "" if sentence in self._away else sentence
        if sentence != self._trouble:
            self._trouble = sentence
            self._draw(hear=bool(sentence))

    def cue(self, findings: Iterable[FindingView]) -> None:
        """Show the weightiest finding of this moment that was not put away."""
        self._open = {(one.code, one.about): one for one in findings if one.code in CUES}
        self._away = {key for key in self._away if isinstance(key, str) or key in self._open}
        self._next_cue()

    def _next_cue(self) -> None:
        left = [one for key, one in self._open.items() if key not in self._away]
        first = min(left, key=lambda one: CUES.index(one.code), default=None)
        words = first.message if first else ""
        self._cue_key = (first.code, first.about) if first else ("", ())
        if words != self._cue:
            self._cue = words
            self._draw(hear=bool(words))

    def dismiss(self) -> None:
        """Put away what it says; a cue comes back when it was settled and holds again."""
        if self._refusal:
            self._refusal = ""
        elif self._trouble:
            self._away.add(self._trouble)
            self._trouble = ""
        elif self._note:
            self._note = ""
        elif self._cue:
            self._away.add(self._cue_key)
            self._next_cue()
        self._draw()

    def _draw(self, *, hear: bool = False) -> None:
        mark, ink = ("cross", theme.RISK) if self._refusal else ("stop", theme.WORRY)
        if not (self._refusal or self._trouble):
            mark, ink = ("tick", theme.WELL) if self._note else ("dot", theme.WORRY)
        self._mark.set_mark(mark, ink)
        self._words.setText(self.text)
        for part in (self._mark, self._words, self._button):
            part.setVisible(bool(self.text))
        if hear:
            announce(self, self.text)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
