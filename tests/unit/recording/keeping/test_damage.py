"""Every change is noticed, and every cut costs only what was cut off."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.salvage import contents, sealed_chunks
from soundingboard.recording.keeping.store import Store, read_tail
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, SEALED_CHUNK

ME = Identity.new()
CHANGES = 10_000
TICKS = [bytes([65 + number]) * size for number, size in enumerate((40_000, 40_000, 90_000, 700, 500, 900))]
ALL = b"".join(TICKS)


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> RecordingFiles:
    """What a recorder left that was killed: two sealed chunks, and a tail of several frames."""
    files = RecordingFiles(tmp_path_factory.mktemp("left"), "a")
    live = Store(files, [ME.recipient])
    for tick in TICKS:
        live.keep(tick)
    live.leave()
    return files


@pytest.fixture
def files(left: RecordingFiles, tmp_path: Path) -> RecordingFiles:
    """The same, to be damaged."""
    for path in (left.sound, *left.slots):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return RecordingFiles(tmp_path, "a")


def frames_of(tail: bytes) -> Iterator[int]:
    """Where each frame of a tail ends."""
    at = 0
    while at < len(tail):
        at += 4 + int.from_bytes(tail[at : at + 4], "big")
        yield at


def put(path: Path, at: int, byte: int) -> None:
    """Change one byte of a file where it is."""
    with path.open("r+b", buffering=0) as file:
        file.seek(at)
        file.write(bytes([byte]))


def found(files: RecordingFiles) -> bytes:
    parts = list(contents(files, [ME]))
    assert None not in parts
    return b"".join(part for part in parts if part is not None)


def test_what_was_left_is_all_there(files: RecordingFiles) -> None:
    assert found(files) == ALL
    assert [offset for offset, _ in sealed_chunks(files.sound, [ME])] == [0, CHUNK]


# A byte is changed to any other, in turn everywhere: in lengths, headers, keys, nonces and contents.
def test_ten_thousand_changes_to_a_tail_are_all_noticed(files: RecordingFiles) -> None:
    chance = random.Random(5)
    tail = max(files.slots, key=lambda path: path.stat().st_size)
    whole, pieces = tail.read_bytes(), list(read_tail(files, [ME]))
    # The first frame is the biggest by far: where it is changed is left to chance, elsewhere each byte is.
    ends = list(frames_of(whole))
    places = [*range(400), *range(ends[0], len(whole))]
    assert len(ends) == 4
    for number in range(CHANGES):
        at = places[number] if number < len(places) else chance.randrange(len(whole))
        put(tail, at, whole[at] ^ chance.randint(1, 255))
        intact = sum(end <= at for end in ends)
        assert list(read_tail(files, [ME])) == pieces[:intact], at
        put(tail, at, whole[at])


def test_a_tail_that_is_cut_at_any_byte_gives_every_frame_before_the_cut(files: RecordingFiles) -> None:
    tail = max(files.slots, key=lambda path: path.stat().st_size)
    whole, pieces = tail.read_bytes(), list(read_tail(files, [ME]))
    ends = list(frames_of(whole))
    lengths = {*range(500), *range(500, ends[0], 61), *range(ends[0] - 50, len(whole) + 1)}
    for length in sorted(lengths, reverse=True):
        os.truncate(tail, length)
        assert list(read_tail(files, [ME])) == pieces[: sum(end <= length for end in ends)], length


def test_a_recording_that_is_cut_at_any_byte_gives_every_chunk_before_the_cut(files: RecordingFiles) -> None:
    whole = files.sound.read_bytes()
    start = len(whole) - 2 * SEALED_CHUNK
    edges = [start + number * SEALED_CHUNK for number in (0, 1, 2)]
    near = {length for edge in edges for length in range(edge - 40, edge + 41)}
    lengths = {*range(start), *near, *range(start, len(whole), 397)}
    for length in sorted((each for each in lengths if each <= len(whole)), reverse=True):
        os.truncate(files.sound, length)
        chunks = list(sealed_chunks(files.sound, [ME]))
        count = max(0, (length - start) // SEALED_CHUNK)
        assert chunks == [(number * CHUNK, ALL[number * CHUNK :][:CHUNK]) for number in range(count)], length
    for path in files.slots:
        path.unlink()
    files.sound.write_bytes(whole[:-1])
    assert found(files) == ALL[:CHUNK]


def test_a_damaged_chunk_costs_only_itself(files: RecordingFiles) -> None:
    whole = bytearray(files.sound.read_bytes())
    whole[len(whole) - 2 * SEALED_CHUNK + 9] ^= 4
    files.sound.write_bytes(whole)
    assert [offset for offset, _ in sealed_chunks(files.sound, [ME])] == [CHUNK]
    assert next(contents(files, [ME])) is None
    assert b"".join(filter(None, contents(files, [ME]))) == ALL[CHUNK:]
