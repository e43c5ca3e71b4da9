"""A microphone, or the sound of a call, as a source: watched, and opened again when it is lost."""

import time
from dataclasses import dataclass
from math import inf
from typing import Literal

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.errors import Refused
from soundingboard.recording.happening import Happening
from soundingboard.recording.hearing.capture import Capture
from soundingboard.recording.hearing.conditions import Conditions
from soundingboard.recording.hearing.messages import News
from soundingboard.recording.hearing.sight import Role, Sight, Wish
from soundingboard.recording.hearing.sources import DeviceSource
from soundingboard.recording.hearing.watch import ArrivalWatch, CountWatch, FloorWatch, SilenceWatch
from soundingboard.recording.state import RATE, Standing

TRY_AGAIN = 1.0
LONGEST_WAIT = 5.0
"""Seconds between two tries, which grow from the one to the other."""
WAITED_FOR = 60.0
"""Seconds that a stream is kept which the system itself holds back."""
CLOSE_TIMEOUT = 3.0
SWAP_SHOWN = 300.0
"""Seconds for which a change of microphone stays on the chair's screen, unless it changes back."""
NO_ANSWER = "This computer's sound system does not answer: the recorder keeps trying."
OWN_SOUND = "No microphone is left and only what this computer plays is heard: plug a microphone in."
SILENT = "The microphone gives only silence: check that it is switched on and not muted."
QUIET = "For a minute it was quieter than this room ever is: check that the microphone still hears it."


@dataclass(frozen=True, slots=True)
class Wording:
    """How a source is spoken of. Each takes the source's name, and ``swapped`` the one before it too."""

    no_sound: str
    asleep: str
    muted: str
    swapped: str


WORDING: dict[Role, Wording] = {
    "room": Wording(
        "No sound comes from the microphone “{}”: check that it is plugged in; the recorder keeps trying.",
        "This computer has put the microphone “{}” to sleep: unplug it and plug it in again.",
        "The microphone “{}” is muted in this computer's sound settings: unmute it there.",
        "The microphone changed by itself from “{}” to “{}”: check that it hears the room.",
    ),
    "call": Wording(
        "No sound comes from “{}”, where the call is heard: the recorder keeps trying.",
        "This computer has put “{}” to sleep, where the call is heard: choose another loudspeaker.",
        "What plays on “{}” is muted for the recorder: unmute its monitor in the sound settings.",
        "The call's sound changed by itself from “{}” to “{}”: check that the call is heard there.",
    ),
}


class DeviceSound:
    """Sound from a device, captured in a process of its own.

    All of it happens on the thread that reads, which shall do so many times a second and never waits.
    """

    channels: Literal[1] = 1
    call = None

    def __init__(self, source: DeviceSource, role: Role = "room") -> None:
        self._wish = Wish(source.name, role)
        self._words = WORDING[role]
        self._conditions = Conditions()
        self._silence, self._floor = SilenceWatch(), FloorWatch()
        self._key = self._first_key = ""
        self._swapped = -SWAP_SHOWN
        self._last_sound = time.monotonic()
        self._try_at, self._tries = 0.0, 0
        self._capture: Capture | None = None
        self._heard: Capture | None = None
        self._leaving = list[Capture]()
        self._arrival, self._counts = ArrivalWatch(0.0), CountWatch(RATE)
        self.name, self.news = source.name or "", ""
        self.heeded = self.live = True
        self.standing: Standing = "starting"

    @property
    def troubles(self) -> tuple[str, ...]:
        """What the chair should look to, the most serious first."""
        return self._conditions.sentences

    @property
    def missing(self) -> float:
        """Seconds since it was last heard, if it is gone."""
        return time.monotonic() - self._last_sound if self.standing == "gone" else 0.0

    def read(self) -> NDArray[int16]:
        """What arrived since, after a look at how it stands."""
        now = time.monotonic()
        if self._capture is None:
            if now >= self._try_at:
                self._open(now)
            return np.zeros(0, int16)
        capture, ended = self._capture, self._capture.ended
        samples = capture.read()
        self._watch(capture, now, ended=ended)
        self._listen(samples, capture.news)
        return samples

    def happenings(self) -> list[Happening]:
        """What the watch saw since."""
        return self._conditions.happenings()

    def feed(self, seconds: float) -> None:
        """Raises `Refused`: a microphone sounds by itself."""
        raise Refused(f"A microphone cannot be fed {seconds} seconds of sound: it sounds by itself.")

    def close(self) -> None:
        """Let go of the device."""
        if self._capture is not None:
            self._leave(self._capture, time.monotonic())
        for each in self._leaving:
            each.wait(CLOSE_TIMEOUT)

    def _open(self, now: float) -> None:
        self._capture = Capture(self._wish)
        self._arrival, self._counts = ArrivalWatch(now), CountWatch(RATE)

    def _leave(self, capture: Capture, now: float) -> None:
        capture.end()
        self._leaving = [each for each in self._leaving if not each.over] + [capture]
        self._tries += 1
        self._capture, self._try_at = None, now + min(TRY_AGAIN * self._tries, LONGEST_WAIT)
        if capture.problem is not None and capture.problem.final:
            self._try_at = inf

    def _watch(self, capture: Capture, now: float, *, ended: bool) -> None:
        standing = "gone" if ended else self._arrival.step(now, capture.count)
        if standing != "fine":
            self._lose(capture)
        elif self._arrival.started and capture.news is not None:
            self._find(capture, now)
            self._name(capture.news, now)
            self._count(self._counts.step(now, capture.count, capture.news.lost))
        if ended or (standing == "gone" and not self._worth_waiting(capture.news, now)):
            self._leave(capture, now)

    def _worth_waiting(self, news: News | None, now: float) -> bool:
        """A system that hangs or sleeps gives nothing to a new stream, and the old one may go on whole."""
        held = news is not None and (news.sight.asleep or not news.sight.answers)
        return held and now - self._last_sound < WAITED_FOR

    def _lose(self, capture: Capture) -> None:
        problem, detail = self._silenced(capture), capture.problem.detail if capture.problem else ""
        if self.standing != "gone":
            self._conditions.note(Happening("lost", f"{problem} {detail}".strip()))
        self._conditions.reason(problem, marked=self.standing == "gone")
        self.standing = "gone"

    def _silenced(self, capture: Capture) -> str:
        if capture.problem is not None:
            return capture.problem.sentence
        if capture.news is None or not capture.news.sight.answers:
            return NO_ANSWER
        words = self._words.asleep if capture.news.sight.asleep else self._words.no_sound
        return words.format(self.name or capture.news.name)

    def _find(self, capture: Capture, now: float) -> None:
        """Sound arrives. What a stalled stream held back comes in one burst and is not missing."""
        name = capture.news.name if capture.news else self.name
        if self._heard is None and self.standing == "starting":
            self._conditions.note(Happening("device", name))
        elif self.standing == "gone":
            missing = 0.0 if self._heard is capture else self.missing
            self._conditions.note(Happening("found", name, missing))
        self._conditions.reason("", marked=False)
        self._heard, self.standing, self._last_sound, self._tries = capture, "sounding", now, 0

    def _name(self, news: News, now: float) -> None:
        """Tell by both names that it is another than before."""
        key, before = news.sight.key, self.name
        self.name = news.name
        if key and self._key and key != self._key:
            back = key == self._first_key
            sentence = self._words.swapped.format(before, news.name)
            self._conditions.note(Happening("device", sentence))
            self._swapped = -SWAP_SHOWN if back else now
            self._conditions.set("swapped", "" if back else sentence, marked=False)
        elif now - self._swapped > SWAP_SHOWN:
            self._conditions.set("swapped", "", marked=False)
        self._key = key or self._key
        self._first_key = self._first_key or key

    def _listen(self, samples: NDArray[int16], news: News | None) -> None:
        """What the sound itself and the system say of it; in a pause silence may well be meant."""
        sight = news.sight if news else Sight()
        muted = sight.muted and self.heeded
        self._conditions.set("muted", self._words.muted.format(self.name) if muted else "")
        self._conditions.set("own sound", OWN_SOUND if sight.own_sound else "")
        if self._wish.role == "call":
            return  # where nobody speaks on a call there is nothing to hear
        if not self.heeded:
            self._floor.rest()
        silent, quiet = self._silence.step(samples), self.heeded and self._floor.step(samples)
        self._conditions.set("silent", SILENT if silent and self.heeded else "")
        self._conditions.set("quiet", QUIET if quiet and not silent else "")

    def _count(self, missing: float) -> None:
        if missing:
            self._conditions.note(Happening("gap", "The computer dropped some sound.", missing))
