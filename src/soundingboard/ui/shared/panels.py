"""Grounds that other widgets stand on: cards, tinted columns, pills, chips and people's letters."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.words import Words

_ROUND: Final = 999.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What something stands on: a fill, and an edge inside it where one is named.

    Attributes:
        fill: The colour of the ground.
        edge: The colour of the edge; empty for none.
        radius: How round the corners are, in pixels; larger than half the height is round ends.
        width: The edge's width in pixels.
        dashed: Whether the edge is dashed: something is still open.
    """

    fill: str = theme.CARD
    edge: str = theme.LINE
    radius: float = 12
    width: float = 1
    dashed: bool = False

    def paint(self, painter: QPainter, room: QRect) -> None:
        """Fill the room with it."""
        inset = self.width / 2 if self.edge else 0.0
        box = QRectF(room).adjusted(inset, inset, -inset, -inset)
        corner = min(self.radius, box.height() / 2, box.width() / 2)
        line = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.ground(self.fill)))
        painter.setPen(QPen(QColor(self.edge), self.width, line) if self.edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, corner, corner)


class Panel(QWidget):
    """A card or a tinted column: a ground for what stands on it."""

    def __init__(self, ground: Ground = Ground(), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground

    def dress(self, ground: Ground) -> None:
        """Change what it looks like."""
        if ground != self._ground:
            self._ground = ground
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self._ground.paint(painter, self.rect())
        painter.end()


class Pill(Words):
    """A few words on a round ground, with a mark before them where one is named.

    Args:
        text: The words.
        tone: Their ink and ground.
        mark: The name of a mark, or empty.
        size: The type's size as drawn.
        outline: Draw a dashed edge in the ink on a white ground: something is still open.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        text: str = "",
        tone: theme.Tone = theme.TONES["app"],
        *,
        mark: str = "",
        size: float = 13,
        outline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._room = (0.9, 0.42)
        self._mark = mark
        super().__init__(text, size=size, bold=True, ink=tone.ink, parent=parent)
        self._tone, self._outline = tone, outline
        self.set_room(0.9, 0.42)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def set_tone(self, tone: theme.Tone, mark: str = "") -> None:
        """Change its ink, ground and mark."""
        self._tone, self._mark = tone, mark
        self.set_ink(tone.ink)
        self.set_room(*self._room)
        self.update()

    def set_room(self, sides: float, ends: float) -> None:
        """Set the room around the words, as parts of the type's size."""
        self._room = (sides, ends)
        pixels = self.font().pixelSize()
        lead = pixels * 1.25 if self._mark else 0.0
        across, along = round(pixels * sides), round(pixels * ends)
        self.setContentsMargins(across + round(lead), along, across, along)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room around the words in step with their type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.set_room(*self._room)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        self._ground().paint(painter, self.rect())
        if self._mark:
            pixels = self.font().pixelSize()
            box = QRectF(pixels * self._room[0], 0, pixels * 0.85, self.height())
            paint_mark(painter, self._mark, box, theme.ink(self._tone.ink))
        painter.end()
        super().paintEvent(event)

    def _ground(self) -> Ground:
        if self._outline:
            return Ground(theme.CARD, theme.ink(self._tone.ink), _ROUND, 1.2, dashed=True)
        return Ground(self._tone.ground, "", _ROUND)


class Chip(Pill):
    """A small pill among other words, such as whom a card is about."""

    def __init__(
        self,
        text: str = "",
        tone: theme.Tone = theme.TONES["plain"],
        *,
        mark: str = "",
        outline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, tone, mark=mark, size=12, outline=outline, parent=parent)
        self.set_room(0.7, 0.2)


class Avatar(Words):
    """One or two letters on a disc, beside somebody's name."""

    def __init__(
        self,
        letters: str = "",
        tone: theme.Tone = theme.TONES["professional"],
        size: int = 34,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(letters, size=size * 0.38, bold=True, ink=tone.ink, parent=parent)
        self._tone, self._size = tone, size
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, letters: str, tone: theme.Tone) -> None:
        """Show somebody else."""
        self._tone = tone
        self.setText(letters)
        self.set_ink(tone.ink)

    def sizeHint(self) -> QSize:
        """The size it would like."""
        side = round(self._size * theme.text_scale())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether its height follows from its width."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        Ground(self._tone.ground, "", _ROUND).paint(painter, self.rect())
        painter.end()
        super().paintEvent(event)
