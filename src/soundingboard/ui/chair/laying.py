"""Setting words, chips and marks in a row: the pen goes right and down and leaves pieces behind."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextLayout

from soundingboard.base.forgetting import remembered
from soundingboard.ui.chair.pieces import RADIUS, ROUND, Backed, Inked, Laid, Marked, Piece
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.underlined import Said, underlined
from soundingboard.ui.shared.words import lay_out, natural_width

SPACING = 1.16
META = 12.0


@dataclass(frozen=True, slots=True)
class Bit:
    """A few words among others of a line.

    ``tone`` makes it a chip; ``open`` gives the chip a dashed edge and no fill: something is still missing.
    """

    text: str
    mark: str = ""
    tone: theme.Tone | None = None
    open: bool = False
    bold: bool = False
    ink: str = theme.SOFT


class Pen:
    """Lays one row out, from ``left`` to ``right``, at the text scale of now."""

    def __init__(self, left: float, right: float, top: float) -> None:
        self.left, self.right, self.y = left, right, top
        self.scale = theme.text_scale()
        self.pieces: list[Piece] = []

    def words(
        self,
        text: str,
        size: float,
        ink: str = theme.INK,
        *,
        bold: bool = False,
        misspelt: Sequence[Said] = (),
    ) -> None:
        """Words from margin to margin, and on to the line below them; those that are misspelt underlined."""
        if text:
            layout, height = laid_words(text, size * self.scale, self.right - self.left, bold)
            under = underlined(text, (), misspelt)
            self.pieces.append(Inked(layout, QPointF(self.left, self.y), ink, under))
            self.y += height

    def mark(self, box: QRectF, name: str, ink: str) -> None:
        """A mark in a box."""
        self.pieces.append(Marked(box, name, ink))

    def ground(self, box: QRectF, ground: Ground) -> None:
        """A ground under what comes after it."""
        self.pieces.append(Backed(box.toRect(), ground))

    def centred(self, text: str, size: float, box: QRectF, ink: str) -> None:
        """Words in the middle of a box, bold."""
        face = theme.face(size * self.scale, bold=True)
        layout, height = lay_out(text, face, box.width(), align=Qt.AlignmentFlag.AlignHCenter)
        self.pieces.append(Inked(layout, QPointF(box.left(), box.center().y() - height / 2), ink))

    def at_right(self, text: str, size: float, ink: str = theme.SOFT) -> float:
        """Words at the right margin of this line; gives their width."""
        width = natural_width(text, theme.face(size * self.scale))
        layout, _height = laid_words(text, size * self.scale, width, False)
        self.pieces.append(Inked(layout, QPointF(self.right - width, self.y), ink))
        return width

    def bits(self, bits: Sequence[Bit], gap: float = 6) -> None:
        """Bits side by side, on as many lines as they need."""
        x, line = self.left, 0.0
        for bit in bits:
            width, height = self.bit_size(bit)
            if x > self.left and x + width > self.right:
                x, self.y, line = self.left, self.y + line + gap * 0.7, 0.0
            self._put(bit, x, width, height)
            x, line = x + width + gap * self.scale, max(line, height)
        self.y += line

    def finish(self, width: int, *, card: bool, pad: float, gap: float, ink: str = theme.TEAL) -> Laid:
        """The row as laid so far, with room to the next one."""
        bottom = math.ceil(self.y + pad)
        return Laid(math.ceil(bottom + gap), QRect(0, 0, width, bottom), card, ink, tuple(self.pieces))

    def _room(self, bit: Bit) -> tuple[float, float, float]:
        pixels = META * self.scale
        lead = pixels * 1.25 if bit.mark else 0.0
        return (pixels * 0.66, pixels * 0.18, lead) if bit.tone else (0.0, pixels * 0.18, lead)

    def bit_size(self, bit: Bit) -> tuple[float, float]:
        """How wide and high a bit is."""
        across, along, lead = self._room(bit)
        bold = bit.bold or bit.tone is not None
        free = self.right - self.left - 2 * across - lead
        width = min(natural_width(bit.text, theme.face(META * self.scale, bold=bold)), free)
        _layout, height = laid_words(bit.text, META * self.scale, width, bold)
        return width + 2 * across + lead, height + 2 * along

    def _put(self, bit: Bit, x: float, width: float, height: float) -> None:
        across, along, lead = self._room(bit)
        ink = bit.tone.ink if bit.tone else bit.ink
        if bit.tone:
            edge = theme.ink(bit.tone.ink) if bit.open else ""
            fill = theme.CARD if bit.open else bit.tone.ground
            # Words on several lines would run over the ends of a pill.
            several = height > 2 * META * self.scale * SPACING + 2 * along
            round_by = RADIUS if several else ROUND
            self.ground(QRectF(x, self.y, width, height), Ground(fill, edge, round_by, 1.2, dashed=bit.open))
        if bit.mark:
            side = META * self.scale * 0.9
            line = min(height, META * self.scale * 1.6)
            self.mark(QRectF(x + across, self.y, side, line), bit.mark, ink)
        inner = width - 2 * across - lead
        layout, _height = laid_words(bit.text, META * self.scale, inner, bit.bold or bit.tone is not None)
        self.pieces.append(Inked(layout, QPointF(x + across + lead, self.y + along), ink))


def laid_words(text: str, pixels: float, width: float, bold: bool) -> tuple[QTextLayout, float]:
    """Words laid out at a width, and their height; kept for the next time."""
    return _laid(text, round(pixels), max(1, math.ceil(width)), bold)


@remembered(8192)
def _laid(text: str, pixels: int, width: int, bold: bool) -> tuple[QTextLayout, float]:
    return lay_out(text, theme.face(pixels, bold=bold), width, SPACING)
