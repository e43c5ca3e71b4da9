"""Cards moved, merged and split with the mouse: what is picked up, where it would go, and how that looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.drawnlist import VALUE, DrawnList
from soundingboard.ui.chair.looks import card_text, lay_card
from soundingboard.ui.chair.pieces import RADIUS, Inked
from soundingboard.ui.chair.reading import sentences_of
from soundingboard.ui.shared import theme
from soundingboard.views.chair.parts import CardView

Cards = DrawnList[CardView]
_EDGE: Final = 28
_MIDDLE: Final = 0.3
_SEEN: Final = 0.85


@dataclass(frozen=True, slots=True)
class Drop:
    """What was dropped, and where.

    Attributes:
        card: The id of the card that was picked up.
        column: The kind of the column it was dropped in.
        before: The card it was dropped before; empty for the end of the column.
        into: The card it was dropped on.
        sentence: The one sentence that was picked up, where it was not the whole card.
    """

    card: str
    column: str
    before: str = ""
    into: str = ""
    sentence: str = ""


class CardDrag(QObject):
    """Follows the mouse over the columns of a board.

    Args:
        board: What the columns stand in.
        columns: The list of each kind.
        dropped: Does what a drop is for.
    """

    def __init__(self, board: QWidget, columns: Mapping[str, Cards], dropped: Callable[[Drop], None]) -> None:
        super().__init__(board)
        self._board, self._columns, self._dropped = board, columns, dropped
        self._card: CardView | None = None
        self._sentence = ""
        self._from = QPoint()
        self._over = _Over(board)
        for cards in columns.values():
            cards.viewport().installEventFilter(self)
            cards.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether something is being dragged."""
        return self._over.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pick up, carry and let go; Esc lets go of nothing."""
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._mouse(watched, event)
        if self.on and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._put_down()
            return True
        return False

    def _mouse(self, viewport: QWidget, event: QMouseEvent) -> bool:
        cards = next((each for each in self._columns.values() if each.viewport() is viewport), None)
        if cards is None:
            return False
        where = viewport.mapTo(self._board, event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pick_up(cards, event, where)
            return False
        if event.type() == QEvent.Type.MouseMove and self._card is not None:
            return self._carry(where)
        if event.type() == QEvent.Type.MouseButtonRelease and self._card is not None:
            return self._let_go(where)
        return False

    def _pick_up(self, cards: Cards, event: QMouseEvent, where: QPoint) -> None:
        index = cards.indexAt(event.position().toPoint())
        self._card = index.data(VALUE) if index.isValid() else None
        self._from, self._sentence = where, ""
        if self._card is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            place = event.position() - QPointF(cards.visualRect(index).topLeft())
            self._sentence = sentence_at(self._card, cards.viewport().width(), place)

    def _carry(self, where: QPoint) -> bool:
        far = (where - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._card is None or not (far or self.on):
            return self.on
        if not self.on:
            self._over.carry(self._card, self._sentence, self._width())
        self._scroll(where)
        drop, mark = self._target(where)
        self._over.show_at(where, mark, merges=bool(drop and drop.into))
        return True

    def _let_go(self, where: QPoint) -> bool:
        carried = self.on
        drop, _mark = self._target(where)
        self._put_down()
        if carried and drop is not None:
            self._dropped(drop)
        return carried

    def _put_down(self) -> None:
        self._card = None
        self._over.hide()

    def _width(self) -> int:
        return next(cards.viewport().width() for cards in self._columns.values() if cards.isVisible())

    def _target(self, where: QPoint) -> tuple[Drop | None, QRect]:
        """What letting go here does, and what of the board shows that."""
        if self._card is None:
            return None, QRect()
        for kind, cards in self._columns.items():
            column = cards.parentWidget()
            if column is None or not cards.isVisible() or not _box(column, self._board).contains(where):
                continue
            return self._in_column(kind, cards, cards.viewport().mapFrom(self._board, where))
        return None, QRect()

    def _in_column(self, kind: str, cards: Cards, at: QPoint) -> tuple[Drop, QRect]:
        assert self._card is not None  # noqa: S101 - asked for while something is carried
        drop = Drop(self._card.id, kind, sentence=self._sentence)
        corner = _box(cards.viewport(), self._board).topLeft()
        values = cards.values
        boxes = [cards.visualRect(cards.model().index(row, 0)) for row in range(len(values))]
        for value, box in zip(values, boxes, strict=True):
            if at.y() > box.bottom():
                continue
            inside = box.top() + _MIDDLE * box.height() < at.y() < box.bottom() - _MIDDLE * box.height()
            if inside and value.id != self._card.id and not self._sentence:
                return Drop(self._card.id, kind, into=value.id), box.translated(corner)
            if at.y() < box.center().y():
                return _before(drop, value.id), _line(box.top(), box).translated(corner)
        end = boxes[-1].bottom() if boxes else 0
        return drop, _line(end, QRect(0, 0, cards.viewport().width(), 0)).translated(corner)

    def _scroll(self, where: QPoint) -> None:
        for cards in self._columns.values():
            box = _box(cards.viewport(), self._board)
            if cards.isVisible() and box.left() <= where.x() <= box.right():
                bar = cards.verticalScrollBar()
                up, down = where.y() < box.top() + _EDGE, where.y() > box.bottom() - _EDGE
                bar.setValue(bar.value() + (bar.singleStep() if down else -bar.singleStep() if up else 0))


def sentence_at(card: CardView, width: int, at: QPointF) -> str:
    """The sentence at this place on a card; empty off its words, and where there is only one."""
    words = next((piece for piece in lay_card(card, width).pieces if isinstance(piece, Inked)), None)
    sentences = sentences_of(card.text)
    if words is None or len(sentences) < 2:
        return ""
    place = at - words.at
    for number in range(words.layout.lineCount()):
        line = words.layout.lineAt(number)
        if line.y() <= place.y() <= line.y() + line.height():
            # What is drawn may begin with a quotation mark that the words do not have.
            quoted = len(card_text(card)) > len(card.text)
            return _holding(card.text, sentences, line.xToCursor(place.x()) - quoted)
    return ""


def _holding(text: str, sentences: tuple[str, ...], place: int) -> str:
    end = 0
    for sentence in sentences:
        end = text.index(sentence, end) + len(sentence)
        if place <= end:
            return sentence
    return sentences[-1]


def _before(drop: Drop, card: str) -> Drop:
    return Drop(drop.card, drop.column, before=card, sentence=drop.sentence)


def _line(y: int, box: QRect) -> QRect:
    return QRect(box.left(), y - 6, box.width(), 4)


def _box(widget: QWidget, board: QWidget) -> QRect:
    return QRect(widget.mapTo(board, QPoint()), widget.size())


class _Over(QWidget):
    """What is carried, over the board, and where it would go."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._carried, self._at = QPixmap(), QPoint()
        self._mark, self._merges = QRect(), False
        self.hide()

    def carry(self, card: CardView, sentence: str, width: int) -> None:
        """Have this in hand."""
        plain = CardView(card.id, card.kind, sentence) if sentence else card
        laid = lay_card(plain, width)
        ratio = self.devicePixelRatioF()
        self._carried = QPixmap(round(width * ratio), round(laid.height * ratio))
        self._carried.setDevicePixelRatio(ratio)
        self._carried.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._carried)
        laid.paint(painter, current=True, focused=True)
        painter.end()

    def show_at(self, at: QPoint, mark: QRect, *, merges: bool) -> None:
        """Show it here, with what letting go would do."""
        self._at, self._mark, self._merges = at, mark, merges
        self.resize(self._board.size())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the place, and what is carried."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._merges:
            painter.setPen(QPen(QColor(theme.ink(theme.TEAL)), 3, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self._mark).adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        elif not self._mark.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.ink(theme.TEAL)))
            painter.drawRoundedRect(QRectF(self._mark), 2, 2)
        painter.setOpacity(_SEEN)
        painter.drawPixmap(self._at + QPoint(10, 8), self._carried)
        painter.end()
