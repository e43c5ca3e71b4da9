"""The row of kinds above the line: what goes up next, with its shape, its word and its key."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.panels import Ground

KINDS: Final = ("risk", "worry", "going_well", "not_sure", "action")
_PAD: Final = 11.0
_GAP: Final = 6.0


class KindRow(QWidget):
    """The five kinds as one choice: one Tab stop, arrow keys, and ``Alt 1`` to ``Alt 5`` from anywhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _KindButton] = {}
        for kind in KINDS:
            button = _KindButton(kind)
            button.toggled.connect(lambda on, kind=kind: self.chosen.emit(kind) if on else None)
            self._buttons[kind] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._buttons["worry"].setChecked(True)

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
        self._mark, self._words, self._key = kind, act.text, act.cap.removeprefix("Alt ")
        self._tone = theme.TONES["plan" if kind == "action" else kind]
        self.setAccessibleName(act.text)
        self.setAccessibleDescription(act.cap)
        self.setToolTip(act.cap)
        self.setFont(theme.font(theme.BODY, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for its mark, word and key."""
        scale = theme.text_scale()
        width = 2 * _PAD + 2 * _GAP + 14 * scale + self._word_width() + self._cap_width()
        return QSize(round(width), round(max(30.0, theme.BODY * scale * 2.1)))

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
