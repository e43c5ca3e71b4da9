"""The family's screen in small: the same bytes, drawn as they stand there, for the chair to glance at."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from soundingboard.ui.family.fit import SHEET_HEIGHT, SHEET_WIDTH
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import visible_texts
from soundingboard.ui.shared import theme

_SIZE: Final = QSize(280, 158)


class PreviewView(QWidget):
    """A picture of the family's screen; a screen reader hears all of its words as the description.

    The frame is laid out at full size, out of sight, and drawn smaller: lines break where they do in
    the room.
    """

    def __init__(self, name: str = "What the family sees", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = FrameView(self)
        self.view.hide()
        self.view.resize(SHEET_WIDTH, SHEET_HEIGHT)
        self.view.changed.connect(self._changed)
        self._picture = QPixmap()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_frame(self, data: bytes) -> None:
        """Show the frame that these bytes hold."""
        self.view.show_frame(data)

    def show_neutral(self) -> None:
        """Show the neutral page."""
        self.view.show_neutral()

    def texts(self) -> list[str]:
        """Every text in the picture."""
        return visible_texts(self.view)

    def hasHeightForWidth(self) -> bool:
        """Whether its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height it needs at this width."""
        return round(width * self.view.height() / self.view.width())

    def sizeHint(self) -> QSize:
        """The size it would like: as large as the text beside it."""
        return _SIZE * theme.text_scale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the middle, as large as it goes."""
        ratio = self.devicePixelRatioF()
        size = self.view.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._picture.size() != size:
            self._picture = self._drawn(size)
        painter = QPainter(self)
        room = QRect(QPoint(), size / ratio)
        room.moveCenter(self.rect().center())
        painter.drawPixmap(room, self._picture)
        painter.setPen(QColor(theme.LINE))
        painter.drawRect(room.adjusted(0, 0, -1, -1))
        painter.end()

    def _changed(self) -> None:
        self._picture = QPixmap()
        self.setAccessibleDescription("\n".join(self.texts()))
        self.update()

    def _drawn(self, size: QSize) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(QColor(theme.ground(theme.PAPER)))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(size.width() / self.view.width(), size.height() / self.view.height())
        self.view.render(painter, QPoint())
        painter.end()
        return picture
