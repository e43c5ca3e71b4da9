"""The quiet line: what was refused, what went wrong, and one thing at a time worth a look."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.herald import TOLD_AS_FINDING
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.aloud import say_aloud
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.words import Words, needed_height
from soundingboard.views.chair.parts import FindingView

CUES: Final = (
    "kept_apart_together",
    "cue_not_for_them",
    "cue_waiting",
    "cue_dropped",
    "cue_let_in",
    "quorum_lost",
    "interpreter_needed",
    "source_in_danger",
    "protected_string",
    "cue_catch_up",
    "copied_words",
    "cue_names_child",
    "break_due",
    "cue_ask_before_decision",
    "cue_not_seen",
    "cue_hard_part",
    "cue_interpreter",
    "overrun",
    "cue_time_left",
    "cue_child_first",
    "cue_family_first",
    "not_heard",
    "report_not_shared",
    "separation_reminder",
    "no_strengths_yet",
    "too_many_risks",
    "time_on_risk_and_plan",
    "cue_chosen",
    "decision_missing",
    "reasons_missing",
    "cue_not_their_fault",
    "cue_explain",
)
"""Findings and cues that the moment asks for, the weightiest first.

All others stand where they belong: on the card, on the plan, on the list before the close.
"""


_KEYS: Final = {"cue_let_in": "taken_off"}
"""What settles a cue by one key, which stands behind its words."""
_LOOKS: Final = (
    ("cross", theme.RISK),
    ("stop", theme.WORRY),
    ("pause", theme.WORRY),
    ("tick", theme.WELL),
    ("dot", theme.WORRY),
)
"""The mark and its colour of a refusal, a trouble, a reminder, a note and a cue."""
LINES: Final = 2
"""How many lines of words there is room for, said or not: what is said moves nothing under a hand."""


class TwoLines(Words):
    """Words in the room of two lines; what does not fit ends in dots, and is told in full when asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(size=14, parent=parent)
        self._whole = ""
        self.setFixedHeight(math.ceil(QFontMetricsF(self.font()).lineSpacing() * LINES) + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, words: str) -> None:
        """Show these."""
        self._whole = words
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut them anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        parts, kept = self._whole.split(" "), self._whole
        while len(parts) > 1 and needed_height(kept, self.font(), self.width()) > self.height():
            parts = parts[:-1]
            kept = " ".join(parts) + "…"
        if kept != self.text():
            self.setText(kept)
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole if kept != self._whole else "")


class MessageLine(QWidget):
    """A refusal before trouble with the sound, that before a reminder and a note, and those before a cue.

    Each is said aloud once, when it comes, whatever stands there: a refusal and a trouble at once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal = self._trouble = self._reminder = self._note = self._cue = ""
        self._reminded = self._quiet_until = 0
        self._open: dict[tuple[str, tuple[str, ...]], FindingView] = {}
        self._cue_key: tuple[str, tuple[str, ...]] = ("", ())
        self._away: set[tuple[str, tuple[str, ...]] | str] = set()
        self._said: set[tuple[str, tuple[str, ...]]] = set()
        self._mark = Mark("dot", theme.WORRY, 14)
        self._words = TwoLines()
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
        self.setFixedHeight(max(self._words.height(), self._button.sizeHint().height()))
        self._draw()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._refusal or self._trouble or self._reminder or self._note or self._cue

    @property
    def refusal(self) -> str:
        """The refusal that stands there; empty where there is none."""
        return self._refusal

    def refuse(self, sentence: str) -> None:
        """Say why something was not done; stays until it is put away or something is done."""
        self._refusal = sentence
        self._draw(sentence, urgent=True)

    def done(self, note: str = "") -> None:
        """Something was done: an older refusal is no longer news; a note says what, where it is not plain."""
        if self._refusal or self._note or note:
            self._refusal, self._note = "", note
            self._draw(note)

    def troubles(self, sentences: Sequence[str]) -> None:
        """Say what is wrong with the sound, one thing at a time; none goes before it ends or is put away."""
        self._away = {key for key in self._away if not isinstance(key, str) or key in sentences}
        sentence = next((each for each in sentences if each not in self._away), "")
        if sentence != self._trouble:
            self._trouble = sentence
            self._draw(sentence, urgent=True)

    def remind(self, sentence: str, times: int) -> None:
        """Say something that has grown long: aloud each time that ``times`` has grown, else in silence."""
        grown, self._reminded = times > self._reminded, times
        sentence = sentence if times > self._quiet_until else ""
        if not times:
            self._quiet_until = 0
        if sentence != self._reminder:
            self._reminder = sentence
            self._draw(sentence if grown else "")

    def cue(self, findings: Iterable[FindingView]) -> None:
        """Show the weightiest finding of this moment that was not put away."""
        self._open = {(one.code, one.about): one for one in findings if one.code in CUES}
        self._away = {key for key in self._away if isinstance(key, str) or key in self._open}
        self._said &= self._open.keys()
        self._next_cue()

    def _next_cue(self) -> None:
        left = [one for key, one in self._open.items() if key not in self._away]
        first = min(left, key=lambda one: CUES.index(one.code), default=None)
        words = _told(first) if first else ""
        self._cue_key = (first.code, first.about) if first else ("", ())
        if words != self._cue:
            self._cue = words
            known = self._cue_key in self._said or self._cue_key[0] in TOLD_AS_FINDING
            self._said.add(self._cue_key)
            self._draw("" if known else words)

    def dismiss(self) -> None:
        """Put away what it says; a cue comes back when it was settled and holds again."""
        if self._refusal:
            self._refusal = ""
        elif self._trouble:
            self._away.add(self._trouble)
            self._trouble = ""  # the next look at the recorder brings the next one
        elif self._reminder:
            self._quiet_until, self._reminder = self._reminded, ""
        elif self._note:
            self._note = ""
        elif self._cue:
            self._away.add(self._cue_key)
            self._next_cue()
        self._draw()

    def _draw(self, aloud: str = "", *, urgent: bool = False) -> None:
        said = (self._refusal, self._trouble, self._reminder, self._note, self._cue)
        look = next((each for each, words in zip(_LOOKS, said, strict=True) if words), _LOOKS[-1])
        self._mark.set_mark(*look)
        self._words.tell(self.text)
        for part in (self._mark, self._words, self._button):
            part.setVisible(bool(self.text))
        if aloud:
            say_aloud(self, aloud, urgent=urgent)


def _told(cue: FindingView) -> str:
    key = _KEYS.get(cue.code, "")
    return f"{cue.message.removesuffix('.')} ({BY_ID[key].cap})." if key else cue.message
