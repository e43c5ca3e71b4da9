"""What a widget really paints: the words that reach the paint engine, and where.

A widget is drawn on a device that keeps words and forgets everything else. So what stands on the
screen can be held against what can be read from it, however it was painted.
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
from PySide6.QtWidgets import QWidget

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

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._where = state.transform()

    def drawTextItem(self, point: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        if not isinstance(point, QPointF):
            raise TypeError(point)
        room = QRectF(point.x(), point.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        self.kept.append(Ink(item.text(), self._where.mapRect(room)))

    def drawPixmap(self, *_picture: object) -> None:
        """Let it pass: what is painted as a picture holds no words that could be read."""

    def drawPath(self, *_path: object) -> None:
        """Let it pass."""

    def drawPolygon(self, *_points: object) -> None:
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

    def paintEngine(self) -> QPaintEngine:
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
