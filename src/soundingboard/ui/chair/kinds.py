"""The row of kinds above the line: what goes up next, with its shape, its word and its key."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.panels import Ground

KINDS: Final = ("risk", "worry", "going_well", "not_sure", "action")
_PAD: Final = 11.0
_GAP: Final = 6.0
_BETWEEN: Final = 5


class KindRow(FlowBox):
    """The five kinds as one choice: one Tab stop, arrow keys, and ``Alt 1`` to ``Alt 5`` from anywhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, across=_BETWEEN, down=_BETWEEN)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _KindButton] = {}
        for kind in KINDS:
            button = _KindButton(kind)
            button.toggled.connect(lambda on, kind=kind: self._toggled(kind, on=on))
            self._buttons[kind] = button
            self._group.addButton(button)
            self.add(button)
        self._all = True
        self._buttons["worry"].setChecked(True)

    def show_all(self, everything: bool) -> None:
        """Show every kind, or only the one that is chosen."""
        self._all = everything
        for button in self._buttons.values():
            button.setVisible(everything or button.isChecked())

    def _toggled(self, kind: str, *, on: bool) -> None:
        self._buttons[kind].setVisible(on or self._all)
        if on:
            self.chosen.emit(kind)

    def natural_width(self) -> int:
        """How wide it is on one line, with its keys."""
        gaps = _BETWEEN * (len(self._buttons) - 1)
        return sum(button.width_with(capped=True) for button in self._buttons.values()) + gaps

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys' caps out where the kinds would not stand on one line with them."""
        capped = self.natural_width() <= self.width()
        for button in self._buttons.values():
            button.show_cap(capped)
        super().resizeEvent(event)

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return next(kind for kind, button in self._buttons.items() if button.isChecked())

    def choose(self, kind: str) -> None:
        """Choose a kind; the focus stays where it is."""
        self._buttons[kind].setChecked(True)


class _KindButton(QRadioButton):
    """One kind: mark, word and key; the chosen one stands on its own tint, with an edge."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        act = BY_ID[f"kind_{kind}"]
        self._mark, self._words, self._key = (
            kind,
            act.text,
            act.cap if kind == KINDS[0] else act.cap.removeprefix("Alt "),
        )
        self._capped = True
        self._tone = theme.TONES["plan" if kind == "action" else kind]
        self.setAccessibleName(act.text)
        self.setAccessibleDescription(act.cap)
        self.setToolTip(act.cap)
        self.setFont(theme.font(theme.BODY, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_cap(self, capped: bool) -> None:
        """Show its key beside its word, or its word alone."""
        if capped != self._capped:
            self._capped = capped
            self.updateGeometry()
            self.update()

    def width_with(self, *, capped: bool) -> int:
        """How wide it is with its key, or without."""
        words = 2 * _PAD + _GAP + 14 * theme.text_scale() + self._word_width()
        return round(words + (_GAP + self._cap_width() if capped else 0))

    def sizeHint(self) -> QSize:
        """Room for its mark, word and key."""
        height = round(max(30.0, theme.BODY * theme.text_scale() * 2.1))
        return QSize(self.width_with(capped=self._capped), height)

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """All of it can be pressed, not only where Qt would draw a ring."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground().paint(painter, self.rect())
        side = 14 * theme.text_scale()
        paint_mark(painter, self._mark, QRectF(_PAD, 0, side, self.height()), theme.ink(self._tone.ink))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.ink(self._tone.ink if self.isChecked() else theme.INK)))
        left = _PAD + side + _GAP
        room = QRectF(left, 0, self._word_width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        self._cap(painter, left + self._word_width() + _GAP)
        painter.end()

    def _ground(self) -> Ground:
        if self.hasFocus():
            fill = self._tone.ground if self.isChecked() else theme.CARD
            return Ground(fill, theme.ink(theme.TEAL), 8, theme.FOCUS_WIDTH)
        if self.isChecked():
            return Ground(self._tone.ground, theme.ink(self._tone.ink), 8, 1.6)
        return Ground(theme.CARD, theme.LINE, 8)

    def _cap(self, painter: QPainter, left: float) -> None:
        if not self._capped:
            return
        height = round(theme.font(12).pixelSize() * 1.6)
        box = QRect(round(left), (self.height() - height) // 2, round(self._cap_width()), height)
        Ground(theme.CARD, theme.LINE, 5).paint(painter, box)
        painter.setPen(QPen(QColor(theme.ink(theme.SOFT))))
        painter.setFont(theme.font(12))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _word_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self._words) + 1

    def _cap_width(self) -> float:
        return QFontMetricsF(theme.font(12)).horizontalAdvance(self._key) + 12
