"""Turning samples into Ogg Opus, live."""

import io

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.state import RATE

LEVELS = {1: 0.784, 2: 0.88}
"""For one channel 62 kbit/s, 28 MB an hour; for two 73 kbit/s, 33 MB an hour, at which what is said on one
channel stays 50 dB and more under itself on the other. Below 54 kbit/s for one channel, Opus models
speech, which sounds no better and costs three times as much."""
PAGE_MILLISECONDS = 200.0
SET_PAGE_LATENCY = 0x1302
"""libsndfile's SFC_SET_OGG_PAGE_LATENCY_MS, for which soundfile has no name."""


class _Sink:
    """A file to write to, as the encoder wants one. What was written once is gone: it only ever adds."""

    def __init__(self) -> None:
        self.data = bytearray()
        self._size = 0
        self._at = 0

    def write(self, data: bytes) -> int:
        if self._at != self._size:
            raise NotImplementedError("the encoder went back to change what it wrote")
        self.data += data
        self._size = self._at = self._size + len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence] + offset
        return self._at

    def read(self, size: int = -1) -> bytes:
        raise NotImplementedError(f"the encoder read {size} bytes")


class Encoder:
    """Takes samples of one channel or two and gives the bytes of pages that are full."""

    def __init__(self, channels: int = 1) -> None:
        self._sink = _Sink()
        self._file = soundfile.SoundFile(
            self._sink, "w", RATE, channels, format="OGG", subtype="OPUS", compression_level=LEVELS[channels]
        )
        self.short_pages = _set_page_latency(self._file)
        self.samples = 0

    def encode(self, samples: NDArray[int16]) -> bytes:
        """The pages that these samples filled; up to a fifth of a second stays inside.

        One channel comes as (samples,), two as (samples, 2). ``samples`` counts the moments, however
        many channels each has.
        """
        if len(samples):
            self._file.buffer_write(np.ascontiguousarray(samples), "int16")
            self.samples += len(samples)
        return self._taken()

    def finish(self) -> bytes:
        """The last pages, with the mark of the end."""
        self._file.close()
        return self._taken()

    def _taken(self) -> bytes:
        data = bytes(self._sink.data)
        self._sink.data.clear()
        return data


def _set_page_latency(file: soundfile.SoundFile) -> bool:
    """Ask for short pages through soundfile's private parts; without them a page is a second long."""
    try:
        value = soundfile._ffi.new("double *", PAGE_MILLISECONDS)  # noqa: SLF001 - there is no public way
        return bool(soundfile._snd.sf_command(file._file, SET_PAGE_LATENCY, value, 8) == 0)  # noqa: SLF001 - not exposed otherwise
    except AttributeError:
        return False
