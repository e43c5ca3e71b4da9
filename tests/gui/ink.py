"""What a widget really paints: the words that reach the paint engine, and where.

A widget is drawn on a device that keeps words and forgets everything else. So what stands on the
screen is held against what can be read from it (`soundingboard.ui.family.reading`): words painted by
hand that no widget owns up to, and words that a widget claims and does not show.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QLabel, QWidget

from soundingboard.ui.family.reading import in_sight, texts_of

_DOTS_PER_INCH: Final = 96
_MILLIMETRES: Final = 25.4


class Ink(NamedTuple):
    """Some words as they were painted, and the room they take in the widget's own pixels."""

    text: str
    room: QRectF


class _Engine(QPaintEngine):
    """Keeps the words it is given, and lets every picture pass."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.kept: list[Ink] = []
        self._where = QTransform()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802 - Qt calls it so
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._where = state.transform()

    def drawTextItem(self, point: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:  # noqa: N802 - Qt calls it so
        if not isinstance(point, QPointF):
            raise TypeError(point)
        room = QRectF(point.x(), point.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        self.kept.append(Ink(item.text(), self._where.mapRect(room)))

    def drawPixmap(self, *_picture: object) -> None:  # noqa: N802 - Qt calls it so
        """Let it pass: what is painted as a picture holds no words that could be read."""

    def drawPath(self, *_path: object) -> None:  # noqa: N802 - Qt calls it so
        """Let it pass."""

    def drawPolygon(self, *_points: object) -> None:  # noqa: N802 - Qt calls it so
        """Let it pass."""


class _Sheet(QPaintDevice):
    """A device as large as a widget, whose engine keeps words."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.engine = _Engine()
        metric = QPaintDevice.PaintDeviceMetric
        inches = _MILLIMETRES / _DOTS_PER_INCH
        dots = (metric.PdmDpiX, metric.PdmDpiY, metric.PdmPhysicalDpiX, metric.PdmPhysicalDpiY)
        self._metrics = {
            metric.PdmWidth: width,
            metric.PdmHeight: height,
            metric.PdmWidthMM: round(width * inches),
            metric.PdmHeightMM: round(height * inches),
            metric.PdmDepth: 32,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
            **dict.fromkeys(dots, _DOTS_PER_INCH),
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt calls it so
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def painted(widget: QWidget) -> list[Ink]:
    """The words that this one widget paints itself, without what its children paint."""
    sheet = _Sheet(widget.width(), widget.height())
    painter = QPainter(sheet)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    painter.end()
    return sheet.engine.kept


def unreadable_texts(root: QWidget) -> list[str]:
    """Words that are painted in a widget and can be read from none: painted by hand and told to nobody."""
    found = []
    for widget in in_sight(root):
        readable = _squeezed(" ".join(texts_of(widget)))
        found += [ink.text for ink in painted(widget) if _squeezed(ink.text) not in readable]
    return found


def unpainted_texts(root: QWidget) -> list[str]:
    """Words of labels in sight that do not stand there whole: left out, cut off or painted outside."""
    return [
        widget.text() for widget in in_sight(root) if isinstance(widget, QLabel) and not _stands_whole(widget)
    ]


def _stands_whole(label: QLabel) -> bool:
    room = QRectF(label.rect()).adjusted(-1, -1, 1, 1)
    shown = "".join(ink.text for ink in painted(label) if room.contains(ink.room))
    return _squeezed(shown) == _squeezed(label.text())


def _squeezed(text: str) -> str:
    return "".join(text.split())
