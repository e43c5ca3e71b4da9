"""Turning samples into Ogg Opus, live."""

import soundfile
from numpy import int16
from numpy.typing import NDArray

from soundingboard.recording.state import RATE

LEVEL = 0.912
"""About 28 kbit/s: clear speech at 12.8 MB an hour."""
PAGE_MILLISECONDS = 200.0
SET_PAGE_LATENCY = 0x1302
"""libsndfile's SFC_SET_OGG_PAGE_LATENCY_MS, for which soundfile has no name."""


class _Sink:
    """A file to write to, as the encoder wants one; it only ever adds to the end."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.size = 0

    def write(self, data: bytes) -> int:
        self.data += data
        self.size += len(data)
        return len(data)

    def tell(self) -> int:
        return self.size

    def seek(self, offset: int, whence: int = 0) -> int:
        raise NotImplementedError(f"the encoder went back to {offset} ({whence})")

    def read(self, size: int = -1) -> bytes:
        raise NotImplementedError(f"the encoder read {size}")


class Encoder:
    """Takes mono samples and gives the bytes of pages that are full."""

    def __init__(self) -> None:
        self._sink = _Sink()
        self._file = soundfile.SoundFile(
            self._sink, "w", RATE, 1, format="OGG", subtype="OPUS", compression_level=LEVEL
        )
        self.short_pages = _set_page_latency(self._file)
        self.samples = 0

    def encode(self, samples: NDArray[int16]) -> bytes:
        """The pages that these samples filled; up to a fifth of a second stays inside."""
        if len(samples):
            self._file.write(samples)
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
        return bool(soundfile._snd.sf_command(file._file, SET_PAGE_LATENCY, value, 8) == 0)  # noqa: SLF001
    except AttributeError:
        return False
