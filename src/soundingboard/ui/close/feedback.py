"""How it was: a calm page for one person at a time, on which nothing of any conference stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.chips import Chips
from soundingboard.ui.shared.fields import LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card, Page, Scrolled, emptied

THANKS: Final = 20_000
"""Milliseconds that the thanks stand before the app locks by itself."""
_WIDEST: Final = 860
_LINES: Final = 3
_WHO: Final = {"child": "A child", "parent": "A parent or family", "professional": "A professional"}
_HOW: Final = (
    "Choose the form, and hand over the laptop; or type in what stands on a paper form. "
    "Afterwards the app is locked, so that the next person sees nothing."
)
_THANKS: Final = "What you said is kept without your name. Give the laptop back now."


@dataclass(frozen=True, slots=True)
class HowForm:
    """The form for one kind of person, in the words of the paper one.

    Attributes:
        reader: ``child``, ``parent`` or ``professional``.
        questions: Each a code, its words, and its answers in words by their codes.
        written: What is answered in words, by code.
    """

    reader: str
    title: str
    lead: str
    questions: tuple[tuple[str, str, Mapping[str, str]], ...]
    written: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answered: a code for each question, and what they wrote under the words that asked."""

    reader: str
    answers: Mapping[str, str]
    words: str


class OneOf(Chips):
    """Answers of which one is chosen, or none."""

    def __init__(self, label: str, options: Mapping[str, str]) -> None:
        super().__init__(label, options)
        self._last = ""
        self.changed.connect(self._only)

    def _only(self) -> None:
        """The newest alone stays down."""
        new = next((code for code in self.chosen if code != self._last), "")
        if new:
            self._last = new
            self.choose([new])
        elif not self.chosen:
            self._last = ""


class FeedbackPage(Page):
    """Asks one person how it was, thanks, and lets the app lock.

    Args:
        forms: A form for each kind of person.
        keep: Keeps what was answered, or raises `Trouble`.
        lock: Locks the app.
        back: Goes back where nobody was asked yet.
    """

    def __init__(
        self,
        forms: Sequence[HowForm],
        keep: Callable[[Answered], object],
        lock: Callable[[], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board")
        self._keep, self._lock = keep, lock
        self.notice = Notice()
        self.asked: dict[str, OneOf] = {}
        self.written: dict[str, tuple[str, QPlainTextEdit]] = {}
        self.done = KeyButton("Done", look="primary")
        self._holder = self._laid_out()
        self.who = {form.reader: KeyButton(_WHO[form.reader]) for form in forms}
        for form in forms:
            self.who[form.reader].clicked.connect(partial(self._ask, form))
        leave = KeyButton("Back", look="quiet")
        leave.clicked.connect(back)
        self._turn(Card("How was it? Who answers now?", _HOW), [*self.who.values(), leave])

    def first_stop(self) -> QWidget:
        """The first form."""
        return next(iter(self.who.values()))

    def _laid_out(self) -> QVBoxLayout:
        scroll, middle, row = Scrolled(), QWidget(), QHBoxLayout()
        middle.setMaximumWidth(round(_WIDEST * theme.text_scale()))
        holder = QVBoxLayout(middle)
        holder.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        scroll.column.addWidget(self.notice)
        scroll.column.addStretch(1)
        scroll.column.addLayout(row)
        scroll.column.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        return holder

    def _turn(self, card: Card, buttons: Sequence[KeyButton]) -> None:
        """Show this card alone, with these under everything in it."""
        emptied(self._holder)
        row = FlowBox(across=12)
        for button in buttons:
            row.add(button)
        card.add(row)
        self._holder.addWidget(card)

    def _ask(self, form: HowForm) -> None:
        card = Card(form.title, form.lead)
        self.asked = {code: OneOf(words, answers) for code, words, answers in form.questions}
        self.written = {code: (words, _lines()) for code, words in form.written.items()}
        for question in self.asked.values():
            card.add(question)
        for words, editor in self.written.values():
            card.add(LabelledField(words, editor))
        leave = KeyButton("Leave it", look="quiet")
        leave.clicked.connect(self._lock)
        self.done.clicked.connect(lambda: self._answer(form.reader))
        self._turn(card, (self.done, leave))
        first = next(iter(self.asked.values()))
        first.focus_first()

    def _answer(self, reader: str) -> None:
        """Keep what was answered; who answered nothing is thanked too."""
        answers = {code: one.chosen[0] for code, one in self.asked.items() if one.chosen}
        said = {words: editor.toPlainText().strip() for words, editor in self.written.values()}
        words = "\n".join(f"{asked} {text}" for asked, text in said.items() if text)
        try:
            if answers or words:
                self._keep(Answered(reader, answers, words))
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self._thank()

    def _thank(self) -> None:
        self.notice.clear()
        finish = KeyButton("Finish", look="primary")
        finish.clicked.connect(self._lock)
        self.asked, self.written = {}, {}
        self._turn(Card("Thank you", _THANKS), (finish,))
        finish.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(THANKS, finish, self._lock)


def _lines() -> QPlainTextEdit:
    """A few lines to write in; their own words, so nothing reads along."""
    editor = QPlainTextEdit()
    editor.setFont(theme.font(theme.BODY))
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(round(QFontMetricsF(editor.font()).lineSpacing() * _LINES) + 24)
    return editor
