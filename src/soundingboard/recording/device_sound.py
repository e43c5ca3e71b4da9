"""The microphone as a source: watched, and opened again when it is lost."""

import threading
import time
from queue import Empty, SimpleQueue
from typing import Literal

import numpy as np
import sounddevice
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.microphone import Microphone, find_device, look_again
from soundingboard.recording.sound import Happening
from soundingboard.recording.sources import DeviceSource
from soundingboard.recording.watch import ArrivalWatch, CountWatch, SilenceWatch

GLANCE = 0.1
TRY_AGAIN = 2.0
CLOSE_TIMEOUT = 3.0
NO_SOUND = "No sound comes from the microphone: check that it is plugged in; the recorder keeps trying."
SILENT = "The microphone gives only silence: check that it is switched on and not muted."
CLOSED_TO_US = "The microphone cannot be opened: check its plug, and that this computer lets apps use it."


class DeviceSound:
    """Sound from a microphone. A thread of its own opens it, watches it, and opens it again."""

    def __init__(self, source: DeviceSource) -> None:
        self._wanted = source.name
        self._microphones = SimpleQueue[Microphone]()
        self._current: Microphone | None = None
        self._happenings = SimpleQueue[Happening]()
        self._silence = SilenceWatch()
        self._silent = False
        self._problem = ""
        self._last_sound = time.monotonic()
        self._closing = threading.Event()
        self.name = source.name or ""
        self.live = True
        self.standing: Literal["starting", "sounding", "gone"] = "starting"
        self._keeper = threading.Thread(target=self._keep, name="microphone-keeper", daemon=True)
        self._keeper.start()

    @property
    def trouble(self) -> str:
        """What the chair should look to."""
        return self._problem or (SILENT if self._silent else "")

    @property
    def missing(self) -> float:
        """Seconds since the microphone was last heard, if it is gone."""
        return time.monotonic() - self._last_sound if self.standing == "gone" else 0.0

    def read(self) -> NDArray[int16]:
        """What arrived since, from the microphone before too when it was changed."""
        parts = [self._current.read()] if self._current else []
        while not self._microphones.empty():
            self._current = self._microphones.get()
            parts.append(self._current.read())
        samples = np.concatenate([*parts, np.zeros(0, int16)])
        self._silent = self._silence.step(samples)
        return samples

    def happenings(self) -> list[Happening]:
        """What the watch saw since."""
        seen = list[Happening]()
        while True:
            try:
                seen.append(self._happenings.get_nowait())
            except Empty:
                return seen

    def feed(self, seconds: float) -> None:
        """Raises `Refused`: a microphone sounds by itself."""
        raise Refused(f"A microphone cannot be fed {seconds} seconds of sound: it sounds by itself.")

    def close(self) -> None:
        """Let go of the microphone."""
        self._closing.set()
        self._keeper.join(CLOSE_TIMEOUT)

    def _keep(self) -> None:
        while not self._closing.is_set():
            try:
                microphone = Microphone(find_device(self._wanted))
            except (sounddevice.PortAudioError, ValueError) as error:
                self._lose(CLOSED_TO_US, str(error))
            except Trouble as error:
                self._lose(str(error), "")
            else:
                self._watch(microphone)
                microphone.hang_up()
            if not self._closing.wait(TRY_AGAIN):
                look_again()

    def _watch(self, microphone: Microphone) -> None:
        self.name = microphone.device.name
        self._microphones.put(microphone)
        arrival, counts, opened = ArrivalWatch(time.monotonic()), CountWatch(microphone.device.rate), True
        while not self._closing.wait(GLANCE):
            now, count = time.monotonic(), microphone.count
            standing = "gone" if microphone.ended else arrival.step(now, count)
            if standing != "fine":
                self._lose(NO_SOUND, "")
            elif arrival.started:
                self._find(now, opened=opened)
                self._count(counts.step(now, count, microphone.lost))
                opened = False
            if standing == "gone":
                return

    def _count(self, missing: float) -> None:
        if missing:
            self._happenings.put(Happening("gap", "The computer dropped some sound.", missing))

    def _lose(self, problem: str, detail: str) -> None:
        if self.standing != "gone":
            self._happenings.put(Happening("lost", f"{problem} {detail}".strip()))
        self._problem, self.standing = problem, "gone"

    def _find(self, now: float, *, opened: bool) -> None:
        """Sound arrives. What a stalled microphone held back comes in one burst and is not missing."""
        if self.standing == "starting":
            self._happenings.put(Happening("device", self.name))
        elif self.standing == "gone":
            self._happenings.put(Happening("found", self.name, self.missing if opened else 0.0))
        self._problem, self.standing, self._last_sound = "", "sounding", now
