"""How safe everyone thinks it is: where each person stands from 0 to 10, never an average."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import Fit
from soundingboard.ui.family.page import Drawing, PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import paint_mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.views.frame import Face, Scale, ScalePage, Score

_TOP: Final = 10
_STOPS: Final = _TOP + 1


class FaceMark(Drawing):
    """A drawn face; its words stand beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = ""

    def show_face(self, face: Face | None) -> None:
        """Show this face, or none."""
        self._mark = mark_of(face) if face else ""
        self.setVisible(face is not None)
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw it."""
        if self._mark:
            paint_mark(painter, self._mark, QRectF(self.rect()), theme.TEAL)


class FaceView(QWidget):
    """One of the faces to choose from, over its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._face, self._words = FaceMark(self), words(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def fill(self, face: Face) -> None:
        """Take the face and its words."""
        self._face.show_face(face)
        self._words.setText(face.words)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        side = fit.text(132)
        self._face.setGeometry((width - side) // 2, 0, side, side)
        self._words.set_face(fit.text(28))
        top = side + fit.room(8)
        beside = fit.fixed(12)
        return top + fit.put(self._words, beside, top, width - 2 * beside)


class Line(Drawing):
    """The line from 0 to 10: a stretch from the lowest score to the highest, and a dot or face on each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scores: tuple[int, ...] = ()
        self._faces: dict[int, str] = {}

    def show_scores(self, scores: tuple[Score, ...]) -> None:
        """Show where people stand; who stands where is told to a screen reader too."""
        self._scores = tuple(score.score for score in scores)
        self._faces = {score.score: mark_of(score.face) for score in scores if score.face}
        self.setAccessibleName(", ".join(f"{score.name}: {told(score)}" for score in scores))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the line, the stretch and the dots."""
        middle, high = self.height() / 2, self.height() * 0.42
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.LINE))
        painter.drawRoundedRect(QRectF(0, middle - high / 2, self.width(), high), high / 2, high / 2)
        painter.setBrush(QColor(theme.EDGE))
        for stop in range(_STOPS):
            painter.drawEllipse(QPointF(self._at(stop), middle), high * 0.22, high * 0.22)
        if self._scores:
            self._draw_scores(painter, middle, high)

    def _draw_scores(self, painter: QPainter, middle: float, high: float) -> None:
        low, top = self._at(min(self._scores)), self._at(max(self._scores))
        painter.setBrush(QColor(theme.TEAL_SOFT))
        painter.drawRect(QRectF(low, middle - high / 2, top - low, high))
        half = self.height() / 2
        for score in set(self._scores):
            face = self._faces.get(score)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.CARD if face else theme.TEAL))
            painter.drawEllipse(QPointF(self._at(score), middle), half, half)
            if face:
                box = QRectF(self._at(score) - half, middle - half, 2 * half, 2 * half)
                paint_mark(painter, face, box, theme.TEAL)

    def _at(self, stop: int) -> float:
        slot = self.width() / _STOPS
        return slot * (stop + 0.5)


class NameView(Panel):
    """A person's name over the place where they stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._name = words(self, theme.TEAL)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def fill(self, name: str) -> None:
        """Take the name."""
        self._name.setText(name)

    def arrange(self, width: int, fit: Fit) -> tuple[int, int]:
        """Lay it out in at most this width; gives the width and height that it needs."""
        across, along = fit.room(14), fit.room(5)
        self._name.set_face(fit.text(26), bold=True)
        wide = min(self._name.natural_width() + 2 * across, width)
        high = fit.put(self._name, across, along, wide - 2 * across) + 2 * along
        self.dress(Ground(theme.TEAL_TINT, "", fit.fixed(18)))
        return wide, high


class WhyView(QWidget):
    """One person's name, with their number and reason or, of a child, with the face and its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = FaceMark(self)
        self._who, self._why = words(self, theme.TEAL), words(self)

    def fill(self, score: Score) -> None:
        """Take the score's words."""
        self._face.show_face(score.face)
        self._who.setText(score.name if score.face else f"{score.name} {score.score}")
        self._why.setText(score.face.words if score.face else score.why)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        self._who.set_face(fit.text(28), bold=True)
        self._why.set_face(fit.text(28))
        side = fit.text(56) if self._face.isVisibleTo(self) else 0
        left = side + fit.room(14) if side else 0
        top = fit.put(self._who, left, 0, width - left)
        foot = top + fit.put(self._why, left, top, width - left)
        self._face.setGeometry(0, max(0, (foot - side) // 2), side, side)
        return max(foot, side)


class ScaleView(QWidget):
    """One question of the scale: names over the line, numbers under it, and the reasons below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scores: tuple[Score, ...] = ()
        self._title, self._waiting = words(self), words(self, theme.SOFT)
        self._names, self._shown = Pool(lambda: NameView(self)), list[NameView]()
        self._line = Line(self)
        self._numbers = [words(self, theme.SOFT) for _stop in range(_STOPS)]
        self._low, self._high = words(self, theme.SOFT), words(self, theme.SOFT)
        self._whys, self._reasons = Pool(lambda: WhyView(self)), list[WhyView]()
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for number in self._numbers:
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def fill(self, scale: Scale, ends: tuple[str, str], *, line: bool) -> None:
        """Take the question's words and scores, what the two ends mean, and whether there is a line."""
        self._scores = scale.scores
        self._title.setText(scale.title)
        self._waiting.setText(scale.waiting)
        self._line.show_scores(scale.scores)
        self._line.setVisible(line)
        for stop, number in enumerate(self._numbers):
            number.setText(str(stop) if line else "")
        for label, end in zip((self._low, self._high), ends, strict=True):
            label.setText(end)
        self._shown = self._names.take(len(scale.scores))
        for view, score in zip(self._shown, scale.scores, strict=True):
            view.fill(score.name)
        given = [score for score in scale.scores if score.why or score.face]
        self._reasons = self._whys.take(len(given))
        for reason, score in zip(self._reasons, given, strict=True):
            reason.fill(score)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        self._title.set_face(fit.text(34), bold=True)
        self._waiting.set_face(fit.text(30))
        top = fit.put(self._title, 0, 0, width) + fit.room(10)
        waiting = fit.put(self._waiting, 0, top, width)
        top += waiting + fit.room(16)
        top = self._put_names(top, width, fit) + fit.room(10)
        thick = fit.text(36) if self._line.isVisibleTo(self) else 0
        self._line.setGeometry(0, top, width, thick)
        top += thick + fit.room(6)
        top += self._put_numbers(top, width, fit)
        return self._put_reasons(top + fit.room(22), width, fit)

    def _put_names(self, top: int, width: int, fit: Fit) -> int:
        slot = width / _STOPS
        high = [0] * _STOPS
        sizes = []
        for view, score in zip(self._shown, self._scores, strict=True):
            wide, tall = view.arrange(int(slot - fit.fixed(8)), fit)
            sizes.append((wide, tall, high[score.score]))
            high[score.score] += tall + fit.room(6)
        foot = top + max(high, default=0)
        for view, score, (wide, tall, below) in zip(self._shown, self._scores, sizes, strict=True):
            left = round(slot * (score.score + 0.5) - wide / 2)
            view.setGeometry(left, foot - below - tall, wide, tall)
        return foot

    def _put_numbers(self, top: int, width: int, fit: Fit) -> int:
        slot, high = width / _STOPS, 0
        for stop, number in enumerate(self._numbers):
            number.set_face(fit.text(26), bold=True)
            high = max(high, fit.put(number, round(slot * stop), top, int(slot)))
        half = width // 2 - fit.room(20)
        for end in (self._low, self._high):
            end.set_face(fit.text(26))
        ends = max(
            fit.put(self._low, 0, top + high, half), fit.put(self._high, width - half, top + high, half)
        )
        return high + ends

    def _put_reasons(self, top: int, width: int, fit: Fit) -> int:
        count = 3 if len(self._reasons) > 2 else 2
        gap = fit.room(40)
        wide = (width - gap * (count - 1)) // count
        feet = [top] * count
        for reason in self._reasons:
            column = feet.index(min(feet))
            high = reason.arrange(wide, fit)
            reason.setGeometry(column * (wide + gap), feet[column], wide, high)
            feet[column] += high + fit.room(16)
        return max(feet)


class ScalesView(PageView[ScalePage]):
    """Every question of the scale under each other, and the faces while somebody chooses by one."""

    ROOMY = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pool = Pool(lambda: ScaleView(self))
        self._scales: list[ScaleView] = []
        self._row, self._faces = Pool(lambda: FaceView(self)), list[FaceView]()

    def fill(self, page: ScalePage) -> None:
        """Take the questions."""
        self._scales = self._pool.take(len(page.scales))
        for view, scale in zip(self._scales, page.scales, strict=True):
            view.fill(scale, page.ends, line=not page.faces)
        self._faces = self._row.take(len(page.faces))
        for face, shown in zip(self._faces, page.faces, strict=True):
            face.fill(shown)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the questions out under each other."""
        top = 0
        for scale in self._scales:
            high = scale.arrange(width, fit)
            scale.setGeometry(0, top, width, high)
            top += high + fit.room(24)
        return top + self._put_faces(top, width, fit)

    def _put_faces(self, top: int, width: int, fit: Fit) -> int:
        """The faces side by side; gives the height that they need."""
        if not self._faces:
            return 0
        wide = width // len(self._faces)
        highs = [face.arrange(wide, fit) for face in self._faces]
        for place, face in enumerate(self._faces):
            face.setGeometry(place * wide, top, wide, max(highs))
        return max(highs)


def mark_of(face: Face) -> str:
    """The mark that draws a face."""
    return f"face_{face.number}"


def told(score: Score) -> str:
    """A score as it is said: a number, or a child's face in words."""
    return score.face.words if score.face else str(score.score)
