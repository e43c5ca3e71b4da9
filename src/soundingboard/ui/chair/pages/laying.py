"""Where each part of a row stands: from a row and a width to pieces ready to draw."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

from soundingboard.base.forgetting import remembered
from soundingboard.ui.chair.laying import Bit, Pen, laid_words
from soundingboard.ui.chair.pages.rows import Cell, Point, Row
from soundingboard.ui.chair.pieces import ROUND, Inked, Laid, Stroke
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.words import lay_out, natural_width

_PAD = 14
_INSET = 12.0
_GAP = 20
_WIDE = 600
_MIDDLE = 330
_DISC = 30


def lay_row(row: Row, width: int) -> Laid:
    """The row at this width, at the text scale of now."""
    return _laid(row, max(width, 60), theme.text_scale())


@remembered(2048)
def _laid(row: Row, width: int, _scale: float) -> Laid:
    pen = _Pen(width)
    return _SORTS[row.sort](pen, row)


class _Pen(Pen):
    """A pen that can also write beside what it has written."""

    def __init__(self, width: int) -> None:
        super().__init__(0.0, float(width), 0.0)
        self.width = width
        self._lowest = 0.0

    @property
    def room(self) -> float:
        """How wide the row is between its margins."""
        return self.right - self.left

    def inset(self, by: float) -> None:
        """Move both margins inwards, and down as far."""
        self.left, self.right, self.y = self.left + by, self.right - by, self.y + by * 0.85

    def words_at(
        self, text: str, x: float, width: float, size: float, ink: str, *, bold: bool = False
    ) -> float:
        """Words at a place on this line; gives their height."""
        layout, height = laid_words(text, size * self.scale, width, bold)
        self.pieces.append(Inked(layout, QPointF(x, self.y), ink))
        return height

    def tags(self, tags: Sequence[Bit]) -> None:
        """Chips under what stands above them."""
        if tags:
            self.y += 7
            self.bits(tags)

    def tags_beside(self, tags: Sequence[Bit]) -> float:
        """Chips at the right end of this line where they leave half of it free; gives the room they take."""
        width = sum(self.bit_size(bit)[0] + 6 * self.scale for bit in tags)
        if not tags or width > self.room / 2:
            return 0.0
        left, top = self.left, self.y
        self.left = self.right - width
        self.bits(tags)
        self._lowest = self.y
        self.left, self.right, self.y = left, self.right - width - 8, top
        return width + 8

    def tags_below(self, tags: Sequence[Bit], beside: float) -> None:
        """The same chips under the words, where they had no room beside them."""
        if beside:
            self.right += beside
            self.y = max(self.y, self._lowest)
        else:
            self.tags(tags)

    def done(self, row: Row, *, card: bool, gap: float) -> Laid:
        """The row as laid so far, with room to the next one."""
        ink = theme.TONES[row.tone].ink
        return self.finish(self.width, card=card, pad=_PAD * 0.85 if card else 3, gap=gap, ink=ink)


def _heading(pen: _Pen, row: Row) -> Laid:
    pen.y += 6
    pen.left, pen.right = _INSET, pen.right - _INSET
    beside = pen.tags_beside(row.tags)
    _title(pen, row, 17, theme.TONES[row.tone].ink, bold=True)
    pen.tags_below(row.tags, beside)
    return pen.done(row, card=False, gap=8)


def _part(pen: _Pen, row: Row) -> Laid:
    pen.y += 8
    pen.left = _INSET
    pen.words(row.title, 12.5, theme.SOFT, bold=True)
    return pen.done(row, card=False, gap=2)


def _card(pen: _Pen, row: Row) -> Laid:
    pen.inset(_PAD)
    if row.title:
        _title(pen, row, theme.BODY, theme.INK, bold=True)
    _columns(pen, row.cells)
    if row.note:
        pen.y += 5 if row.cells else 0
        pen.words(row.note, 13, theme.SOFT)
    pen.tags(row.tags)
    return pen.done(row, card=True, gap=10)


def _line(pen: _Pen, row: Row) -> Laid:
    pen.y += 6 if row.tags else 4
    pen.left, pen.right = _INSET, pen.right - _INSET
    beside = pen.tags_beside(row.tags)
    _title(pen, row, theme.BODY, theme.SOFT if row.done else theme.INK, bold=False)
    if row.mark:
        pen.left += 16 * pen.scale + 10
    pen.words(row.note, 12.5, theme.SOFT)
    pen.tags_below(row.tags, beside)
    return pen.done(row, card=False, gap=4)


def _title(pen: _Pen, row: Row, size: float, ink: str, *, bold: bool) -> None:
    """The mark, the title, and the quiet word at the right where it leaves the title room."""
    left, right, top = pen.left, pen.right, pen.y
    if row.mark:
        side = 16 * pen.scale
        pen.mark(QRectF(left, top + 1, side, side), row.mark, theme.TONES[row.tone].ink)
        left += side + 10
    beside = natural_width(row.side, theme.face(13 * pen.scale)) if row.side else 0
    if beside and beside < (right - left) / 2:
        pen.words_at(row.side, right - beside, beside, 13, theme.SOFT)
        right -= beside + 12
        beside = 0
    pen.y += pen.words_at(row.title, left, right - left, size, ink, bold=bold)
    if beside:
        pen.y += pen.words_at(row.side, left, right - left, 13, theme.SOFT)


def _columns(pen: _Pen, cells: Sequence[Cell]) -> None:
    """Cells side by side; on a narrow page the first stands alone, on a very narrow one each does."""
    if not cells:
        return
    room = pen.room / pen.scale
    if room >= _WIDE or len(cells) == 1:
        _side_by_side(pen, cells)
    elif room >= _MIDDLE:
        _side_by_side(pen, cells[:1])
        for start in range(1, len(cells), 3):
            pen.y += 6
            _side_by_side(pen, cells[start : start + 3])
    else:
        for cell in cells:
            pen.y += 4
            _side_by_side(pen, (cell,))


def _side_by_side(pen: _Pen, cells: Sequence[Cell]) -> None:
    share = (pen.room - _GAP * (len(cells) - 1)) / sum(cell.weight for cell in cells)
    x, top, bottom = pen.left, pen.y, pen.y
    for cell in cells:
        pen.y = top
        _cell(pen, cell, x, share * cell.weight)
        bottom = max(bottom, pen.y)
        x += share * cell.weight + _GAP
    pen.y = bottom


def _cell(pen: _Pen, cell: Cell, x: float, width: float) -> None:
    if cell.label:
        pen.y += pen.words_at(cell.label, x, width, 12, theme.SOFT)
    if cell.text:
        pen.y += pen.words_at(cell.text, x, width, theme.BODY, theme.INK, bold=cell.bold)
    if cell.more:
        pen.y += pen.words_at(cell.more, x, width, 13, theme.SOFT)


def _scale(pen: _Pen, row: Row) -> Laid:
    pen.inset(_PAD)
    _title(pen, row, theme.BODY, theme.INK, bold=True)
    stacks = _stacks(row.points)
    side = _DISC * pen.scale
    high = max((len(stack) for stack in stacks.values()), default=1)
    pen.y += 8 + high * (side + 3)
    step = (pen.room - side) / 10
    start = pen.left + side / 2
    for score, stack in stacks.items():
        _discs(pen, stack, start + score * step, side)
    pen.y += 3
    pen.pieces.append(
        Stroke(QPointF(start, pen.y), QPointF(start + 10 * step, pen.y), theme.EDGE, 2 * pen.scale)
    )
    pen.y += 5
    pen.y += max(_number(pen, score, start + score * step, step) for score in range(11))
    _ends(pen, row.note)
    return pen.done(row, card=True, gap=10)


def _stacks(points: Sequence[Point]) -> dict[int, list[Point]]:
    """Points of one score stand on one another, the family's first."""
    stacks: dict[int, list[Point]] = {}
    for point in sorted(points, key=lambda each: not each.of_family):
        stacks.setdefault(point.score, []).append(point)
    return stacks


def _discs(pen: _Pen, stack: Sequence[Point], middle: float, side: float) -> None:
    for place, point in enumerate(stack, start=1):
        dress = theme.TONES["family" if point.of_family else "professional"]
        box = QRectF(middle - side / 2, pen.y - place * (side + 3), side, side)
        pen.ground(box, Ground(dress.ground, theme.ink(dress.ink), ROUND, 1))
        if point.mark:
            pen.mark(box, point.mark, dress.ink)
        else:
            pen.centred(point.letters, 11.5, box, dress.ink)


def _number(pen: _Pen, score: int, middle: float, step: float) -> float:
    layout, height = lay_out(
        str(score), theme.face(12 * pen.scale), max(step, 1), align=Qt.AlignmentFlag.AlignHCenter
    )
    pen.pieces.append(Inked(layout, QPointF(middle - step / 2, pen.y), theme.SOFT))
    return height


def _ends(pen: _Pen, note: str) -> None:
    """What 0 and 10 stand for: two texts with a line between them in the row's note."""
    low, _, high = note.partition("\n")
    half = pen.room / 2 - _GAP / 2
    below = pen.words_at(low, pen.left, half, 12, theme.SOFT)
    layout, height = lay_out(high, theme.face(12 * pen.scale), half, align=Qt.AlignmentFlag.AlignRight)
    pen.pieces.append(Inked(layout, QPointF(pen.right - half, pen.y), theme.SOFT))
    pen.y += max(below, height)


_SORTS: dict[str, Callable[[_Pen, Row], Laid]] = {
    "heading": _heading,
    "part": _part,
    "card": _card,
    "line": _line,
    "scale": _scale,
}
