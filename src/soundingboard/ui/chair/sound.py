"""The recording, as the top of the window tells it: a shape, words, the running time, level and copies."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from soundingboard.base.dates import running_time
from soundingboard.ui.chair.seams import Recorder
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel

_HEIGHTS: Final = (0.3, 0.5, 0.75, 1.0, 0.85)
_WITHOUT: Final = "No recorder answers, so no sound is kept: tell everyone, and write down what is said."


@dataclass(frozen=True, slots=True)
class SoundLine:
    """The recording in words and a shape. ``trouble`` is a sentence for the message line, or empty."""

    words: str
    mark: str
    tone: theme.Tone
    open: bool = False
    level: float | None = None
    copies: str = ""
    trouble: str = ""


_OFF: Final = SoundLine("Not recording", "ring", theme.TONES["plain"], open=True)
_STATES: Final = {
    "starting": SoundLine("Starting to record", "ring", theme.TONES["risk"], open=True),
    "recording": SoundLine("Recording", "dot", theme.TONES["risk"]),
    "paused": SoundLine("Recording paused", "pause", theme.TONES["worry"], open=True),
    "stopped": SoundLine("Recording stopped", "stop", theme.TONES["plain"]),
    "lost": SoundLine("Sound is not being kept", "cross", theme.TONES["worry"]),
}
_RUNNING: Final = frozenset({"recording", "paused", "stopped", "lost"})


def sound_line(recording: str, recorder: Recorder | None) -> SoundLine:
    """What to say of the recording; ``recording`` is off, on, paused or stopped, as the desk has it."""
    if recorder is None:
        if recording == "on":
            return SoundLine("No recorder", "cross", theme.TONES["worry"], trouble=_WITHOUT)
        return _STATES.get(recording, _OFF)
    state = _STATES.get(recorder.phase, _OFF)
    time = f" {running_time(recorder.seconds)}" if recorder.phase in _RUNNING else ""
    copies = f"{recorder.copies} cop" + ("y" if recorder.copies == 1 else "ies")
    kept = recorder.phase in {"recording", "paused"}
    return SoundLine(
        state.words + time,
        state.mark,
        state.tone,
        state.open,
        recorder.level if recorder.phase == "recording" else None,
        copies if kept else "",
        recorder.trouble,
    )


class LevelBars(QProgressBar):
    """How loud it is, in five steps that change once a second at most: nothing moves in between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sound level, 0 to 5")
        self.setRange(0, len(_HEIGHTS))
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: float) -> None:
        """Show a level from 0 to 1; speech at arm's length fills three steps."""
        steps = len(_HEIGHTS)
        self.setValue(min(steps, round(steps * min(1.0, max(0.0, level)) ** 0.5)))

    def sizeHint(self) -> QSize:
        """The size it would like."""
        scale = theme.text_scale()
        return QSize(round(40 * scale), round(14 * scale))

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / len(_HEIGHTS)
        for place, part in enumerate(_HEIGHTS):
            lit = place < self.value()
            height = self.height() * part if lit else 2.0
            painter.setBrush(QColor(theme.ink(theme.RISK if lit else theme.EDGE)))
            painter.drawRect(QRectF(place * step, self.height() - height, step - 2, height))
        painter.end()


class SoundPill(Panel):
    """The recording's pill at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground(), parent)
        self._line: SoundLine | None = None
        self._mark = Mark("ring", theme.SOFT, 13)
        self._words, self._copies = WrapLabel(size=13, bold=True), WrapLabel(size=13, bold=True)
        self._bars = LevelBars()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(7)
        for part in (self._mark, self._words, self._bars, self._copies):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_line(_OFF)

    def show_line(self, line: SoundLine) -> None:
        """Tell this."""
        if line == self._line:
            return
        self._line = line
        self._mark.set_mark(line.mark, line.tone.ink)
        for label, words in ((self._words, line.words), (self._copies, line.copies)):
            label.set_ink(line.tone.ink)
            if label.text() != words:
                label.setText(words)
            # The time ticks within the same width, so that what stands beside it keeps still.
            label.setMinimumWidth(label.natural_width() + 2)
            label.setVisible(bool(words))
        self._bars.setVisible(line.level is not None)
        self._bars.show_level(line.level or 0.0)
        edge = theme.ink(line.tone.ink) if line.open else ""
        fill = theme.CARD if line.open else line.tone.ground
        self.dress(Ground(fill, edge, 999, 1.4, dashed=line.open))
        self.updateGeometry()
        self.setAccessibleName(" · ".join(part for part in (line.words, line.copies) if part))
        self.setToolTip(line.trouble)

    def sizeHint(self) -> QSize:
        """Room for all it says on one line."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()
