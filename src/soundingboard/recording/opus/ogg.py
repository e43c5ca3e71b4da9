"""Just enough of Ogg Opus: where its pages are, how long it is, and giving it an end (RFC 3533, 7845)."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"OggS"
FIXED = struct.Struct("<4sBBqIIIB")
"""Magic, version, flags, granule, serial, sequence, checksum, number of segments."""
CHECKSUM_AT = 22
FLAGS_AT = 5
GRANULE_AT = 6
SEQUENCE_AT = 18
END_OF_STREAM = 4
NO_PACKET_ENDS = -1
FULL_SEGMENT = 255
PRE_SKIP_AT = 10
HEADERS = 2
"""The first pages tell a decoder what it must know; they hold no sound."""
MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
FRAME_SAMPLES = (480, 960, 1920, 2880) * 3 + (480, 960) * 2 + (120, 240, 480, 960) * 4
"""How long one frame lasts in each of the 32 configurations of an Opus packet."""
LONGEST_PACKET = 5760
"""Samples: no packet lasts longer."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, its flags, its last sample, its number, its segments and its stream."""

    start: int
    end: int
    flags: int
    granule: int
    sequence: int
    lacing: bytes
    serial: int

    @property
    def body(self) -> int:
        """Where its packets start."""
        return self.start + FIXED.size + len(self.lacing)


def pages(data: bytes, at: int = 0) -> Iterator[Page]:
    """Every whole page from a place where one starts, as far as one follows the other."""
    while len(data) - at >= FIXED.size:
        magic, _, flags, granule, serial, sequence, _, count = FIXED.unpack_from(data, at)
        lacing = data[at + FIXED.size : at + FIXED.size + count]
        end = at + FIXED.size + count + sum(lacing)
        if magic != MAGIC or len(lacing) < count or end > len(data):
            return
        yield Page(at, end, flags, granule, sequence, lacing, serial)
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
    if len(whole) <= HEADERS:
        return b""
    last = whole[-1]
    return data[: last.start] + last_of(data[last.start : last.end])


def last_of(page: bytes) -> bytes:
    """A page as the last of its stream: with the mark of the end, without a packet that goes on elsewhere."""
    flags, count = page[FLAGS_AT], page[FIXED.size - 1]
    lacing = page[FIXED.size : FIXED.size + count]
    while lacing and lacing[-1] == FULL_SEGMENT:
        lacing = lacing[:-1]
    header = bytearray(page[: FIXED.size])
    header[FLAGS_AT] = flags | END_OF_STREAM
    header[-1] = len(lacing)
    body = FIXED.size + count
    return checked(bytes(header) + lacing + page[body : body + sum(lacing)])


def moved(page: bytes, sequence: int, granule: int) -> bytes:
    """A page with another number and another time."""
    header = bytearray(page)
    struct.pack_into("<q", header, GRANULE_AT, granule)
    struct.pack_into("<I", header, SEQUENCE_AT, sequence)
    return checked(bytes(header))


def checked(page: bytes) -> bytes:
    """A page with its right checksum."""
    blank = page[:CHECKSUM_AT] + bytes(4) + page[CHECKSUM_AT + 4 :]
    return page[:CHECKSUM_AT] + struct.pack("<I", checksum(blank)) + page[CHECKSUM_AT + 4 :]


def checksum(blank: bytes) -> int:
    """The checksum of a page that has nought in its place."""
    # Ogg reads the usual CRC-32 from the other end and begins with nought: zlib's, mirrored, is fast.
    mirrored = zlib.crc32(blank.translate(MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


def page_samples(page: Page, data: bytes) -> int:
    """How many samples the packets that end in a page hold; ``data`` is what it was found in."""
    return sum(packet_samples(packet) for packet in packets(page, data))


def packets(page: Page, data: bytes) -> Iterator[bytes]:
    """The packets that end in a page, the first of them as far as it is in it."""
    body, size = page.body, 0
    for lace in page.lacing:
        size += lace
        if lace < FULL_SEGMENT:
            yield data[body : body + size]
            body, size = body + size, 0


def packet_samples(packet: bytes) -> int:
    """How long an Opus packet lasts, at 48 kHz (RFC 6716, 3.1)."""
    if not packet:
        return 0
    config, code = packet[0] >> 3, packet[0] & 3
    frames = {0: 1, 1: 2, 2: 2}.get(code) or (packet[1] & 63 if len(packet) > 1 else 0)
    return frames * FRAME_SAMPLES[config]
