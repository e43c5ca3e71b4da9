"""Small choices with a key: a button that says what is chosen, and a menu that is never in the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from soundingboard.ui.chair.asking.options import Option, fitting
from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark

_SIDE = 8.0
_GAP = 5.0
_LONGEST = 220.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu: its words, whether it is chosen, and what choosing it does."""

    text: str
    chosen: bool
    choose: Callable[[], None]


class QuickMenu(QMenu):
    """A menu that gives way: a key of the window closes it and does what it always does.

    Letters find a line. Where none begins so, none is current, and Enter chooses nothing: what was chosen
    before is never taken in its stead, for among these lines are who may see a card.

    Args:
        strike: Does the window's act for a key; tells whether there is one.
        parent: The widget it belongs to.
    """

    def __init__(self, strike: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._strike, self._typed = strike, ""
        self.aboutToHide.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, find, choose, or close for a key of the window."""
        if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12:
            self._strike(pressed(event))
        elif event.key() == Qt.Key.Key_Backspace:
            self._find(self._typed[:-1])
        elif self._is_letter(event):
            self._find(self._typed + event.text())
        else:
            super().keyPressEvent(event)

    def _is_letter(self, event: QKeyEvent) -> bool:
        """Whether it is typed to find; a space is so once something was."""
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return plain and text.isprintable() and bool(text.strip() or (text and self._typed))

    def _find(self, typed: str) -> None:
        self._typed = typed
        lines = self.actions()
        options = tuple(Option(str(place), line.text()) for place, line in enumerate(lines))
        found = fitting(options, typed)
        nothing: Any = None  # Qt takes it, and its types do not say so
        self.setActiveAction(lines[int(found[0].code)] if found else nothing)


class ChoiceButton(QPushButton):
    """``said by`` and, in bold, who; a mark says that a menu opens.

    Args:
        label: The quiet words before what is chosen.
        key: The key that opens it, as it is written on a keyboard.
        choices: Gives the lines of its menu.
        strike: Does the window's act for a key, when one is struck in the menu.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        label: str,
        key: str,
        choices: Callable[[], Sequence[Choice]],
        strike: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._key, self._value, self._note = label, key, "", ""
        self._choices, self._strike = choices, strike
        self.setProperty("look", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(key)
        self.clicked.connect(self.open)
        self.set_value("")

    def set_value(self, value: str, note: str = "") -> None:
        """Say what is chosen; a note after it is never cut."""
        self._value, self._note = value or "nobody yet", f" {note}" if note else ""
        self.setAccessibleName(f"{self._label} {self._value}{self._note}")
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def open(self) -> QMenu:
        """Open the menu above the button; it goes away by itself."""
        menu = QuickMenu(self._strike, self)
        menu.setAccessibleName(self._label)
        for choice in self._choices():
            line = menu.addAction(choice.text.replace("&", "&&"))
            line.setCheckable(True)
            line.setChecked(choice.chosen)
            line.triggered.connect(lambda _on=False, choose=choice.choose: choose())
            if choice.chosen:
                menu.setActiveAction(line)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        return menu

    def sizeHint(self) -> QSize:
        """Room for its words."""
        side = 2 * _SIDE + 3 * _GAP + 12 * theme.text_scale()
        height = max(theme.BODY * theme.text_scale() * 2.1, 30)
        return QSize(round(side + sum(self._widths())), round(height))

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(QColor(theme.ink(theme.TEAL)))
            pen.setWidth(theme.FOCUS_WIDTH)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        label, value = self._widths()
        shown = self.shown_value()
        box = QRectF(_SIDE, 0, label, self.height())
        for text, width, bold, ink in (
            (self._label, label, False, theme.SOFT),
            (shown, value, True, theme.INK),
        ):
            box.setWidth(width)
            painter.setFont(theme.font(theme.BODY, bold=bold))
            painter.setPen(QColor(theme.ink(ink)))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            box.moveLeft(box.left() + width + _GAP)
        side = 10 * theme.text_scale()
        mark = QRectF(box.left(), 1, side, self.height())
        paint_mark(painter, "down", mark, theme.ink(theme.SOFT))
        painter.end()

    def shown_value(self) -> str:
        """What is chosen as it is drawn: what is too long ends in dots before its note."""
        metrics = QFontMetricsF(theme.font(theme.BODY, bold=True))
        room = self._widths()[1] - metrics.horizontalAdvance(self._note)
        return metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, room) + self._note

    def _widths(self) -> tuple[float, float]:
        label = QFontMetricsF(theme.font(theme.BODY)).horizontalAdvance(self._label)
        value = QFontMetricsF(theme.font(theme.BODY, bold=True)).horizontalAdvance(self._value + self._note)
        return label + 1, min(value + 1, _LONGEST * theme.text_scale())
