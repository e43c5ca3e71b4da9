"""Keeps the recorder in step with what the conference says of the recording.

The recorder is a process of its own and may be slow; its orders go one after another through a
thread of their own, so that no window ever waits for it.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from msgspec import structs

from soundingboard.base.clock import Clock
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Sound
from soundingboard.recording.client import RecorderClient, find_recorder, start_recorder
from soundingboard.recording.sources import Source
from soundingboard.recording.state import Finished, RecorderState

STARTING = RecorderState("starting", 0.0, 0.0, 0, 0, 1, "")


@dataclass(frozen=True, slots=True)
class Recording:
    """Where a recording goes, under which name, for whom it is sealed, and what it hears."""

    folder: Path
    name: str
    recipients: tuple[str, ...]
    source: Source


class SoundKeeper:
    """One conference's recorder, as its app keeps it.

    Attributes:
        finished: The recording once it was stopped and is whole.
    """

    def __init__(self, recording: Recording, clock: Clock) -> None:
        self._recording, self._clock = recording, clock
        self._orders = ThreadPoolExecutor(1, "recorder orders")
        self._waiting: list[Future[None]] = []
        self._wanted = "off"
        self._client: RecorderClient | None = None
        self._trouble = ""
        self.finished: Finished | None = None

    def follow(self, wanted: str) -> None:
        """Make the recorder do what the conference says: ``off``, ``on``, ``paused`` or ``stopped``."""
        if wanted == self._wanted:
            return
        act = _ACTS.get((self._wanted, wanted))
        self._wanted = wanted
        if act is not None:
            self._order(lambda: act(self))

    def mark(self, text: str) -> None:
        """Mark this moment of the recording."""
        now = self._clock.now()
        self._order(lambda: self._client.mark(text, now) if self._client else None)

    def feed(self, seconds: float) -> None:
        """Let a fed source sound for so long, and wait until it is in the recording."""
        self._order(lambda: self._client.feed(seconds) if self._client else None)
        self.settle()

    def settle(self) -> None:
        """Wait until every order was carried out."""
        waiting, self._waiting = self._waiting, []
        for order in waiting:
            order.result()

    @property
    def settled(self) -> bool:
        """Whether every order was carried out."""
        return all(order.done() for order in self._waiting)

    @property
    def trouble(self) -> str:
        """Why the last order was not carried out; empty where it was."""
        return self._trouble

    def state(self) -> RecorderState | None:
        """The recorder as it is now; None while there is none and none is wanted."""
        if self._client is not None:
            state = self._client.state()
            return state if not self._trouble else _troubled(state, self._trouble)
        if self._wanted in ("off", "stopped"):
            return None
        return _troubled(STARTING, self._trouble) if self._trouble else STARTING

    def sound(self) -> Sound:
        """Where the sound is, and whether it is being kept."""
        state = self.state()
        if state is None or self._wanted == "stopped":
            return Sound()
        goes_on = state.phase == "paused" and self._under_way()
        kept = goes_on or state.phase in ("starting", "recording")
        return Sound(state.seconds, kept=kept and not self._trouble)

    def close(self) -> None:
        """Let go of the recorder, which goes on unless it was stopped."""
        self._orders.shutdown(wait=True)
        if self._client is not None:
            self._client.close()

    def start(self) -> None:
        """Begin, or find again what goes on already."""
        it = self._recording
        self._client = find_recorder(it.folder, it.name) or start_recorder(
            it.folder, it.name, it.recipients, it.source, at=self._clock.now()
        )

    def pause(self) -> None:
        """Keep no sound for now."""
        if self._client is not None:
            self._client.pause(at=self._clock.now())

    def resume(self) -> None:
        """Keep sound again."""
        if self._client is not None:
            self._client.resume(at=self._clock.now())

    def stop(self) -> None:
        """Finish the recording."""
        if self._client is not None:
            self.finished = self._client.stop(at=self._clock.now())

    def _under_way(self) -> bool:
        """An order was given and is not carried out yet; should it fail, that is told then."""
        return any(not order.done() for order in self._waiting)

    def finish(self) -> None:
        """Finish what still goes on of a recording that was to stop, such as after the app had crashed."""
        self._client = find_recorder(self._recording.folder, self._recording.name)
        self.stop()

    def _order(self, act: Callable[[], None]) -> None:
        self._waiting = [order for order in self._waiting if not order.done()]
        self._waiting.append(self._orders.submit(self._carried_out, act))

    def _carried_out(self, act: Callable[[], None]) -> None:
        try:
            act()
            self._trouble = ""
        except Trouble as trouble:
            self._trouble = str(trouble)


def _troubled(state: RecorderState, trouble: str) -> RecorderState:
    return structs.replace(state, phase="lost", level=0.0, troubles=(trouble, *state.troubles))


_ACTS: dict[tuple[str, str], Callable[[SoundKeeper], None]] = {
    ("off", "on"): SoundKeeper.start,
    ("off", "paused"): SoundKeeper.start,
    ("on", "paused"): SoundKeeper.pause,
    ("off", "stopped"): SoundKeeper.finish,
    ("paused", "on"): SoundKeeper.resume,
    ("on", "stopped"): SoundKeeper.stop,
    ("paused", "stopped"): SoundKeeper.stop,
}
"""What the recorder does when the conference goes from one state to another."""
