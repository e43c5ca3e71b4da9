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
from soundingboard.base.errors import Refused, Trouble
from soundingboard.desk.desk import Sound
from soundingboard.recording.hearing.sources import Source
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.lock import is_held, last_heard
from soundingboard.recording.keeping.parts import next_part, part_names
from soundingboard.recording.recorder.client import RecorderClient, find_recorder, start_recorder
from soundingboard.recording.state import RATE, Finished, RecorderState

STARTING = RecorderState("starting", 0.0, 0.0, 0, 0, 1, "")
ENDED = (
    "The recorder has ended by itself, and what was said until then is safe: record again now with Ctrl R, "
    "and write down what is said meanwhile."
)


@dataclass(frozen=True, slots=True)
class Recording:
    """Where a recording goes, under which name, for whom it is sealed, and what it hears.

    Attributes:
        call: The sound of the call, where that is kept too.
        second: The folder of the second copy, where there is to be one.
    """

    folder: Path
    name: str
    recipients: tuple[str, ...]
    source: Source
    call: Source | None = None
    second: Path | None = None


class SoundKeeper:
    """One conference's recorder, as its app keeps it.

    Attributes:
        finished: The recording once it was stopped and is whole; of several parts, the last.
        begins_at: Where the part that goes on begins in the whole, in seconds.
    """

    def __init__(self, recording: Recording, clock: Clock) -> None:
        self._recording, self._clock = recording, clock
        self._orders = ThreadPoolExecutor(1, "recorder orders")
        self._waiting: list[Future[None]] = []
        self._wanted = "off"
        self._client: RecorderClient | None = None
        self._trouble, self._refused = "", False
        self._part = RecordingFiles(recording.folder, recording.name)
        self._ended_at: float | None = None
        self.begins_at = 0.0
        self.finished: Finished | None = None

    def follow(self, wanted: str, why: str = "") -> None:
        """Make the recorder do what the conference says: ``off``, ``on``, ``paused`` or ``stopped``.

        A stop that the disk did not let through is tried again each time this is called.
        """
        if wanted == self._wanted:
            if wanted == "stopped" and self._refused and self.settled:
                self._order(lambda: self.stop(why))
            return
        act = _ACTS.get((self._wanted, wanted))
        self._wanted = wanted
        if act is not None:
            self._order(lambda: act(self, why))

    def again(self) -> None:
        """Begin another part where the recorder has ended by itself; nothing where one goes on."""
        if self.gone:
            self._order(self._begin_again)

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

    @property
    def gone(self) -> bool:
        """Whether the recorder has ended without being told to."""
        if self._ended_at is not None:
            return True
        lost = self._client is not None and self._client.state().phase == "lost"
        return lost and self.settled and not is_held(self._part.lock)

    def state(self) -> RecorderState | None:
        """The recorder as it is now, all parts counted; None while there is none and none is wanted."""
        if self._client is not None:
            state = self._client.state()
            state = structs.replace(state, seconds=self.begins_at + state.seconds)
            state = structs.replace(state, troubles=(ENDED,)) if self.gone else state
            return state if not self._trouble else _troubled(state, self._trouble)
        if self._wanted in ("off", "stopped"):
            return None
        starting = structs.replace(STARTING, seconds=self.begins_at + (self._ended_at or 0.0))
        return _troubled(starting, self._trouble) if self._trouble else starting

    def sound(self) -> Sound:
        """Where the sound is, whether it is being kept, and whether the recorder has ended by itself."""
        state = self.state()
        if state is None or self._wanted == "stopped":
            return Sound()
        goes_on = state.phase == "paused" and self._under_way()
        kept = goes_on or state.phase in ("starting", "recording")
        return Sound(state.seconds, kept=kept and not self._trouble, gone=self.gone)

    def close(self) -> None:
        """Let go of the recorder, which goes on unless it was stopped."""
        self._orders.shutdown(wait=True)
        if self._client is not None:
            self._client.close()

    def start(self, _why: str) -> None:
        """Begin, or find again what goes on already."""
        if not self._find_part():
            self._begin(self._part)
            return
        self._client = find_recorder(self._part.folder, self._part.name)
        if self._client is None:
            self._ended_at = last_heard(self._part.lock) / RATE
            raise Trouble(ENDED)

    def pause(self, why: str) -> None:
        """Keep no sound for now."""
        if self._client is not None:
            self._client.pause(why, at=self._clock.now())

    def resume(self, why: str) -> None:
        """Keep sound again."""
        if self._client is not None:
            self._client.resume(why, at=self._clock.now())

    def stop(self, _why: str) -> None:
        """Finish the recording."""
        if self._client is not None:
            self.finished = self._client.stop(at=self._clock.now())

    def finish(self, why: str) -> None:
        """Finish what still goes on of a recording that was to stop, such as after the app had crashed."""
        if self._find_part():
            self._client = find_recorder(self._part.folder, self._part.name)
        self.stop(why)

    def _begin(self, part: RecordingFiles) -> None:
        it, self._part = self._recording, part
        self._client = start_recorder(
            part.folder,
            part.name,
            it.recipients,
            it.source,
            call=it.call,
            second=it.second,
            at=self._clock.now(),
        )
        self._ended_at = None

    def _begin_again(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client, self._ended_at = None, 0.0
        it = self._recording
        self._begin(RecordingFiles(it.folder, next_part(it.folder, it.name, it.second)))

    def _find_part(self) -> bool:
        """Make the newest part that was begun the one that this keeps; tells whether there is one."""
        it = self._recording
        begun = part_names(it.folder, it.name)
        if begun:
            self._part = RecordingFiles(it.folder, begun[-1])
        return bool(begun)

    def _under_way(self) -> bool:
        """An order was given and is not carried out yet; should it fail, that is told then."""
        return any(not order.done() for order in self._waiting)

    def _order(self, act: Callable[[], None]) -> None:
        self._waiting = [order for order in self._waiting if not order.done()]
        self._waiting.append(self._orders.submit(self._carried_out, act))

    def _carried_out(self, act: Callable[[], None]) -> None:
        try:
            act()
            self._trouble, self._refused = "", False
        except Trouble as trouble:
            self._trouble, self._refused = str(trouble), isinstance(trouble, Refused)


def _troubled(state: RecorderState, trouble: str) -> RecorderState:
    return structs.replace(state, phase="lost", level=0.0, troubles=(trouble, *state.troubles))


_ACTS: dict[tuple[str, str], Callable[[SoundKeeper, str], None]] = {
    ("off", "on"): SoundKeeper.start,
    ("off", "paused"): SoundKeeper.start,
    ("on", "paused"): SoundKeeper.pause,
    ("off", "stopped"): SoundKeeper.finish,
    ("paused", "on"): SoundKeeper.resume,
    ("on", "stopped"): SoundKeeper.stop,
    ("paused", "stopped"): SoundKeeper.stop,
}
"""What the recorder does when the conference goes from one state to another."""
