"""Lines under words in any field: a wave for what could be put better, quiet dots for what is misspelt."""

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from soundingboard.ui.shared import theme

GAP: Final = "…"
"""Stands where only people can say what is true."""


class Said(Protocol):
    """Something found in a text: where it stands, why, and what to say instead."""

    @property
    def code(self) -> str:
        """The finding's code, such as ``language``."""
        ...

    @property
    def text(self) -> str:
        """The words that it is about."""
        ...

    @property
    def start(self) -> int:
        """Where it begins, in characters."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...

    @property
    def why(self) -> str:
        """One sentence on why."""
        ...

    @property
    def say(self) -> str:
        """Other words, or empty."""
        ...


def fitted(say: str, before: str) -> str:
    """Other words as they stand after what comes before them.

    A gap for whoever it is about is left out where the sentence has named them already.
    """
    return say.removeprefix(f"{GAP} ") if before.strip() else say


def underline(*, misspelt: bool) -> QTextCharFormat:
    """How it is drawn: a wave for what could be put better, quiet dots for a misspelt word."""
    style, ink = (
        (QTextCharFormat.UnderlineStyle.DotLine, theme.SOFT)
        if misspelt
        else (QTextCharFormat.UnderlineStyle.WaveUnderline, theme.WORRY)
    )
    line = QTextCharFormat()
    line.setUnderlineStyle(style)
    line.setUnderlineColor(QColor(theme.ink(ink)))
    return line


def underlined(
    text: str, phrases: Sequence[Said], misspelt: Sequence[Said]
) -> tuple[QTextLayout.FormatRange, ...]:
    """The lines under a text: where each begins as Qt counts, how long it is, and how it is drawn."""
    spans = []
    for one, wrong in (*((one, False) for one in phrases), *((one, True) for one in misspelt)):
        span = QTextLayout.FormatRange()
        span.start = units(text, one.start)
        span.length = units(text, one.end) - span.start
        span.format = underline(misspelt=wrong)
        spans.append(span)
    return tuple(spans)


def units(text: str, place: int) -> int:
    """A place in a text as Qt counts: what lies beyond the first 65,536 signs counts twice."""
    return place + sum(sign > "\uffff" for sign in text[:place])


def signs(text: str, place: int) -> int:
    """The other way round: a place as Qt counts, in characters."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))


class PageUnderlined:
    """A field of several lines."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field
        self._lines = _Underliner(field.document())

    def text(self) -> str:
        """What stands there."""
        return self._field.toPlainText()

    def cursor(self) -> int:
        """Where the cursor is, in characters."""
        return signs(self.text(), self._field.textCursor().position())

    def put(self, one: Said, say: str) -> None:
        """Put other words in place of what was found, as one step to undo."""
        text = self.text()
        words, start = fitted(say, text[: one.start]), units(text, one.start)
        pen = self._field.textCursor()
        pen.setPosition(start)
        pen.setPosition(units(text, one.end), pen.MoveMode.KeepAnchor)
        pen.insertText(words)
        if GAP in words:
            pen.setPosition(start + words.index(GAP))
            pen.movePosition(pen.MoveOperation.NextCharacter, pen.MoveMode.KeepAnchor)
            self._field.setTextCursor(pen)

    def draw(self, phrases: Sequence[Said], misspelt: Sequence[Said]) -> None:
        """Underline these."""
        self._lines.show(self.text(), phrases, misspelt)


class _Underliner(QSyntaxHighlighter):
    """Draws lines under what was found, whichever line of the field it is in."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._spans: tuple[QTextLayout.FormatRange, ...] = ()

    def show(self, text: str, phrases: Sequence[Said], misspelt: Sequence[Said]) -> None:
        """Underline these; nothing is drawn anew where there was nothing and is nothing."""
        spans = underlined(text, phrases, misspelt)
        if spans or self._spans:
            self._spans = spans
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Underline what of it lies in this line."""
        begins, most = self.currentBlock().position(), units(text, len(text))
        for span in self._spans:
            first, last = max(span.start - begins, 0), min(span.start + span.length - begins, most)
            if first < last:
                self.setFormat(first, last - first, span.format)


class LineUnderlined:
    """A field of one line, which Qt underlines only in what it takes for the writing of another script."""

    def __init__(self, field: QLineEdit) -> None:
        self._field = field
        self._drawn = False

    def text(self) -> str:
        """What stands there."""
        return self._field.text()

    def cursor(self) -> int:
        """Where the cursor is, in characters."""
        return signs(self.text(), self._field.cursorPosition())

    def put(self, one: Said, say: str) -> None:
        """Put other words in place of what was found, as one step to undo."""
        text, field = self.text(), self._field
        words, start = fitted(say, text[: one.start]), units(text, one.start)
        end, cursor = units(text, one.end), field.cursorPosition()
        field.setSelection(start, end - start)
        field.insert(words)
        if GAP in words:
            field.setSelection(start + words.index(GAP), len(GAP))
        elif cursor > end:
            field.setCursorPosition(cursor + field.cursorPosition() - end)

    def draw(self, phrases: Sequence[Said], misspelt: Sequence[Said]) -> None:
        """Underline these."""
        spans = underlined(self.text(), phrases, misspelt)
        if not spans and not self._drawn:
            return
        self._drawn = bool(spans)
        here = self._field.cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        formats = [
            QInputMethodEvent.Attribute(kind, span.start - here, span.length, span.format) for span in spans
        ]
        QCoreApplication.sendEvent(self._field, QInputMethodEvent("", formats))
