"""A system that says nothing but PortAudio's list of devices: Windows, macOS, Linux with bare ALSA.

PortAudio makes its list once, and making it anew ends every open stream. So a process of its own
makes it again and again, and the one that hears is told.
"""

import subprocess
import threading
from queue import Empty, SimpleQueue

import msgspec

from soundingboard.base.again import started
from soundingboard.base.errors import Refused
from soundingboard.recording.hearing.devices import FIRST_ARGUMENT, WATCH, Microphones, microphones
from soundingboard.recording.hearing.sight import Offer, Offers, Sight, Wish

NO_CALLS = (
    "On this computer the sound of a call cannot be recorded yet: put the call on a loudspeaker that the"
    " microphone hears."
)
GOODBYE = 2.0


class DeviceList:
    """Knows microphones by their names; the watching process begins when it is first needed."""

    def __init__(self, excuse: str = "") -> None:
        self.excuse = excuse
        self._news = SimpleQueue[Microphones]()
        self._newest: Microphones | None = None
        self._watcher: subprocess.Popen[bytes] | None = None

    def offers(self) -> Offers:
        """Microphones; never a call, since the PortAudio that is shipped has no loopback."""
        found = microphones()
        names = tuple(Offer(name, name) for name in found.names)
        return Offers(names, (), NO_CALLS, "" if names else self.excuse or found.trouble)

    def way_to(self, wish: Wish) -> tuple[str | None, dict[str, str]]:
        """By its name; raises `Refused` for a call."""
        if wish.role == "call":
            raise Refused(NO_CALLS)
        return wish.name, {}

    def sight(self, wish: Wish) -> Sight:
        """What can be known of it: whether it is still listed, or what the system prefers now."""
        listed = self._listed()
        if listed is None:
            return Sight()
        if wish.name is None:
            return Sight(listed.default, listed.default)
        if wish.name in listed.names:
            return Sight(wish.name, wish.name)
        return Sight(listed.default, listed.default) if listed.default else Sight()

    def close(self) -> None:
        """End the watching process."""
        if self._watcher and self._watcher.stdin:
            self._watcher.stdin.close()
            try:
                self._watcher.wait(GOODBYE)
            except subprocess.TimeoutExpired:
                self._watcher.kill()
                self._watcher.wait()

    def _listed(self) -> Microphones | None:
        if self._watcher is None or self._watcher.poll() is not None:
            self._watcher = started(FIRST_ARGUMENT, WATCH)
            threading.Thread(
                target=self._hear, args=(self._watcher,), name="device-list", daemon=True
            ).start()
        while True:
            try:
                self._newest = self._news.get_nowait()
            except Empty:
                return self._newest

    def _hear(self, watcher: subprocess.Popen[bytes]) -> None:
        for line in watcher.stdout or ():
            self._news.put(msgspec.json.decode(line, type=Microphones))
        if watcher.stdout:
            watcher.stdout.close()
