"""Just enough of Ogg Opus: where its pages are, how long it is, and giving it an end (RFC 3533, 7845)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"OggS"
FIXED = struct.Struct("<4sBBqIIIB")
"""Magic, version, flags, granule, serial, sequence, checksum, number of segments."""
CHECKSUM_AT = 22
FLAGS_AT = 5
END_OF_STREAM = 4
NO_PACKET_ENDS = -1
FULL_SEGMENT = 255
PRE_SKIP_AT = 10
POLYNOMIAL = 0x04C11DB7


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, its flags, the last sample that it completes, its number, its segments."""

    start: int
    end: int
    flags: int
    granule: int
    sequence: int
    lacing: bytes

    @property
    def body(self) -> int:
        """Where its packets start."""
        return self.start + FIXED.size + len(self.lacing)


def pages(data: bytes, at: int = 0) -> Iterator[Page]:
    """Every whole page from a place where one starts, as far as one follows the other."""
    while len(data) - at >= FIXED.size:
        magic, _, flags, granule, _, sequence, _, count = FIXED.unpack_from(data, at)
        lacing = data[at + FIXED.size : at + FIXED.size + count]
        end = at + FIXED.size + count + sum(lacing)
        if magic != MAGIC or len(lacing) < count or end > len(data):
            return
        yield Page(at, end, flags, granule, sequence, lacing)
        at = end


def pre_skip(data: bytes) -> int:
    """Samples that a player leaves out at the start; 0 where the first page is not that of Opus."""
    first = next(pages(data), None)
    head = data[first.body : first.end] if first else b""
    return (
        int.from_bytes(head[PRE_SKIP_AT : PRE_SKIP_AT + 2], "little") if head.startswith(b"OpusHead") else 0
    )


def samples_until(page: Page, skipped: int) -> int:
    """How many samples a recording holds up to the end of a page."""
    return max(0, page.granule - skipped)


def last_page(tail: bytes) -> Page | None:
    """The last whole page in the last part of a file; places are counted in that part."""
    at = tail.rfind(MAGIC)
    while at >= 0:
        found = list(pages(tail, at))
        if found:
            return found[-1]
        at = tail.rfind(MAGIC, 0, at)
    return None


def ended(data: bytes) -> bytes:
    """The whole pages of a stream that was cut, with the mark of the end on the last of them.

    A packet that goes on in a page that is missing is left out. Gives nothing where no sound is left.
    """
    whole = [page for page in pages(data) if page.granule != NO_PACKET_ENDS]
    if len(whole) < 3:  # the first two hold the headers
        return b""
    last = whole[-1]
    lacing = last.lacing
    while lacing and lacing[-1] == FULL_SEGMENT:
        lacing = lacing[:-1]
    header = bytearray(data[last.start : last.start + FIXED.size])
    header[FLAGS_AT] |= END_OF_STREAM
    header[CHECKSUM_AT : CHECKSUM_AT + 4] = bytes(4)
    header[-1] = len(lacing)
    page = bytes(header) + lacing + data[last.body : last.body + sum(lacing)]
    checksum = struct.pack("<I", _checksum(page))
    return data[: last.start] + page[:CHECKSUM_AT] + checksum + page[CHECKSUM_AT + 4 :]


def _checksum(page: bytes) -> int:
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ POLYNOMIAL if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value
