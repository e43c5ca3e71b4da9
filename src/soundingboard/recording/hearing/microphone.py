"""One open microphone, through PortAudio."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import sounddevice
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.errors import Trouble
from soundingboard.recording.hearing.loudness import mono
from soundingboard.recording.hearing.resample import Resampler
from soundingboard.recording.hearing.ring import Ring
from soundingboard.recording.portaudio import begin, converted, is_shared, let_go
from soundingboard.recording.state import RATE

RING_SECONDS = 40
SAMPLE_BYTES = 2
LATENCY = 0.2
"""Seconds that the system holds for us; a quarter of them comes at a time, which spares the processor."""


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone as the system lists it, and how it will be opened."""

    index: int
    name: str
    channels: int
    rate: int
    shared: bool


class Microphone:
    """A microphone that is open. Nothing but `hang_up` may wait, and that never for long."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self._ring = Ring(RING_SECONDS * device.rate * device.channels * SAMPLE_BYTES)
        self._resampler = Resampler(device.rate)
        self._stream = sounddevice.RawInputStream(
            device=device.index,
            samplerate=device.rate,
            channels=device.channels,
            dtype="int16",
            latency=LATENCY,
            callback=self._arrived,
            extra_settings=converted(shared=device.shared),
        )
        begin(self._stream)

    @property
    def count(self) -> int:
        """Samples that arrived, at the device's own rate."""
        return self._ring.written // (self.device.channels * SAMPLE_BYTES)

    @property
    def lost(self) -> float:
        """Seconds that arrived and were not taken in time."""
        return self._ring.lost / (self.device.rate * self.device.channels * SAMPLE_BYTES)

    @property
    def ended(self) -> bool:
        """Whether the system itself says that it is over; it does not always say so."""
        return not self._stream.active

    def read(self) -> NDArray[int16]:
        """What arrived since, mono and at the recording's rate."""
        samples = np.frombuffer(self._ring.take(), int16).reshape(-1, self.device.channels)
        return self._resampler.take(mono(samples))

    def hang_up(self) -> None:
        """Let go of it, at once."""
        let_go(self._stream)

    def _arrived(self, data: Any, _frames: int, _time: Any, _status: Any) -> None:  # noqa: ANN401 - PortAudio's own
        self._ring.put(memoryview(data))


def find_device(name: str | None) -> Device:
    """The microphone of that name, or the system's own choice; raises `Trouble` when there is none."""
    listed = [each for each in sounddevice.query_devices() if each["max_input_channels"] > 0]
    named = [each for each in listed if each["name"] == name]
    default = sounddevice.default.device[0]
    chosen = named if name else [each for each in listed if each["index"] == default] or listed
    if not chosen:
        raise Trouble(_absent(name))
    best = max(chosen, key=is_shared)
    shared = is_shared(best)
    channels = min(2, best["max_input_channels"])
    rate = RATE if shared or _takes(best["index"], channels) else int(best["default_samplerate"])
    return Device(best["index"], best["name"], channels, rate, shared)


def _takes(index: int, channels: int) -> bool:
    try:
        sounddevice.check_input_settings(index, channels, "int16", samplerate=RATE)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True


def _absent(name: str | None) -> str:
    if name:
        return f"The microphone “{name}” is not there: plug it in, or choose another."
    return "This computer has no microphone: plug one in."
