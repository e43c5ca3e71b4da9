"""Tells whoever listens instead of looking what has changed about recording, screen and break.

Each state is told once, when it begins, whatever stands on the message line at that moment. What
was so already when the window opened is no news.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.shared.aloud import say_aloud
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.time_parts import BreakView

TOLD: Final[Mapping[tuple[str, str], str]] = {
    ("recording", "recording"): "The meeting is being recorded.",
    ("recording", "paused"): "The recording is paused.",
    ("recording", "stopped"): "The recording has stopped.",
    ("recording", "lost"): "Sound is not being kept.",
    ("recording", "gone"): "Sound is not being kept.",
    ("screen", "live"): "The family's screen is on.",
    ("screen", "hidden"): "The family's screen is hidden.",
    ("screen", "held"): "The family's screen is held as it is.",
    ("screen", "neutral"): "The family's screen shows the calm page.",
    ("screen", "waiting"): "The family's screen waits for its projector.",
    ("break", "due"): "A break is due.",
    ("break", "on"): "Everybody is on a break.",
    ("break", "long"): "It is time to come back from the break.",
    ("break", "ended"): "The break is over.",
}
"""What is said once something is so; what has no sentence here begins in silence."""
URGENT: Final = frozenset({("recording", "lost"), ("recording", "gone"), ("screen", "waiting")})
"""What does not wait until other speech has ended."""
TOLD_AS_FINDING: Final = frozenset({"break_due"})
"""Findings that are told here, so that the message line shows them in silence."""


class Herald:
    """Remembers what was so, and tells what is so now.

    Args:
        voice: The widget in whose name it is said: of the chair's window, for the family's says nothing.
    """

    def __init__(self, voice: QWidget) -> None:
        self._voice = voice
        self._was: Mapping[str, str] = {}

    def look(self, view: ChairView, recording: str, *, up: bool) -> None:
        """Tell what has changed.

        Args:
            view: The conference.
            recording: What `soundingboard.ui.chair.sound.sound_state` says of the recording.
            up: Whether the family's window stands on a screen.
        """
        now = {
            "recording": recording,
            "screen": view.screen.state if up else "waiting",
            "break": _break(view.time.pause, self._was.get("break", ""), due=_due(view)),
        }
        before, self._was = self._was, now
        for new in now.items():
            if new in TOLD and before and new not in before.items():
                say_aloud(self._voice, TOLD[new], urgent=new in URGENT)


def _break(pause: BreakView, before: str, *, due: bool) -> str:
    if pause.ends is not None:
        return "on" if pause.minutes_left > 0 else "long"
    if before in {"on", "long", "ended"} and not due:
        return "ended"
    return "due" if due else ""


def _due(view: ChairView) -> bool:
    return any(finding.code in TOLD_AS_FINDING for finding in view.findings)
