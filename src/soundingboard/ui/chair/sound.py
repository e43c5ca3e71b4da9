"""The recording, as the top of the window tells it: a shape, words, the running time, level and copies."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from soundingboard.base.dates import clock_time, running_time, seconds_between
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.seams import Recorder
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import Mark
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel, natural_width
from soundingboard.views.chair.parts import ChairView

Telling = Literal["all", "words", "time"]
"""How much of the recording is told: with level and copies, what it does and how long, or how long alone."""
_PILL_GAP: Final = 7
_HEIGHTS: Final = (0.3, 0.5, 0.75, 1.0, 0.85)
_WITHOUT: Final = "No recorder answers, so no sound is kept: tell everyone, and write down what is said."
_ONE_LEFT: Final = "Only {} of {} copies is being kept: look at the second place before the next break."
_NO_CALL: Final = (
    "Voices on the call are not recorded since {}: look at its sound, and say aloud what they said."
)
REMIND_AFTER: Final = 5
"""Minutes of a pause after which the chair is reminded, and again after each so many more."""


@dataclass(frozen=True, slots=True)
class SoundLine:
    """The recording in words and a shape.

    Attributes:
        level: How loud it is, from 0 to 1; None where nothing is kept.
        copies: ``2 copies``; empty where nothing is kept.
        short: Whether a copy that is wanted is missing.
        troubles: Sentences for the message line, the most serious first.
    """

    words: str
    mark: str
    tone: theme.Tone
    open: bool = False
    level: float | None = None
    copies: str = ""
    short: bool = False
    troubles: tuple[str, ...] = ()


_OFF: Final = SoundLine("Not recording", "ring", theme.TONES["plain"], open=True)
_STATES: Final = {
    "starting": SoundLine("Starting to record", "ring", theme.TONES["risk"], open=True),
    "recording": SoundLine("Recording", "dot", theme.TONES["risk"]),
    "paused": SoundLine("Recording paused", "pause", theme.TONES["worry"], open=True),
    "stopped": SoundLine("Recording stopped", "stop", theme.TONES["plain"]),
    "lost": SoundLine("Sound is not being kept", "cross", theme.TONES["worry"]),
    "gone": SoundLine("No recorder", "cross", theme.TONES["worry"], troubles=(_WITHOUT,)),
}
_RUNNING: Final = frozenset({"recording", "paused", "stopped", "lost"})
_KEPT: Final = frozenset({"recording", "paused"})


def sound_state(recording: str, recorder: Recorder | None) -> str:
    """What the recording does: the recorder's phase, else what the desk has; ``gone`` without a recorder.

    ``recording`` is off, on, paused or stopped, as the desk has it.
    """
    if recorder is not None:
        return recorder.phase
    return "gone" if recording == "on" else recording


def sound_line(recording: str, recorder: Recorder | None) -> SoundLine:
    """What to say of the recording."""
    state = _STATES.get(sound_state(recording, recorder), _OFF)
    if recorder is None:
        return state
    kept = recorder.phase in _KEPT
    time = f" {running_time(recorder.seconds)}" if recorder.phase in _RUNNING else ""
    return replace(
        state,
        words=state.words + time,
        level=recorder.level if recorder.phase == "recording" else None,
        copies=_counted(recorder.copies) if kept else "",
        short=kept and recorder.copies < recorder.copies_wanted,
        troubles=tuple(_troubles(recorder)),
    )


def pause_reminder(view: ChairView) -> tuple[str, int]:
    """A sentence once a pause has grown long, and how many times it is time to say so; else empty and 0.

    A break has a clock of its own.
    """
    paused = view.paused
    if paused is None or view.time.pause.ends is not None:
        return "", 0
    minutes = int(seconds_between(paused.since, view.time.now) // 60)
    if minutes < REMIND_AFTER:
        return "", 0
    why = f" ({paused.why})" if paused.ends_by_itself else ""
    cap = BY_ID["resume"].cap
    sentence = f"The recording has been paused for {minutes} minutes{why}. {cap} goes on recording."
    return sentence, minutes // REMIND_AFTER


def _troubles(recorder: Recorder) -> Iterator[str]:
    """Everything wrong; what the recorder has no sentence for yet gets one."""
    said = recorder.troubles
    if recorder.phase == "lost" and not said:
        yield _WITHOUT
    yield from said
    if recorder.phase in _KEPT and recorder.copies < recorder.copies_wanted and not said:
        yield _ONE_LEFT.format(recorder.copies, recorder.copies_wanted)
    call = recorder.call
    if call is not None and call.standing == "gone" and not any("call" in each for each in said):
        since = clock_time(datetime.fromisoformat(call.since)) if call.since else "a moment ago"
        yield _NO_CALL.format(since)


def _counted(copies: int) -> str:
    return f"{copies} cop" + ("y" if copies == 1 else "ies")


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


def _told(words: str, telling: Telling) -> str:
    """The words, or the time alone where they end with one."""
    return words.rpartition(" ")[2] if telling == "time" and words[-1:].isdigit() else words


class SoundPill(Panel):
    """The recording's pill at the top. It stands at the right of room for the widest that it may say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground(), parent)
        self._line: SoundLine | None = None
        self._telling: Telling = "all"
        self._mark = Mark("ring", theme.SOFT, 13)
        self._words, self._copies = WrapLabel(size=13, bold=True), WrapLabel(size=13, bold=True)
        self._short = Mark("worry", theme.WORRY, 12)
        self._bars = LevelBars()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(_PILL_GAP)
        for part in (self._mark, self._words, self._bars, self._short, self._copies):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_line(_OFF)

    def show_line(self, line: SoundLine) -> None:
        """Tell this. The level moves when the words do: once a second."""
        before, self._line = self._line, line
        if before is not None and replace(line, level=before.level) == before:
            return
        self._mark.set_mark(line.mark, line.tone.ink)
        # Where the bars do not stand between them a dot does.
        copies = f"·  {line.copies}" if line.copies and line.level is None and not line.short else line.copies
        told = _told(line.words, self._telling)
        everything = self._telling == "all"
        for label, words in ((self._words, told), (self._copies, copies)):
            label.set_ink(theme.WORRY if line.short and label is self._copies else line.tone.ink)
            if label.text() != words:
                label.setText(words)
            # The time ticks within the same width, so that what stands beside it keeps still.
            label.setMinimumWidth(label.natural_width() + 2)
            label.setVisible(bool(words) and (everything or label is not self._copies))
        self._short.setVisible(line.short)
        self._bars.setVisible(line.level is not None and everything)
        self._bars.show_level(line.level or 0.0)
        edge = theme.ink(line.tone.ink) if line.open else ""
        fill = theme.CARD if line.open else line.tone.ground
        self.dress(Ground(fill, edge, 999, 1.4, dashed=line.open))
        self.updateGeometry()
        self.setAccessibleName(" · ".join(part for part in (line.words, line.copies) if part))
        self.setToolTip("\n".join(line.troubles))

    def tell(self, telling: Telling) -> None:
        """Tell all, or what it does and since when, or the time alone."""
        line = self._line
        if line is not None and telling != self._telling:
            self._telling, self._line = telling, None
            self.show_line(line)

    def widest(self, telling: Telling = "all") -> int:
        """Room for whatever it may come to say while it records: a trouble moves nothing beside it."""
        font, gap = self._words.font(), _PILL_GAP
        if telling != "all":
            return self._widest_of(telling)
        longest = max(natural_width(f"{_STATES[phase].words} 00:00:00", font) for phase in _RUNNING) + 2
        mark = self._mark.sizeHint().width() + gap
        copies = mark + natural_width(f"·  {_counted(2)}", font) + 2
        recording = natural_width(f"{_STATES['recording'].words} 00:00:00", font) + 2
        sides = self._row.contentsMargins().left() + self._row.contentsMargins().right()
        level = self._bars.sizeHint().width() + gap
        return sides + mark + max(longest, recording + gap + level + copies, longest + gap + copies)

    def _widest_of(self, telling: Telling) -> int:
        """Room for its words, or for a time, for what it says now, and for the mark of a trouble."""
        font, sides = self._words.font(), self._row.contentsMargins()
        running = (f"{_STATES[phase].words} 00:00:00" for phase in _RUNNING)
        said = max(
            natural_width(_told(each, telling), font) for each in ((self._line or _OFF).words, *running)
        )
        marks = self._mark.sizeHint().width() + self._short.sizeHint().width() + 2 * _PILL_GAP
        return sides.left() + sides.right() + marks + said + 2

    def sizeHint(self) -> QSize:
        """Room for all it says on one line."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size that shows all it has to show."""
        return self.sizeHint()
