"""The line that the chair writes on: what could be put more kindly is underlined as it is typed."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from soundingboard.base.plain import plain
from soundingboard.commands.plain import too_long
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Guide, Guided
from soundingboard.ui.shared.underlined import GAP

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


class SpokenLine(QPlainTextEdit):
    """One line of text that wraps on to at most three lines of the screen.

    Args:
        guide: What is asked of the words.
        parent: The widget it stands in.
    """

    entered = Signal(bool)
    """Enter: put it up; with True, Ctrl Enter: keep it back."""
    steered = Signal(str)
    """An arrow in the empty line: ``Up``, ``Down``, ``Left`` or ``Right``."""
    refused = Signal(str)
    """One sentence on why nothing was pasted."""

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.start_afresh()  # the margin was a step of undo, which took the first Ctrl Z of the day
        self.guided = Guided(self, guide)
        self.textChanged.connect(self._fit)
        self._fit()

    def line(self) -> str:
        """The text as one line."""
        return self.toPlainText().replace("\n", " ")

    def set_line(self, text: str, cursor: int, selected: int = 0) -> None:
        """Replace the text, as one step of the line's own undo, and select from the cursor on."""
        pen = self.textCursor()
        if text != self.toPlainText():  # the same again would be a step of undo that does nothing
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
        """Tab goes to the next gap where there is one, and else leaves the line."""
        return (forward and self._to_gap()) or super().focusNextPrevChild(forward)

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

    def _to_gap(self) -> bool:
        text = self.line()
        gap = text.find(GAP, self.textCursor().selectionEnd())
        if gap >= 0:
            self.set_line(text, gap, 1)
        return gap >= 0

    def _fit(self) -> None:
        lines = max(1, min(_LINES, int(self.document().size().height())))
        margins = round(2 * self.document().documentMargin())
        # The sheet's padding of a bare editor stands above and below the words.
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + margins + 8)
