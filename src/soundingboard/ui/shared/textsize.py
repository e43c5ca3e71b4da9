"""Larger and smaller text while the app runs: every window that is open is laid out anew at once.

Widgets set their type, and a few their least or greatest size, when they are made. Here each of these
grows with the text, and then every widget hears of it as Qt tells it: its type has changed, and its
size. What a widget works out from its words it works out again by itself.
"""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.shared import theme

STEPS: Final = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The text scales that there are to choose from."""

KEYS: Final = {"larger": "Ctrl++; Ctrl+=", "smaller": "Ctrl+-", "as_it_was": "Ctrl+0"}
"""The keys that change it, in every window; where there are several, the first is the one that is told."""

OWN_TYPE: Final = "soundingboard_own_type"
"""The property of a widget that sets the type of all in it by itself, whenever its type changes."""

_DRAWN: Final = "soundingboard_drawn"
_ENDLESS: Final = 16_777_215
_A_RULE: Final = 4


class _Drawn(NamedTuple):
    """What of a widget grows with the text, as drawn at plain text, and as it was last set."""

    type: float
    sizes: tuple[float, ...]
    set_type: int
    set_sizes: tuple[int, ...]


def larger() -> float:
    """The next scale up; gives the scale as it is then."""
    return _to(min((step for step in STEPS if step > theme.text_scale() + 0.01), default=STEPS[-1]))


def smaller() -> float:
    """The next scale down; gives the scale as it is then."""
    return _to(max((step for step in STEPS if step < theme.text_scale() - 0.01), default=STEPS[0]))


def as_it_was() -> float:
    """Plain text again; gives the scale as it is then."""
    return _to(STEPS[0])


CHANGES: Final[dict[str, Callable[[], float]]] = {
    "larger": larger,
    "smaller": smaller,
    "as_it_was": as_it_was,
}
"""Each change by its name."""


def bind_keys(window: QWidget) -> None:
    """Have the keys change the size while this window has the focus."""
    for name, keys in KEYS.items():
        for key in keys.split("; "):
            QShortcut(QKeySequence(key), window).activated.connect(CHANGES[name])


class TextSize(QObject):
    """Tells of every change of the size, so that it can be kept."""

    changed = Signal(float)


def text_size() -> TextSize:
    """The one that tells; it lives as long as the app."""
    app = QApplication.instance()
    told = app.findChild(TextSize) if app is not None else None
    if app is not None and told is None:
        told = TextSize(app)
    if not isinstance(told, TextSize):
        raise TypeError(told)
    return told


def _to(scale: float) -> float:
    app = QApplication.instance()
    if isinstance(app, QApplication) and scale != theme.text_scale():
        set_scale(app, scale)
        text_size().changed.emit(theme.text_scale())
    return theme.text_scale()


def set_scale(app: QApplication, scale: float) -> None:
    """Set all text that there is, and will be, at this scale."""
    widgets = [widget for widget in app.allWidgets() if not _sets_its_own(widget)]
    before = theme.text_scale()
    drawn = {widget: _drawn(widget, before) for widget in widgets}
    theme.apply_theme(app, scale)
    now = theme.text_scale()
    for widget, found in drawn.items():
        _grow(widget, found, now)
    _lay_out_anew([*drawn, *(widget for widget in app.allWidgets() if widget.property(OWN_TYPE))])


def _sets_its_own(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if above.property(OWN_TYPE):
            return True
        above = None if above.isWindow() else above.parentWidget()
    return False


def _drawn(widget: QWidget, scale: float) -> _Drawn:
    """What it was drawn as: what was kept of it, unless something else was set meanwhile."""
    kept = vars(widget).get(_DRAWN)
    pixels, sizes = _type_of(widget), _sizes_of(widget)
    known = kept if isinstance(kept, _Drawn) else _Drawn(0.0, (0.0,) * len(sizes), -1, (-1,) * len(sizes))
    return _Drawn(
        known.type if pixels == known.set_type else pixels / scale,
        tuple(
            drawn if now == was else now / scale
            for now, was, drawn in zip(sizes, known.set_sizes, known.sizes, strict=True)
        ),
        pixels,
        sizes,
    )


def _type_of(widget: QWidget) -> int:
    """The size of its type in pixels; 0 where it is not set in pixels."""
    return max(0, widget.font().pixelSize())


def _sizes_of(widget: QWidget) -> tuple[int, ...]:
    """Its least and greatest width and height, where it was given any; not a rule's and not a window's."""
    if widget.isWindow():
        return (0, 0, 0, 0)
    least, most = widget.minimumSize(), widget.maximumSize()
    sizes = (least.width(), least.height(), most.width(), most.height())
    return tuple(size if _A_RULE < size < _ENDLESS else 0 for size in sizes)


def _grow(widget: QWidget, drawn: _Drawn, scale: float) -> None:
    sizes = tuple(round(size * scale) for size in drawn.sizes)
    setters = (
        widget.setMinimumWidth,
        widget.setMinimumHeight,
        widget.setMaximumWidth,
        widget.setMaximumHeight,
    )
    # The greatest twice: Qt lets neither pass the other, and which of them is in the way is not known.
    for setter, size in (*zip(setters[2:], sizes[2:], strict=True), *zip(setters, sizes, strict=True)):
        if size:
            setter(size)
    pixels = round(drawn.type * scale)
    if pixels:
        font = widget.font()
        font.setPixelSize(pixels)
        widget.setFont(font)
    vars(widget)[_DRAWN] = _Drawn(drawn.type, drawn.sizes, pixels, _sizes_of(widget))


def _lay_out_anew(widgets: Iterable[QWidget]) -> None:
    """Tell each widget that its type has changed, and have it fit its room again."""
    app = QApplication.instance()
    for widget in widgets:
        widget.updateGeometry()
        QApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))
    for _round in range(2):
        if app is not None:
            app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for widget in widgets:
            if widget.isVisible():
                QApplication.sendEvent(widget, QResizeEvent(widget.size(), QSize(-1, -1)))
                widget.update()
