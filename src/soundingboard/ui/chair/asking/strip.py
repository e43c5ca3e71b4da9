"""The strip that asks for a command's fields: one question at a time, above the capture line.

It is no box: the meeting goes on around it, and Esc puts it away with what was typed kept.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.chair.asking.answering import Answering
from soundingboard.ui.chair.asking.drafts import Drafts, Told
from soundingboard.ui.chair.asking.editors import Editor
from soundingboard.ui.chair.asking.filling import Filling, Step
from soundingboard.ui.chair.asking.question import CHOSEN, LONG
from soundingboard.ui.chair.asking.reading import understood, value_of
from soundingboard.ui.chair.asking.so_far import so_far
from soundingboard.ui.chair.asking.steering import Steering
from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.chair.seams import LANGUAGE, Attempt
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.aloud import say_aloud
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

_STILL_NEEDED: Final = "This is still needed."
_NEW_LINE: Final = "Shift Enter begins a new line."
_SIDES: Final = (14, 14)
_TIGHT: Final = 330


class FormStrip(Panel):
    """Asks for the fields of any command, and sends it.

    Enter goes on, Ctrl and Enter send at once, Alt and Left go back, Esc closes and keeps what was
    typed until the same is asked for again. A refusal leaves everything as it stands.

    Args:
        attempt: Does a command; a refusal stands beside what was typed, and nowhere else.
        guide: What is asked of words while they are written.
        home: Has the focus after it where what had it before is out of sight.
        parent: The widget it stands in.
    """

    came_or_went = Signal()
    """It takes room now, or none any more; the focus follows."""
    closed = Signal()
    typed = Signal()
    """An answer changed."""

    def __init__(
        self,
        attempt: Attempt,
        guide: Guide = LANGUAGE,
        home: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground(theme.CARD, theme.TEAL, 12, 2), parent)
        self._attempt, self._home = attempt, home
        self._view: ChairView | None = None
        self._filling: Filling | None = None
        self._step: Step | None = None
        self._drafts = Drafts()
        self._back_to: QWidget | None = None
        self._keys: dict[str, Callable[[], None]] = {
            "Return": self.go_on,
            "Ctrl+Return": self.send_now,
            "Alt+Left": self.go_back,
            "Esc": self.close_strip,
        }
        self.answering = Answering(guide, self)
        self._build()
        self.answering.chooser.changed.connect(self._changed)
        for guided in self.answering.guided.values():
            guided.changed.connect(self._changed)
        self.hide()

    def show_view(self, view: ChairView) -> None:
        """Know the conference as it is now; what is being typed stays untouched."""
        self._view = view
        if self._filling is not None:
            self._filling.view = view

    def unfinished(self) -> Told:
        """The answers of every form that is half filled in, by what was asked."""
        filling, step = self._filling, self._step
        if filling is None or step is None:
            return self._drafts.told(None)
        return self._drafts.told(filling.changed() | {step.path: self._editor().raw()})

    def take_up(self, drafts: Told) -> None:
        """Have these answers there again when the same is asked for."""
        self._drafts.take_up(drafts)

    def ask(self, command_name: str, /, **known: object) -> None:
        """Ask for what is missing of a command; one that needs nothing more is sent at once."""
        if self._view is None:
            return
        if self._filling is None:
            self._back_to = QApplication.focusWidget()
        self._keep()
        self._filling = Filling(command_name, known, self._view, self._drafts.begin(command_name, known))
        steps = self._filling.steps()
        if not steps:
            self._finish()
            return
        self.show()
        self.came_or_went.emit()
        self._put(steps[self._filling.start()])

    def go_back_to(self, left: QWidget, other: QWidget) -> None:
        """Give the focus back to another widget than the one that had it, if that was ``left``."""
        if self._back_to is left:
            self._back_to = other

    def go_on(self) -> None:
        """Take this answer and put the next question, or send after the last one."""
        filling = self._filling
        if filling is None or self._step is None or not self._take():
            return
        after = filling.steps()[filling.place(self._step) + 1 :]
        if after:
            self._put(after[0])
        else:
            self.send_now()

    def go_back(self) -> None:
        """Put the question before this one."""
        if self._filling is None or self._step is None:
            return
        self._keep()
        before = self._filling.steps()[: self._filling.place(self._step)]
        if before:
            self._put(before[-1])

    def send_now(self) -> None:
        """Send with the answers there are; a needed one that is missing is asked for first."""
        filling = self._filling
        if filling is None or not self._take(needed=False):
            return
        missing = filling.missing()
        if missing is not None:
            step = filling.steps()[missing]
            self._put(step)
            self.refuse(step.question.insists or _STILL_NEEDED)
            return
        self._finish()

    def close_strip(self) -> None:
        """Put the strip away; what was typed is there again when the same is asked for."""
        self._keep()
        self._leave()

    @property
    def refusal(self) -> str:
        """Why what was asked last was not done, as it stands there; empty where nothing was refused."""
        return self._trouble.text()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; everything that was typed stays."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence and self._step is not None:
            say_aloud(self._editor().line, sentence, urgent=True)

    def has_the_eye(self) -> bool:
        """Whether the chair is at it: it asks, and the focus is in it or in no window of ours."""
        focus = QApplication.focusWidget()
        return not self.isHidden() and (focus is None or self.isAncestorOf(focus))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The strip's own keys, from whichever editor has the focus."""
        if isinstance(event, QKeyEvent) and pressed(event) in self._keys:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._keys[pressed(event)]()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from its buttons too."""
        if pressed(event) == "Esc":
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._changed()
        self._show_so_far()

    def _take(self, *, needed: bool = True) -> bool:
        """Keep the answer to this question if it is one."""
        filling, step = self._filling, self._step
        if filling is None or step is None:
            return False
        raw, unfit = self._editor().raw(), self._editor().unfit()
        try:
            if raw and not unfit:
                value_of(step.question, raw, filling.view)
        except Trouble as trouble:
            unfit = str(trouble)
        if not unfit and needed and step.needed and not raw:
            unfit = step.question.insists or "This is needed before you go on."
        self.refuse(unfit)
        if not unfit:
            filling.put(step.path, raw)
        return not unfit

    def _keep(self) -> None:
        """Keep all answers, half typed ones too, for the next time."""
        if self._filling is None:
            return
        if self._step is not None:
            self._filling.put(self._step.path, self._editor().raw())
        self._drafts.keep(self._filling.changed())

    def _finish(self) -> None:
        if self._filling is None:
            return
        self._drafts.keep(self._filling.changed())
        try:
            command = self._filling.command()
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        self.refuse("")
        refusal = self._attempt(command)
        if refusal:
            self.refuse(refusal)
        else:
            self._drafts.let_go()
            self._leave()

    def _leave(self) -> None:
        self._filling = self._step = None
        back, self._back_to = self._back_to, None
        held = self.has_the_eye()
        self.hide()
        self.came_or_went.emit()
        after = back if back is not None and back.isVisible() else self._home
        if held and after is not None:
            after.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _put(self, step: Step) -> None:
        filling = self._filling
        if filling is None:
            return
        self._step = step
        self.answering.put(step, filling)
        self.refuse("")
        self._tell(step)
        self._editor().line.setFocus(Qt.FocusReason.OtherFocusReason)
        say_aloud(self._editor().line, step.ask)

    def _tell(self, step: Step) -> None:
        if self._filling is None:
            return
        self._ask.setText(step.ask)
        line = self._editor().line
        line.setAccessibleName(step.ask)
        if step.kind not in CHOSEN:
            line.setAccessibleDescription(step.question.hint)
        self._changed()
        self._show_so_far()

    def _changed(self) -> None:
        """What is being typed changed: say how it is read, and what Enter does."""
        if self._filling is None or self._step is None:
            return
        self.typed.emit()
        raw = self._editor().raw()
        read = understood(self._step.question, raw, self._filling.view)
        hint = read or self.answering.advice(self._step) or _how(self._step)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and (bool(read) or not self._tight()))
        self._steer(skips=not raw and not self._step.needed)

    def _steer(self, *, skips: bool) -> None:
        """Say in the head which question this is, and what its buttons do."""
        filling, step = self._filling, self._step
        if filling is None or step is None:
            return
        place, count = filling.place(step), len(filling.steps())
        title = " · ".join((filling.form.title, *filling.settled()))
        self._steering.tell(title, place + 1, count, self.contentsRect().width() - sum(_SIDES))
        self._steering.offer(first=place == 0, alone=count == 1, skips=skips, tight=self._tight())

    def _tight(self) -> bool:
        """Whether the window is so low, for its text, that only the question and its editor have room."""
        return self.window().height() < _TIGHT * theme.text_scale()

    def _show_so_far(self) -> None:
        """One quiet line of what was answered, as much as fits."""
        if self._filling is None:
            return
        text = so_far(self._filling, self._step)
        metrics = QFontMetricsF(self._so_far.font())
        room = max(40, self.width() - 40)
        self._so_far.setText(metrics.elidedText(text, Qt.TextElideMode.ElideLeft, room))
        self._so_far.setVisible(bool(text) and not self._tight())

    def _editor(self) -> Editor:
        return self.answering.of(self._step)

    def _build(self) -> None:
        self.setAccessibleName("Questions")
        self._steering = Steering(self.go_back, self.go_on, self.send_now, self.close_strip)
        self._ask = WrapLabel(size=17, bold=True)
        self._hint = WrapLabel(size=13, ink=theme.SOFT)
        self._trouble = WrapLabel(size=14, bold=True, ink=theme.WORRY)
        self._so_far = WrapLabel(size=12, ink=theme.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES[0], 10, _SIDES[1], 12)
        column.setSpacing(6)
        column.addLayout(self._steering)
        for part in (self._ask, self._hint, *self.answering.widgets, self._trouble, self._so_far):
            column.addWidget(part)
        column.addStretch(0)


def _how(step: Step) -> str:
    """How a question is answered, where nothing is typed that could be read."""
    more = _NEW_LINE if step.kind in LONG else ""
    return " ".join(part for part in (step.question.hint, more) if part)
