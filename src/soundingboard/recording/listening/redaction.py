"""A copy of the sound with some spans silent, made without decoding or encoding any of it.

An Opus packet is replaced by a packet of silence that lasts as long; a page in which nothing is
replaced stays byte for byte as it is. What is silent is exactly silent. After it a decoder needs
100 to 300 milliseconds until it sounds as it would have; a second later it is bit for bit the same.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from soundingboard.base.errors import BadInput
from soundingboard.recording.listening.spans import Span, merged
from soundingboard.recording.opus.ogg import (
    FIXED,
    FULL_SEGMENT,
    HEADERS,
    LONGEST_PACKET,
    Page,
    checked,
    packet_samples,
    packets,
    pages,
    pre_skip,
)
from soundingboard.recording.state import RATE

MARGIN = 0.1
"""Seconds that are silent before and after each span: a word is not cut off at a packet's edge."""
CONTINUED = 1
SILENT_20, SILENT_10, SILENT_5, SILENT_2_5 = 960, 480, 240, 120
_CONFIGS = {SILENT_2_5: 28, SILENT_5: 29, SILENT_10: 30, SILENT_20: 31}
"""Samples of a frame, and the configuration of full-band CELT whose frames last as long."""
NOT_OPUS = "The sound in this file is not as a recorder makes it, so no part of it can be made silent."


@dataclass(frozen=True, slots=True)
class _Packet:
    """A packet: its bytes, and the samples that it holds, from and to."""

    data: bytes
    start: int
    end: int


def silenced(data: bytes, spans: Sequence[Span]) -> Iterator[bytes]:
    """Ogg Opus page by page, with silence in these spans and `MARGIN` around them.

    Raises `BadInput` where it is not Opus, or a packet goes on from one page to the next.
    """
    sound = _Silencer(spans, pre_skip(data))
    if sound.skipped == 0:
        raise BadInput(NOT_OPUS)
    for page in pages(data):
        yield sound.page(data, page)


class _Silencer:
    """Walks the pages in order, for the time of a packet is that of all before it."""

    def __init__(self, spans: Sequence[Span], skipped: int) -> None:
        self.skipped = skipped
        self._at = 0
        edges = merged([Span(each.start - MARGIN, each.end + MARGIN) for each in spans], float("inf"))
        self._starts = [each.start * RATE for each in edges]
        self._ends = [each.end * RATE for each in edges]

    def page(self, data: bytes, page: Page) -> bytes:
        """The page as it was, or with packets of silence in it."""
        whole = data[page.start : page.end]
        if page.sequence < HEADERS:
            return whole
        held = self._packets(data, page)
        if not any(self._silent(each) for each in held):
            return whole
        bodies = [_silence(each.data[0], each.end - each.start) if self._silent(each) else each.data
                  for each in held]  # fmt: skip
        return rebuilt(whole, bodies)

    def _packets(self, data: bytes, page: Page) -> list[_Packet]:
        if page.flags & CONTINUED or page.lacing[-1:] == bytes([FULL_SEGMENT]):
            raise BadInput(NOT_OPUS)
        found = list[_Packet]()
        for packet in packets(page, data):
            start, self._at = self._at, self._at + _lasting(packet)
            found.append(_Packet(packet, start - self.skipped, self._at - self.skipped))
        return found

    def _silent(self, packet: _Packet) -> bool:
        number = bisect_right(self._starts, packet.end - 1) - 1
        return number >= 0 and packet.start < self._ends[number]


def _lasting(packet: bytes) -> int:
    samples = packet_samples(packet)
    if packet and not 0 < samples <= LONGEST_PACKET:
        raise BadInput(NOT_OPUS)
    return samples


def _silence(first: int, samples: int) -> bytes:
    """A packet of silence that lasts so long, for as many ears as the one whose first byte is given."""
    frame = next(each for each in (SILENT_20, SILENT_10, SILENT_5, SILENT_2_5) if samples % each == 0)
    count, config = samples // frame, _CONFIGS[frame] << 3 | first & 4
    return bytes([config]) + b"\xff\xfe" if count == 1 else bytes([config | 3, count]) + b"\xff\xfe" * count


def rebuilt(whole: bytes, bodies: Sequence[bytes]) -> bytes:
    """A page with the header of another, and these packets."""
    sizes = [divmod(len(each), FULL_SEGMENT) for each in bodies]
    lacing = b"".join(bytes([FULL_SEGMENT]) * full + bytes([rest]) for full, rest in sizes)
    header = bytearray(whole[: FIXED.size])
    header[-1] = len(lacing)
    return checked(bytes(header) + lacing + b"".join(bodies))
