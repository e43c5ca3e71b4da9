"""The room and a call as one source: the room on the left channel, the call on the right."""

import time
from datetime import datetime, timedelta
from typing import Literal

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.clock import Clock, SystemClock
from soundingboard.base.dates import clock_time
from soundingboard.recording.happening import Happening
from soundingboard.recording.hearing.loudness import loudness
from soundingboard.recording.hearing.sound import Sound
from soundingboard.recording.hearing.step import CUSHION, Correction, Follower
from soundingboard.recording.state import RATE, CallState, Standing

PATIENCE = 0.3
"""Seconds that the room waits for the call's sound when both come in lumps."""
FALLING = 0.8
GLAD = 15.0
"""Seconds for which it is told that the call is heard again."""
NOT_RECORDED = "Voices on the call are not recorded since {}."
AGAIN = "Voices on the call are recorded again since {}."
MISSED = "{} They were not recorded for {:.0f} seconds."
HEARD_ON = "The call is heard on “{}”."
CALL_GAP = "{:.1f} seconds of the call did not arrive."
OVER = "No longer so: {}"
ROOM_ALONE = "{} Voices on the call went on being recorded meanwhile."
PUT_IN = (
    "{:.0f} thousandths of a second of silence were put into the call to keep it in step with the room{}."
)
LEFT_OUT = "{:.0f} thousandths of a second of the call were left out to keep it in step with the room{}."
DRIFT = "; its clock runs {} parts in a million {}"


class TwoSounds:
    """One sound of two channels. Either may be lost: the other goes on, and silence stands in its place."""

    channels: Literal[2] = 2

    def __init__(self, room: Sound, call: Sound, clock: Clock | None = None) -> None:
        self._room, self._call = room, call
        self._clock = clock or SystemClock()
        self._follower = Follower(CUSHION if room.live else 0.0)
        self._waiting: NDArray[int16] = np.zeros(0, int16)
        self._held_since: float | None = None
        self._stood: Standing = "starting"
        self._room_stood: Standing = "starting"
        self._since = self._clock.now()
        self._lost_at: datetime | None = None
        self._found_at = -GLAD
        self._level = 0.0
        self._stood_in = 0.0
        self._happenings = list[Happening]()

    @property
    def name(self) -> str:
        """The room's microphone."""
        return self._room.name

    @property
    def live(self) -> bool:
        """As the room is."""
        return self._room.live

    @property
    def heeded(self) -> bool:
        """Whether silence is a trouble."""
        return self._room.heeded

    @heeded.setter
    def heeded(self, heeded: bool) -> None:
        self._room.heeded = self._call.heeded = heeded

    @property
    def standing(self) -> Standing:
        """As the room stands; a room that is gone is made up for by a call only in part."""
        return self._room.standing

    @property
    def missing(self) -> float:
        """Seconds for which neither was heard."""
        return max(0.0, self._room.missing - self._stood_in)

    @property
    def call(self) -> CallState:
        """How the call's sound stands."""
        return CallState(self._stood, round(self._level, 3), self._call.name, self._since.isoformat())

    @property
    def troubles(self) -> tuple[str, ...]:
        """The room's, then the call's."""
        lost = (NOT_RECORDED.format(clock_time(self._since)),) if self._stood == "gone" else ()
        return (*self._room.troubles, *lost, *self._call.troubles)

    @property
    def news(self) -> str:
        """That the call is heard again."""
        found = self._stood != "gone" and time.monotonic() - self._found_at < GLAD
        return AGAIN.format(clock_time(self._since)) if found else ""

    def read(self) -> NDArray[int16]:
        """What arrived of both, in step: (samples, 2)."""
        now = time.monotonic()
        self._waiting = np.concatenate([self._waiting, self._room.read()])
        heard = self._call.read()
        self._level = max(loudness(heard), self._level * FALLING)
        self._follower.add(heard)
        self._follow_the_call(now)
        self._follow_the_room(now)
        left = self._left(now)
        right = self._follower.take(len(left))
        if self._stood == "sounding" and self._room.standing == "sounding" and self.live:
            self._note_step(self._follower.keep_step(now, len(self._waiting)))
        return np.stack([left, right], axis=1)

    def happenings(self) -> list[Happening]:
        """What happened to either."""
        room = [self._made_up_for(each) for each in self._room.happenings()]
        call = [told for each in self._call.happenings() if (told := self._of_call(each))]
        seen, self._happenings = [*room, *call, *self._happenings], []
        return seen

    def feed(self, seconds: float) -> None:
        """Feed those that are fed."""
        for each in (self._room, self._call):
            if not each.live:
                each.feed(seconds)

    def close(self) -> None:
        """Let go of both."""
        self._room.close()
        self._call.close()

    def _left(self, now: float) -> NDArray[int16]:
        """The room's part of what is given now."""
        if self._room.standing == "gone" and self._stood == "sounding":
            alone = max(0, self._follower.held - round(self._follower.cushion * RATE) - len(self._waiting))
            self._stood_in += alone / RATE
            given = np.concatenate([self._waiting, np.zeros(alone, int16)])
            self._waiting = self._waiting[:0]
            return given
        count = self._count(now)
        given, self._waiting = self._waiting[:count], self._waiting[count:]
        return given

    def _count(self, now: float) -> int:
        """All that waits; less for a moment, if the call's share of it is still on its way."""
        ready = min(len(self._waiting), self._follower.held)
        if self._stood != "sounding" or ready == len(self._waiting):
            self._held_since = None
            return len(self._waiting)
        self._held_since = self._held_since or now
        return ready if now - self._held_since < PATIENCE else len(self._waiting)

    def _follow_the_call(self, now: float) -> None:
        standing = self._call.standing
        if standing == self._stood:
            return
        moment, was = self._clock.now(), self._stood
        self._stood, self._since = standing, moment
        if standing == "gone":
            self._since = self._lost_at = moment - timedelta(seconds=min(self._call.missing, 60.0))
            self._follower.drop()
            self._tell(NOT_RECORDED.format(clock_time(self._since)))
        elif standing == "sounding":
            self._follower.begin(now)
            if was == "gone" and self._lost_at is not None:
                again = AGAIN.format(clock_time(moment))
                self._tell(MISSED.format(again, (moment - self._lost_at).total_seconds()))
                self._found_at = now

    def _follow_the_room(self, now: float) -> None:
        """What the call gave while there was no room to stand beside is not heard later than it was said."""
        standing = self._room.standing
        if standing == "sounding" != self._room_stood and self._stood == "sounding":
            self._follower.begin(now)
        self._room_stood = standing

    def _note_step(self, correction: Correction | None) -> None:
        if correction is None:
            return
        drift = ""
        if correction.drift is not None:
            drift = DRIFT.format(abs(correction.drift), "fast" if correction.drift > 0 else "slow")
        words = PUT_IN if correction.seconds > 0 else LEFT_OUT
        self._tell(words.format(abs(correction.seconds) * 1000, drift))

    def _made_up_for(self, happening: Happening) -> Happening:
        """What the call stood in for is in the recording's time, and so is not missing from it."""
        stood_in = min(self._stood_in, happening.missing)
        if not stood_in:
            return happening
        self._stood_in -= stood_in
        return Happening(
            happening.kind, ROOM_ALONE.format(happening.text), round(happening.missing - stood_in, 3)
        )

    def _of_call(self, happening: Happening) -> Happening | None:
        """A mark of the call's own; that it is lost or found is told in other words."""
        text = happening.text
        match happening.kind:
            case "found" | "lost":
                return None
            case "device":
                text = text if "“" in text else HEARD_ON.format(text)
            case "mended":
                text = OVER.format(text)
            case "gap":
                text = CALL_GAP.format(happening.missing)
            case _:
                pass
        return Happening("call", text)

    def _tell(self, text: str) -> None:
        self._happenings.append(Happening("call", text))
