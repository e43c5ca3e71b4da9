"""What an answer is typed in: one line, or a few."""

from typing import Protocol

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from soundingboard.ui.chair.asking.filling import Step
from soundingboard.ui.chair.asking.reading import Raw
from soundingboard.ui.shared import theme

_LINES = 3


class Editor(Protocol):
    """What the strip asks of every editor."""

    @property
    def line(self) -> QWidget:
        """Where the keys go."""
        ...

    def ask(self, step: Step, raw: Raw) -> None:
        """Take a new question, with the answer it has already."""
        ...

    def raw(self) -> Raw:
        """The answer as it stands."""
        ...

    def unfit(self) -> str:
        """One sentence when it is no answer at all; else empty."""
        ...


class Typed(QLineEdit):
    """One line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(16))

    @property
    def line(self) -> QWidget:
        """Where the keys go."""
        return self

    def ask(self, step: Step, raw: Raw) -> None:
        """Take a new question, with the answer it has already."""
        self.setText(_text(raw))

    def raw(self) -> Raw:
        """What was typed."""
        return self.text().strip()

    def unfit(self) -> str:
        """Anything can be typed."""
        return ""


class Long(QPlainTextEdit):
    """A few lines; Enter goes on, so Shift and Enter begin a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(16))
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(QFontMetricsF(self.font()).lineSpacing() * _LINES) + 24)

    @property
    def line(self) -> QWidget:
        """Where the keys go."""
        return self

    def ask(self, step: Step, raw: Raw) -> None:
        """Take a new question, with the answer it has already."""
        self.setPlainText(_text(raw))
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def raw(self) -> Raw:
        """What was typed."""
        return self.toPlainText().strip()

    def unfit(self) -> str:
        """Anything can be typed."""
        return ""


def _text(raw: Raw) -> str:
    return raw if isinstance(raw, str) else "\n".join(raw)
