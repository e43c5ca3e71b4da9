"""The tabs of a page: one part at a time, by mouse or by Ctrl and a number."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.panels import Ground, Panel

_LINE: Final = 3
_SIDES: Final = 28


class Tabs(Panel):
    """A row of tabs; the arrows go from one to the next."""

    turned = Signal(int)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(Ground(theme.CARD, "", 0))
        self._group = QButtonGroup(self)
        self.tabs = tuple(_Tab(name, self._step) for name in names)
        flow = FlowBox(across=6, down=0)
        for number, tab in enumerate(self.tabs):
            self._group.addButton(tab, number)
            flow.add(tab)
            tab.setAccessibleDescription(f"Ctrl {number + 1}")
        self.tabs[0].setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES - 10, 0, _SIDES, 0)
        row.addWidget(flow)
        self._group.idToggled.connect(self._toggled)

    @property
    def number(self) -> int:
        """Which one is shown."""
        return self._group.checkedId()

    @property
    def shown(self) -> QPushButton:
        """The tab of the part that is shown."""
        return self.tabs[self.number]

    def turn_to(self, number: int) -> None:
        """Show this part."""
        self.tabs[number].setChecked(True)

    def name(self, number: int, words: str) -> None:
        """Call a tab something else."""
        if self.tabs[number].text() != words:
            self.tabs[number].setText(words)
            self.tabs[number].setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, and a line under it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.ink(theme.LINE)))
        painter.end()

    def _toggled(self, number: int, on: bool) -> None:
        for tab in self.tabs:
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab.isChecked() else Qt.FocusPolicy.ClickFocus)
        if on:
            self.tabs[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self.turned.emit(number)

    def _step(self, step: int) -> None:
        number = (self._group.checkedId() + step) % len(self.tabs)
        self.turn_to(number)
        self.tabs[number].setFocus()


class _Tab(QPushButton):
    """One tab: words, and a line under the one that is shown."""

    def __init__(self, words: str, step: Callable[[int], None]) -> None:
        super().__init__(words)
        self._step = step
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFont(theme.font(theme.BODY, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for its words and the line."""
        metrics = QFontMetricsF(self.font())
        high = max(theme.TARGET, round(metrics.height()) + 20)
        return QSize(round(metrics.horizontalAdvance(self.text())) + 22, high)

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take more room for larger type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to the next tab and the one before."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        room = QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.ground(theme.TEAL_TINT)))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.ink(theme.TEAL)), _LINE))
            painter.drawRoundedRect(room.adjusted(2, 5, -2, -7), 8, 8)
        if here:
            painter.fillRect(
                QRectF(11, room.height() - _LINE, room.width() - 22, _LINE), QColor(theme.ink(theme.TEAL))
            )
        painter.setFont(self.font())
        painter.setPen(QColor(theme.ink(theme.TEAL if here else theme.SOFT)))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
