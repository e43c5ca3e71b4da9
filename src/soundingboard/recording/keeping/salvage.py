"""All that can be read of recordings that were cut, damaged or kept in pieces, page by page.

Every page of a recording has a number. What one place lost another may have: the pages of all
pieces in all places are one row, in which each number counts once.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.store import kept_bytes, read_tail
from soundingboard.recording.opus.ogg import (
    HEADERS,
    MAGIC,
    NO_PACKET_ENDS,
    checked,
    last_of,
    moved,
    page_samples,
    pages,
    pre_skip,
)
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, NONCE_SIZE, SEALED_CHUNK, ChunkCipher, read_full

LONGEST = 1 << 17
"""More than two pages can take."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its stream, its number, the last sample that it completes, and its bytes."""

    serial: int
    sequence: int
    granule: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Hole:
    """Sound that no place has: after which sample of what is left, and how many samples are missing."""

    sample: int
    missing: int


class Salvage:
    """The pages that are left of one recording, in order, and numbered anew after a hole.

    Iterate once; then ``samples`` is the length and ``holes`` tells where sound is missing. Of each
    piece there is one chunk in memory, and its tail. Raises `NoMatch` where no key opens a piece.
    """

    def __init__(self, pieces: Sequence[RecordingFiles], identities: Sequence[Identity]) -> None:
        self._pieces = pieces
        self._identities = identities
        self.holes = list[Hole]()
        self.samples = 0

    def __iter__(self) -> Iterator[bytes]:
        held = list[bytes]()  # the last page in which a packet ends, and what follows it
        for sheet in self._stitched():
            if sheet.granule != NO_PACKET_ENDS:
                yield from held
                held = []
            held.append(sheet.data)
        if held:
            yield last_of(held[0])

    def _stitched(self) -> Iterator[Sheet]:
        skipped, missing, last, skip = 0, 0, Sheet(0, -1, 0, b""), 0
        for sheet in self._row():
            if sheet.sequence < HEADERS:
                skip = skip or pre_skip(sheet.data)
                if sheet.sequence != last.sequence + 1:
                    return  # without its head no decoder knows what the sound is
            elif last.sequence < HEADERS - 1:
                return
            elif sheet.sequence != last.sequence + 1:
                if sheet.granule == NO_PACKET_ENDS:
                    continue  # the end of this packet tells how much is missing
                lost = max(0, sheet.granule - _samples(sheet) - last.granule)
                self.holes.append(Hole(self.samples, lost))
                skipped, missing = skipped + sheet.sequence - last.sequence - 1, missing + lost
            granule = sheet.granule if sheet.granule == NO_PACKET_ENDS else sheet.granule - missing
            data = moved(sheet.data, sheet.sequence - skipped, granule) if skipped else sheet.data
            yield Sheet(sheet.serial, sheet.sequence, granule, data)
            if granule != NO_PACKET_ENDS:
                self.samples = max(0, granule - skip)
            last = sheet if granule != NO_PACKET_ENDS else Sheet(0, sheet.sequence, last.granule, b"")

    def _row(self) -> Iterator[Sheet]:
        """The pages of the stream of which there is most, each number once."""
        rows = list[tuple[Sheet, Iterator[Sheet], int]]()
        for files in self._pieces:
            row = sheets(contents(files, self._identities))
            first = next(row, None)
            if first:
                rows.append((first, row, kept_bytes((files.sound, *files.tails))))
        weights = dict[int, int]()
        for first, _, size in rows:
            weights[first.serial] = weights.get(first.serial, 0) + size
        serial = max(weights, key=lambda each: weights[each], default=0)
        ours = [chain([first], row) for first, row, _ in rows if first.serial == serial]
        known = -1
        for sheet in heapq.merge(*ours, key=lambda each: each.sequence):
            if sheet.sequence > known:
                known = sheet.sequence
                yield sheet


def contents(files: RecordingFiles, identities: Sequence[Identity]) -> Iterator[bytes | None]:
    """What is left of the contents of a piece, in order; None stands for a hole."""
    at = 0
    both = (sealed_chunks(files.sound, identities), read_tail(files, identities))
    for offset, data in heapq.merge(*both, key=lambda each: each[0]):
        if offset > at:
            yield None
            at = offset
        if offset + len(data) > at:
            yield data[at - offset :]
            at = offset + len(data)


def sealed_chunks(path: Path, identities: Sequence[Identity]) -> Iterator[tuple[int, bytes]]:
    """The chunks of a file that are authentic, and where each belongs; a damaged one costs only itself.

    Each is known by its number to be where it was written; that the file ends too early is no error.
    Raises `NoMatch` for keys that do not open it; a file whose head is damaged has no chunks.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        try:
            key = read_header(file).open_with(identities)
        except NoMatch:
            raise
        except BadInput:
            return
        nonce = read_full(file, NONCE_SIZE)
        if len(nonce) < NONCE_SIZE:
            return
        cipher, number = ChunkCipher.of(key, nonce), 0
        while sealed := read_full(file, SEALED_CHUNK):
            plain = cipher.open(number, sealed, last=False) or cipher.open(number, sealed, last=True)
            if plain:
                yield number * CHUNK, plain
            number += 1


def sheets(parts: Iterator[bytes | None]) -> Iterator[Sheet]:
    """The whole pages in contents that may have holes."""
    waiting, lost = b"", False
    for part in parts:
        if part is None:
            waiting, lost = b"", True
            continue
        waiting += part
        if lost:
            waiting, lost = _found(waiting)
        at = 0
        for page in () if lost else pages(waiting):
            at = page.end
            yield Sheet(page.serial, page.sequence, page.granule, waiting[page.start : page.end])
        waiting = waiting[at:]
        lost = lost or len(waiting) > LONGEST


def _found(data: bytes) -> tuple[bytes, bool]:
    """The data from the first page on whose checksum is right, and whether there is none yet."""
    at = data.find(MAGIC)
    while at >= 0:
        page = next(pages(data, at), None)
        if page and checked(data[at : page.end]) == data[at : page.end]:
            return data[at:], False
        at = data.find(MAGIC, at + 1)
    return data[-LONGEST:], True


def _samples(sheet: Sheet) -> int:
    page = next(pages(sheet.data))
    return page_samples(page, sheet.data)
