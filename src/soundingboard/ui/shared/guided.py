"""Writing with a guide: what could be put better is underlined while it is typed, in any field of any window.

Tab puts the other words in, Alt L leaves a word as it is spelt. Nothing is ever changed by itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from soundingboard.ui.shared.underlined import LineUnderlined, PageUnderlined, Said

PAUSE: Final = 600
"""Milliseconds without a key after which the last word counts as written."""
ADVICE: Final = frozenset({"unclear", "long_sentence"})
"""Findings whose other words are advice, not words to put in their place."""


Check = Callable[[str], Sequence[Said]]
"""Reads a text and says what it found."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What helps with words wherever they are written.

    Attributes:
        look: What could be put more kindly or plainly.
        spelling: What is spelt wrong; quick enough for every key.
        instead: Other words for one thing that was found, or empty. It may take a moment: only when asked.
        leave: Has a word count as right from now on.
    """

    look: Check
    spelling: Check = lambda _text: ()
    instead: Callable[[Said], str] = lambda said: said.say
    leave: Callable[[Said], None] = lambda _said: None


class Guided(QObject):
    """The guide over one field.

    Args:
        field: Where somebody writes.
        guide: What is asked.
    """

    changed = Signal()
    """What is found is not what it was."""
    left = Signal()
    """A word was left as it is, here and everywhere."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, guide: Guide) -> None:
        super().__init__(field)
        self._field, self._guide, self._reads = field, guide, True
        self._page = LineUnderlined(field) if isinstance(field, QLineEdit) else PageUnderlined(field)
        self._phrases: tuple[Said, ...] = ()
        self._misspelt: tuple[Said, ...] = ()
        self._nothing_like: frozenset[str] = frozenset()
        self._checked = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        field.textChanged.connect(self._written)
        field.installEventFilter(self)

    @property
    def found(self) -> Sequence[Said]:
        """What is found in the text as it is now, in its order."""
        return sorted((*self._phrases, *self._misspelt), key=lambda one: one.start)

    @property
    def misspelt(self) -> Said | None:
        """The first word that is spelt wrong."""
        return next(iter(self._misspelt), None)

    @property
    def instead(self) -> Said | None:
        """What Tab puts other words in for: the first thing that has some."""
        return next((one for one in self.found if self._has_other_words(one)), None)

    @property
    def shown(self) -> Said | None:
        """What to tell of: that, or whatever else is found first."""
        return self.instead or next(iter(self.found), None)

    def read(self, *, on: bool) -> None:
        """Whether to look at this field: of somebody's own words and of names nothing is found."""
        self._reads = on
        self._look()

    def take(self) -> bool:
        """Put the other words in, where there are some; tells whether anything was done."""
        one = self.instead
        if one is None:
            return False
        say = self._guide.instead(one)
        if say:
            self._page.put(one, say)
        else:
            self._nothing_like |= {one.text}
        self._look()
        return True

    def leave(self) -> bool:
        """Leave the first misspelt word as it is; tells whether there was one."""
        one = self.misspelt
        if one is None:
            return False
        self._guide.leave(one)
        self._look()
        self.left.emit()
        return True

    def advice(self) -> str:
        """What is shown, in one line, with its keys; empty for nothing."""
        one = self.shown
        return told(one, takes=one is self.instead, leaves=one is self.misspelt) if one else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab and Alt L, before the field itself or a window's shortcut has them."""
        if isinstance(event, QKeyEvent) and event.type() in _STRUCK:
            act = self._acts(event)
            if act is not None:
                if event.type() is QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                return act()
        return super().eventFilter(watched, event)

    def _acts(self, event: QKeyEvent) -> Callable[[], bool] | None:
        """What the key does here now."""
        if event.key() == Qt.Key.Key_Tab and not event.modifiers() and self.instead is not None:
            return self.take
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return self.leave if self.misspelt is not None else None
        return None

    def _has_other_words(self, one: Said) -> bool:
        if one in self._misspelt:
            return one.text not in self._nothing_like
        return bool(one.say) and one.code not in ADVICE

    def _written(self) -> None:
        """Something was typed: the word that the cursor stands behind is not finished yet."""
        if self._page.text() != self._checked:  # Qt tells of a new underline as if it were new text
            self._look(self._page.cursor())
            self._pause.start()

    def _look(self, writing: int = -1) -> None:
        text = self._checked = self._page.text()
        reads = self._reads and bool(text.strip())
        self._phrases = tuple(self._guide.look(text)) if reads else ()
        spelt = self._guide.spelling(text) if reads else ()
        self._misspelt = tuple(one for one in spelt if one.end != writing)
        self._page.draw(self._phrases, self._misspelt)
        self.changed.emit()


_STRUCK: Final = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def told(one: Said, *, takes: bool, leaves: bool) -> str:
    """What was found, in one line, with the keys that answer it."""
    say = f" Say: {one.say}." if one.say and takes else f" {one.say}" if one.say else ""
    keys = [words for words, there in (("Tab puts it right", takes), ("Alt L leaves it", leaves)) if there]
    why = one.why[:1].lower() + one.why[1:]
    return f"“{one.text}”: {why}{say}{' ' + ', '.join(keys) + '.' if keys else ''}"
