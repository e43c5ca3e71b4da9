"""Buttons: their words, and the key that does the same beside them."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark

Look = Literal["", "primary", "quiet"]
_PIXEL_RATIOS: Final = (1.0, 1.5, 2.0, 3.0)
_GAP: Final = 6
_MARK: Final = 14
_QT_GAP: Final = 4
"""What Qt puts between an icon and its words."""
_RING, _CORNER = 2, 6
_INSIDE: Final = (4, 4, -4, -4)


class KeyButton(QPushButton):
    """A button that shows its key as a cap beside its words.

    It shows the key and does not bind it: the screen that owns the action does. A screen reader
    hears the words as its name and the key as its description.

    Args:
        text: Its words.
        key: The key as it is written on a keyboard, such as ``Ctrl B``; empty for none.
        look: Empty, ``primary`` for the one thing to do next, ``quiet`` without ground.
        least: The least height in pixels; what is pressed while people meet is 44.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        look: Look = "",
        least: int = theme.TARGET,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._key, self._opens = least, "", False
        self._capped = True
        self.setAutoDefault(True)  # Enter presses the one that has the focus, as Space does
        self.setFont(theme.font(theme.BODY, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("look", look)
        self.set_words(text, key)

    def set_words(self, text: str, key: str | None = None) -> None:
        """Change its words, and its key where one is given."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        if key is not None and key != self._key:
            self.setAccessibleDescription(key)
            self._show_key(key)

    def show_cap(self, shown: bool) -> None:
        """Show its key beside its words, or its words alone where room is short."""
        if shown != self._capped:
            self._capped = shown
            self._show_key(self._key)

    def more_with(self, *, cap: bool) -> int:
        """How much wider it would be with its key, or without it; less than 0 for narrower."""
        return (cap - self._capped) * (_cap_size(self._key).width() + _QT_GAP) if self._key else 0

    def set_look(self, look: Look) -> None:
        """Change how it stands out."""
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu when it is pressed; a mark after its words says so."""
        self.setMenu(menu)
        self._opens = True
        self._show_key("")

    def sizeHint(self) -> QSize:
        """The size it would like."""
        return super().sizeHint().expandedTo(QSize(self._least, self._least))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; the main one keeps its ground under the focus and gets a ring inside."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("look") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.ground(theme.CARD)), _RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(*_INSIDE), _CORNER, _CORNER)
            painter.end()

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the key's cap anew when the type changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and (self._key or self._opens):
            self._show_key(self._key)

    def _show_key(self, key: str) -> None:
        self._key = key
        capped = bool(key) and self._capped
        after = capped or self._opens
        # Qt puts an icon before the words; from right to left it comes after them.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if after else Qt.LayoutDirection.LeftToRight)
        self.setIcon(key_cap(key) if capped else _down() if after else QIcon())
        self.setIconSize(_cap_size(key) if capped else _down_size())


def key_cap(key: str) -> QIcon:
    """A picture of a key with its name on it."""
    size = _cap_size(key)
    box = QRectF(0.5 + _GAP, 0.5, size.width() - _GAP - 1, size.height() - 2)
    return _drawn(size, lambda painter: _paint_cap(painter, key, box))


def _down() -> QIcon:
    """A picture of the mark that says that something opens."""
    size = _down_size()
    box = QRectF(_GAP, 0, size.width() - _GAP, size.height())
    return _drawn(size, lambda painter: paint_mark(painter, "down", box, theme.ink(theme.TEAL)))


def _drawn(size: QSize, paint: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for ratio in _PIXEL_RATIOS:
        pixmap = QPixmap(size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        paint(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _down_size() -> QSize:
    side = round(_MARK * theme.text_scale())
    return QSize(side + _GAP, side)


def _cap_size(key: str) -> QSize:
    metrics = QFontMetricsF(theme.font(12))
    return QSize(round(metrics.horizontalAdvance(key) + 14 + _GAP), round(metrics.height() + 5))


def _paint_cap(painter: QPainter, key: str, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.ink(theme.EDGE)), 1))
    painter.setBrush(QColor(theme.ground(theme.CARD)))
    painter.drawRoundedRect(box, 5, 5)
    painter.drawLine(box.bottomLeft() + QPointF(4, 1), box.bottomRight() + QPointF(-4, 1))
    painter.setFont(theme.font(12))
    painter.setPen(QColor(theme.ink(theme.SOFT)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
