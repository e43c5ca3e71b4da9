"""Writing live: what leaves when, and what happens when the disk takes only a part."""

import errno
import io

import pytest

from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, SEALED_CHUNK
from soundingboard.sealing.whole import open_sealed
from soundingboard.sealing.writer import SealedWriter

ME = Identity.new()


def test_at_least_one_byte_is_kept_back_until_the_end() -> None:
    out = io.BytesIO()
    writer = SealedWriter(out, [ME.recipient])
    header = len(out.getvalue())
    writer.write(bytes(CHUNK))
    assert (writer.sealed, len(writer.waiting), len(out.getvalue())) == (0, CHUNK, header)
    writer.write(b"x")
    assert (writer.sealed, writer.waiting, len(out.getvalue())) == (CHUNK, b"x", header + CHUNK + 16)
    writer.close()
    assert open_sealed(out.getvalue(), [ME]) == bytes(CHUNK) + b"x"


def test_writing_in_any_pieces_gives_the_same_contents() -> None:
    data = bytes(range(256)) * 800
    for size in (1 << 12, 65535, 65536, 65537, len(data)):
        out = io.BytesIO()
        writer = SealedWriter(out, [ME.recipient])
        for at in range(0, len(data), size):
            assert writer.write(data[at : at + size]) == len(data[at : at + size])
        writer.close()
        assert open_sealed(out.getvalue(), [ME]) == data


def test_nothing_is_written_after_the_end() -> None:
    writer = SealedWriter(io.BytesIO(), [ME.recipient])
    writer.close()
    with pytest.raises(ValueError, match="closed"):
        writer.write(b"more")


class Disk(io.BytesIO):
    """Takes what it has room for: a part first, without a word, and then an error, as a real one does."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room
        self.kept = b""

    def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = data[: min(self.room, 1000)]
        self.room -= len(taken)
        self.kept += taken
        return len(taken)


@pytest.mark.parametrize("room", [200, 300, 40_000, 65_800, 66_000, 140_000])
def test_a_full_disk_loses_nothing_once_there_is_room_again(room: int) -> None:
    disk, data = Disk(room), bytes(range(256)) * 700
    writer = SealedWriter(disk, [ME.recipient])
    failures = 0
    for at in range(0, len(data), 7000):
        try:
            writer.write(data[at : at + 7000])
        except OSError:
            failures += 1
            disk.room = room if failures > 3 else 0
    disk.room = 1 << 20
    writer.close()
    assert failures or room > 100_000
    assert open_sealed(disk.kept, [ME]) == data


def test_a_disk_without_room_for_the_header_says_so_at_once() -> None:
    with pytest.raises(OSError, match="No space"):
        SealedWriter(Disk(100), [ME.recipient])


# A whole recording is sealed in one go when it is recovered: no more than a chunk of it is held twice.
def test_sealing_much_at_once_takes_no_longer_by_the_byte() -> None:
    class Nowhere(io.BytesIO):
        largest = 0

        def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
            self.largest = max(self.largest, len(data))
            return len(data)

    nowhere = Nowhere()
    writer = SealedWriter(nowhere, [ME.recipient])
    writer.write(bytes(40 * CHUNK))
    writer.close()
    assert nowhere.largest == SEALED_CHUNK


def test_closing_again_goes_on_where_the_disk_was_full() -> None:
    disk, data = Disk(100_000), bytes(range(256)) * 1000
    writer = SealedWriter(disk, [ME.recipient])
    with pytest.raises(OSError, match="No space"):
        writer.write(data)
    for room in (0, 10_000, 100_000, 1):
        disk.room = room
        with pytest.raises(OSError, match="No space"):
            writer.close()
    disk.room = 1 << 20
    writer.close()
    writer.close()
    assert open_sealed(disk.kept, [ME]) == data
