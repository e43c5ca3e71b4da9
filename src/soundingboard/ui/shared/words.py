"""Text on the screen: a label whose size is always what its words need.

`QLabel` guesses at a height before it knows its width, breaks only between words, and reads mark-up.
`Words` does none of these: it measures and paints with the same layout, breaks a word that is wider
than its room rather than cutting it off, and shows every text as it is. `WrapLabel` is the same for
use in Qt's layouts, which would otherwise squeeze it.
"""

import math
import re
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from soundingboard.base.forgetting import remembered
from soundingboard.ui.shared import theme

_WORD: Final = re.compile(r"[^\s-]+-?|-")
_TIME: Final = re.compile(r"(?<=\d) (?=[ap]m\b)")
"""The gap in ``5 pm``, which does not stand at the end of a line."""
_COMFORTABLE_LETTERS: Final = 34
_NARROWEST_LETTERS: Final = 6


def needed_height(text: str, font: QFont, width: float, spacing: float = 1.0, lead: int = 0) -> int:
    """How high the text stands at this width, its first line indented by ``lead``; 0 for no text."""
    return _height(text, font.pixelSize(), font.bold(), max(1, math.floor(width)), spacing=spacing, lead=lead)


def natural_width(text: str, font: QFont) -> int:
    """How wide the widest line of the text is before any wrapping, in whole pixels."""
    return _width(text, font.pixelSize(), font.bold())


def widest_word(text: str, font: QFont) -> int:
    """How wide the text's widest word is, in whole pixels: narrower than this, it is broken."""
    return _widest(text, font.pixelSize(), font.bold())


@remembered(8192)
def _height(text: str, pixels: int, bold: bool, width: int, *, spacing: float, lead: int) -> int:
    if not text:
        return 0
    _layout, height = lay_out(text, theme.face(pixels, bold=bold), width, spacing, lead=lead)
    return math.ceil(height)


@remembered(8192)
def _width(text: str, pixels: int, bold: bool) -> int:
    metrics = QFontMetricsF(theme.face(pixels, bold=bold))
    return math.ceil(max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0.0)) + 1


@remembered(8192)
def _widest(text: str, pixels: int, bold: bool) -> int:
    metrics = QFontMetricsF(theme.face(pixels, bold=bold))
    return math.ceil(max((metrics.horizontalAdvance(word) for word in _WORD.findall(text)), default=0.0))


def lay_out(
    text: str,
    font: QFont,
    width: float,
    spacing: float = 1.0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    lead: int = 0,
) -> tuple[QTextLayout, float]:
    """Break the text into lines of at most this width, the first indented by ``lead``.

    Gives the layout and its height in pixels.
    """
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    whole = _TIME.sub("\N{NO-BREAK SPACE}", text.replace("\n", "\N{LINE SEPARATOR}"))
    layout = QTextLayout(whole, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width - lead))
        line.setPosition(QPointF(lead, height))
        height += line.height() * spacing
        lead = 0
    layout.endLayout()
    return layout, height


class Words(QLabel):
    """Plain words that wrap; its height for a width is exact, and so is what it shows.

    Args:
        text: The words, shown as they are.
        size: The type's size as drawn, in pixels; the text scale comes on top.
        bold: Whether they are bold.
        ink: Their colour.
        spacing: The height of a line, as a multiple of the type's own.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: float = theme.BODY,
        bold: bool = False,
        ink: str = theme.INK,
        spacing: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink, self._spacing = ink, spacing
        self._lead = 0
        self._laid: tuple[tuple[object, ...], QTextLayout, float] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme.font(size, bold=bold))
        self.setText(text)

    def set_face(self, pixels: float, *, bold: bool = False) -> None:
        """Set the type to exactly this many pixels, apart from the text scale."""
        current = self.font()
        if (current.pixelSize(), current.bold()) != (max(1, round(pixels)), bold):
            self.setFont(theme.face(pixels, bold=bold))

    def set_ink(self, ink: str) -> None:
        """Set the colour of the words."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def set_lead(self, lead: int) -> None:
        """Begin the first line this many pixels in: it runs on from something that stands there."""
        if lead != self._lead:
            self._lead = lead
            self.update()

    def natural_width(self) -> int:
        """How wide it is when nothing wraps, margins included."""
        margins = self.contentsMargins()
        return natural_width(self.text(), self.font()) + margins.left() + margins.right()

    def hasHeightForWidth(self) -> bool:
        """Whether its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height it needs at this width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        height = needed_height(self.text(), self.font(), inner, self._spacing, self._lead)
        return height + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """The size it would like."""
        width = min(self.natural_width(), self._letters(_COMFORTABLE_LETTERS))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        width = min(self.natural_width(), self._letters(_NARROWEST_LETTERS))
        one_line = math.ceil(QFontMetricsF(self.font()).height()) if self.text() else 0
        margins = self.contentsMargins()
        return QSize(width, one_line + margins.top() + margins.bottom())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self.paint_words(painter, self.contentsRect())
        painter.end()

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Draw the words into this part of the widget."""
        layout, height = self._layout_for(room.width())
        top = room.top()
        if not self.alignment() & Qt.AlignmentFlag.AlignTop:
            top += max(0, math.floor((room.height() - height) / 2))
        painter.setPen(QColor(theme.ink(self._ink)))
        layout.draw(painter, QPointF(room.left(), top))

    def _layout_for(self, width: int) -> tuple[QTextLayout, float]:
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        key = (self.text(), self.font().pixelSize(), self.font().bold(), width, align, self._lead)
        if self._laid is None or self._laid[0] != key:
            self._laid = (
                key,
                *lay_out(self.text(), self.font(), width, self._spacing, align, lead=self._lead),
            )
        return self._laid[1:]

    def _letters(self, count: int) -> int:
        return math.ceil(QFontMetricsF(self.font()).averageCharWidth() * count)


class WrapLabel(Words):
    """Words for a layout: it is never made lower than its words need at the width it was given."""

    def setText(self, text: str) -> None:
        """Show other words; the same again cost nothing, however often they are said."""
        if text != self.text():
            super().setText(text)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the words need at the new width."""
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the type changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._settle()

    def sizeHint(self) -> QSize:
        """The size it would like, at the width it has once it has one."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return super().sizeHint()
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def _settle(self) -> None:
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.setMinimumHeight(self.heightForWidth(self.width()))


class SectionTitle(WrapLabel):
    """The small quiet heading over a part of a screen."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, size=13, bold=True, ink=theme.SOFT, parent=parent)
