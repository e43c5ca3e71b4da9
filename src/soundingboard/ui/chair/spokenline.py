"""The line that the chair writes on: what could be put more kindly is underlined as it is typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from soundingboard.commands.plain import plain, too_long
from soundingboard.ui.chair.reading import GAP, put_instead
from soundingboard.ui.chair.seams import Check, Said
from soundingboard.ui.shared import theme

_ADVICE: Final = frozenset({"unclear", "long_sentence"})
"""Findings whose other words are advice, not words to put in their place."""
_LINES: Final = 3
_ARROWS: Final = {
    int(Qt.Key.Key_Up): "Up",
    int(Qt.Key.Key_Down): "Down",
    int(Qt.Key.Key_Left): "Left",
    int(Qt.Key.Key_Right): "Right",
}
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_UNDO: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_BY_WORD: Final = (
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
)


class _Underliner(QSyntaxHighlighter):
    """Draws a wave under what the language guide finds."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.found: Sequence[Said] = ()

    def highlightBlock(self, _text: str) -> None:
        """Underline this line's findings; the document has one line."""
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(theme.ink(theme.WORRY)))
        for one in self.found:
            self.setFormat(one.start, one.end - one.start, wave)


class SpokenLine(QPlainTextEdit):
    """One line of text that wraps on to at most three lines of the screen.

    Args:
        check: The language guide.
        parent: The widget it stands in.
    """

    entered = Signal(bool)
    """Enter: put it up; with True, Ctrl Enter: keep it back."""
    steered = Signal(str)
    """An arrow in the empty line: ``Up``, ``Down``, ``Left`` or ``Right``."""
    refused = Signal(str)
    """One sentence on why nothing was pasted."""
    read_again = Signal()
    """The text or what is found in it has changed."""

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._own_words = False
        self._underliner = _Underliner(self.document())
        self._checked = ""
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(17))
        self.setAccessibleName("What is being said")
        self.setPlaceholderText("What is being said…")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._look_again)
        self._fit()

    @property
    def found(self) -> Sequence[Said]:
        """What the language guide finds in the text as it is now."""
        return self._underliner.found

    @property
    def instead(self) -> Said | None:
        """The finding whose other words Tab puts in: the first one that has some."""
        return next((one for one in self.found if one.say and one.code not in _ADVICE), None)

    def line(self) -> str:
        """The text as one line."""
        return self.toPlainText().replace("\n", " ")

    def set_line(self, text: str, cursor: int, selected: int = 0) -> None:
        """Replace the text, as one step of the line's own undo, and select from the cursor on."""
        pen = self.textCursor()
        pen.select(pen.SelectionType.Document)
        pen.insertText(text)
        pen.setPosition(cursor)
        pen.setPosition(cursor + selected, pen.MoveMode.KeepAnchor)
        self.setTextCursor(pen)

    def start_afresh(self) -> None:
        """Empty the line; what stood there is no longer undone here but on the board."""
        self.setPlainText("")

    def event(self, event: QEvent) -> bool:
        """Leave keys to the window that mean nothing here: undo with nothing to undo, words with no words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = _UNDO
            idle = (
                (event.matches(undo) and not self.document().isUndoAvailable())
                or (event.matches(redo) and not self.document().isRedoAvailable())
                or (any(event.matches(key) for key in _BY_WORD) and self.document().isEmpty())
            )
            if idle:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts it up, Ctrl Enter keeps it back; all else is typing."""
        if event.key() == Qt.Key.Key_Space and self.document().isEmpty():
            return
        arrow = _ARROWS.get(event.key())
        if arrow and self.document().isEmpty() and event.modifiers() in _PLAIN:
            self.steered.emit(arrow)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the kinder words or goes to the next gap; with neither it leaves the line."""
        return (forward and self._take_tab()) or super().focusNextPrevChild(forward)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, on one line; what no card could hold is refused and nothing is pasted."""
        words = " ".join(plain(source.text()).split())
        if trouble := too_long(self.line() + words):
            self.refused.emit(trouble)
        else:
            self.textCursor().insertText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again, and be as high as that needs."""
        super().resizeEvent(event)
        self._fit()

    def take_instead(self) -> bool:
        """Put the kinder words in, where there are some; tells whether there were."""
        one = self.instead
        if one is not None:
            text, gap = put_instead(self.line(), one.start, one.end, one.say)
            self.set_line(text, gap, int(text.startswith(GAP, gap)))
        return one is not None

    def _take_tab(self) -> bool:
        if self.take_instead():
            return True
        text = self.line()
        gap = text.find(GAP, self.textCursor().selectionEnd())
        if gap >= 0:
            self.set_line(text, gap, 1)
        return gap >= 0

    def _look_again(self) -> None:
        text = self.line()
        self._fit()
        if text == self._checked:
            return
        self._checked = text
        self._underliner.found = self._check(text) if text.strip() else ()
        self._underliner.rehighlight()
        self.read_again.emit()

    def _fit(self) -> None:
        lines = max(1, min(_LINES, int(self.document().size().height())))
        margins = round(2 * self.document().documentMargin())
        # The sheet's padding of a bare editor stands above and below the words.
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + margins + 8)
