"""Where played sound goes: what every output looks like, and the computer's own."""

import threading
import time
from collections import deque
from typing import Any, Protocol

import numpy as np

from soundingboard.base.errors import Trouble
from soundingboard.recording.listening.recorded import Samples
from soundingboard.recording.portaudio import NO_PORTAUDIO, begin, converted, is_shared, let_go, look_again
from soundingboard.recording.state import RATE

LATENCY = 0.1
STALLED = 2.0
NO_SPEAKER = "No loudspeaker or headphones can be used: plug one in, and play again."
GONE = "The sound output has stopped: check the loudspeaker or headphones, and play again."


class Speaker(Protocol):
    """Takes one channel at the recording's rate and lets both ears hear it."""

    @property
    def waiting(self) -> int:
        """Samples that it was given and has not sounded yet."""
        ...

    @property
    def trouble(self) -> str:
        """One sentence where it sounds no longer, or nothing."""
        ...

    def give(self, samples: Samples) -> None:
        """Sound these after what waits; returns at once."""
        ...

    def drop(self) -> None:
        """Forget what waits, at once."""
        ...

    def close(self) -> None:
        """Let go of it; returns soon."""
        ...


class Loudspeaker:
    """The system's own choice of output, through PortAudio. Raises `Trouble` when there is none."""

    def __init__(self) -> None:
        self._waiting: deque[Samples] = deque()
        self._count = 0
        self._lock = threading.Lock()
        self._moved = time.monotonic()
        self._stream = _stream(self._wanted)

    @property
    def waiting(self) -> int:
        """Samples that it was given and has not sounded yet."""
        return self._count

    @property
    def trouble(self) -> str:
        """A stream that says it is over, or one that wants nothing any more although it has something."""
        stalled = self._count and time.monotonic() - self._moved > STALLED
        return GONE if stalled or not self._stream.active else ""

    def give(self, samples: Samples) -> None:
        """Sound these after what waits."""
        with self._lock:
            if not self._count:
                self._moved = time.monotonic()
            self._waiting.append(samples)
            self._count += len(samples)

    def drop(self) -> None:
        """Forget what waits."""
        with self._lock:
            self._waiting.clear()
            self._count = 0

    def close(self) -> None:
        """Let go of it, at once."""
        let_go(self._stream)

    def _wanted(self, out: Any, frames: int, _time: Any, _status: Any) -> None:  # noqa: ANN401 - PortAudio's own
        out.fill(0)
        at = 0
        with self._lock:
            while self._waiting and at < frames:
                piece = self._waiting.popleft()
                taken = piece[: frames - at]
                out[at : at + len(taken)] = taken[:, np.newaxis]
                if len(taken) < len(piece):
                    self._waiting.appendleft(piece[len(taken) :])
                at += len(taken)
            self._count -= at
        self._moved = time.monotonic()


def _stream(wanted: Any) -> Any:  # noqa: ANN401 - PortAudio's own
    """An open stream, already running; which outputs there are is asked anew, if no stream is open yet."""
    try:
        import sounddevice  # noqa: PLC0415 - needs the sound system
    except OSError as error:
        raise Trouble(NO_PORTAUDIO) from error
    try:
        look_again()
        device = sounddevice.query_devices(kind="output")
        stream = sounddevice.OutputStream(
            samplerate=RATE,
            channels=min(2, device["max_output_channels"]),
            dtype="float32",
            latency=LATENCY,
            callback=wanted,
            extra_settings=converted(shared=is_shared(device)),
        )
        begin(stream)
    except (sounddevice.PortAudioError, ValueError) as error:
        raise Trouble(NO_SPEAKER) from error
    return stream
