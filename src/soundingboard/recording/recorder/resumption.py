"""What was said in a pause stays out of the recording however late it comes, and is not missing from it."""

from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.state import RATE

WATCHED = 120.0
"""Seconds after a pause in which sound from before its end could still come; no stream is kept for longer."""
SLACK = 0.2
"""Seconds that sound may be on its way at most when all is well."""


class Resumption:
    """One going on after a pause, at ``now`` on a steady clock, ``lost`` seconds after the room was heard.

    A sound system that was frozen in the pause gives all that it held back in one burst afterwards.
    Only as much can have been said since as time has passed: the older part of more is let go.
    """

    def __init__(self, now: float, lost: float = 0.0) -> None:
        self._since = now
        self._kept = 0
        self._lost = lost

    def keep(self, samples: NDArray[int16], now: float) -> NDArray[int16]:
        """The part of them that was said since."""
        if now - self._since > WATCHED:
            return samples
        room = round((now - self._since + SLACK) * RATE) - self._kept
        kept = samples[max(0, len(samples) - max(0, room)) :]
        self._kept += len(kept)
        return kept

    def missing(self, seconds: float) -> float:
        """Of a loss of so many seconds, those that fall after the pause."""
        missing, self._lost = max(0.0, seconds - self._lost), 0.0
        return missing
