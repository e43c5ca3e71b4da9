"""Reading: only what is authentic comes out, in order or anywhere."""

import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, SEALED_CHUNK
from soundingboard.sealing.reader import SealedFile, SealedReader
from soundingboard.sealing.whole import open_sealed, seal
from tests.unit.sealing.letter import armored

ME = Identity.new()
SIZES = (0, 1, 65535, 65536, 65537, 131072, 200001)
DATA = bytes(number * 7 % 251 for number in range(SIZES[-1]))
SEALED = {size: seal(DATA[:size], [ME.recipient]) for size in SIZES}
START = SEALED[0].index(b"\n--- ") + 5 + 43 + 1 + 16
"""Where the first chunk of each of them begins."""


class Pipe(io.BytesIO):
    """Gives a few bytes at a time and cannot seek, as a pipe."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(size, 4097) if size and size > 0 else 4097)

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation(f"seek to {offset} ({whence})")


def released(data: bytes, keys: Sequence[Identity] = (ME,)) -> tuple[bytes, bool]:
    """What comes out in order, and whether it came to its end."""
    out = b""
    try:
        for chunk in SealedReader(io.BytesIO(data), keys).chunks():
            out += chunk
    except BadPayload:
        return out, False
    return out, True


@pytest.mark.parametrize("size", SIZES)
def test_every_size_comes_back_in_order_from_a_file_and_from_a_pipe(size: int) -> None:
    assert released(SEALED[size]) == (DATA[:size], True)
    assert b"".join(SealedReader(Pipe(SEALED[size]), [ME]).chunks()) == DATA[:size]


@pytest.mark.parametrize("size", SIZES)
@given(data=st.data())
def test_any_part_can_be_read_by_itself(size: int, data: st.DataObject) -> None:
    reader = SealedReader(io.BytesIO(SEALED[size]), [ME])
    offset = data.draw(st.integers(0, size + 10))
    count = data.draw(st.integers(0, size + 10))
    assert reader.size == size
    assert reader.read_at(offset, count) == DATA[offset : min(size, offset + count)]


# Every length near an edge of a chunk, and some between.
@pytest.mark.parametrize("size", SIZES)
def test_a_file_cut_short_gives_its_whole_chunks_and_no_more(size: int) -> None:
    whole = SEALED[size]
    edges = {START + number * SEALED_CHUNK + near for number in range(5) for near in range(-18, 19)}
    lengths = sorted(
        length for length in edges | set(range(START, len(whole), 9973)) if START <= length < len(whole)
    )
    for length in lengths:
        chunks = (length - START) // SEALED_CHUNK
        assert released(whole[:length]) == (DATA[: chunks * CHUNK], False)
        with pytest.raises(BadPayload):
            _ = SealedReader(io.BytesIO(whole[:length]), [ME]).size


def test_a_damaged_chunk_spoils_only_itself_for_reading_anywhere() -> None:
    changed = bytearray(SEALED[200001])
    changed[START + SEALED_CHUNK + 5] ^= 1
    reader = SealedReader(io.BytesIO(bytes(changed)), [ME])
    assert reader.read_at(0, CHUNK) == DATA[:CHUNK]
    assert reader.read_at(2 * CHUNK, 999) == DATA[2 * CHUNK : 2 * CHUNK + 999]
    with pytest.raises(BadPayload):
        reader.read_at(CHUNK - 1, 2)


def test_a_sealed_file_seeks_like_a_file() -> None:
    file = SealedFile(SealedReader(io.BytesIO(SEALED[200001]), [ME]))
    assert file.seek(-11, io.SEEK_END) == 199990
    assert file.read(100) == DATA[-11:]
    assert file.seek(65530) == file.tell() == 65530
    assert file.seek(3, io.SEEK_CUR) == 65533
    assert file.read(9) == DATA[65533:65542]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_armor_comes_off(size: int, line_end: bytes) -> None:
    text = b" \n\n" + armored(SEALED[size]).replace(b"\n", line_end) + b" \r\n\t"
    assert open_sealed(text, [ME]) == DATA[:size]
    assert b"".join(SealedReader(Pipe(text), [ME]).chunks()) == DATA[:size]
